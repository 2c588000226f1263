import { hash, randomUUID } from 'node:crypto';
import { AWAY, type Redis, script } from '../redis/index.ts';
import type { Clock } from '../time/index.ts';

/** What several gateways remember together. */
export interface SharedCache {
  /** One each, the same for every gateway until somebody drops the tag; null while that cannot be known. */
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

const readKept = (text: string): Kept | null => {
  const read: unknown = JSON.parse(text);
  return isKept(read) ? read : null;
};

/** Names are digests: what is asked about whom cannot be read from Redis' keys. */
const valueKey = (id: string): string => `${PREFIX}:value:${hash('sha256', id)}`;
const tagKey = (tag: string): string => `${PREFIX}:tag:${tag}`;

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
      const text = await redis.ask((client) => client.get(valueKey(id)));
      return typeof text === 'string' ? readKept(text) : null;
    },
    set: async (id, kept) => {
      const ttlMs = kept.until - clock.now();
      if (ttlMs >= 1)
        await redis.ask((client) => client.set(valueKey(id), JSON.stringify(kept), { PX: Math.floor(ttlMs) }));
    },
  };
};
