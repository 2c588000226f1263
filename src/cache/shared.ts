import { hash, randomUUID } from 'node:crypto';
import Keyv from 'keyv';
import { AWAY, type Redis, script } from '../redis/index.ts';
import type { Clock } from '../time/index.ts';

/** Cached values that several gateways share. */
export interface SharedCache {
  /**
   * One version for each tag, the same at every gateway until a gateway drops the tag; null while they cannot be read.
   */
  versions(tags: readonly string[]): Promise<readonly string[] | null>;
  /** When this resolves, no gateway finds a value under the old version any more, unless Redis is away. */
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

/** Longer than any value lives; a version that is gone is replaced by one that never was. */
const VERSION_MS = 24 * 60 * 60_000;

/** A version that is missing (new, expired, Redis emptied) is made here, so that no value can be found by its absence. */
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

/** Names are digests: what is asked about whom cannot be read from Redis' keys. `keyv`: how keyv spells an entry. */
const valueKey = (id: string): string => `${PREFIX}:keyv:${hash('sha256', id)}`;
const tagKey = (tag: string): string => `${PREFIX}:tag:${tag}`;

/** Values in Redis, read and written as those in memory are. While Redis is away there are none. */
const valuesIn = (redis: Redis): Keyv =>
  new Keyv({
    store: {
      get: async (id: string) => {
        const text = await redis.ask((client) => client.get(valueKey(id)));
        return typeof text === 'string' ? text : undefined;
      },
      set: (id: string, text: string, ttlMs: number) =>
        redis.ask((client) => client.set(valueKey(id), text, { PX: Math.floor(ttlMs) })),
      // Redis drops an entry when its time is over, and a value that was dropped by its tag has no name any more.
      delete: async () => false,
      clear: async () => undefined,
    },
    useKeyPrefix: false,
    serialize: JSON.stringify,
    deserialize: JSON.parse,
  });

export const createSharedCache = (redis: Redis, clock: Clock): SharedCache => {
  /** Tags that others may not know to be dropped, because Redis is away; each with its latest drop. */
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
      // Never the entry alone: when it ends is judged by the clock of the gateway, not by keyv's.
      const kept = await values.get<unknown>(id);
      return isKept(kept) ? kept : null;
    },
    set: async (id, kept) => {
      const ttlMs = kept.until - clock.now();
      if (ttlMs >= 1) await values.set(id, kept, ttlMs);
    },
  };
};
