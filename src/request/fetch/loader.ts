import DataLoader from 'dataloader';
import type { CostOf, LoaderDefinition, RequestContext } from '../context.ts';
import { canonical } from './canonical.ts';

/** A loader that says what it costs. */
export type CostedLoader<K, V> = LoaderDefinition<K, V> & { readonly cost: CostOf };

type AnyLoader = LoaderDefinition<unknown, unknown>;

const defined = new Map<string, AnyLoader>();

/** Loaders of all modules that are loaded, exported or not: tests hold rules over every one of them. */
export const definedLoaders = (): readonly AnyLoader[] => [...defined.values()];

/** Throws for a name that another loader has: tests list loaders by their names. */
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
  // Async, so that a batch that throws before its first await fails its keys with that very error.
  new DataLoader<K, V, string>(async (keys) => batch(keys, context), { name, cacheKeyFn: canonical });
