import Keyv from 'keyv';

/**
 * What may be reused across requests, and by whom. `audience` has no default: nobody shares one partner's data with
 * another by forgetting it.
 */
export interface CachePolicy {
  readonly name: string;
  readonly ttlMs: number;
  readonly audience:
    | 'public'
    | { readonly partnerId: string }
    | { readonly partnerId: string; readonly customerId: string };
}

export interface Cache {
  /** The stored value, or what `load` gives. One load at a time per key; a failure is not stored. */
  remember<T>(policy: CachePolicy, key: string, load: () => Promise<T>): Promise<T>;
  forget(policy: CachePolicy, key: string): Promise<void>;
  close(): Promise<void>;
}

const scopeOf = (audience: CachePolicy['audience']): string =>
  audience === 'public'
    ? 'public'
    : 'customerId' in audience
      ? `${audience.partnerId}/${audience.customerId}`
      : audience.partnerId;

/** `store`: any keyv; in memory when left out. */
export const createCache = ({ store = new Keyv() }: { store?: Keyv } = {}): Cache => {
  const loading = new Map<string, Promise<unknown>>();
  const keyFor = ({ name, audience }: CachePolicy, key: string): string =>
    JSON.stringify([name, scopeOf(audience), key]);

  const loadInto = async <T>(id: string, ttlMs: number, load: () => Promise<T>): Promise<T> => {
    const stored = await store.get<T>(id);
    if (stored !== undefined) return stored;
    const value = await load();
    await store.set(id, value, ttlMs);
    return value;
  };

  return {
    remember: <T>(policy: CachePolicy, key: string, load: () => Promise<T>) => {
      const id = keyFor(policy, key);
      const running = loading.get(id) as Promise<T> | undefined;
      if (running) return running;
      const started = loadInto(id, policy.ttlMs, load).finally(() => loading.delete(id));
      loading.set(id, started);
      return started;
    },
    forget: async (policy, key) => {
      await store.delete(keyFor(policy, key));
    },
    close: () => store.disconnect(),
  };
};
