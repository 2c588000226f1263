import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Audience, type Cache, type CachePolicy, createCache } from '../../src/cache/index.ts';
import { testClock } from '../support/clock.ts';

const policy = (audience: Audience, name = 'prices', tags: string[] = []): CachePolicy => ({
  name,
  ttlMs: 60_000,
  audience,
  tags,
});

describe('the cache', () => {
  let cache: Cache;
  beforeEach(() => {
    cache = createCache({ clock: testClock });
  });
  afterEach(() => cache.close());

  it('loads once and keeps the value, null included', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      return null;
    };
    expect(await cache.remember(policy('public'), 'a', load)).toBeNull();
    expect(await cache.remember(policy('public'), 'a', load)).toBeNull();
    expect(loads).toBe(1);
  });

  it('keeps audiences, policies and keys apart', async () => {
    const audiences: Audience[] = [
      'public',
      { partnerId: 'p' },
      { partnerId: 'q' },
      { partnerId: 'p', customer: 'c' },
      { partnerId: 'p', customer: 'd' },
      // Names chosen to collide if the parts of an entry's name were only joined.
      { partnerId: 'public' },
      { partnerId: 'p', customer: 'c","a' },
    ];
    const entries = audiences.flatMap((audience) =>
      ['prices', 'places'].flatMap((name) => ['a', 'b'].map((key) => ({ audience, name, key }))),
    );
    const load = (value: unknown) => async () => value;
    for (const entry of entries) await cache.remember(policy(entry.audience, entry.name), entry.key, load(entry));
    for (const entry of entries) {
      expect(await cache.remember(policy(entry.audience, entry.name), entry.key, load('another’s'))).toBe(entry);
    }
  });

  it('makes all who ask at once wait for one load', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      return {};
    };
    const values = await Promise.all(Array.from({ length: 50 }, () => cache.remember(policy('public'), 'a', load)));
    expect(new Set(values).size).toBe(1);
    expect(loads).toBe(1);
  });

  it('does not remember a failure', async () => {
    await expect(cache.remember(policy('public'), 'a', () => Promise.reject(new Error('down')))).rejects.toThrow(
      'down',
    );
    expect(await cache.remember(policy('public'), 'a', async () => 'up')).toBe('up');
  });

  it('drops exactly the values with a tag', async () => {
    const prices = policy({ partnerId: 'p' }, 'prices', ['p/pricing', 'p/orders']);
    const places = policy({ partnerId: 'p' }, 'places', ['p/catalog']);
    await cache.remember(prices, 'a', async () => 1);
    await cache.remember(places, 'a', async () => 1);
    await cache.drop('p/orders');
    expect(await cache.remember(prices, 'a', async () => 2)).toBe(2);
    expect(await cache.remember(places, 'a', async () => 2)).toBe(1);
  });

  it('never returns a value whose load began before its tag was dropped', async () => {
    const prices = policy({ partnerId: 'p' }, 'prices', ['p/pricing']);
    let answer: (value: number) => void = () => {};
    let loading: () => void = () => {};
    const began = new Promise<void>((resolve) => {
      loading = resolve;
    });
    const old = cache.remember(prices, 'a', () => {
      loading();
      return new Promise<number>((resolve) => {
        answer = resolve;
      });
    });
    await began;
    await cache.drop('p/pricing');
    const fresh = cache.remember(prices, 'a', async () => 2);
    answer(1);
    expect(await old).toBe(1);
    expect(await fresh).toBe(2);
    expect(await cache.remember(prices, 'a', async () => 3)).toBe(2);
  });
});
