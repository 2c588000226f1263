import type { RequestContext } from '../../request/context.ts';
import { resourceTypes, serviceTypes } from './catalog.loader.ts';
import { speaksAsSite } from './site-language.ts';

interface Named {
  readonly code: unknown;
  readonly name: string | null;
}

/** By table, so that a list of thousands of rows does not search it for each. */
const indexes = new WeakMap<readonly Named[], ReadonlyMap<unknown, string | null>>();

const indexOf = (table: readonly Named[]): ReadonlyMap<unknown, string | null> => {
  const known = indexes.get(table);
  if (known) return known;
  const index = new Map(table.map(({ code, name }) => [code, name]));
  indexes.set(table, index);
  return index;
};

/**
 * The catalogue's name of a code in the caller's language. The row's own name where the row has no code, the catalogue
 * does not know it, or the row is in the caller's language anyway.
 */
const nameBy =
  (tableOf: (context: RequestContext) => Promise<readonly Named[]>) =>
  (context: RequestContext, { code, name }: Named): Promise<string | null> | string | null => {
    if (speaksAsSite(context) || typeof code !== 'string') return name;
    return tableOf(context).then((table) => indexOf(table).get(code) ?? name);
  };

export const serviceTypeName = nameBy(serviceTypes);
export const resourceTypeName = nameBy(resourceTypes);
