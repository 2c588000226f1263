import DataLoader from 'dataloader';
import type { CostOf, LoaderDefinition, RequestContext } from '../context.ts';
import { canonical } from './canonical.ts';

/** A loader with a declared cost. */
export type CostedLoader<K, V> = LoaderDefinition<K, V> & { readonly cost: CostOf };

type AnyLoader = LoaderDefinition<unknown, unknown>;

const defined = new Map<string, AnyLoader>();

/** Every loader of the imported modules, exported or not. Tests check their rules over all of them. */
export const definedLoaders = (): readonly AnyLoader[] => [...defined.values()];

/** Throws when the name is taken: tests list loaders by their names. */
export const defineLoader = <K, V, D extends LoaderDefinition<K, V> = LoaderDefinition<K, V>>(definition: D): D => {
  const { name } = definition;
  if (defined.has(name)) throw new Error(`two loaders are called ${name}`);
  defined.set(name, definition);
  return definition;
};

export const createLoader = <K, V>(
  { name, batch }: LoaderDefinition<K, V>,
  context: RequestContext,
): DataLoader<K, V, string> =>
  // Async, so that an error thrown before the first await fails the keys too.
  new DataLoader<K, V, string>(async (keys) => batch(keys, context), { name, cacheKeyFn: canonical });
