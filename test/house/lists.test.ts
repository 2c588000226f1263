import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { RESOLVERS } from '../../src/graph/schema.ts';
import { WRITES } from '../../src/graph/writes.ts';
import { WRITE_KINDS } from '../../src/ledger/operations/index.ts';
import { BEHAVIORS } from '../../src/sandbox/behaviors/index.ts';
import { metadata } from '../../src/vendor/metadata.ts';

/** Names that a file exports, each with its file. */
interface Export {
  readonly at: string;
  readonly value: unknown;
}

const exportsOf = async (pattern: string): Promise<readonly Export[]> => {
  const modules = await Promise.all(
    globSync(pattern)
      .sort()
      .map(async (path) => [path, (await import(pathToFileURL(path).href)) as Record<string, unknown>] as const),
  );
  return modules.flatMap(([path, values]) =>
    Object.entries(values).map(([name, value]) => ({ at: `${path} ${name}`, value })),
  );
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries of objects whose values all satisfy `is`, such as a file's table of behaviors. */
const entriesOf = (exports: readonly Export[], is: (value: unknown, name: string) => boolean): readonly Export[] =>
  exports.flatMap(({ at, value }) => {
    const entries = isObject(value) ? Object.entries(value) : [];
    return entries.length > 0 && entries.every(([name, each]) => is(each, name))
      ? entries.map(([name, each]) => ({ at: `${at}.${name}`, value: each }))
      : [];
  });

const unlisted = (found: readonly Export[], listed: readonly unknown[]): readonly string[] =>
  found.filter(({ value }) => !listed.includes(value)).map(({ at }) => at);

const isWrite = (value: unknown): boolean =>
  isObject(value) && typeof value.kind === 'string' && typeof value.plan === 'function';

const isKind = (value: unknown): boolean =>
  isObject(value) && Array.isArray(value.operations) && isObject(value.proof) && typeof value.target === 'string';

const OPERATIONS = new Set(
  [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')].flatMap(({ operations }) => [
    ...operations.keys(),
  ]),
);

const isBehavior = (value: unknown, name: string): boolean => typeof value === 'function' && OPERATIONS.has(name);

/** Classes whose methods answer fields. */
const resolversIn = (exports: readonly Export[]): readonly Export[] => {
  const { queries, mutations, fieldResolvers } = metadata();
  const targets = new Set<unknown>([...queries, ...mutations, ...fieldResolvers].map(({ target }) => target));
  return exports.filter(({ value }) => targets.has(value));
};

describe('what has to be on a list', () => {
  let graph: readonly Export[];
  let kinds: readonly Export[];
  let behaviors: readonly Export[];
  beforeAll(async () => {
    graph = await exportsOf('src/graph/**/*.ts');
    kinds = await exportsOf('src/ledger/operations/kinds/*.ts');
    behaviors = await exportsOf('src/sandbox/behaviors/*.ts');
  });

  it('a resolver is in the schema', () => {
    const found = resolversIn(graph);
    expect(found.length).toBeGreaterThan(50);
    expect(unlisted(found, RESOLVERS)).toEqual([]);
    expect(unlisted(found, RESOLVERS.slice(1))).toEqual([expect.stringContaining('CustomerAccountResolver')]);
  });

  it('a write is among the writes', () => {
    const found = graph.filter(({ value }) => isWrite(value));
    expect(found.length).toBeGreaterThan(25);
    expect(unlisted(found, WRITES)).toEqual([]);
    expect(unlisted(found, WRITES.slice(1))).toEqual([expect.stringContaining('funds.writes.ts allocateFunds')]);
  });

  it('a kind of write is among the kinds', () => {
    const found = entriesOf(kinds, isKind);
    const listed = Object.values(WRITE_KINDS);
    expect(found.length).toBeGreaterThan(listed.length);
    expect(unlisted(found, listed)).toEqual([]);
    expect(unlisted(found, listed.slice(1)).join()).toContain('accounts.ts ACCOUNT_WRITES');
  });

  it('a behavior is among the behaviors, and none hides another of the same operation', () => {
    const found = entriesOf(behaviors, isBehavior);
    const listed = Object.values(BEHAVIORS);
    expect(found.length).toBeGreaterThan(listed.length);
    expect(unlisted(found, listed)).toEqual([]);
    expect(unlisted(found, listed.slice(1)).join()).toContain('customers.ts customerBehaviors');
  });
});
