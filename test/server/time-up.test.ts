import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import type { ExportJob } from '../../src/exports/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { askForExports } from '../../src/server/export-files/ask.ts';
import { composeGateway, createLogger, type Gateway, startGateway } from '../../src/server/index.ts';
import { START } from '../support/clock.ts';
import { type ManualClock, manualClock } from '../upstream/support/clock.ts';
import { answerTo, type GraphQLAnswer, type LogLine, rawPost } from './support.ts';

const READ = 'ShowCustomerOrderDetails';
const TIMEOUT_MS = 2_000;
const WARN = 40;

/** A query of ten different orders, so that the gateway makes ten calls. */
const tenReads = (name: string): string =>
  `{ ${Array.from({ length: 10 }, (_, n) => `r${n}: order(id: "CS26${name}${n}") { id }`).join(' ')} }`;

let clock: ManualClock;
let sandbox: Sandbox;
let gateway: Gateway & { readonly release: () => Promise<void> };
let authorization: string;
let log: LogLine[];

const open = async (quotas: 'on' | 'off'): Promise<void> => {
  clock = manualClock(START);
  log = [];
  sandbox = await startSandbox({ clock, port: 0, customers: 20, quotas: false });
  const settings = { PORT: '0', SANDBOX_QUOTAS: quotas, REQUEST_TIMEOUT_MS: `${TIMEOUT_MS}` };
  const stream = new Writable({
    write: (line, _, done) => {
      log.push(JSON.parse(String(line)));
      done();
    },
  });
  const { parts, release } = await composeGateway({
    clock,
    config: atSandbox(loadConfig(settings), sandbox.url),
    logger: createLogger('debug', stream),
  });
  gateway = { ...(await startGateway(parts)), release };
  const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as { readonly token: string }[];
  authorization = `Bearer ${members[0]?.token}`;
};

afterEach(async () => {
  await gateway.close();
  await gateway.release();
  await sandbox.close();
});

const post = (query: string) => rawPost(gateway.url, query, { authorization });
const ask = async (query: string): Promise<GraphQLAnswer> => JSON.parse((await answerTo(post(query))).body);
const codesIn = ({ errors = [] }: GraphQLAnswer) => errors.map(({ extensions }) => extensions.code);

/** Turns the event loop until the condition is true; the clock does not advance. */
const until = async (isSo: () => boolean): Promise<void> => {
  for (let turns = 0; turns < 100_000 && !isSo(); turns += 1) await turn();
  expect(isSo()).toBe(true);
};
const arrived = (calls: number) => until(() => sandbox.calls()[READ] === calls);
const logged = (code: string) => log.filter((line) => line.code === code);

it('sixty reads of a vendor that hangs are UPSTREAM_TIMEOUT, warn in the log and open the breaker', async () => {
  await open('off');
  sandbox.setFaults([{ operation: READ, kind: 'hang' }]);
  const answers = Array.from({ length: 6 }, (_, n) => ask(tenReads(`${n}`)));
  await arrived(60);
  await clock.advance(TIMEOUT_MS);
  const codes = (await Promise.all(answers)).flatMap(codesIn);
  expect(codes).toEqual(Array(60).fill('UPSTREAM_TIMEOUT'));
  expect(logged('UPSTREAM_TIMEOUT').map(({ level, msg }) => [level, msg])).toEqual(
    Array(60).fill([WARN, 'field failed']),
  );
  expect(logged('CANCELLED')).toEqual([]);
  expect(codesIn(await ask('{ order(id: "CS27") { id: orderId } }'))).toEqual(['UPSTREAM_UNAVAILABLE']);
  expect(sandbox.calls()[READ]).toBe(60);
});

it('clients that leave are CANCELLED, which does not count against the vendor', async () => {
  await open('off');
  sandbox.setFaults([{ operation: READ, kind: 'hang', times: 60 }]);
  const requests = Array.from({ length: 6 }, (_, n) => post(tenReads(`${n}`)));
  await arrived(60);
  for (const request of requests) request.destroy();
  await until(() => logged('CANCELLED').length >= 6);
  expect(logged('UPSTREAM_TIMEOUT')).toEqual([]);
  expect(log.filter(({ level }) => Number(level) >= WARN)).toEqual([]);
  expect(codesIn(await ask('{ order(id: "CS27") { id: orderId } }'))).toEqual(['NOT_FOUND']);
  expect(sandbox.calls()[READ]).toBe(61);
});

