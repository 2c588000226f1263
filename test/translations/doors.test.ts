import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isScalarType } from 'graphql';
import { messageInChinese } from '../../src/translations/index.ts';
import { openGateway } from '../server/whole.ts';
import { gatewaySchema } from '../support/schema.ts';
import { bodies } from '../surface/malformed.ts';
import { englishIn } from './leftovers.ts';

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

interface Refusal {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly errorId?: string };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const graphql = (query: string, more: Readonly<Record<string, unknown>> = {}): Sent => ({
  method: 'POST',
  body: JSON.stringify({ query, ...more }),
});
const post = (body: unknown, headers = JSON_TYPE): Sent => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const get = (parameters: string, headers: Readonly<Record<string, string>> = {}): Sent => ({
  path: `/graphql?${parameters}`,
  headers: { 'apollo-require-preflight': 'yes', ...headers },
});

const ANYONE =
  'query($filter: CustomerFilter, $first: Int) { customers(filter: $filter, first: $first) { totalCount } }';

/** One request for each way in which a request can be refused, by the way. */
const REFUSED: Readonly<Record<string, Sent>> = {
  'syntax: unexpected token': graphql('{ viewer { name }'),
  'syntax: expected name': graphql('query { 1 }'),
  'syntax: character': graphql('{ viewer ? }'),
  'syntax: single quote': graphql("{ customer(id: 'x') { id } }"),
  'syntax: unterminated string': graphql('{ customer(id: "x) { id } }'),
  'syntax: number': graphql('{ customers(first: 01) { totalCount } }'),
  'syntax: number without digits': graphql('{ customers(first: 1.) { totalCount } }'),
  'syntax: escape': graphql('{ customer(id: "\\x") { id } }'),
  'syntax: unicode escape': graphql('{ customer(id: "\\u12") { id } }'),
  'syntax: empty': graphql('#'),
  'unknown field': graphql('{ costumers { totalCount } }'),
  'unknown field of a type': graphql('{ viewer { nam } }'),
  'no selection': graphql('{ viewer }'),
  'a selection of a scalar': graphql('{ viewer { name { first } } }'),
  'unknown argument': graphql('{ customers(limit: 1) { totalCount } }'),
  'misspelled argument': graphql('{ customers(firs: 1) { totalCount } }'),
  'required argument': graphql('{ customer { id: customerId } }'),
  'argument twice': graphql('{ customers(first: 1, first: 2) { totalCount } }'),
  'input field twice': graphql('{ customers(filter: { name: "a", name: "b" }) { totalCount } }'),
  'unknown type': graphql('query($x: Nothing) { customers(filter: $x) { totalCount } }'),
  'unknown fragment': graphql('{ ...Missing }'),
  'unused fragment': graphql('{ viewer { name } } fragment F on Viewer { name }'),
  'fragment twice': graphql('{ ...F } fragment F on Query { __typename } fragment F on Query { __typename }'),
  'fragment in itself': graphql('{ ...F } fragment F on Query { ...F }'),
  'fragments in each other': graphql('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }'),
  'fragment on a scalar': graphql('{ ...F } fragment F on String { length }'),
  'inline fragment on a scalar': graphql('{ ... on String { length } }'),
  'impossible fragment': graphql('{ viewer { ...F } } fragment F on Customer { id: customerId }'),
  'impossible inline fragment': graphql('{ viewer { ... on Customer { id: customerId } } }'),
  'unknown directive': graphql('{ viewer { name @nothing } }'),
  'directive in a wrong place': graphql('query @skip(if: true) { viewer { name } }'),
  'directive twice': graphql('{ viewer { name @skip(if: true) @skip(if: true) } }'),
  'directive without its argument': graphql('{ viewer { name @skip } }'),
  'directive with an unknown argument': graphql('{ viewer { name @skip(iff: true) } }'),
  'two anonymous operations': graphql('{ viewer { name } } { viewer { name } }'),
  'operation twice': graphql('query A { __typename } query A { __typename }', { operationName: 'A' }),
  'a definition of a type': graphql('{ __typename } type Thing { id: ID }'),
  'a subscription': graphql('subscription { viewer { name } }'),
  'conflicting fields': graphql('{ viewer { a: name a: accountName } }'),
  'conflicting arguments': graphql('{ customers(first: 1) { totalCount } customers(first: 2) { totalCount } }'),
  'conflicting subfields': graphql('{ viewer { name } viewer { name: accountName } }'),
  'conflicting types': graphql('{ c: customers { totalCount } c: viewer { name } }'),
  'undefined variable': graphql('query A { customers(first: $n) { totalCount } }'),
  'unused variable': graphql('query A($n: Int) { viewer { name } }'),
  'variable twice': graphql('query($n: Int, $n: Int) { customers(first: $n) { totalCount } }'),
  'variable of an output type': graphql('query($n: Viewer) { customers(first: $n) { totalCount } }'),
  'variable in a wrong place': graphql('query($n: String) { customers(first: $n) { totalCount } }'),
  'literal: number': graphql('{ customers(first: "x") { totalCount } }'),
  'literal: large number': graphql('{ customers(first: 99999999999) { totalCount } }'),
  'literal: enum': graphql('{ customers(filter: { level: V9 }) { totalCount } }'),
  'literal: text for an enum': graphql('{ customers(filter: { level: "V1" }) { totalCount } }'),
  'literal: text': graphql('{ customers(filter: { name: 1 }) { totalCount } }'),
  'literal: boolean': graphql('{ customers(filter: { frozen: 1 }) { totalCount } }'),
  'literal: id': graphql('{ customer(id: 1.5) { id: customerId } }'),
  'literal: month': graphql('{ bills { spend(month: "2026-13") { month } } }'),
  'literal: moment': graphql('{ organization { audit(filter: { from: "yesterday" }) { totalCount } } }'),
  'literal: object': graphql('{ customers(filter: 1) { totalCount } }'),
  'literal: unknown input field': graphql('{ customers(filter: { nam: "x" }) { totalCount } }'),
  'literal: null': graphql('{ customer(id: null) { id: customerId } }'),
  'variable: not given': graphql('query($id: ID!) { customer(id: $id) { id: customerId } }'),
  'variable: null': graphql('query($id: ID!) { customer(id: $id) { id: customerId } }', { variables: { id: null } }),
  'variable: number': graphql(ANYONE, { variables: { first: 'x' } }),
  'variable: enum': graphql(ANYONE, { variables: { filter: { level: 'V9' } } }),
  'variable: number for an enum': graphql(ANYONE, { variables: { filter: { level: 9 } } }),
  'variable: object': graphql(ANYONE, { variables: { filter: 'x' } }),
  'variable: unknown input field': graphql(ANYONE, { variables: { filter: { nam: 'x' } } }),
  'variable: moment': graphql(ANYONE, { variables: { filter: { associatedFrom: '张三' } } }),
  'variable: boolean': graphql(ANYONE, { variables: { filter: { frozen: 'yes' } } }),
  'a switch that is null': graphql('query($no: Boolean!) { viewer { name @skip(if: $no) } }'),
  'no such operation': graphql('query A { __typename }', { operationName: 'B' }),
  'operation not chosen': graphql('query A { __typename } query B { __typename }'),
  'too many tokens': graphql(`{ ${'viewer '.repeat(20_000)} }`),
  'too deep': graphql(`${'{ viewer '.repeat(60)}${'}'.repeat(60)}`),
  'too many selections': graphql(
    `{ ...F0 } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ... on Query { ...F${n + 1} } }`).join(' ')} fragment F20 on Query { viewer { name } }`,
  ),
  'introspection too deep': graphql(
    `{ __schema { types ${'{ fields { type '.repeat(4)} { name } ${'} }'.repeat(4)} } }`,
  ),
  'body: nothing': post(''),
  'body: no JSON': post('{'),
  'body: a list': post([{ query: '{ __typename }' }]),
  'body: an empty object': post({}),
  'body: no query': post({ variables: {} }),
  'body: query is a number': post({ query: 1 }),
  'body: query is a tree': post({ query: { kind: 'Document', definitions: [] } }),
  'body: variables as text': post({ query: '{ __typename }', variables: '{}' }),
  'body: variables as a list': post({ query: '{ __typename }', variables: [] }),
  'body: extensions as text': post({ query: '{ __typename }', extensions: '{}' }),
  'body: extensions as a list': post({ query: '{ __typename }', extensions: [] }),
  'body: operationName as a number': post({ query: '{ __typename }', operationName: 1 }),
  'body: too large': post({ query: '{ __typename }', padding: 'x'.repeat(2_000_000) }),
  'body: not UTF-8': { method: 'POST', headers: JSON_TYPE, body: new Uint8Array([0x7b, 0xff, 0x7d]) },
  'body: half a pair': post('{"query":"{ __typename }","variables":{"a":"\\ud800"}}'),
  'content-type: a form': post('query=1', { 'content-type': 'application/x-www-form-urlencoded' }),
  'content-type: text': post('{ __typename }', { 'content-type': 'text/plain' }),
  'content-type: unknown': post('<query/>', { 'content-type': 'application/xml' }),
  'accept: another type': { ...graphql('{ __typename }'), headers: { ...JSON_TYPE, accept: 'text/html' } },
  'method: PUT': { method: 'PUT', headers: JSON_TYPE, body: '{}' },
  'method: DELETE': { method: 'DELETE', headers: { 'apollo-require-preflight': 'yes' } },
  'GET: nothing': get(''),
  'GET: a page of another site': { path: '/graphql?query={__typename}' },
  'GET: a mutation': get(`query=${encodeURIComponent('mutation { deleteRole(input: { name: "X" }) { name } }')}`),
  'GET: query twice': get('query=%7B__typename%7D&query=%7B__typename%7D'),
  'GET: variables twice': get('query=%7B__typename%7D&variables=%7B%7D&variables=%7B%7D'),
  'GET: variables are no JSON': get('query=%7B__typename%7D&variables=%7B'),
  'GET: variables are no object': get('query=%7B__typename%7D&variables=1'),
  'GET: a wrong content-type': get('query=%7B__typename%7D', { 'content-type': 'text/html' }),
  'GET: escapes that are no UTF-8': get('query=%ff'),
  'a hash that is not known': post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  'a hash of another text': post({
    query: '{ __typename }',
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
  }),
  'another version of hashes': post({ extensions: { persistedQuery: { version: 2, sha256Hash: 'a' } } }),
  'an id that is not trusted': post({ documentId: 'unknown' }),
  'an id and a text': post({ documentId: 'unknown', query: '{ __typename }' }),
  'a malformed token': { ...graphql('{ __typename }'), headers: { ...JSON_TYPE, authorization: 'Bearer x' } },
  'no such address': { path: '/nothing' },
  'no such method at an address': { method: 'POST', path: '/schema.graphql', headers: JSON_TYPE, body: '{}' },
  'an address that is no UTF-8': { path: '/%ff' },
  'a schema in another language': { path: '/schema.graphql?lang=fr' },
  'an export without a token': { path: '/audit.ndjson' },
  'a field without a token': graphql('{ viewer { name } }'),
};

describe('in Chinese', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());

  const send = async ({ path = '/graphql', ...sent }: Sent, language: string) => {
    const response = await fetch(gateway.url + path, {
      ...sent,
      headers: { ...(sent.headers ?? (sent.body ? JSON_TYPE : {})), 'accept-language': language },
    });
    const { errors } = (await response.json()) as { readonly errors?: readonly Refusal[] };
    return { status: response.status, language: response.headers.get('content-language'), errors: errors ?? [] };
  };

  it.each(Object.entries(REFUSED))('a refusal has the same status and codes: %s', async (_, sent) => {
    const [english, chinese] = await Promise.all([send(sent, 'en'), send(sent, 'zh-CN')]);
    expect(english.errors.length).toBeGreaterThan(0);
    expect(english.errors.filter(({ message }) => /\p{Script=Han}/u.test(message.replaceAll(/"[^"]*"/g, '')))).toEqual(
      [],
    );
    expect([chinese.status, chinese.language]).toEqual([english.status, 'zh']);
    expect(chinese.errors.map(({ extensions }) => extensions?.code)).toEqual(
      english.errors.map(({ extensions }) => extensions?.code),
    );
    expect(chinese.errors.flatMap(({ message }) => englishIn(message) ?? [])).toEqual([]);
  });

  it('a refusal of whatever was sent is in Chinese', async () => {
    const left = new Set<string>();
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const bytes = typeof body === 'string' ? body : new Uint8Array(body);
        const { errors } = await send({ method: 'POST', headers: JSON_TYPE, body: bytes }, 'zh');
        for (const { message } of errors) if (englishIn(message) !== null) left.add(message);
      }),
      { numRuns: Number(process.env.FUZZ_REQUESTS ?? 400), seed: 20_261_128 },
    );
    expect([...left]).toEqual([]);
  });

  it('names and values stay as they were sent', async () => {
    const told = async (sent: Sent | undefined) => (await send(sent ?? {}, 'zh')).errors.map(({ message }) => message);
    expect(await told(REFUSED['unknown field of a type'])).toEqual([
      '类型“Viewer”没有字段“nam”。是否想用 "name" 或 "can"？',
    ]);
    expect(await told(REFUSED['variable: moment'])).toEqual([
      '变量“$filter”在“filter.associatedFrom”处的值 "张三" 无效：DateTime 必须是带时区偏移的日期时间，例如 "2026-11-20T08:30:00Z"。',
    ]);
    expect(await told(REFUSED['conflicting subfields'])).toEqual([
      '字段“viewer”有冲突：子字段“name”有冲突：“name”与“accountName”是不同的字段。如需同时查询，请使用不同的别名。',
    ]);
    expect(await told(REFUSED['syntax: unexpected token'])).toEqual(['语法错误：此处应为 Name，实际为 <EOF>。']);
  });

  it('an unknown hash keeps the text by which clients know it', async () => {
    const { errors } = await send(REFUSED['a hash that is not known'] ?? {}, 'zh');
    expect(errors).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
  });
});

describe('the message of a scalar', () => {
  const scalars = Object.values(gatewaySchema().getTypeMap()).filter(isScalarType);

  it.each(scalars.map(({ name, parseValue }) => [name, parseValue] as const))('%s', (name, parseValue) => {
    let message = '';
    try {
      // An object is wrong for every scalar but one.
      parseValue(name === 'JSONObject' ? [] : {});
    } catch (error) {
      message = (error as Error).message;
    }
    expect(englishIn(messageInChinese(message))).toBeNull();
  });

  it('is reported when no template has it, or when a part of it is unknown', () => {
    expect(englishIn(messageInChinese('Color must be a color.'))).toBe('请求有误：Color must be a color.');
    expect(englishIn(messageInChinese('Syntax Error: Something else happened.'))).toBe('else happened');
  });
});
