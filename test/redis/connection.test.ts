import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { AWAY, type Redis, script } from '../../src/redis/index.ts';
import { createRedis } from '../../src/redis/redis.ts';
import { describeOnRedis, startTestRedis, type TestRedis } from '../support/redis.ts';

type State = 'there' | 'away';

/**
 * A connection and the states that it reports; `next` resolves with the first report that no earlier `next` has
 * returned.
 */
const connection = (url: string) => {
  const told: { state: State; reason: string | null }[] = [];
  let seen = 0;
  let wake = () => {};
  const redis = createRedis({
    url,
    answerMs: 100,
    onState: (state, reason) => {
      told.push({ state, reason });
      wake();
    },
  });
  const next = async () => {
    while (told.length <= seen) await new Promise<void>((resolve) => (wake = resolve));
    return told[seen++];
  };
  return { redis, told, next };
};

describeOnRedis('the connection to Redis', () => {
  let server: TestRedis;
  let redis: Redis | undefined;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterEach(() => redis?.close());
  afterAll(() => server.stop());

  const ping = () => redis?.ask((client) => client.ping());

  it('reports once that the server is away, answers AWAY meanwhile, and connects again by itself', async () => {
    const watched = connection(server.url);
    redis = watched.redis;
    expect(await watched.next()).toEqual({ state: 'there', reason: null });
    expect(await ping()).toBe('PONG');
    await server.stop();
    expect(await watched.next()).toMatchObject({ state: 'away' });
    for (let asked = 0; asked < 5; asked++) expect(await ping()).toBe(AWAY);
    expect(redis.reachable()).toBe(false);
    await server.start();
    expect(await watched.next()).toEqual({ state: 'there', reason: null });
    expect(await ping()).toBe('PONG');
    expect(watched.told).toHaveLength(3);
  });

  it('signs in with the new password once the server no longer accepts the old one', async () => {
    server.command('ACL', 'SETUSER', 'default', 'resetpass', '>first secret');
    const at = (password: string) => server.url.replace('//', `//:${encodeURIComponent(password)}@`);
    const watched = connection(at('first secret'));
    redis = watched.redis;
    expect(await watched.next()).toEqual({ state: 'there', reason: null });
    const asOwner = (...words: string[]) => redis?.ask((client) => client.sendCommand(words));
    await asOwner('ACL', 'SETUSER', 'default', 'resetpass', '>second/secret');
    redis.signInAt(at('second/secret'));
    // Also closes the connection that sends this command.
    await asOwner('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'no');
    expect(await watched.next()).toMatchObject({ state: 'away' });
    expect(await watched.next()).toEqual({ state: 'there', reason: null });
    expect(await ping()).toBe('PONG');
    await asOwner('ACL', 'SETUSER', 'default', 'nopass');
  });

  it('starts without a server and finds it later', async () => {
    await server.stop();
    const watched = connection(server.url);
    redis = watched.redis;
    expect(await watched.next()).toEqual({ state: 'away', reason: 'ECONNREFUSED' });
    expect(await ping()).toBe(AWAY);
    await server.start();
    expect(await watched.next()).toMatchObject({ state: 'there' });
    expect(await ping()).toBe('PONG');
  });

  it('does not wait for a server that accepts the question and never answers', async () => {
    const watched = connection(server.url);
    redis = watched.redis;
    await watched.next();
    server.freeze();
    expect(await ping()).toBe(AWAY);
    expect(await watched.next()).toEqual({ state: 'away', reason: 'no answer' });
    // Redis is not even asked: one question without an answer is enough, now and at each new attempt to connect.
    expect(redis.reachable()).toBe(false);
    while (!redis.reachable()) await new Promise(setImmediate);
    const [asks, others] = [ping(), [ping(), ping()]];
    expect(redis.reachable()).toBe(false);
    expect(await Promise.race([asks, ...others])).toBe(AWAY);
    server.thaw();
    while (!redis.reachable()) await new Promise(setImmediate);
    expect(await ping()).toBe('PONG');
    expect(await watched.next()).toEqual({ state: 'there', reason: null });
  });

  it('runs scripts that the server has forgotten, and treats a refusal as being away', async () => {
    const watched = connection(server.url);
    redis = watched.redis;
    await watched.next();
    const sum = script('return ARGV[1] + ARGV[2]');
    expect(await redis.run(sum, [], [1, 2])).toBe(3);
    server.command('SCRIPT', 'FLUSH');
    expect(await redis.run(sum, [], [2, 3])).toBe(5);
    expect(await redis.run(script('return redis.call("HGET", KEYS[1])'), ['x'], [])).toBe(AWAY);
    expect(await watched.next()).toEqual({ state: 'away', reason: 'ERR' });
  });

  it('warns subscribers that messages may have been lost before they subscribed', async () => {
    await server.stop();
    const watched = connection(server.url);
    redis = watched.redis;
    await watched.next();
    const gap = new Promise<void>((resolve) => redis?.subscribe('news', { heard: () => {}, gap: resolve }));
    // A second connection that has failed as well, before a server exists.
    await new Promise(setImmediate);
    await server.start();
    await gap;
  });

  it('closes without a notice, also with calls under way', async () => {
    const watched = connection(server.url);
    redis = watched.redis;
    await watched.next();
    server.freeze();
    const asked = ping();
    redis.close();
    expect(await asked).toBe(AWAY);
    server.thaw();
    expect(watched.told).toEqual([{ state: 'there', reason: null }]);
  });

  it('warns subscribers that messages may have been lost during an interruption', async () => {
    const watched = connection(server.url);
    redis = watched.redis;
    await watched.next();
    let missed = () => {};
    const gap = new Promise<void>((resolve) => (missed = resolve));
    redis.subscribe('news', { heard: () => {}, gap: () => missed() });
    while (server.command('PUBSUB', 'NUMSUB', 'news') !== 'news\n1') await new Promise(setImmediate);
    await server.stop();
    await server.start();
    await gap;
  });

  it('subscribes also when the connection breaks just then', async () => {
    let [broken, gaps] = [0, 0];
    const proxy = createServer((client) => {
      const behind = connect(Number(new URL(server.url).port), '127.0.0.1');
      const end = () => {
        client.destroy();
        behind.destroy();
      };
      client.on('data', (sent) => {
        if (!/subscribe/i.test(String(sent)) || broken++ > 0) return void behind.write(sent);
        end();
      });
      behind.pipe(client);
      for (const socket of [client, behind]) socket.on('error', end).on('close', end);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const { port } = proxy.address() as AddressInfo;
    const watched = connection(`redis://127.0.0.1:${port}`);
    redis = watched.redis;
    await watched.next();
    const heard = new Promise((resolve) => redis?.subscribe('late', { heard: resolve, gap: () => gaps++ }));
    while (server.command('PUBSUB', 'NUMSUB', 'late') !== 'late\n1') await new Promise(setImmediate);
    server.command('PUBLISH', 'late', 'news');
    expect([await heard, broken > 0, gaps]).toEqual(['news', true, 1]);
    redis.close();
    proxy.close();
    await once(proxy, 'close');
  });
});
