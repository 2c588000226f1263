import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  type Cache,
  type CacheEvent,
  type CachePolicy,
  createCache,
  createSharedCache,
} from '../../src/cache/index.ts';
import { createRedis } from '../../src/redis/redis.ts';
import { testClock } from '../support/clock.ts';
import { describeOnRedis, startTestRedis, type TestRedis } from '../support/redis.ts';

const BUDGETS: CachePolicy = {
  name: 'budgets',
  ttlMs: 60_000,
  audience: { partnerId: 'p', customer: 'some-login' },
  tags: ['p/budgets', 'p/customers'],
};
const UNITS: CachePolicy = { name: 'units', ttlMs: 60_000, audience: 'public', tags: [] };

/** The cache of one gateway; `back` resolves when Redis can be reached (again). */
const cacheAt = async (url: string) => {
  let wake = () => {};
  const back = () => new Promise<void>((resolve) => (wake = resolve));
  const first = back();
  const events: CacheEvent['from'][] = [];
  const redis = createRedis({ url, onState: (state) => (state === 'there' ? wake() : undefined) });
  const cache = createCache({
    clock: testClock,
    shared: createSharedCache(redis, testClock),
    observe: ({ from }) => events.push(from),
  });
  await first;
  const close = async () => {
    redis.close();
    await cache.close();
  };
  return { ...cache, back, events, close, reachable: redis.reachable };
};

const loads = (cache: Pick<Cache, 'remember'>, policy: CachePolicy, value: unknown): Promise<unknown> =>
  cache.remember(policy, 'key', async () => value);

describeOnRedis('the cache of several gateways', () => {
  let server: TestRedis;
  let one: Awaited<ReturnType<typeof cacheAt>>;
  let other: Awaited<ReturnType<typeof cacheAt>>;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    server.command('FLUSHALL');
    [one, other] = await Promise.all([cacheAt(server.url), cacheAt(server.url)]);
  });
  afterEach(() => Promise.all([one.close(), other.close()]));

  it('gives what another gateway has loaded, from its own memory the second time', async () => {
    const body = { rows: [{ amount: '0.12345678901234567890', count: 1.5, none: null }] };
    expect(await loads(one, BUDGETS, body)).toBe(body);
    expect(await loads(other, BUDGETS, 'not asked')).toEqual(body);
    expect(await loads(other, BUDGETS, 'not asked')).toEqual(body);
    expect([one.events, other.events]).toEqual([['source'], ['redis', 'memory']]);
  });

  it('remembers null', async () => {
    await loads(one, UNITS, null);
    expect(await loads(other, UNITS, 'not asked')).toBeNull();
  });

  it('drops at every gateway, its memory included', async () => {
    await loads(one, BUDGETS, 1);
    await loads(other, BUDGETS, 'not asked');
    await one.drop('p/customers');
    expect(await loads(other, BUDGETS, 2)).toBe(2);
    expect(await loads(one, BUDGETS, 'not asked')).toBe(2);
  });

  it('never gives what began to load before another gateway dropped it', async () => {
    let answer: (value: number) => void = () => {};
    let begin = () => {};
    const began = new Promise<void>((resolve) => (begin = resolve));
    const old = one.remember(BUDGETS, 'key', () => {
      begin();
      return new Promise<number>((resolve) => (answer = resolve));
    });
    await began;
    await other.drop('p/budgets');
    answer(1);
    expect(await old).toBe(1);
    expect(await loads(one, BUDGETS, 2)).toBe(2);
    expect(await loads(other, BUDGETS, 'not asked')).toBe(2);
  });

  it('does not serve earlier values again after Redis was emptied', async () => {
    await loads(one, BUDGETS, 1);
    await other.drop('p/budgets');
    await loads(one, BUDGETS, 2);
    server.command('FLUSHALL');
    expect(await loads(one, BUDGETS, 3)).toBe(3);
  });

  it('does not remember what writes touch while Redis is away, and remembers the rest as before', async () => {
    await loads(one, BUDGETS, 1);
    await loads(one, UNITS, 'meter');
    await server.stop();
    expect(await loads(one, BUDGETS, 2)).toBe(2);
    expect(await loads(one, BUDGETS, 3)).toBe(3);
    expect(await loads(one, UNITS, 'not asked')).toBe('meter');
    await server.start();
  });

  it('announces a drop as soon as Redis is back', async () => {
    await loads(other, BUDGETS, 1);
    server.freeze();
    await one.drop('p/budgets');
    server.thaw();
    // The gateway that dropped the entry no longer uses it, even before the others have received the news.
    while (!one.reachable()) await new Promise(setImmediate);
    expect(await loads(one, BUDGETS, 2)).toBe(2);
    expect(await loads(other, BUDGETS, 'not asked')).toBe(2);
  });

  it('has no name of a person in the names of its keys', async () => {
    await loads(one, BUDGETS, 1);
    expect(server.command('KEYS', '*')).not.toContain('some-login');
    expect(server.command('DBSIZE')).toBe('3');
  });
});
