import DataLoader from 'dataloader';
import type { RequestContext } from './context.ts';
import type { CostOf } from './cost.ts';

/**
 * How many things are fetched at once. A definition is a value beside its noun; the loader itself is born when a request
 * first uses it and dies with that request.
 */
export interface LoaderDefinition<K, V> {
  readonly name: string;
  /** One result or error per key, in the order of the keys. A throw fails all of them. */
  batch(keys: readonly K[], context: RequestContext): Promise<readonly (V | Error)[]>;
  /** Calls for so many keys at once, at the most; said beside the batch that makes them. */
  readonly cost?: CostOf;
  /** Makes equal keys the same key; needed where a key is an object. */
  readonly keyOf?: (key: K) => string;
}

export const defineLoader = <K, V>(definition: LoaderDefinition<K, V>): LoaderDefinition<K, V> => definition;

export const createLoader = <K, V>(
  { name, batch, keyOf }: LoaderDefinition<K, V>,
  context: RequestContext,
): DataLoader<K, V, unknown> =>
  // Async, so that a batch that throws before its first await fails its keys with that very error.
  new DataLoader<K, V, unknown>(async (keys) => batch(keys, context), {
    name,
    ...(keyOf ? { cacheKeyFn: keyOf } : {}),
  });
