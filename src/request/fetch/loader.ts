import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import { asError } from '../../errors/index.ts';
import type { LoaderDefinition, RequestContext, Source } from '../context.ts';
import { oneEach } from './source.ts';

/** Texts longer than this are replaced by their digest. */
const LONG = 1_000;

/** Digests computed in this turn of the event loop, because one file can be an argument of many fields. */
const digests = new Map<string, string>();

const digestOf = (text: string): string => {
  const known = digests.get(text);
  if (known !== undefined) return known;
  // UTF-16, because UTF-8 would make different unpaired surrogates equal.
  const digest = `sha256(${createHash('sha256').update(text, 'utf16le').digest('base64')})`;
  if (digests.size === 0) setImmediate(() => digests.clear());
  digests.set(text, digest);
  return digest;
};

const spellings = new WeakMap<object, string>();

const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const spellObject = (value: object): string => {
  if (Array.isArray(value)) return `[${value.map(spellPart).join(',')}]`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (!isRecord(value))
    throw new TypeError(`a ${value.constructor.name} cannot be a loader key: pass an object with the needed fields`);
  const record = value as Readonly<Record<string, unknown>>;
  let fields = '';
  for (const name of Object.keys(record).sort())
    if (record[name] !== undefined) fields += `${fields && ','}${JSON.stringify(name)}:${spellPart(record[name])}`;
  return `{${fields}}`;
};

/**
 * A value within a key. The text of an object is cached, because values are never changed after they became part of a
 * key, and all parents of a list share one filter object.
 */
const spellPart = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return canonical(value);
  const known = spellings.get(value);
  if (known !== undefined) return known;
  const text = spellObject(value);
  spellings.set(value, text);
  return text;
};

/**
 * Equal texts for equal values, different texts for different values: keys are sorted, undefined ones left out. Throws
 * for rows: a key must name the few fields that the batch uses. The text of the key itself is not cached, since each
 * parent has its own.
 */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return value.length > LONG ? digestOf(value) : JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return spellings.get(value) ?? spellObject(value);
};

type AnyLoader = LoaderDefinition<unknown, unknown>;

const defined = new Map<string, AnyLoader>();

/** Every loader of the imported modules, exported or not. Tests check their rules over all of them. */
export const definedLoaders = (): readonly AnyLoader[] => [...defined.values()];

type Definition<K, V> = Omit<LoaderDefinition<K, V>, 'cost'> & Partial<Pick<Source, 'cost'>>;

/**
 * Defines a loader; default cost: one call per key. Throws when the name is taken, because tests identify loaders by
 * name.
 */
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
  // Async, so that an error thrown before the first await rejects the keys too.
  new DataLoader<K, V, string>(async (keys) => batch(keys, context), { name, cacheKeyFn: canonical });

const valueOrError = <T>(make: () => T): T | Error => {
  try {
    return make();
  } catch (error) {
    return asError(error);
  }
};

/** Loads the value of each parent: null for a parent without a key, an error for a parent that fails. */
export const loadInto = async <P, K, V, R>(
  load: (key: K) => Promise<V>,
  parents: readonly P[],
  keyOf: (parent: P) => K | null,
  answerOf: (value: V, parent: P) => R,
): Promise<readonly (R | Error | null)[]> => {
  const loadFor = (parent: P): Promise<V | Error> | Error | null => {
    const key: K | Error | null = valueOrError(() => keyOf(parent));
    if (key === null) return null;
    return key instanceof Error ? key : load(key).catch(asError);
  };
  const loaded: readonly (V | Error | null)[] = await Promise.all(parents.map(loadFor));
  return loaded.map((value, index) => {
    if (value === null || value instanceof Error) return value as Error | null;
    return valueOrError(() => answerOf(value, parents[index] as P));
  });
};

interface EachDefinition<K, V> {
  readonly name: string;
  readonly operations: readonly string[];
  /** See `LoaderDefinition`. */
  readonly reduceKey?: (key: K) => K;
  fetch(key: K, context: RequestContext): Promise<V>;
}

/**
 * Defines a loader with one call per key, for operations that return one object at a time; a failed key does not affect
 * the others.
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
