import { randomUUID } from 'node:crypto';
import Keyv from 'keyv';
import { LRUCache } from 'lru-cache';

/**
 * What may be reused across requests, and by whom. `audience` has no default: nobody shares one partner's data with
 * another by forgetting it.
 */
export interface CachePolicy {
  readonly name: string;
  readonly ttlMs: number;
  readonly audience: Audience;
  /** What the value is about: dropping a tag makes every value that carries it unknown. */
  readonly tags: readonly string[];
}

export type Audience =
  | 'public'
  | { readonly partnerId: string }
  | { readonly partnerId: string; readonly customer: string };

export interface Cache {
  /** The stored value, or what `load` gives. One load at a time per key; a failure is not stored. */
  remember<T>(policy: CachePolicy, key: string, load: () => Promise<T>): Promise<T>;
  /** Nobody reads a value with this tag any more that was loaded, or began to load, before now. */
  drop(tag: string): Promise<void>;
  close(): Promise<void>;
}

const MAX_ENTRIES = 10_000;

/** Entries stay objects: nothing leaves the process, so nothing is spelt out and read again. */
const inMemory = (): Keyv => {
  const entries = new LRUCache<string, object>({ max: MAX_ENTRIES });
  return new Keyv({
    store: {
      get: (id: string) => entries.get(id),
      // Keyv keeps the time to live in the entry; given as a third argument it would be taken for options here.
      set: (id: string, entry: object) => entries.set(id, entry),
      delete: (id: string) => entries.delete(id),
      clear: () => entries.clear(),
    },
    serialize: undefined,
    deserialize: undefined,
  });
};

const scopeOf = (audience: Audience): readonly string[] =>
  audience === 'public'
    ? ['public']
    : 'customer' in audience
      ? ['customer', audience.partnerId, audience.customer]
      : ['partner', audience.partnerId];

/** `store`: any keyv; a bounded one in memory when left out. Values must not be changed after they were read. */
export const createCache = ({ store = inMemory() }: { store?: Keyv } = {}): Cache => {
  const loading = new Map<string, Promise<unknown>>();
  const tagId = (tag: string): string => JSON.stringify(['tag', tag]);

  /** The tags' present versions are part of a value's name, so a dropped value simply has no name any more. */
  const idOf = async ({ name, audience, tags }: CachePolicy, key: string): Promise<string> => {
    const versions = tags.length > 0 ? await store.getMany<string>(tags.map(tagId)) : [];
    return JSON.stringify([name, ...scopeOf(audience), key, ...versions.map((version) => version ?? null)]);
  };

  const loadInto = async <T>(id: string, ttlMs: number, load: () => Promise<T>): Promise<T> => {
    // In a box, so that a remembered null is not taken for nothing.
    const stored = await store.get<{ readonly value: T }>(id);
    if (stored !== undefined) return stored.value;
    const value = await load();
    await store.set(id, { value }, ttlMs);
    return value;
  };

  return {
    remember: async <T>(policy: CachePolicy, key: string, load: () => Promise<T>) => {
      const id = await idOf(policy, key);
      const running = loading.get(id) as Promise<T> | undefined;
      if (running) return running;
      const started = loadInto(id, policy.ttlMs, load).finally(() => loading.delete(id));
      loading.set(id, started);
      return started;
    },
    drop: async (tag) => {
      await store.set(tagId(tag), randomUUID());
    },
    close: () => store.disconnect(),
  };
};
