import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLAnswer } from '../server/support.ts';
import { openGateway } from '../server/whole.ts';
import { MALFORMED, NOT_UTF8, withBytes } from './samples.ts';

type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer };

describe('text over HTTP', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  let authorization: string;
  let customer: string;
  beforeAll(async () => {
    gateway = await openGateway();
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as { token: string }[];
    authorization = `Bearer ${members[0]?.token}`;
    customer =
      gateway.sandbox
        .partner('demo-cn')
        .customers()
        .find(({ association_type: type }) => type === '2')?.customer_id ?? '';
  });
  afterAll(() => gateway.close());

  /** Sends bytes that `fetch` would correct first. */
  const send = async ({ method = 'POST', path = '/graphql', headers = {}, body }: Request) => {
    const { hostname, port } = new URL(gateway.url);
    const all = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes', authorization, ...headers };
    const sent = httpRequest({ hostname, port, method, path, headers: all, agent: false });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const answer: GraphQLAnswer = text.startsWith('{') ? JSON.parse(text) : {};
    const { code, argument } = answer.errors?.[0]?.extensions ?? {};
    return { status: response.statusCode, code, argument, data: answer.data };
  };
  const post = (body: unknown) => send({ body: JSON.stringify(body) });
  const refusedAt = (argument: string) => ({ status: 400, code: 'BAD_USER_INPUT', argument, data: undefined });

  const ALLOCATE =
    'mutation($key: String!, $id: ID!) { allocateFunds(input: { idempotencyKey: $key, customerId: $id, amount: { amount: "1.00", currency: "CNY" } }) { operation { outcome } } }';
  const made = () => gateway.sandbox.calls();

  it('takes two keys that differ in half of a pair for no key at all, and writes nothing', async () => {
    const before = JSON.stringify(made());
    for (const key of ['k\ud800', 'k\ud801'])
      expect(await post({ query: ALLOCATE, variables: { key, id: customer } })).toEqual(refusedAt('variables.key'));
    expect(JSON.stringify(made())).toBe(before);
    const key = 'k\u{1f3e2}';
    const { data } = await post({ query: ALLOCATE, variables: { key, id: customer } });
    expect(data).toMatchObject({ allocateFunds: { operation: { outcome: 'SUCCEEDED' } } });
  });

  const OF_TYPES: Readonly<Record<string, readonly [document: string, variable: (text: string) => unknown]>> = {
    String: ['query($v: String) { customers(first: 1, filter: { name: $v }) { totalCount } }', (text) => text],
    ID: ['query($v: ID!) { customer(id: $v) { id: customerId } }', (text) => text],
    enum: ['query($v: OrderStatusFilter) { orders(first: 1, filter: { status: $v }) { totalCount } }', (text) => text],
    BillingMonth: ['query($v: BillingMonth!) { bills { spend(month: $v) { complete } } }', (text) => text],
    Decimal: ['query($v: Decimal!) { customers(first: 1) { totalCount } }', (text) => text],
    'a list': ['query($v: [ID!]!) { customers(first: 1) { totalCount } }', (text) => ['a', text]],
    'a key': [
      'query($v: CustomerFilter) { customers(first: 1, filter: $v) { totalCount } }',
      (text) => ({ [text]: 1 }),
    ],
    'a variable that no document has': ['{ customers(first: 1) { totalCount } }', (text) => text],
  };
  it.each(Object.entries(OF_TYPES))('is refused in a variable: %s', async (_, [query, variable]) => {
    for (const text of MALFORMED) {
      const refusal = await post({ query, variables: { v: variable(text) } });
      expect(refusal).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', data: undefined });
      expect(refusal.argument).toMatch(/^variables\.v/);
    }
  });

  it.each(MALFORMED)(
    'is refused in a document, an operation name, an extension and a key of the body',
    async (text) => {
      const query = '{ __typename }';
      expect(await post({ query: `{ customer(id: "${text}") { id: customerId } }` })).toEqual(refusedAt('query'));
      expect(await post({ query: `{ __typename } # ${text}` })).toEqual(refusedAt('query'));
      expect(await post({ query: 'query A { __typename }', operationName: text })).toEqual(refusedAt('operationName'));
      expect(await post({ query, extensions: { x: { y: [text] } } })).toEqual(refusedAt('extensions.x.y.0'));
      expect(await post({ query, extensions: { [text]: 1 } })).toEqual(refusedAt('extensions'));
      expect(await post({ query, [text]: 1 })).toEqual(refusedAt('body'));
    },
  );

  it('is refused as an escape in a literal, by the grammar of GraphQL', async () => {
    for (const literal of ['"\\ud800"', '"\\u{d800}"', '"\\udc00\\ud800"'])
      expect(await post({ query: `{ customer(id: ${literal}) { id: customerId } }` })).toMatchObject({
        status: 400,
        code: 'GRAPHQL_PARSE_FAILED',
      });
  });

  it('never passes for a document that was accepted before and has the same hash', async () => {
    const document = (text: string) => `query A { customers(first: 1, filter: { name: "${text}" }) { totalCount } }`;
    expect((await post({ query: document('\ufffd') })).status).toBe(200);
    expect(await post({ query: document('\ud800') })).toEqual(refusedAt('query'));
  });

  it('is refused under many levels of a body, which may have a hundred', async () => {
    const bodyOf = (levels: number, text: string) =>
      `{"query":"{ __typename }","extensions":{"x":${'['.repeat(levels)}${text}${']'.repeat(levels)}}}`;
    // The message names the place, but not at the length of the body.
    expect(await send({ body: bodyOf(98, '"\\ud800"') })).toEqual(refusedAt(`extensions.x.${'0.'.repeat(14)}…`));
    // Brackets in a text are no levels, behind an escaped quote too.
    expect((await send({ body: bodyOf(98, `"\\"${'['.repeat(200)}\\\\"`) })).status).toBe(200);
    expect(await send({ body: bodyOf(99, '1') })).toEqual(refusedAt('body'));
    expect(await send({ body: bodyOf(500_000, '1') })).toEqual(refusedAt('body'));
  });

  it('is refused among very many values of a body, which may have 20,001', async () => {
    // A comma separates the query from the rest.
    const bodyOf = (values: number, text: string) =>
      `{"query":"{ __typename }","extensions":{"x":[${'0,'.repeat(values - 2)}${text}]}}`;
    expect(await send({ body: bodyOf(20_001, '"\\ud800"') })).toEqual(refusedAt('extensions.x.19999'));
    // Commas in a text separate no values.
    expect((await send({ body: bodyOf(20_001, `"\\"${','.repeat(200)}\\\\"`) })).status).toBe(200);
    expect(await send({ body: bodyOf(20_002, '1') })).toEqual(refusedAt('body'));
  });

  it.each(Object.entries(NOT_UTF8))('is refused in a body that is not UTF-8: %s', async (_, bytes) => {
    for (const place of [
      JSON.stringify({ query: ALLOCATE, variables: { key: 'k@', id: customer } }),
      JSON.stringify({ query: '{ __typename } # @' }),
      JSON.stringify({ query: '{ __typename }', 'a@': 1 }),
    ])
      expect(await send({ body: withBytes(place, '@', bytes) })).toEqual(refusedAt('body'));
  });

  it.each([
    ['query', `query=${encodeURIComponent('{ __typename } # ')}%ED%A0%80`, 'query'],
    ['a value', `query=%7B__typename%7D&variables=${encodeURIComponent('{"v":"')}%FF%22%7D`, 'query'],
    ['a name', 'query=%7B__typename%7D&%C0%AF=1', 'query'],
    [
      'an escape in variables',
      `query=%7B__typename%7D&variables=${encodeURIComponent('{"v":"\\ud800"}')}`,
      'variables.v',
    ],
    [
      'an escape in extensions',
      `query=%7B__typename%7D&extensions=${encodeURIComponent('{"v":{"\\udfff":1}}')}`,
      'extensions.v',
    ],
  ])('is refused in a GET: %s', async (_, query, argument) => {
    expect(await send({ method: 'GET', path: `/graphql?${query}` })).toEqual(refusedAt(argument));
  });

  describe.each(['/graphql', '/graphql/stream'])('a GET of %s', (path) => {
    it.each([
      ['variables that are no JSON', 'query=%7B__typename%7D&variables=%7B', 'variables'],
      ['empty variables', 'query=%7B__typename%7D&variables=', 'variables'],
      ['extensions that are no JSON', 'query=%7B__typename%7D&extensions=x', 'extensions'],
      ['two documents', 'query=%7B__typename%7D&query=%7B__typename%7D', 'query'],
      ['two names', 'query=%7B__typename%7D&operationName=A&operationName=B', 'operationName'],
      ['variables twice', 'query=%7B__typename%7D&variables=%7B%7D&variables=%7B%7D', 'variables'],
    ])('is refused with %s', async (_, query, argument) => {
      expect(await send({ method: 'GET', path: `${path}?${query}` })).toEqual(refusedAt(argument));
    });
  });

  it('is read in a GET where it is well-formed', async () => {
    const query = encodeURIComponent(
      'query($v: String) { customers(first: 1, filter: { name: $v }) { totalCount } } # \u{1f3e2} 100%',
    );
    const { status } = await send({
      method: 'GET',
      path: `/graphql?query=${query}&variables=%7B%22v%22%3A%22%5Cud83c%5Cudfe2%22%7D`,
    });
    expect(status).toBe(200);
  });

  it('is refused by Node as raw bytes in a URL', async () => {
    for (const bytes of Object.values(NOT_UTF8))
      expect(await send({ method: 'GET', path: `/audit.ndjson?kind=${bytes.toString('latin1')}` })).toMatchObject({
        status: 400,
      });
  });

  it.each(['audit', 'operations'])('is refused in the parameters of an export: %s', async (name) => {
    for (const parameter of ['kind=%ED%A0%80', 'from=%FF', 'until=2026-01-01T00:00:00Z%C0%AF', '%FF=1'])
      expect(await send({ method: 'GET', path: `/${name}.ndjson?${parameter}` })).toEqual(refusedAt('query'));
  });

  it.each([
    'accept',
    'accept-encoding',
    'accept-language',
    'apollo-require-preflight',
    'content-type',
    'origin',
    'traceparent',
    'tracestate',
    'x-apollo-operation-name',
    'forwarded',
    'x-forwarded-for',
  ])('is refused in the header %s', async (name) => {
    const body = '{"query":"{ __typename }"}';
    for (const bytes of Object.values(NOT_UTF8)) {
      const value = `application/json${bytes.toString('latin1')}`;
      expect(await send({ headers: { [name]: value }, body })).toEqual(refusedAt(name));
    }
  });

  it('is no token', async () => {
    for (const bytes of Object.values(NOT_UTF8)) {
      const headers = { authorization: `${authorization}${bytes.toString('latin1')}` };
      expect(await send({ headers, body: '{"query":"{ __typename }"}' })).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
    }
  });

  it("has no effect in a header that is not read: the request id is the gateway's own", async () => {
    const headers = { 'x-request-id': '\xff\xfe' };
    expect(await send({ headers, body: '{"query":"{ __typename }"}' })).toMatchObject({ status: 200 });
  });
});
