import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway } from '../../src/server/compose.ts';
import { type Gateway, startGateway } from '../../src/server/gateway.ts';
import { createLogger } from '../../src/server/logger.ts';
import { testClock } from '../support/clock.ts';
import { gatewayWith } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
/** The administrator of each demo partner. */
const ADMINISTRATORS: ReadonlySet<string> = new Set([ADMINISTRATOR, 'amara.okafor', 'elena.rossi']);

type Line = Readonly<Record<string, unknown>>;

describe('exports of operations and of the audit', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let gateway: Gateway;
  let release: () => Promise<void>;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 20, quotas: false });
    const loaded = atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off' }), sandbox.url);
    const writes = { limits: {}, approval: { above: '100.00', expiresAfterSeconds: 3_600 } };
    const config = { ...loaded, partners: loaded.partners.map((partner) => ({ ...partner, writes })) };
    const composed = await composeGateway({ clock: testClock, config, logger: createLogger('silent') });
    release = composed.release;
    gateway = await startGateway(composed.parts);
    const personas = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
      readonly accountName: string;
      readonly token: string;
    }[];
    for (const { accountName, token } of personas) tokens.set(accountName, `Bearer ${token}`);
    for (const [key, amount] of [
      ['one', '1.00'],
      ['two', '2.00'],
    ])
      await allocate(key ?? '', amount ?? '');
  });
  afterAll(async () => {
    await gateway.close();
    await release();
    await sandbox.close();
  });

  const customer = () =>
    sandbox
      .partner('demo-cn')
      .customers()
      .find(({ association_type: type }) => type === '2')?.customer_id ?? '';
  const run = async (query: string) => {
    const headers = { 'content-type': 'application/json', authorization: tokens.get(ADMINISTRATOR) ?? '' };
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  const allocate = async (key: string, amount: string, outcome = 'SUCCEEDED') => {
    const query = `mutation { allocateFunds(input: { idempotencyKey: "${key}", customerId: "${customer()}",
      amount: { amount: "${amount}", currency: "CNY" } }) { operation { outcome } } }`;
    expect(await run(query)).toEqual({ data: { allocateFunds: { operation: { outcome } } } });
  };
  const get = (path: string, authorization = tokens.get(ADMINISTRATOR)) =>
    fetch(`${gateway.url}${path}`, { headers: authorization ? { authorization } : {} });
  const lines = async (path: string): Promise<readonly Line[]> => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ]);
    const text = await response.text();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  };

  it('gives the writes in their current states, oldest first, without names of persons', async () => {
    const written = await lines('/operations.ndjson');
    expect(written.map(({ idempotencyKey, amount, state }) => [idempotencyKey, amount, state])).toEqual([
      ['one', '1.00', 'SUCCEEDED'],
      ['two', '2.00', 'SUCCEEDED'],
    ]);
    expect(written[0]).toMatchObject({
      kind: 'ALLOCATE_FUNDS',
      targetId: customer(),
      member: { accountName: ADMINISTRATOR, roles: ['ADMINISTRATOR'] },
      upstreamId: expect.stringMatching(/^\w+$/),
      settledBy: 'ANSWER',
    });
    expect(JSON.stringify([written, await lines('/audit.ndjson')])).not.toMatch(/Chen Xia/);
  });

  it('gives the audit, each record with its place in the chain', async () => {
    const records = await lines('/audit.ndjson?kind=WRITE');
    expect(records.map(({ kind, what, actor }) => [kind, what, actor])).toEqual(
      records.map(() => ['WRITE', 'ALLOCATE_FUNDS', expect.not.objectContaining({ name: expect.anything() })]),
    );
    expect([records.length, records[1]?.previous]).toEqual([2, records[0]?.hash]);
  });

  it('gives only the rows and columns that were asked for', async () => {
    const [one, two] = await lines('/operations.ndjson');
    const second = String(two?.createdAt);
    const keys = async (query: string) =>
      (await lines(`/operations.ndjson?${query}`)).map(({ idempotencyKey }) => idempotencyKey);
    expect(await keys(`from=${second}`)).toEqual(['two']);
    const before = new Date(Date.parse(second) - 1).toISOString();
    expect(await keys(`until=${second}`)).toEqual(['one', 'two']);
    expect(await keys(`until=${before}`)).toEqual(['one']);
    expect(await keys(`from=${String(one?.createdAt)}&until=${before}&kind=ALLOCATE_FUNDS`)).toEqual(['one']);
    expect(await keys('from=2100-01-01T00:00:00%2B08:00')).toEqual([]);
    expect(await keys('kind=RECLAIM_FUNDS')).toEqual([]);
    const [first] = await lines('/audit.ndjson?kind=WRITE');
    const at = Date.parse(String(first?.at));
    const audited = (until: number) => lines(`/audit.ndjson?until=${new Date(until).toISOString()}&kind=WRITE`);
    expect([await audited(at), await audited(at - 1)]).toEqual([[first], []]);
  });

  it('names no member who decided about a write either', async () => {
    await allocate('much', '100.01', 'PENDING_APPROVAL');
    const id = (await lines('/operations.ndjson')).at(-1)?.id;
    await run(`mutation { rejectOperation(input: { id: "${id}" }) { operation { outcome } } }`);
    const last = (await lines('/audit.ndjson')).at(-1);
    expect(last).toMatchObject({
      what: 'REJECTED ALLOCATE_FUNDS',
      detail: { approval: { decision: 'REJECTED', decidedBy: { accountName: ADMINISTRATOR } } },
    });
    expect(JSON.stringify([last, (await lines('/operations.ndjson')).at(-1)])).not.toMatch(/Chen Xia/);
  });

  it.each([
    ['kind=NOTHING', 'kind'],
    ['kind=WRITE&kind=WRITE', 'query'],
    ['from=yesterday', 'from'],
    ['until=2026-13-01T00:00:00Z', 'until'],
    ['from=2026-01-01', 'from'],
    ['until=2026-02-30T00:00:00Z', 'until'],
    ['partner=demo-intl', 'query'],
  ])('refuses %s', async (query, argument) => {
    const response = await get(`/audit.ndjson?${query}`);
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(response.status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each(['operations', 'audit'])('keeps %s for administrators, with a token in the header', async (name) => {
    const codeOf = async (response: Response) =>
      ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
    const stranger = await get(`/${name}.ndjson`, '');
    expect([stranger.status, stranger.headers.get('www-authenticate'), await codeOf(stranger)]).toEqual([
      401,
      'Bearer',
      'UNAUTHENTICATED',
    ]);
    const forged = await get(`/${name}.ndjson`, 'Bearer forged');
    expect([forged.status, forged.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/^Bearer error="invalid_token"/),
    ]);
    for (const [accountName, token] of tokens) {
      if (ADMINISTRATORS.has(accountName)) continue;
      const response = await get(`/${name}.ndjson`, token);
      expect([accountName, response.status, await codeOf(response)]).toEqual([accountName, 403, 'FORBIDDEN']);
    }
    expect((await get(`/${name}.ndjson?access_token=${tokens.get(ADMINISTRATOR)}`, '')).status).toBe(401);
  });

  it('keeps partners apart', async () => {
    const response = await get('/operations.ndjson', tokens.get('amara.okafor'));
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('a long export', () => {
  const LINE = `${'x'.repeat(1_000)}\n`;
  const exporting = (lines: () => AsyncIterable<string>) =>
    gatewayWith({ exports: { long: { kinds: [], open: () => lines } } });
  const open = async (url: string): Promise<IncomingMessage> => {
    const request = httpRequest(`${url}/long.ndjson`, { headers: { authorization: 'Bearer good.ada.x' } }).end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return response;
  };

  it('is read no faster than the client takes it, and not after the client has left', async () => {
    let read = 0;
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    async function* lines() {
      try {
        for (;;) {
          read += 1;
          yield LINE;
        }
      } finally {
        resolve();
      }
    }
    await using server = await exporting(lines);
    const response = await open(server.url);
    await once(response, 'readable');
    response.read(1);
    response.destroy();
    await ended;
    // Buffers between gateway and client take some lines; once the client has left, the gateway reads no more.
    expect(read).toBeLessThan(50_000);
  });

  it('is cut off, not ended, when a row fails', async () => {
    async function* lines() {
      yield LINE;
      throw new Error('planted');
    }
    await using server = await exporting(lines);
    const response = await open(server.url);
    const failed = once(response, 'error');
    response.resume();
    expect(await failed).toEqual([expect.objectContaining({ code: 'ECONNRESET' })]);
    expect(server.log.map(({ msg }) => msg)).toContain('the download of a file stopped before its end');
  });
});
