import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import type { TokenVerifier } from '../../src/identity/token/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, type Gateway, startGateway } from '../../src/server/index.ts';
import { claimsWith } from '../support/claims.ts';
import { testClock } from '../support/clock.ts';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly path?: unknown; readonly extensions: Record<string, unknown> }[];
  readonly extensions?: { readonly cost: { readonly predicted: number; readonly made: number } };
}

/** The token names the role, so that a test can ask as any role. */
const verify: TokenVerifier = async (authorization) =>
  authorization === undefined ? null : claimsWith({ roles: [authorization.slice('Bearer '.length)] });

describe('over HTTP', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let gateway: Gateway;
  let release: () => Promise<void>;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 60, seed: 1, quotas: false });
    const env = { PORT: '0', SANDBOX_QUOTAS: 'off', MAX_UPSTREAM_CALLS: '30' };
    const config = { ...atSandbox(loadConfig(env), sandbox.url), roles: { NONE: [] } };
    const composed = await composeGateway({ clock: testClock, config, logger: createLogger('silent') });
    release = composed.release;
    gateway = await startGateway({ ...composed.parts, verify });
  });
  afterAll(async () => {
    await gateway.close();
    await release();
    await sandbox.close();
  });

  const ask = async (body: object, role: string | null = 'ADMINISTRATOR', headers: Record<string, string> = {}) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(role === null ? {} : { authorization: `Bearer ${role}` }),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer };
  };
  const calls = (): number => Object.values(sandbox.calls()).reduce((sum, count) => sum + count, 0);
  const LINES = 'query($n: Int!) { orders(first: $n) { nodes { lines { totalCount } } } }';

  it('an operation reports its cost when asked, and only then', async () => {
    const query = '{ customers(first: 7) { nodes { id: customerId balance { debt { amount } } } } }';
    expect((await ask({ query, extensions: { cost: true } })).answer.extensions).toEqual({
      cost: { predicted: 2, made: 2 },
    });
    expect((await ask({ query })).answer.extensions).toBeUndefined();
    expect((await ask({ query, extensions: { cost: 'yes' } })).answer.extensions).toBeUndefined();
  });

  it('null for a variable of a non-null argument is a mistake of the caller', async () => {
    const query = 'query($first: Int) { customers(first: $first) { totalCount } }';
    const { status, answer } = await ask({ query, variables: { first: null } });
    expect([status, answer.data, answer.errors?.length]).toEqual([200, { customers: null }, 1]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'first',
      limit: 'not null',
    });
    expect((await ask({ query, variables: {} })).answer.errors).toBeUndefined();
  });

  it.each([
    ['a selection in a list', 'orders(first: 1) @skip(if: $b) { totalCount }'],
    ['a fragment in a list', '... @include(if: $b) { orders(first: 1) { totalCount } }'],
  ])('null for @skip or @include fails the objects around it and no others: %s', async (_, switched) => {
    const query = `query($b: Boolean = true) { viewer { name } customers(first: 2) { nodes { id: customerId ${switched} } } }`;
    const { status, answer } = await ask({ query, variables: { b: null }, extensions: { cost: true } });
    expect([status, answer.data]).toEqual([200, { viewer: { name: 'Test Member' }, customers: null }]);
    expect(
      answer.errors?.map(({ path, extensions: { code, argument, limit } }) => [path, code, argument, limit]),
    ).toEqual([
      [
        ['customers', 'nodes', 0],
        'BAD_USER_INPUT',
        switched.startsWith('...') ? '@include.if' : '@skip.if',
        'not null',
      ],
    ]);
    expect(answer.extensions?.cost).toEqual({ predicted: 1, made: 1 });
    expect((await ask({ query, variables: {} })).answer.errors).toBeUndefined();
  });

  it('null for @skip or @include at the top makes the data null', async () => {
    const query = 'query($b: Boolean = true) { viewer { name } partner @skip(if: $b) { name } }';
    const { status, answer } = await ask({ query, variables: { b: null } });
    expect([status, answer.data, answer.errors?.length]).toEqual([200, null, 1]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: '@skip.if' });
  });

  it('null as the reason to reveal leaves the field masked', async () => {
    const query =
      'query($r: String = "x") { customers(first: 1) { nodes { id: customerId contact { phone(reveal: $r) email } } } }';
    const { status, answer } = await ask({ query, variables: { r: null } });
    expect([status, answer.errors]).toEqual([200, undefined]);
    expect(JSON.stringify(answer.data)).toMatch(/"phone":"\d{3}\*{4}\d\d"/);
  });

  it('the cost follows the variables of a document that is compiled once', async () => {
    for (const n of [2, 5, 3]) {
      const { answer } = await ask({ query: LINES, variables: { n }, extensions: { cost: true } });
      expect(answer.extensions?.cost).toEqual({ predicted: n + 1, made: n + 1 });
    }
  });

  it('an operation over the ceiling is refused before any call', async () => {
    const before = calls();
    const { status, answer } = await ask({ query: LINES, variables: { n: 50 } });
    expect(status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT_EXCEEDED',
      predicted: 51,
      limit: 30,
      retryable: false,
    });
    expect(calls()).toBe(before);
  });

  it('fields that a role may not use cost no calls, and the others are answered', async () => {
    const query = `{ viewer { name } partner { name } customers { nodes { id: customerId } } orders(first: 100) { nodes { lines { totalCount } } } }`;
    const before = calls();
    const { answer } = await ask({ query, extensions: { cost: true } }, 'NONE');
    expect(answer.data).toEqual({
      viewer: { name: 'Test Member' },
      partner: { name: 'Lotus Cloud Solutions' },
      customers: null,
      orders: null,
    });
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['customers'], 'FORBIDDEN'],
      [['orders'], 'FORBIDDEN'],
    ]);
    expect(answer.extensions?.cost).toEqual({ predicted: 0, made: 0 });
    expect(calls()).toBe(before);
  });

  it('a caller without a token gets no data and causes no call', async () => {
    const before = calls();
    const { answer } = await ask({ query: LINES, variables: { n: 50 } }, null);
    expect(answer.data).toEqual({ orders: null });
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(calls()).toBe(before);
  });

  it('fragments that grow without bounds are refused before they are walked', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) =>
        `fragment F${i} on Customer { a: orders { nodes { customer { ...F${i + 1} } } } b: orders { nodes { customer { ...F${i + 1} } } } }`,
    );
    const query = `{ customer(id: "x") { ...F0 } } ${fragments.join(' ')} fragment F40 on Customer { id: customerId }`;
    const { status, answer } = await ask({ query });
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip, br;q=0.5', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['deflate', null],
    ['', null],
  ])('answers of some kilobytes are packed for %j as %s', async (accepted, encoding) => {
    const query = '{ __schema { types { name } } }';
    const plain = await ask({ query }, null, { 'accept-encoding': 'identity' });
    const packed = await ask({ query }, null, { 'accept-encoding': accepted });
    expect(packed.answer).toEqual(plain.answer);
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/);
  });

  it('large answers are compressed for clients that accept it, small ones never', async () => {
    const large = '{ __schema { types { name description fields { name description } } } }';
    const plain = await ask({ query: large }, null, { 'accept-encoding': 'identity' });
    const packed = await ask({ query: large }, null, { 'accept-encoding': 'br, gzip;q=0.5' });
    const refused = await ask({ query: large }, null, { 'accept-encoding': 'gzip;q=0' });
    expect(packed.answer).toEqual(plain.answer);
    expect([plain, packed, refused].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'br', null]);
    expect([plain, packed].map(({ headers }) => headers.get('vary'))).toEqual([
      'Origin, accept-encoding',
      'Origin, accept-encoding',
    ]);
    const small = await ask({ query: '{ __typename }' }, null, { 'accept-encoding': 'gzip' });
    expect(small.headers.get('content-encoding')).toBeNull();
  });
});
