import DataLoader from 'dataloader';
import { canonical } from './canonical.ts';
import type { RequestContext } from './context.ts';
import type { CostOf } from './cost.ts';

/**
 * How many things are fetched at once. A definition is a value beside its noun; the loader itself is born when a request
 * first uses it and dies with that request. Keys with equal contents are one key, since nothing else of a key reaches the
 * batch.
 */
export interface LoaderDefinition<K, V> {
  readonly name: string;
  /**
   * The part of a key that the batch uses, as plain values; needed where callers pass rows. The batch gets nothing else, so
   * it cannot ask with what the key leaves out.
   */
  readonly seen?: (key: K) => K;
  /** One result or error per key, in the order of the keys. A throw fails all of them. */
  batch(keys: readonly K[], context: RequestContext): Promise<readonly (V | Error)[]>;
  /** Calls for so many keys at once, at the most; said beside the batch that makes them. */
  readonly cost?: CostOf;
}

export const defineLoader = <K, V>(definition: LoaderDefinition<K, V>): LoaderDefinition<K, V> => definition;

export const createLoader = <K, V>(
  { name, batch }: LoaderDefinition<K, V>,
  context: RequestContext,
): DataLoader<K, V, string> =>
  // Async, so that a batch that throws before its first await fails its keys with that very error.
  new DataLoader<K, V, string>(async (keys) => batch(keys, context), { name, cacheKeyFn: canonical });
