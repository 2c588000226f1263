import { asError } from '../../errors/index.ts';
import type { LoaderDefinition, RequestContext } from '../context.ts';
import { defineLoader } from './loader.ts';

interface Definition<K, V> {
  readonly name: string;
  readonly operations: readonly string[];
  /** See `LoaderDefinition`. */
  readonly seen?: (key: K) => K;
  fetch(key: K, context: RequestContext): Promise<V>;
}

/**
 * One call for each key, where the vendor answers about one object at a time; a key that fails does not affect the
 * others.
 */
export const defineEachLoader = <K, V>({ name, operations, seen, fetch }: Definition<K, V>): LoaderDefinition<K, V> =>
  defineLoader<K, V>({
    name,
    operations,
    ...(seen ? { seen } : {}),
    batch: (keys, context) => Promise.all(keys.map((key) => fetch(key, context).catch(asError))),
  });
