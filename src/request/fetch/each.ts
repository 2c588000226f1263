import { asError } from '../../errors/index.ts';
import type { RequestContext } from '../context.ts';
import { type CostedLoader, defineLoader } from './loader.ts';

interface Definition<K, V> {
  readonly name: string;
  /** See `LoaderDefinition`. */
  readonly seen?: (key: K) => K;
  fetch(key: K, context: RequestContext): Promise<V>;
}

/**
 * One call for each key, where the vendor answers about one object at a time; a key that fails does not affect the
 * others.
 */
export const defineEachLoader = <K, V>({ name, seen, fetch }: Definition<K, V>): CostedLoader<K, V> =>
  defineLoader<K, V, CostedLoader<K, V>>({
    name,
    ...(seen ? { seen } : {}),
    cost: (parents) => parents,
    batch: (keys, context) => Promise.all(keys.map((key) => fetch(key, context).catch(asError))),
  });
