import DataLoader from 'dataloader';
import type { LoaderDefinition, RequestContext } from '../context.ts';
import { canonical } from './canonical.ts';

export const defineLoader = <K, V>(definition: LoaderDefinition<K, V>): LoaderDefinition<K, V> => definition;

export const createLoader = <K, V>(
  { name, batch }: LoaderDefinition<K, V>,
  context: RequestContext,
): DataLoader<K, V, string> =>
  // Async, so that a batch that throws before its first await fails its keys with that very error.
  new DataLoader<K, V, string>(async (keys) => batch(keys, context), { name, cacheKeyFn: canonical });
