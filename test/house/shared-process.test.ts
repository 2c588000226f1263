import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';

interface Environment {
  readonly fakeTimersModern: { useFakeTimers(): void };
  readonly moduleMocker: { spyOn(on: object, name: string): { mockReturnValue(value: unknown): void } };
  teardown(): Promise<void>;
}

interface OpenModules {
  load(url: URL): Promise<Readonly<Record<string, unknown>>>;
}

const load = async <Module>(name: string): Promise<Module> =>
  (await import(resolve('test/support/runner', name))) as Module;

/** What a test file may change in its process. */
const stateNow = () => ({
  time: Date.now,
  date: Date,
  timer: setTimeout,
  fetch,
  folder: process.cwd(),
  status: process.exitCode,
  listeners: process.rawListeners('SIGHUP'),
  variables: { ...process.env },
  given: (globalThis as { readonly FIXTURE_START?: string }).FIXTURE_START,
});

describe('test files in one process', () => {
  it('begin with the clock, globals, variables and listeners of the process, whatever the one before changed', async () => {
    const { default: SharedEnvironment } = await load<{
      default: new (config: { projectConfig: { globals: object; fakeTimers: object } }) => Environment;
    }>('environment.js');
    const before = stateNow();
    const environment = new SharedEnvironment({ projectConfig: { globals: { FIXTURE_START: 'x' }, fakeTimers: {} } });
    process.env.LEFT_BEHIND = '1';
    delete process.env.PATH;
    process.on('SIGHUP', () => undefined);
    process.exitCode = 7;
    process.chdir('/');
    Object.assign(globalThis, { fetch: () => undefined });
    environment.moduleMocker.spyOn(Date, 'now').mockReturnValue(1);
    environment.fakeTimersModern.useFakeTimers();
    const during = stateNow();
    await environment.teardown();
    expect(stateNow()).toEqual(before);
    for (const [name, value] of Object.entries(before))
      expect([name, during[name as keyof typeof during]]).not.toEqual([name, value]);
  });

  it('have modules of tests of their own, and share those of the gateway', async () => {
    const { openModules } = await load<{ openModules: (path: string) => OpenModules }>('modules.js');
    const url = pathToFileURL(resolve('test/support/schema.ts'));
    const [one, other] = [await openModules('/one.test.ts').load(url), await openModules('/one.test.ts').load(url)];
    expect(one).not.toBe(other);
    expect([typeof one.gatewaySchema, one.gatewaySchema]).toEqual(['function', other.gatewaySchema]);
  });

  it('find no lines of sources for the errors of GraphQL, which refusals are, and do for others', () => {
    const asked: string[] = [];
    const place = { toString: () => 'a place', isNative: () => asked.push('isNative') > 0 };
    const stackOf = (error: Error): unknown => Error.prepareStackTrace?.(error, [place as unknown as NodeJS.CallSite]);
    expect([stackOf(new GraphQLError('refused')), asked]).toEqual(['GraphQLError: refused\n    at a place', []]);
    expect([stackOf(new Error('a fault')), asked]).toEqual(['Error: a fault\n    at a place', ['isNative']]);
    expect(Error.stackTraceLimit).toBe(10);
  });
});
