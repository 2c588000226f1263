import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';

const LIMIT = 8;

/** One call for the orders and one for the lines of each. */
const LINES = 'nodes { lines { totalCount } }';

type Ask = (query: string, accept?: string) => Promise<{ readonly status: number; readonly body: unknown }>;

interface Opened {
  readonly ask: Ask;
  readonly mirrors: Awaited<ReturnType<typeof composeGateway>>['mirrors'];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const openGateway = async (sandboxUrl: string, env: Readonly<Record<string, string>>): Promise<Opened> => {
  const settings = { PORT: '0', SANDBOX_QUOTAS: 'off', MAX_UPSTREAM_CALLS: String(LIMIT), ...env };
  const { parts, mirrors, release } = await composeGateway({
    clock: testClock,
    config: atSandbox(loadConfig(settings), sandboxUrl),
    logger: createLogger('silent'),
  });
  const gateway = await startGateway(parts);
  const close = async (): Promise<void> => {
    await gateway.close();
    await release();
  };
  const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly { readonly token: string }[];
  const authorization = `Bearer ${members[0]?.token}`;
  return {
    mirrors,
    ask: async (query, accept = '*/*') => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, accept },
        body: JSON.stringify({ query, extensions: { cost: true } }),
      });
      return { status: response.status, body: await response.json() };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
};

describe('the upstream calls of an operation', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let gateway: Opened;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, seed: 1, quotas: false });
    gateway = await openGateway(sandbox.url, { MIRROR: 'off' });
  });
  afterAll(async () => {
    await gateway.close();
    await sandbox.close();
  });

  const ask: Ask = (...asked) => gateway.ask(...asked);
  const calls = (): number => Object.values(sandbox.calls()).reduce((sum, count) => sum + count, 0);

  it('are counted as made where the vendor has seen them', async () => {
    const before = calls();
    const { body } = await ask('{ a: customers(first: 3) { totalCount } b: customers(first: 3) { totalCount } }');
    expect(body).toMatchObject({ extensions: { cost: { predicted: 1, made: 1 } } });
    expect(calls()).toBe(before + 1);
  });

  it.each([
    ['plainly', (n: number) => `{ orders(first: ${n - 1}) { ${LINES} } }`],
    ['under aliases', (n: number) => `{ a: orders(first: 2) { ${LINES} } b: orders(first: ${n - 4}) { ${LINES} } }`],
    [
      'through fragments',
      (n: number) => `{ ...A ... on Query { b: orders(first: ${n - 4}) { ...B } } }
        fragment A on Query { a: orders(first: 2) { ...B } } fragment B on OrderConnection { ${LINES} }`,
    ],
  ])('may be as many as configured and not one more, %s', async (_, document) => {
    expect(await ask(document(LIMIT))).toMatchObject({
      status: 200,
      body: { extensions: { cost: { predicted: LIMIT } } },
    });
    const before = calls();
    const refused = await ask(document(LIMIT + 1));
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED', predicted: LIMIT + 1, limit: LIMIT } }] },
    });
    expect(refused.body).not.toHaveProperty('data');
    expect(calls()).toBe(before);
    expect((await ask(document(LIMIT + 1), 'application/json')).status).toBe(200);
  });

  it('that are too many only until a list is copied are refused as not ready, with how far that is', async () => {
    await using copying = await openGateway(sandbox.url, { MIRROR_AGES: 'orders=3600' });
    const linesOf = (orders: number) => `{ orders(first: ${orders}) { ${LINES} } }`;
    const before = calls();
    expect(await copying.ask(linesOf(LIMIT))).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'NOT_READY', noun: 'orders', progress: 0 } }] },
    });
    expect(await copying.ask(linesOf(LIMIT + 1))).toMatchObject({
      body: { errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }] },
    });
    expect(calls()).toBe(before);
    const [mirror] = copying.mirrors;
    while (!(await mirror?.view())?.freshness('orders', { resellerId: null }).isReady) await mirror?.step();
    expect(await copying.ask(linesOf(LIMIT))).toMatchObject({
      status: 200,
      body: { extensions: { cost: { made: LIMIT } } },
    });
    // The copies of resellers' lists are too old or missing: their calls are predicted, and no more are made.
    const theirs =
      '{ resellers(first: 1) { nodes { orders(first: 2) { totalCount } customers(first: 2) { totalCount } } } }';
    const { body } = await copying.ask(theirs);
    const { predicted, made } = (body as { readonly extensions: { readonly cost: Readonly<Record<string, number>> } })
      .extensions.cost;
    expect(made).toBeGreaterThan(0);
    expect(predicted).toBeGreaterThanOrEqual(made ?? Number.POSITIVE_INFINITY);
  });

  it('is refused where its answer would be too large, before any of them', async () => {
    const before = calls();
    const fields = 'nodes { id name accountName level kind associatedAt }';
    const aliases = (count: number): string =>
      Array.from({ length: count }, (_, index) => `a${index}: ${fields}`).join(' ');
    const refused = await ask(
      `{ customers(first: 100) { ${aliases(90)} } again: customers(first: 100) { ${aliases(9)} } }`,
    );
    expect(refused.status).toBe(200);
    const nested = `{ customers(first: 100) { nodes { orders(first: 100) { ${aliases(30)} } } } }`;
    expect(
      (await ask(nested.replaceAll('name accountName level kind associatedAt', 'status type createdAt'))).body,
    ).toMatchObject({
      errors: [{ extensions: { code: 'DOCUMENT_LIMIT_EXCEEDED', measure: 'values', limit: 100_000 } }],
    });
    expect(calls()).toBeLessThanOrEqual(before + 1);
  });
});
