import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRedis, type Redis } from '../../src/redis/index.ts';
import { describeOnRedis, startTestRedis, type TestRedis } from '../support/redis.ts';
import { type GraphQLAnswer, gatewayWith, graphOf } from './support.ts';

const QUERY = 'query Hello { hello }';
const sha = (text: string) => hash('sha256', text);
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

const MEMBER = { authorization: 'Bearer good.ana.x' };

type Sender = Pick<Awaited<ReturnType<typeof gatewayWith>>, 'url' | 'post'>;

const told = async (response: Response) => {
  const { data, errors } = (await response.json()) as GraphQLAnswer;
  const { code, argument } = errors?.[0]?.extensions ?? {};
  return { status: response.status, data, code, argument, message: errors?.[0]?.message };
};

const post = async ({ post: send }: Sender, body: unknown, headers: Record<string, string> = MEMBER) =>
  told(await send(body, headers));

const get = async ({ url }: Sender, parameters: Record<string, string>, headers: Record<string, string> = MEMBER) =>
  told(await fetch(`${url}/graphql?${new URLSearchParams(parameters)}`, { headers }));

describe('a text that a client sends once and names by its hash afterwards', () => {
  it('is asked for, kept, and found again by POST and GET', async () => {
    await using gateway = await gatewayWith();
    const extensions = persisted(sha(QUERY));
    expect(await post(gateway, { extensions })).toMatchObject({
      status: 200,
      code: 'PERSISTED_QUERY_NOT_FOUND',
      message: 'PersistedQueryNotFound',
    });
    expect(await post(gateway, { query: QUERY, extensions })).toMatchObject({ data: { hello: 'world' } });
    expect(await post(gateway, { extensions })).toMatchObject({ status: 200, data: { hello: 'world' } });
    expect(await get(gateway, { extensions: JSON.stringify(extensions) })).toMatchObject({ data: { hello: 'world' } });
  });

  it('is not kept for a caller without a token, of whom there are many, nor when it is not valid', async () => {
    await using gateway = await gatewayWith();
    const extensions = persisted(sha(QUERY));
    expect(await post(gateway, { query: QUERY, extensions }, {})).toMatchObject({ data: { hello: 'world' } });
    expect((await post(gateway, { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const wrong = '{ helo }';
    expect((await post(gateway, { query: wrong, extensions: persisted(sha(wrong)) })).code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await post(gateway, { extensions: persisted(sha(wrong)) })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is not kept where it is longer than any document', async () => {
    await using gateway = await gatewayWith();
    const query = `{ hello } #${'x'.repeat(100_000)}`;
    const extensions = persisted(sha(query));
    expect(await post(gateway, { query, extensions })).toMatchObject({ data: { hello: 'world' } });
    expect((await post(gateway, { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([
    ['of another text', { query: QUERY, extensions: persisted(sha('{ me }')) }],
    ['of a text in capitals', { query: QUERY, extensions: persisted(sha(QUERY).toUpperCase()) }],
    ['that is no hash', { extensions: persisted('../../etc/passwd') }],
    ['of a megabyte', { extensions: persisted('a'.repeat(1_000_000)) }],
    ['that is empty', { extensions: persisted('') }],
    ['that is a number', { extensions: persisted(7) }],
    ['that is an object', { extensions: persisted({ $ne: 1 }) }],
    ['in another version', { extensions: persisted(sha(QUERY), 2) }],
    ['that is not there', { extensions: { persistedQuery: {} } }],
    ['in something that is no object', { extensions: { persistedQuery: 'yes' } }],
    ['in a list', { extensions: { persistedQuery: [] } }],
  ])('is refused by a hash %s', async (_, body) => {
    await using gateway = await gatewayWith();
    const { status, code, argument, data } = await post(gateway, body);
    expect({ status, code, data }).toEqual({ status: 400, code: 'BAD_USER_INPUT', data: undefined });
    expect(argument).toMatch(/^extensions\.persistedQuery/);
  });

  it('by GET runs queries only', async () => {
    await using gateway = await gatewayWith();
    const query = 'mutation { touch }';
    const extensions = persisted(sha(query));
    expect(await post(gateway, { query, extensions })).toMatchObject({ data: { touch: 'done' } });
    expect(await get(gateway, { extensions: JSON.stringify(extensions) })).toMatchObject({ status: 405 });
  });

  it('that one view of the schema accepted is not found in another', async () => {
    const schema = graphOf({});
    await using gateway = await gatewayWith({
      viewFor: ({ subject }) => ({ key: subject ?? 'stranger', schema: () => schema }),
    });
    const extensions = persisted(sha(QUERY));
    await post(gateway, { query: QUERY, extensions });
    expect(await post(gateway, { extensions })).toMatchObject({ data: { hello: 'world' } });
    expect((await post(gateway, { extensions }, { authorization: 'Bearer good.bob.x' })).code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });
});

describeOnRedis('a text that gateways share', () => {
  let server: TestRedis;
  let redis: Redis;

  beforeAll(async () => {
    server = await startTestRedis();
    await new Promise<void>((resolve, reject) => {
      openRedis({ url: server.url, onState: (state) => state === 'there' && resolve() }).then((opened) => {
        redis = opened;
      }, reject);
    });
  });
  afterAll(async () => {
    redis.close();
    await server.stop();
  });

  it('is found by the other one, forged it is not, and with Redis gone it is not found and no fault', async () => {
    await using one = await gatewayWith({ redis });
    await using other = await gatewayWith({ redis });
    await using third = await gatewayWith({ redis });
    const extensions = persisted(sha(QUERY));
    await post(one, { query: QUERY, extensions });
    expect(await post(other, { extensions })).toMatchObject({ data: { hello: 'world' } });

    const [name = ''] = server.command('KEYS', 'partnergraph:1:document:*').trim().split('\n');
    expect(name).toContain(sha(QUERY));
    server.command('SET', name, 'mutation { touch }');
    expect((await post(third, { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');

    await server.stop();
    expect(await post(third, { extensions })).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await post(third, { query: QUERY, extensions })).toMatchObject({ data: { hello: 'world' } });
  });
});
