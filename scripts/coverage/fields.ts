import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Contract, JsonSchema, VendorOperation } from '../../src/contract/index.ts';
import { wirePaths } from '../../src/upstream/mapping/index.ts';
import { metadata } from '../../src/vendor/metadata.ts';
import { modelOf, type RowClass, shapeOf } from '../../src/vendor/rows.ts';
import type { Unserved, UnservedKind } from './unserved.ts';

/** Operation → paths in its answer (`rows[].field`) that a declared row type reads. */
export type ReadPaths = ReadonlyMap<string, ReadonlySet<string>>;

const withoutItems = (path: string): string =>
  path
    .split('.')
    .filter(Boolean)
    .reduce((text, key) => (key === '0' ? `${text}[]` : text ? `${text}.${key}` : key), '');

const rowTypes = (schema: GraphQLSchema): readonly RowClass[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap(({ name }) => {
      const target = metadata().objectTypes.find((type) => type.name === name)?.target as RowClass | undefined;
      return target && Object.keys(modelOf(target).rows).length > 0 ? [target] : [];
    });

/** Paths that the models read, so that served fields need not be listed by hand. */
export const pathsRead = (schema: GraphQLSchema): ReadPaths => {
  const read = new Map<string, Set<string>>();
  for (const type of rowTypes(schema)) {
    const model = modelOf(type);
    for (const [operation, row] of Object.entries(model.rows)) {
      const known = read.get(operation) ?? new Set();
      for (const path of wirePaths(shapeOf(type), model)) known.add(withoutItems(`${row}.${path}`));
      read.set(operation, known);
    }
  }
  return read;
};

/** Every field of an answer that holds a value; an object inside itself is not followed. */
const leavesOf = (schema: JsonSchema | undefined, path = '', within: readonly unknown[] = []): readonly string[] => {
  if (!schema) return [];
  if (schema.items) {
    return schema.items.properties || schema.items.items ? leavesOf(schema.items, `${path}[]`, within) : [path];
  }
  const { properties } = schema;
  if (!properties) return path ? [path] : [];
  if (within.includes(properties)) return [];
  return Object.entries(properties).flatMap(([name, each]) =>
    leavesOf(each, path ? `${path}.${name}` : name, [...within, properties]),
  );
};

const MONEY = new Set(['currency', 'measure_id']);
const FAILURE = new Set(['error_code', 'error_msg']);

/** Fields that the client itself reads: the total, the owner of a row, the unit of money, the error. */
const readByClient = ({ facts }: VendorOperation): ((path: string) => boolean) => {
  const { paging, sweep, money } = facts;
  const rows = paging?.rows;
  return (path) => {
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (FAILURE.has(path)) return true;
    if (paging && 'total' in paging && path === paging.total) return true;
    if (rows && sweep && path === `${rows}[].${sweep}`) return true;
    return MONEY.has(name) && (money?.length ?? 0) > 0;
  };
};

export interface FieldRow {
  readonly operation: string;
  readonly all: number;
  readonly unserved: readonly { readonly path: string; readonly kind?: UnservedKind; readonly reason?: string }[];
}

export interface FieldSources {
  readonly contracts: readonly Contract[];
  readonly served: ReadonlyMap<string, unknown>;
  readonly read: ReadPaths;
  readonly unserved: Unserved;
}

const fieldsOf = (operation: VendorOperation, { read, unserved }: FieldSources): FieldRow => {
  const known = read.get(operation.id) ?? new Set();
  const isClients = readByClient(operation);
  const leaves = leavesOf(operation.response);
  const isRead = (path: string): boolean =>
    known.has(path) ||
    isClients(path) ||
    [...known].some((each) => path.startsWith(`${each}.`) || path.startsWith(`${each}[]`));
  return {
    operation: operation.id,
    all: leaves.length,
    unserved: leaves
      .filter((path) => !isRead(path))
      .map((path) => ({ path, ...unserved.get(operation.id)?.get(path) })),
  };
};

/** Contract name → response fields of each served operation. Throws for a reason about a field that is served or unknown. */
export const measureFields = (sources: FieldSources): ReadonlyMap<string, readonly FieldRow[]> => {
  const measured = new Map(
    sources.contracts.map(({ name, operations }) => [
      name,
      [...operations.values()].filter(({ id }) => sources.served.has(id)).map((each) => fieldsOf(each, sources)),
    ]),
  );
  const missing = new Set(
    [...measured.values()]
      .flat()
      .flatMap(({ operation, unserved }) => unserved.map(({ path }) => `${operation} ${path}`)),
  );
  for (const [operation, paths] of sources.unserved) {
    for (const path of paths.keys()) {
      if (!missing.has(`${operation} ${path}`))
        throw new Error(`unserved.yaml: ${operation} ${path} is served, or unknown`);
    }
  }
  return measured;
};

/** `fields 805/1066, 261 with a reason`. */
export const fieldTotals = (rows: readonly FieldRow[]): string => {
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  const unserved = rows.flatMap((row) => row.unserved);
  const explained = unserved.filter(({ reason }) => reason !== undefined).length;
  return `fields ${all - unserved.length}/${all}, ${explained} not served with a reason`;
};

/** Fields that are neither served nor listed with a reason. */
export const undecidedFields = (rows: readonly FieldRow[]): readonly string[] =>
  rows.flatMap(({ operation, unserved }) =>
    unserved.filter(({ reason }) => reason === undefined).map(({ path }) => `${operation} ${path}`),
  );
