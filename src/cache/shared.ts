import { hash, randomUUID } from 'node:crypto';
import Keyv from 'keyv';
import { AWAY, type Redis, script } from '../redis/index.ts';
import type { Clock } from '../time/index.ts';

/** Cached values that several gateways share. */
export interface SharedCache {
  /**
   * The version of each tag, the same at every gateway until one of them drops the tag; null while Redis is
   * unreachable.
   */
  versions(tags: readonly string[]): Promise<readonly string[] | null>;
  /** Once this resolves, no gateway finds a value of the old version, unless Redis is unreachable. */
  drop(tag: string): Promise<void>;
  get(id: string): Promise<Kept | null>;
  set(id: string, kept: Kept): Promise<void>;
}

export interface Kept {
  readonly value: unknown;
  /** Epoch milliseconds. */
  readonly until: number;
}

const PREFIX = 'partnergraph:1:cache';

/** Longer than any value is kept. An expired version is replaced by a new one that was never used. */
const VERSION_MS = 24 * 60 * 60_000;

/** Creates missing versions (new, expired, or lost by Redis), so that no value is stored without one. */
const VERSIONS = script(`
local versions = redis.call('MGET', unpack(KEYS))
for at, key in ipairs(KEYS) do
  if not versions[at] then
    versions[at] = ARGV[2] .. '.' .. at
    redis.call('SET', key, versions[at], 'PX', ARGV[1])
  end
end
return versions
`);

const isKept = (read: unknown): read is Kept =>
  typeof read === 'object' && read !== null && 'value' in read && 'until' in read && typeof read.until === 'number';

/**
 * Keys are digests, so that Redis' keys do not reveal which data was read about whom. `keyv` is part of how keyv writes
 * an entry.
 */
const valueKey = (id: string): string => `${PREFIX}:keyv:${hash('sha256', id)}`;
const tagKey = (tag: string): string => `${PREFIX}:tag:${tag}`;

/** Values in Redis, read and written like those in memory. While Redis is unreachable nothing is found. */
const valuesIn = (redis: Redis): Keyv =>
  new Keyv({
    store: {
      get: async (id: string) => {
        const text = await redis.ask((client) => client.get(valueKey(id)));
        return typeof text === 'string' ? text : undefined;
      },
      set: (id: string, text: string, ttlMs: number) =>
        redis.ask((client) => client.set(valueKey(id), text, { PX: Math.floor(ttlMs) })),
      // Not needed: Redis removes an entry when it expires, and a dropped value is not found by its name.
      delete: async () => false,
      clear: async () => undefined,
    },
    useKeyPrefix: false,
    serialize: JSON.stringify,
    deserialize: JSON.parse,
  });

export const createSharedCache = (redis: Redis, clock: Clock): SharedCache => {
  /** Tags whose drop other gateways may not have seen, because Redis was unreachable, each with its latest drop. */
  const owed = new Map<string, symbol>();

  const settle = async (): Promise<void> => {
    await Promise.all(
      [...owed].map(async ([tag, drop]) => {
        const answer = await redis.ask((client) => client.set(tagKey(tag), randomUUID(), { PX: VERSION_MS }));
        if (answer !== AWAY && owed.get(tag) === drop) owed.delete(tag);
      }),
    );
  };
  redis.onBack(() => void settle());
  const values = valuesIn(redis);

  return {
    versions: async (tags) => {
      if (owed.size > 0) await settle();
      if (tags.some((tag) => owed.has(tag))) return null;
      const versions = await redis.run(VERSIONS, tags.map(tagKey), [VERSION_MS, randomUUID()]);
      return Array.isArray(versions) ? versions.map(String) : null;
    },
    drop: (tag) => {
      owed.set(tag, Symbol(tag));
      return settle();
    },
    get: async (id) => {
      // The value contains its expiry, because the gateway's clock decides when it ends, and not keyv's.
      const kept = await values.get<unknown>(id);
      return isKept(kept) ? kept : null;
    },
    set: async (id, kept) => {
      const ttlMs = kept.until - clock.now();
      if (ttlMs >= 1) await values.set(id, kept, ttlMs);
    },
  };
};
