import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, buildSchema, type IntrospectionQuery, printSchema } from 'graphql';
import { printSdl } from '../../src/graph/sdl.ts';
import { openGateway } from './whole.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;

const CATALOG =
  '{ catalog { serviceTypes(first: 2) { totalCount nodes { code name } } measureUnits { id: measureUnitId name } } }';

const tokenFor = async ({ url }: Gateway, accountName: string): Promise<Record<string, string>> => {
  const members = (await (await fetch(`${url}/demo/members`)).json()) as { accountName: string; token: string }[];
  const token = members.find((member) => member.accountName === accountName)?.token;
  return { authorization: `Bearer ${token}` };
};

describe('what a client may cache', () => {
  let gateway: Gateway;
  let chen: Record<string, string>;

  beforeAll(async () => {
    gateway = await openGateway();
    chen = await tokenFor(gateway, 'chen.xia');
  });
  afterAll(() => gateway.close());

  const get = (query: string, headers: Record<string, string> = {}, more: Record<string, string> = {}) =>
    fetch(`${gateway.url}/graphql?${new URLSearchParams({ query, ...more })}`, { headers: { ...chen, ...headers } });

  it("is the answer to a GET that holds the vendor's dictionary alone, and by its ETag it is not sent again", async () => {
    const first = await get(CATALOG);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
    expect(first.headers.get('vary')?.toLowerCase().split(', ')).toEqual(
      expect.arrayContaining(['origin', 'authorization', 'accept', 'accept-language']),
    );
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await get(CATALOG, { 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect(again.headers.get('cache-control')).toBe('private, max-age=300');
    }
    expect((await get(CATALOG, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each(['{ __typename }', '{ __schema { queryType { name } } }'])(
    'is nothing of an answer to a GET without a token: %s',
    async (query) => {
      const answer = await fetch(`${gateway.url}/graphql?${new URLSearchParams({ query })}`, {
        headers: { 'apollo-require-preflight': 'yes' },
      });
      expect(await answer.text()).toContain('Query');
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    },
  );

  it('is a different answer in another language', async () => {
    const [en, zh] = await Promise.all(['en', 'zh'].map((language) => get(CATALOG, { 'accept-language': language })));
    expect(en?.headers.get('etag')).not.toBe(zh?.headers.get('etag'));
    const etag = en?.headers.get('etag') ?? '';
    expect((await get(CATALOG, { 'accept-language': 'zh', 'if-none-match': etag })).status).toBe(200);
  });

  it.each<[string, string, Record<string, string>?]>([
    [
      "the partner's own beside it",
      '{ catalog { measureUnits { id: measureUnitId } } customers(first: 1) { totalCount } }',
    ],
    ['a field that the contract allows to be kept for the partner only', '{ resellers(first: 1) { totalCount } }'],
    ['a field about the caller beside it', '{ catalog { measureUnits { id: measureUnitId } } viewer { name } }'],
    [
      'a field about the caller in a fragment',
      '{ catalog { measureUnits { id: measureUnitId } } ...Who } fragment Who on Query { viewer { name } }',
    ],
    ['an error', `{ catalog { serviceTypes(first: 0) { totalCount } measureUnits { id: measureUnitId } } }`],
    ['its cost', CATALOG, { extensions: '{"cost":true}' }],
    ['nothing of the vendor', '{ catalog { __typename } }'],
    ['the schema', '{ __schema { queryType { name } } }'],
    ['a document that is not valid', '{ catalog { nothing } }'],
  ])('is no answer with %s', async (_, query, more = {}) => {
    const response = await get(query, { 'if-none-match': '*' }, more);
    expect(response.status).not.toBe(304);
    expect([response.headers.get('cache-control'), response.headers.get('etag')]).toEqual(['private, no-store', null]);
  });

  it('is no answer to a POST, nor the refusal of a caller without a token', async () => {
    const posted = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { ...chen, 'content-type': 'application/json' },
      body: JSON.stringify({ query: CATALOG }),
    });
    expect(posted.headers.get('cache-control')).toBe('private, no-store');
    const stranger = await fetch(`${gateway.url}/graphql?${new URLSearchParams({ query: CATALOG })}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(stranger.headers.get('cache-control')).toBe('private, no-store');
    expect(await stranger.text()).toMatch(/UNAUTHENTICATED/);
  });
});

describe('the schema over HTTP', () => {
  it('is open where introspection is, in both forms, packed, and by its ETag not sent again', async () => {
    const gateway = await openGateway();
    try {
      const sdl = await fetch(`${gateway.url}/schema.graphql`, { headers: { 'accept-encoding': 'br' } });
      expect(await sdl.text()).toBe(printSdl());
      expect(sdl.headers.get('content-encoding')).toBe('br');
      expect(sdl.headers.get('cache-control')).toBe('public, max-age=300');
      expect(sdl.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
      const json = await fetch(`${gateway.url}/schema.json`);
      const { data } = (await json.json()) as { data: IntrospectionQuery };
      expect(printSchema(buildClientSchema(data))).toBe(printSchema(buildSchema(printSdl())));
      for (const { url, headers } of [sdl, json]) {
        const again = await fetch(url, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
        expect([again.status, await again.text()]).toEqual([304, '']);
      }
      const stolen = await fetch(`${gateway.url}/schema.graphql`, { headers: { authorization: 'Bearer a.b.c' } });
      expect(stolen.status).toBe(401);
    } finally {
      await gateway.close();
    }
  });

  it('is for readers of the schema where introspection is off, as introspection is', async () => {
    const gateway = await openGateway({ env: { INTROSPECTION: 'off' } });
    try {
      const administrator = await tokenFor(gateway, 'chen.xia');
      const manager = await tokenFor(gateway, 'wang.fang');
      const introspect = async (as: string | null) =>
        (await gateway.run(as, '{ __schema { queryType { name } } }')).errors?.[0]?.extensions.code ?? 'read';
      for (const path of ['/schema.graphql', '/schema.json']) {
        const answers = await Promise.all(
          [{}, manager, administrator].map((headers) => fetch(gateway.url + path, { headers })),
        );
        expect(answers.map(({ status }) => status)).toEqual([401, 403, 200]);
        expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual([
          'no-store',
          'no-store',
          'private, no-cache',
        ]);
        expect(answers[2]?.headers.get('vary')).toMatch(/authorization/);
        expect(await answers[1]?.text()).not.toMatch(/customers/);
      }
      expect(await Promise.all([null, 'wang.fang', 'chen.xia'].map(introspect))).toEqual([
        'GRAPHQL_VALIDATION_FAILED',
        'GRAPHQL_VALIDATION_FAILED',
        'read',
      ]);
    } finally {
      await gateway.close();
    }
  });

  it('is the part that the caller is shown where views differ', async () => {
    const gateway = await openGateway({ env: { SCHEMA_VIEW: 'viewer' } });
    try {
      const textFor = async (headers: Record<string, string>) => {
        const response = await fetch(`${gateway.url}/schema.graphql`, { headers });
        expect(response.headers.get('cache-control')).toBe('private, no-cache');
        return response.text();
      };
      const manager = await textFor(await tokenFor(gateway, 'wang.fang'));
      const administrator = await textFor(await tokenFor(gateway, 'chen.xia'));
      expect(administrator).toContain('saveMember(');
      expect(manager).not.toContain('saveMember(');
      expect(manager).toContain('customers(');
      expect(await textFor({})).not.toContain('customers(');
    } finally {
      await gateway.close();
    }
  });
});
