import { randomUUID } from 'node:crypto';
import Keyv from 'keyv';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../time/index.ts';
import type { SharedCache } from './shared.ts';

/**
 * How long, and for which callers, values may be reused across requests. `audience` has no default, so that one
 * partner's data cannot be shared with another by omission.
 */
export interface CachePolicy {
  readonly name: string;
  readonly ttlMs: number;
  readonly audience: Audience;
  /** What the value is about: dropping a tag drops every value with the tag. */
  readonly tags: readonly string[];
}

export type Audience =
  | 'public'
  | { readonly partnerId: string }
  | { readonly partnerId: string; readonly customer: string };

/** Where a value was found: in this process, in Redis, or by loading it from its source. */
export interface CacheEvent {
  /** The policy's name. */
  readonly name: string;
  readonly from: 'memory' | 'redis' | 'source';
}

interface CacheSettings {
  readonly clock: Clock;
  /** Any keyv store; default: a bounded one in memory. */
  readonly store?: Keyv | undefined;
  /** Values that several gateways share. */
  readonly shared?: SharedCache | undefined;
  readonly observe?: ((event: CacheEvent) => void) | undefined;
}

export interface Cache {
  /**
   * The stored value, or the result of `load`, which is then stored. One load at a time per key; a failure is not
   * stored.
   */
  remember<T>(policy: CachePolicy, key: string, load: () => Promise<T>): Promise<T>;
  /** Once this resolves, no read returns a value with this tag whose loading began before. */
  drop(tag: string): Promise<void>;
  close(): Promise<void>;
}

const MAX_ENTRIES = 10_000;

/** Entries are kept as objects, because nothing in memory has to be serialized. */
const inMemory = (): Keyv => {
  const entries = new LRUCache<string, object>({ max: MAX_ENTRIES });
  return new Keyv({
    store: {
      get: (id: string) => entries.get(id),
      // Keyv keeps the time to live in the entry. As a third argument LRUCache would take it for options.
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

/** The cache of one gateway. Callers must not change the values that they read. */
export const createCache = ({ clock, store = inMemory(), shared, observe }: CacheSettings): Cache => {
  const loading = new Map<string, Promise<unknown>>();
  const tagId = (tag: string): string => JSON.stringify(['tag', tag]);

  const versionsOf = async (tags: readonly string[]): Promise<readonly (string | null)[] | null> => {
    if (tags.length === 0) return [];
    if (shared) return shared.versions(tags);
    const versions = await store.getMany<string>(tags.map(tagId));
    return versions.map((version) => version ?? null);
  };

  const keep = (id: string, value: unknown, ttlMs: number): Promise<unknown> =>
    // Stored in an object, so that a stored null differs from a missing value.
    store.set(id, { value }, ttlMs);

  /**
   * Null when nothing is stored. Memory is read first: a name contains the versions of its tags, so that its value
   * never becomes wrong.
   */
  const find = async ({ name, ttlMs }: CachePolicy, id: string): Promise<{ readonly value: unknown } | null> => {
    const own = await store.get<{ readonly value: unknown }>(id);
    if (own !== undefined) {
      observe?.({ name, from: 'memory' });
      return own;
    }
    const kept = (await shared?.get(id)) ?? null;
    // The other gateway's clock may differ from ours.
    const leftMs = kept ? Math.min(kept.until - clock.now(), ttlMs) : 0;
    if (!kept || leftMs <= 0) return null;
    await keep(id, kept.value, leftMs);
    observe?.({ name, from: 'redis' });
    return kept;
  };

  const loadInto = async <T>(policy: CachePolicy, id: string, load: () => Promise<T>): Promise<T> => {
    const found = await find(policy, id);
    if (found) return found.value as T;
    observe?.({ name: policy.name, from: 'source' });
    const value = await load();
    await keep(id, value, policy.ttlMs);
    await shared?.set(id, { value, until: clock.now() + policy.ttlMs });
    return value;
  };

  return {
    remember: async <T>(policy: CachePolicy, key: string, load: () => Promise<T>) => {
      const versions = await versionsOf(policy.tags);
      if (!versions) {
        // Without the versions a stored value cannot be used, because other gateways may have written since.
        observe?.({ name: policy.name, from: 'source' });
        return load();
      }
      // The name contains the present versions of the tags, so that a dropped value is not found any more.
      const id = JSON.stringify([policy.name, ...scopeOf(policy.audience), key, ...versions]);
      const running = loading.get(id) as Promise<T> | undefined;
      if (running) return running;
      const started = loadInto(policy, id, load).finally(() => loading.delete(id));
      loading.set(id, started);
      return started;
    },
    drop: async (tag) => {
      if (shared) await shared.drop(tag);
      else await store.set(tagId(tag), randomUUID());
    },
    close: () => store.disconnect(),
  };
};
