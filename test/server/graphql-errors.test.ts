import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode, faultOf, GatewayError } from '../../src/errors/index.ts';
import { answerTo, gate, gatewayWith, rawPost } from './support.ts';

describe('errors', () => {
  it('masks unexpected errors and logs them under the same id', async () => {
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

  it('are logged at a level by their cause: ordinary states and mistakes of the caller are below a warning', async () => {
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

  it('masks an error of a library that has its own code', async () => {
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

  it('shows the gateway’s own errors with hints, without details, and logs one failure once', async () => {
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

describe('an operation that ends early', () => {
  it('has its signal aborted when the client goes away', async () => {
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

  it('is not aborted once it was answered', async () => {
    await using gateway = await gatewayWith();
    await gateway.run('{ hello }');
    await gateway.close();
    expect(gateway.contexts.map(({ signal }) => signal.aborted)).toEqual([false]);
  });

  it('answers the finished fields when its time is up', async () => {
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

  it('is answered with 504 when a resolver ignores the signal', async () => {
    await using gateway = await gatewayWith({
      env: { REQUEST_TIMEOUT_MS: '100' },
      resolvers: { deaf: () => new Promise(() => {}) },
    });
    const { status, body } = await answerTo(rawPost(gateway.url, '{ deaf }'));
    expect(status).toBe(504);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_TIMEOUT' } }] });
  });
});
