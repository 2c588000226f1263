import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { loadConfig } from '../../src/config/index.ts';
import { type GraphQLAnswer, gatewayWith } from '../server/support.ts';

const LIVE = {
  PARTNER_ID: 'p1',
  PARTNER_NAME: 'Example Partner',
  PARTNER_SITE: 'CHINA',
  PARTNER_ACCESS_KEY: 'EXAMPLEACCESSKEY',
  PARTNER_SECRET_KEY: 'example-secret-key',
  OIDC_ISSUER: 'https://idp.example.com',
  OIDC_AUDIENCE: 'partnergraph',
  OIDC_JWKS_URL: 'https://idp.example.com/keys',
};
const SHUT = { INTROSPECTION: 'off' };

describe('with real partners', () => {
  it('the schema is shut and callers are counted, unless configured', () => {
    const { server, limits } = loadConfig(LIVE);
    expect([server.introspection, limits.operationsPerSecond, limits.upstreamCallsPerMinute]).toEqual([
      false,
      50,
      2_000,
    ]);
    const opened = loadConfig({
      ...LIVE,
      INTROSPECTION: 'on',
      RATE_OPERATIONS_PER_SECOND: '0',
      RATE_UPSTREAM_CALLS_PER_MINUTE: '7',
    });
    expect([
      opened.server.introspection,
      opened.limits.operationsPerSecond,
      opened.limits.upstreamCallsPerMinute,
    ]).toEqual([true, 0, 7]);
  });

  it.each(['not-an-address', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129'])(
    '%s is no proxy to trust',
    (TRUSTED_PROXIES) => {
      expect(() => loadConfig({ ...LIVE, TRUSTED_PROXIES })).toThrow(/TRUSTED_PROXIES.*addresses or networks/);
    },
  );
});

describe('a schema that is shut', () => {
  it.each([
    ['plainly', '{ __schema { queryType { name } } }'],
    ['one type', '{ __type(name: "Query") { name } }'],
    ['under another name', '{ hello a: __schema { queryType { name } } }'],
    ['in a fragment', '{ ...A } fragment A on Query { ... on Query { __type(name: "Query") { name } } }'],
    ['from a mutation', 'mutation { __schema { queryType { name } } }'],
  ])('is not read %s', async (_, query) => {
    await using gateway = await gatewayWith({ env: SHUT });
    const { status, data, errors } = await gateway.run(query);
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([400, undefined, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('still names the types of what is answered, which clients need for their caches', async () => {
    await using gateway = await gatewayWith({ env: SHUT });
    expect((await gateway.run('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  const BY = 'query($by: Choice) { choose(by: $by) }';
  it.each([
    ['a field', '{ helo }', undefined, /hello/],
    ['an argument', '{ choose(bye: null) }', undefined, /"by"/],
    ['a type', 'query($by: Choic) { choose(by: $by) }', undefined, /"Choice"/],
    ['an input field', '{ choose(by: { colr: PURPLE }) }', undefined, /color/],
    ['an enum value', '{ choose(by: { color: PURPL }) }', undefined, /PURPLE/],
    ['an input field of a variable', BY, { by: { colr: 'PURPLE' } }, /color/],
    ['an enum value of a variable', BY, { by: { color: 'PURPL' } }, /PURPLE/],
    ['several mistakes in one document', '{ helo choose(by: { color: PURPL }) }', undefined, /hello|PURPLE/],
  ])('is not suggested to a caller who misspells %s', async (_, query, variables, name) => {
    await using shut = await gatewayWith({ env: SHUT });
    await using open = await gatewayWith();
    const told = async ({ run }: typeof shut) =>
      (await run(query, {}, variables)).errors?.map(({ message }) => message).join();
    expect(await told(open)).toMatch(name);
    const message = await told(shut);
    expect(message).not.toMatch(name);
    expect(message).not.toMatch(/did you mean/i);
  });
});

describe('an error', () => {
  it.each([
    ['thrown by accident', () => new TypeError('no such thing')],
    [
      'of GraphQL with a stack of its own',
      () => new GraphQLError('x', { extensions: { stacktrace: ['at secret.ts:1'] } }),
    ],
  ])('%s never shows where it was thrown', async (_, make) => {
    await using gateway = await gatewayWith({
      resolvers: {
        fail: () => {
          throw make();
        },
      },
    });
    const response = await gateway.post({ query: '{ fail }' });
    expect(await response.text()).not.toMatch(/stack|\.ts|node_modules| at /i);
  });
});

describe('a batch', () => {
  it('runs none of its operations', async () => {
    await using gateway = await gatewayWith();
    for (const batch of [[{ query: '{ hello }' }], [{ query: '{ hello }' }, { query: 'mutation { touch }' }], []]) {
      const response = await gateway.post(batch);
      const answer = (await response.json()) as GraphQLAnswer;
      expect([response.status, answer.data]).toEqual([400, undefined]);
    }
  });
});

describe('a request that a foreign page can send without a preflight', () => {
  const query = 'mutation { touch }';
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, `query=${encodeURIComponent(query)}`],
    ['a file upload', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['plain text', { 'content-type': 'text/plain' }, JSON.stringify({ query })],
    ['plain text that hides JSON', { 'content-type': 'text/plain; application/json' }, JSON.stringify({ query })],
  ])('%s is refused', async (_, headers, body) => {
    await using gateway = await gatewayWith();
    const response = await gateway.post(body, headers);
    expect(response.status).toBe(415);
    expect(await response.text()).not.toContain('done');
  });

  it('a body without a type is refused', async () => {
    await using gateway = await gatewayWith();
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      body: new TextEncoder().encode(JSON.stringify({ query })),
    });
    expect([response.status, (await response.text()).includes('done')]).toEqual([415, false]);
  });

  it.each(['apollo-require-preflight', 'x-apollo-operation-name'])('a GET is answered only with %s', async (name) => {
    await using gateway = await gatewayWith();
    const url = `${gateway.url}/graphql?query=${encodeURIComponent('{ hello }')}`;
    expect((await fetch(url, { headers: { accept: 'application/json' } })).status).toBe(400);
    expect((await fetch(url, { headers: { accept: 'application/json', [name]: 'x' } })).status).toBe(200);
  });
});
