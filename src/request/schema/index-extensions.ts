import { type ExtensionsEntry, metadata, type Storage } from '../../vendor/metadata.ts';

type Index = ReadonlyMap<string | undefined, readonly ExtensionsEntry[]>;

const NONE: readonly ExtensionsEntry[] = [];

const isOf = (target: object, declaredOn: object): boolean =>
  declaredOn === target || Object.prototype.isPrototypeOf.call(declaredOn, target);

/**
 * Makes building the schema faster. type-graphql searches all extensions of all fields once per field, which takes a
 * third of the building time; an index by field name replaces the search. A build reads a copy of the declarations, so
 * the search is replaced for all copies.
 */
export const indexExtensions = (): void => {
  const indexes = new WeakMap<readonly ExtensionsEntry[], Index>();
  const readIndex = (entries: readonly ExtensionsEntry[]): Index => {
    const known = indexes.get(entries) ?? Map.groupBy(entries, ({ fieldName }) => fieldName);
    indexes.set(entries, known);
    return known;
  };
  const storage = Object.getPrototypeOf(metadata()) as Pick<Storage, 'findExtensions'>;
  storage.findExtensions = function (target, fieldName) {
    const entries = fieldName ? (readIndex(this.fieldExtensions).get(fieldName) ?? NONE) : this.classExtensions;
    const own = entries.filter((entry) => isOf(target, entry.target));
    return Object.assign({}, ...own.map(({ extensions }) => extensions));
  };
};
