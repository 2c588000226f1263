import { CONNECTIONS, NAMESPACE_TYPES, PAGING_TYPES, VALUE_TYPES } from '../generated/cache-data.ts';

type Arguments = Readonly<Record<string, unknown>>;

interface FieldInfo {
  readonly fieldKey: string;
  readonly fieldName: string;
  readonly arguments: Arguments | null;
}

/** A scalar, or the keys of the objects behind a field. */
type Field = string | number | boolean | null | undefined | string[];

/** The part of graphcache's `Cache` that is used. */
interface Cache {
  inspectFields(entity: string): readonly FieldInfo[];
  resolve(entity: string, field: string): unknown;
}

interface Info {
  readonly parentKey: string;
  readonly fieldName: string;
}

type Resolver = (
  parent: unknown,
  args: Arguments,
  cache: Cache,
  info: Info,
) => string | undefined | Record<string, Field>;

/** The parts of graphcache's options that come from the schema. */
export interface GraphcacheConfig {
  keys: Record<string, () => null>;
  resolvers: Record<string, Record<string, Resolver>>;
}

interface Page {
  readonly key: string;
  readonly after: string | null;
  readonly endCursor: string | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );

/** Arguments that choose the list and not the page. */
const listOf = (args: Arguments | null, names: readonly string[]): string =>
  canonical(names.map((name) => args?.[name] ?? null));

const pageOf = (cache: Cache, parent: string, { fieldKey, arguments: args }: FieldInfo): Page | null => {
  const key = textOf(cache.resolve(parent, fieldKey));
  if (key === null) return null;
  const pageInfo = textOf(cache.resolve(key, 'pageInfo'));
  const endCursor = pageInfo === null ? null : textOf(cache.resolve(pageInfo, 'endCursor'));
  return { key, after: textOf(args?.after), endCursor };
};

/** The first page and the pages that follow it, each after the page whose `endCursor` it was requested with. */
const chainOf = (pages: readonly Page[]): readonly Page[] => {
  const byStart = new Map(pages.map((page) => [page.after, page]));
  const chain: Page[] = [];
  for (let page = byStart.get(null); page && !chain.includes(page); page = byStart.get(page.endCursor)) {
    chain.push(page);
    if (page.endCursor === null) break;
  }
  return chain;
};

const rowsOf = (cache: Cache, pages: readonly Page[], field: 'nodes' | 'edges') => {
  const lists = pages.map(({ key }) => cache.resolve(key, field));
  return lists.every((list): list is string[] => Array.isArray(list)) ? { [field]: lists.flat() } : {};
};

const joinPages =
  (names: readonly string[]): Resolver =>
  (_parent, args, cache, { parentKey, fieldName }) => {
    const list = listOf(args, names);
    const fields = cache
      .inspectFields(parentKey)
      .filter((field) => field.fieldName === fieldName && listOf(field.arguments, names) === list);
    const pages = fields.flatMap((field) => pageOf(cache, parentKey, field) ?? []);
    const asked = pages.find(({ after }) => after === textOf(args.after));
    if (!asked) return undefined;
    const chain = chainOf(pages);
    const last = chain.at(-1);
    // A page outside the chain is answered alone.
    if (!last || !chain.includes(asked) || chain.length === 1) return asked.key;
    const ofLast = (field: string) => cache.resolve(last.key, field) as Field;
    return {
      __typename: String(ofLast('__typename')),
      totalCount: ofLast('totalCount'),
      pageInfo: ofLast('pageInfo'),
      ...rowsOf(cache, chain, 'nodes'),
      ...rowsOf(cache, chain, 'edges'),
    };
  };

/**
 * For `cacheExchange({ ...graphcacheConfig() })`. Values have no key: they belong to the object that holds them. The
 * pages of a list, each requested with the `endCursor` of the one before, are answered as one list.
 */
export const graphcacheConfig = (): GraphcacheConfig => {
  const keys: GraphcacheConfig['keys'] = {};
  for (const name of [...NAMESPACE_TYPES, ...VALUE_TYPES, ...PAGING_TYPES]) keys[name] = () => null;
  const resolvers: GraphcacheConfig['resolvers'] = {};
  for (const [type, fields] of Object.entries<Readonly<Record<string, readonly string[]>>>(CONNECTIONS))
    resolvers[type] = Object.fromEntries(Object.entries(fields).map(([field, names]) => [field, joinPages(names)]));
  return { keys, resolvers };
};
