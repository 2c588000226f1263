import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode, faultOf, GatewayError } from '../../src/errors/index.ts';
import { answerTo, type GraphQLAnswer, gate, gatewayWith, rawPost } from './support.ts';

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

  it('takes credentials that a browser adds by itself for no proof', async () => {
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

  it('answers 405 with the methods there are', async () => {
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

describe('errors', () => {
  it('masks what was not thrown on purpose and logs it under the same id', async () => {
    await using gateway = await gatewayWith({
      resolvers: {
        boom: () => {
          throw new TypeError('secret 42');
        },
      },
    });
    const { status, data, errors } = await gateway.run('{ hello boom }');
    expect({ status, data }).toEqual({ status: 200, data: { hello: 'world', boom: null } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['boom'], extensions: { code: 'INTERNAL', retryable: false } });
    expect(JSON.stringify(errors)).not.toMatch(/secret|TypeError|\.ts/);
    const line = gateway.log.find(({ errorId }) => errorId === errors?.[0]?.extensions.errorId);
    expect(line).toMatchObject({ level: 50, path: 'boom', cause: { type: 'TypeError', message: 'secret 42' } });
  });

  it('are logged by whose fault they are: an ordinary state and a mistake of the caller are no alarm', async () => {
    const LEVELS = { caller: 20, none: 20, vendor: 40, operator: 50, gateway: 50 };
    const codes = Object.keys(ERROR_CODES) as readonly ErrorCode[];
    let code: ErrorCode = 'INTERNAL';
    await using gateway = await gatewayWith({
      resolvers: {
        boom: () => {
          throw new GatewayError(code);
        },
      },
    });
    for (code of codes) {
      const { errors } = await gateway.run('{ boom }');
      const line = gateway.log.find(({ errorId }) => errorId === errors?.[0]?.extensions.errorId);
      expect([code, line?.level]).toEqual([code, LEVELS[ERROR_CODES[code].fault]]);
    }
    const ordinary = ['NOT_READY', 'MIRROR_OFF', 'SINGLE_SIGN_ON_OFF'].map(faultOf);
    expect(ordinary).toEqual(['none', 'caller', 'caller']);
  });

  it('masks what a library throws with a code of its own', async () => {
    await using gateway = await gatewayWith({
      resolvers: {
        foreign: () => {
          throw new GraphQLError('secret 43', { extensions: { code: 'ELSEWHERE', secret: 43 } });
        },
      },
    });
    const { errors } = await gateway.run('{ foreign }');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(JSON.stringify(errors)).not.toMatch(/secret|ELSEWHERE/);
  });

  it("masks GraphQL's own complaints about a resolver's value", async () => {
    await using gateway = await gatewayWith();
    const { data, errors } = await gateway.run('{ strict }');
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(errors?.[0]?.message).not.toMatch(/strict/);
  });

  it('passes ours with hints, without details, and logs one failure once', async () => {
    await using gateway = await gatewayWith();
    const { data, errors } = await gateway.run('{ rows }');
    expect(data).toEqual({ rows: [null, null, 'third'] });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['rows', 0], 'UPSTREAM_TIMEOUT'],
      [['rows', 1], 'UPSTREAM_TIMEOUT'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('ListThings');
    const lines = gateway.log.filter(({ msg }) => msg === 'field failed');
    expect(lines).toMatchObject([{ code: 'UPSTREAM_TIMEOUT', details: { operation: 'ListThings' } }]);
  });

  it.each([
    [undefined, 'en', /^No such record/],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh', /^记录不存在/],
    ['fr, en;q=0.4, zh;q=0.6', 'zh', /^记录不存在/],
    ['zh;q=0.1, en-GB', 'en', /^No such record/],
    ['zhuang, *', 'en', /^No such record/],
  ])('speaks the language of Accept-Language %s', async (header, language, text) => {
    await using gateway = await gatewayWith({
      resolvers: {
        gone: () => {
          throw new GatewayError('NOT_FOUND');
        },
      },
    });
    const answer = await gateway.run(
      '{ gone }',
      header === undefined ? { 'accept-language': '' } : { 'accept-language': header },
    );
    expect(answer.errors?.[0]?.message).toMatch(text);
    expect(answer.headers.get('content-language')).toBe(language);
  });
});

describe('the caller', () => {
  it('without a token is a stranger, not an error', async () => {
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

describe('leaving early', () => {
  it("aborts the operation's signal when the client goes away", async () => {
    const started = gate();
    const aborted = gate();
    let reason: unknown;
    await using gateway = await gatewayWith({
      resolvers: {
        slow: (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reason = signal.reason;
              aborted.open();
              reject(signal.reason);
            });
            started.open();
          }),
      },
    });
    const request = rawPost(gateway.url, '{ slow }');
    await started.opened;
    request.destroy();
    await aborted.opened;
    expect(reason).toMatchObject({ code: 'CANCELLED' });
  });

  it('does not abort one that was answered', async () => {
    await using gateway = await gatewayWith();
    await gateway.run('{ hello }');
    await gateway.close();
    expect(gateway.contexts.map(({ signal }) => signal.aborted)).toEqual([false]);
  });

  it('ends an operation whose time is up, with what else there is', async () => {
    await using gateway = await gatewayWith({
      env: { REQUEST_TIMEOUT_MS: '100' },
      resolvers: {
        slow: (_, { signal }) =>
          new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
    });
    const { status, data, errors } = await gateway.run('{ hello slow }');
    expect({ status, data }).toEqual({ status: 200, data: { hello: 'world', slow: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_TIMEOUT', retryable: true });
  });

  it('answers 504 for one that does not listen', async () => {
    await using gateway = await gatewayWith({
      env: { REQUEST_TIMEOUT_MS: '100' },
      resolvers: { deaf: () => new Promise(() => {}) },
    });
    const { status, body } = await answerTo(rawPost(gateway.url, '{ deaf }'));
    expect(status).toBe(504);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_TIMEOUT' } }] });
  });
});
