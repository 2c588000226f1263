import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { type GraphQLAnswer, gatewayWith } from './support.ts';

const json = async (response: Response) => (await response.json()) as GraphQLAnswer;

describe('an operation over HTTP', () => {
  it('is answered as JSON that no cache may keep', async () => {
    await using gateway = await gatewayWith();
    const { status, headers, data, errors } = await gateway.run('{ hello }');
    expect({ status, data, errors }).toEqual({ status: 200, data: { hello: 'world' }, errors: undefined });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it.each<[string, Record<string, string>]>([
    ['a bearer token', { authorization: 'Bearer good.ana.x' }],
    ['the header that asks for a preflight', { 'apollo-require-preflight': 'yes' }],
    ['the name of the operation', { 'x-apollo-operation-name': 'Hello' }],
    ['a media type that no form has', { 'content-type': 'application/json' }],
  ])('answers a GET query with %s, as no foreign page sends it', async (_, headers) => {
    await using gateway = await gatewayWith();
    const asked = await fetch(`${gateway.url}/graphql?query=%7Bhello%7D`, { headers });
    expect([asked.status, (await json(asked)).data]).toEqual([200, { hello: 'world' }]);
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['an empty header', { 'apollo-require-preflight': '' }],
    ['the media type of a form', { 'content-type': 'text/plain; charset=utf-8' }],
    ['the media type of a form in capitals', { 'content-type': 'Application/X-WWW-Form-URLEncoded' }],
  ])('refuses a GET query with %s, as any page could send it', async (_, headers) => {
    await using gateway = await gatewayWith();
    const refused = await fetch(`${gateway.url}/graphql?query=%7Bhello%7D`, {
      headers: { ...headers, 'accept-language': 'zh' },
    });
    const [error] = (await json(refused)).errors ?? [];
    expect([refused.status, error?.extensions.code]).toEqual([400, 'CSRF_PREVENTED']);
    expect(error?.message).toMatch(/^该请求可能由其他网站的页面自行发出（CSRF）/);
    expect(gateway.contexts).toEqual([]);
  });

  it('does not accept credentials that a browser adds automatically as a proof', async () => {
    await using gateway = await gatewayWith();
    const refused = await fetch(`${gateway.url}/graphql?query=%7Bhello%7D`, {
      headers: { authorization: 'Basic YTpi' },
    });
    expect(refused.status).toBe(401);
  });

  it('refuses a mutation by GET', async () => {
    await using gateway = await gatewayWith();
    for (const headers of [{ 'apollo-require-preflight': 'yes' }, { authorization: 'Bearer good.ana.x' }]) {
      const response = await fetch(`${gateway.url}/graphql?query=mutation%7Btouch%7D`, { headers });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await response.text()).not.toContain('done');
    }
  });

  it('answers 405 with the allowed methods', async () => {
    await using gateway = await gatewayWith();
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it.each([
    ['JSON that is cut off', '{"query": "{hel', {}, 400, 'BAD_REQUEST'],
    [
      'another content type',
      'query=%7Bhello%7D',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'BAD_REQUEST',
    ],
    ['plain text', '{"query":"{hello}"}', { 'content-type': 'text/plain' }, 415, 'BAD_REQUEST'],
    ['a batch', [{ query: '{hello}' }, { query: '{hello}' }], {}, 400, 'BAD_REQUEST'],
    ['a body over the limit', { query: `{hello #${'x'.repeat(2000)}\n}` }, {}, 413, 'BAD_REQUEST'],
    ['a document that does not parse', { query: '{ hello' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ helo }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a wrong variable',
      { query: 'query($n:Int){ echo(first:$n) }', variables: { n: 'x' } },
      {},
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown operation name',
      { query: 'query A { hello }', operationName: 'B' },
      {},
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('answers %s in the shape of GraphQL', async (_, body, headers, status, code) => {
    await using gateway = await gatewayWith({ env: { BODY_LIMIT_BYTES: '1024' }, resolvers: { echo: () => 'echo' } });
    const response = await gateway.post(body, headers);
    const { errors } = await json(response);
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules/);
  });

  it('answers an unknown address in the same shape', async () => {
    await using gateway = await gatewayWith();
    const response = await fetch(`${gateway.url}/nothing`);
    expect([response.status, (await json(response)).errors?.[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('lets the schema be read in sandbox mode only, unless configured', async () => {
    await using open = await gatewayWith();
    await using shut = await gatewayWith({ env: { INTROSPECTION: 'off' } });
    const query = '{ __schema { queryType { name } } }';
    expect((await open.run(query)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await shut.run(query)).status).toBe(400);
    expect((await open.run('{ helo }')).errors?.[0]?.message).toMatch(/hello/);
    expect((await shut.run('{ helo }')).errors?.[0]?.message).not.toMatch(/hello/);
  });
});

describe('the caller', () => {
  it('without a token is anonymous, and gets no error', async () => {
    await using gateway = await gatewayWith();
    expect(await gateway.run('{ me }')).toMatchObject({ status: 200, data: { me: null } });
  });

  it('with a good token is known to the graph', async () => {
    await using gateway = await gatewayWith();
    expect((await gateway.run('{ me }', { authorization: 'Bearer good.ana.x' })).data).toEqual({ me: 'ana' });
  });

  it('with a bad token gets 401, the reason and no execution', async () => {
    await using gateway = await gatewayWith();
    const answer = await gateway.run('{ hello }', { authorization: 'Bearer stolen.token.x', 'accept-language': 'zh' });
    expect(answer).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'expired' } }],
    });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.message).toMatch(/^请登录/);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token", error_description="expired"');
    expect(gateway.contexts).toEqual([]);
  });

  it('learns when to retry while the identity provider cannot be reached', async () => {
    await using gateway = await gatewayWith({
      verify: async () => {
        throw new GatewayError('IDENTITY_UNAVAILABLE', { details: { step: 'keys' } });
      },
    });
    expect(await gateway.run('{ hello }')).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'IDENTITY_UNAVAILABLE' } }],
    });
  });
});

describe('the log', () => {
  it('has one line per operation, without variables, tokens or who it was', async () => {
    await using gateway = await gatewayWith({ resolvers: { echo: () => 'echo' } });
    await gateway.run(
      'query Greet($n: Int) { hello echo(first: $n) }',
      { authorization: 'Bearer good.ana.x' },
      { n: 987_654 },
    );
    const lines = gateway.log.filter(({ msg }) => msg === 'operation');
    expect(lines).toMatchObject([{ operation: 'Greet', kind: 'query', upstreamCalls: 3, codes: [] }]);
    expect(lines[0]?.document).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(gateway.log)).not.toMatch(/987654|good\.|ana|Some Body|some\.body/);
  });

  it('distinguishes two viewers, and recognizes one viewer again', async () => {
    await using gateway = await gatewayWith();
    for (const name of ['ana', 'bob', 'ana']) await gateway.run('{ me }', { authorization: `Bearer good.${name}.x` });
    await gateway.run('{ me }');
    const [ana, bob, again, stranger] = gateway.log.map(({ viewer }) => viewer);
    expect(ana).toBe(again);
    expect(new Set([ana, bob, stranger]).size).toBe(3);
  });

  it('has the codes of what failed', async () => {
    await using gateway = await gatewayWith();
    await gateway.run('{ rows }');
    await gateway.run('{ helo }');
    const codes = gateway.log.filter(({ msg }) => msg === 'operation').map((line) => line.codes);
    expect(codes).toEqual([['UPSTREAM_TIMEOUT'], ['GRAPHQL_VALIDATION_FAILED']]);
  });
});
