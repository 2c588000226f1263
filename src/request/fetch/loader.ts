import DataLoader from 'dataloader';
import { asError } from '../../errors/index.ts';
import type { LoaderDefinition, RequestContext, Source } from '../context.ts';
import { canonical } from './canonical.ts';
import { oneEach } from './source.ts';

type AnyLoader = LoaderDefinition<unknown, unknown>;

const defined = new Map<string, AnyLoader>();

/** Every loader of the imported modules, exported or not. Tests check their rules over all of them. */
export const definedLoaders = (): readonly AnyLoader[] => [...defined.values()];

type Definition<K, V> = Omit<LoaderDefinition<K, V>, 'cost'> & Partial<Pick<Source, 'cost'>>;

/** One call a key, where no cost is given. Throws when the name is taken: tests list loaders by their names. */
export const defineLoader = <K, V>({ cost = oneEach, ...definition }: Definition<K, V>): LoaderDefinition<K, V> => {
  const { name } = definition;
  if (defined.has(name)) throw new Error(`two loaders are called ${name}`);
  const loader = { ...definition, cost };
  defined.set(name, loader);
  return loader;
};

export const createLoader = <K, V>(
  { name, batch }: Pick<LoaderDefinition<K, V>, 'name' | 'batch'>,
  context: RequestContext,
): DataLoader<K, V, string> =>
  // Async, so that an error thrown before the first await fails the keys too.
  new DataLoader<K, V, string>(async (keys) => batch(keys, context), { name, cacheKeyFn: canonical });

interface EachDefinition<K, V> {
  readonly name: string;
  readonly operations: readonly string[];
  /** See `LoaderDefinition`. */
  readonly reduceKey?: (key: K) => K;
  fetch(key: K, context: RequestContext): Promise<V>;
}

/**
 * One call for each key, where the vendor answers about one object at a time; a key that fails does not affect the
 * others.
 */
export const defineEachLoader = <K, V>({
  name,
  operations,
  reduceKey,
  fetch,
}: EachDefinition<K, V>): LoaderDefinition<K, V> =>
  defineLoader<K, V>({
    name,
    operations,
    ...(reduceKey ? { reduceKey } : {}),
    batch: (keys, context) => Promise.all(keys.map((key) => fetch(key, context).catch(asError))),
  });
