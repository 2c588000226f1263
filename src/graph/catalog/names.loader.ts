import type { LoaderDefinition, RequestContext } from '../../request/context.ts';
import { OF_SITE, resourceTypes, serviceTypes, WHOLE } from './catalog.loader.ts';
import { speaksAsSite } from './site-language.ts';

interface NamedCode {
  readonly code: unknown;
  readonly name: string | null;
}

type Table = readonly NamedCode[];
type TableLoader = LoaderDefinition<string, Table>;
type Name = string | null;

/** Caches an index for each table, so that lists with thousands of rows do not search the table for each row. */
const indexOnce = <K, V>(build: (table: Table) => ReadonlyMap<K, V>) => {
  const indexes = new WeakMap<Table, ReadonlyMap<K, V>>();
  return (table: Table): ReadonlyMap<K, V> => {
    const known = indexes.get(table);
    if (known) return known;
    const index = build(table);
    indexes.set(table, index);
    return index;
  };
};

const nameByCode = indexOnce((table) => new Map(table.map(({ code, name }) => [code, name])));

/** A name may belong to several codes: the vendor sells the same kind of resource under more than one service. */
const codesByName = indexOnce(
  (table) =>
    new Map([...Map.groupBy(table, ({ name }) => name)].map(([name, rows]) => [name, rows.map(({ code }) => code)])),
);

/**
 * The catalog's name of a code, in the caller's language. The row's name where the row has no code, the catalog does
 * not have it, or the row is already in the caller's language.
 */
const nameBy =
  (table: TableLoader) =>
  (context: RequestContext, { code, name }: NamedCode): Promise<Name> | Name => {
    if (speaksAsSite(context) || typeof code !== 'string') return name;
    return context.load(table, WHOLE).then((rows) => nameByCode(rows).get(code) ?? name);
  };

/**
 * The same for rows with a name in the site's language and no code: the site's catalog has the code of the name. The
 * row's name where that catalog lacks it, or has it for several codes whose names differ in the caller's language.
 */
const translateBy =
  (table: TableLoader) =>
  async (context: RequestContext, name: Name): Promise<Name> => {
    if (name === null || speaksAsSite(context)) return name;
    const [rows, rowsOfSite] = await Promise.all([context.load(table, WHOLE), context.load(table, OF_SITE)]);
    const names = new Set(
      codesByName(rowsOfSite)
        .get(name)
        ?.map((code) => nameByCode(rows).get(code) ?? null),
    );
    const [translated] = names;
    return names.size === 1 ? (translated ?? name) : name;
  };

export const serviceTypeName = nameBy(serviceTypes);
export const resourceTypeName = nameBy(resourceTypes);
export const translateServiceType = translateBy(serviceTypes);
export const translateResourceType = translateBy(resourceTypes);