it('a wait for quota that cannot end in time is refused at once, and one that can goes on', async () => {
  await open('on');
  expect(codesIn(await ask(tenReads('0')))).toEqual(Array(10).fill('NOT_FOUND'));
  const second = ask(tenReads('1'));
  await until(() => sandbox.calls()[READ] === 10);
  for (let turns = 0; turns < 100; turns += 1) await turn();
  // The clock does not advance: ten calls already wait for the next second, so these ten would wait for two seconds.
  const { errors = [] } = await ask(tenReads('2'));
  expect(errors.map(({ extensions }) => extensions)).toEqual(
    Array(10).fill(
      expect.objectContaining({ code: 'UPSTREAM_THROTTLED', retryable: true, retryAfterMs: expect.any(Number) }),
    ),
  );
  for (const { extensions } of errors) expect(extensions.retryAfterMs).toBeGreaterThanOrEqual(1_000);
  await clock.advance(1_250);
  expect(codesIn(await second)).toEqual(Array(10).fill('NOT_FOUND'));
  expect(sandbox.calls()[READ]).toBe(20);
});

describe('an export whose page is not answered in time', () => {
  const FIELDS = 'exportId state rows error { code message }';
  const exportLines = async (id: string) => {
    const input = `{ idempotencyKey: "${id}", kind: ORDER_LINES, filter: { orderId: "${id}" }, format: CSV }`;
    const { data } = await ask(`mutation { createExport(input: ${input}) { export { ${FIELDS} } } }`);
    return (data as { createExport: { export: { exportId: string; state: string } } }).createExport.export;
  };
  const read = async (id: string) => {
    const { data } = await ask(`{ export(id: "${id}") { ${FIELDS} } }`);
    return (data as { export: Record<string, unknown> }).export;
  };

  /** Advances the clock until the export has ended. */
  const pass = async (id: string): Promise<void> => {
    while (['WAITING', 'RUNNING'].includes(String((await read(id)).state))) await clock.advance(500);
  };

  it('repeats the call, and ends with UPSTREAM_TIMEOUT when none is answered', async () => {
    await open('off');
    sandbox.setFaults([{ operation: READ, kind: 'hang' }]);
    const { exportId } = await exportLines('CS26EXPORT');
    await pass(exportId);
    const failed = logged('UPSTREAM_TIMEOUT').filter(({ level }) => level === WARN);
    expect(failed.map(({ msg, path }) => [msg, path])).toEqual(Array(6).fill(['field failed', 'order']));
    expect(await read(exportId)).toEqual({
      exportId,
      state: 'FAILED',
      rows: 0,
      error: { code: 'UPSTREAM_TIMEOUT', message: 'The vendor did not answer in time.' },
    });
    expect(logged('CANCELLED')).toEqual([]);
  });

  it('continues when the next call is answered', async () => {
    await open('off');
    const { data } = await ask('{ orders(first: 1) { nodes { orderId } } }');
    const { orders } = data as { orders: { nodes: readonly { orderId: string }[] } };
    sandbox.setFaults([{ operation: READ, kind: 'hang', times: 1 }]);
    const { exportId } = await exportLines(orders.nodes[0]?.orderId ?? '');
    await pass(exportId);
    expect(logged('UPSTREAM_TIMEOUT').filter(({ level }) => level === WARN)).toHaveLength(1);
    expect(await read(exportId)).toMatchObject({ state: 'SUCCEEDED', error: null, rows: expect.any(Number) });
  });

  it('ends with NOT_READY where only an incomplete copy could answer', async () => {
    await open('off');
    const input = '{ idempotencyKey: "renewals", kind: RENEWALS, format: CSV }';
    const { data } = await ask(`mutation { createExport(input: ${input}) { export { ${FIELDS} } } }`);
    const { exportId } = (data as { createExport: { export: { exportId: string } } }).createExport.export;
    await pass(exportId);
    expect(await read(exportId)).toMatchObject({ state: 'FAILED', rows: 0, error: { code: 'NOT_READY' } });
  });

  it('ends with UPSTREAM_TIMEOUT when the graph itself does not answer', async () => {
    await open('off');
    const waiting = askForExports({
      serverFor: () => new Promise<never>(() => undefined),
      contextFor: () => ({ context: null, upstreamCalls: () => 0 }),
      requireRights: () => undefined,
      timeoutMs: TIMEOUT_MS,
      clock,
    })(
      { owner: 's1', claims: null, request: { language: 'en' } } as ExportJob,
      { document: '', variables: {} },
      new AbortController().signal,
    );
    await clock.advance(TIMEOUT_MS + 500);
    expect((await waiting).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT', retryable: true } }]);
  });
});
