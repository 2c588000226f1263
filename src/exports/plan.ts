import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { badInput } from '../errors/index.ts';
import type { CellType, ExportColumn, ExportKind } from './kind.ts';
import { type ListQuery, writeListQuery } from './query.ts';
import { readVariables } from './variables.ts';

/** An export as the caller requested it. */
export interface ExportRequest {
  readonly kind: ExportKind;
  /** Arguments of the list. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** Names of columns in the requested order; null for all but the extra ones. */
  readonly columns: readonly string[] | null;
}

export interface PlannedColumn extends ExportColumn {
  readonly type: CellType;
}

/** The queries of an export, and how their answers become cells. */
export interface ExportPlan {
  readonly columns: readonly PlannedColumn[];
  readonly rows: ListQuery;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Null when the rows are one list. */
  readonly parents: {
    readonly query: ListQuery;
    readonly variables: Readonly<Record<string, unknown>>;
    /** The only requested parent; null for all of the list. */
    readonly only: string | null;
    readonly number: string;
  } | null;
}

export type Field = GraphQLField<unknown, unknown>;

/** The fields from a type along a path. Throws when the schema lacks one, which is a fault in the kind's definition. */
export const followPath = (from: GraphQLOutputType, path: readonly string[]): readonly Field[] => {
  const found: Field[] = [];
  let type = getNamedType(from);
  for (const name of path) {
    const field: Field | undefined = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`an export reads the field ${type.name}.${name}, which the schema does not have`);
    found.push(field);
    type = getNamedType(field.type);
  }
  return found;
};

const TYPES: Readonly<Record<string, CellType>> = {
  Decimal: 'decimal',
  Int: 'integer',
  Boolean: 'truth',
  DateTime: 'instant',
};

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Type of the cells of a path; a list is written as one text. */
const typeAt = (node: GraphQLOutputType, path: string): CellType => {
  const fields = followPath(node, path.split('.'));
  const last = fields.at(-1);
  return last && !fields.some(({ type }) => isList(type)) ? (TYPES[getNamedType(last.type).name] ?? 'text') : 'text';
};

/** Throws BAD_USER_INPUT for unknown columns, for none, and for repeated ones. */
const chooseColumns = ({ columns: all }: ExportKind, names: readonly string[] | null): readonly ExportColumn[] => {
  if (names === null) return all.filter(({ isExtra }) => !isExtra);
  const limit = `different columns out of ${all.map(({ name }) => name).join(', ')}`;
  if (names.length === 0 || new Set(names).size !== names.length) throw badInput('input.columns', limit);
  return names.map((name) => {
    const found = all.find((column) => column.name === name);
    if (!found) throw badInput('input.columns', limit);
    return found;
  });
};

const nodeOf = (connection: GraphQLOutputType): GraphQLOutputType => {
  const [nodes] = followPath(connection, ['nodes']);
  if (!nodes) throw new Error(`an export reads ${String(connection)}, which has no field nodes`);
  return nodes.type;
};

const pathsOf = (columns: readonly ExportColumn[], ofParent: boolean): readonly string[] =>
  columns.filter((column) => column.ofParent === ofParent).flatMap(({ paths }) => paths);

const idIn = (value: unknown, argument: string): string => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw badInput(argument, 'an id');
};

/** The fields of the schema by which a kind is read; a viewer who may use all of them may export it. */
export const fieldsOf = (schema: GraphQLSchema, { parents, list }: ExportKind): readonly Field[] => {
  const query = schema.getQueryType();
  if (!query) throw new Error('an export needs a schema with the type Query');
  if (!parents) return followPath(query, list);
  const [one] = followPath(query, [parents.one]);
  return [...followPath(query, parents.list), ...(one ? [one, ...followPath(one.type, list)] : [])];
};

/** Throws BAD_USER_INPUT for columns and conditions that the list does not have. */
export const planExport = (schema: GraphQLSchema, { kind, filter, columns: names }: ExportRequest): ExportPlan => {
  const query = schema.getQueryType();
  if (!query) throw new Error('an export needs a schema with the type Query');
  const { parents, list } = kind;
  const chosen = chooseColumns(kind, names);
  const [one] = parents ? followPath(query, [parents.one]) : [];
  const start = one?.type ?? query;
  const fields = followPath(start, list);
  const connection = fields.at(-1);
  if (!connection) throw new Error(`export ${kind.name}: its list must name at least one field`);
  const node = nodeOf(connection.type);
  const rows = writeListQuery({
    name: kind.name,
    fields,
    node: pathsOf(chosen, false),
    below: one ? { field: one, paths: pathsOf(chosen, true) } : null,
  });
  const columns = chosen.map((column) => ({
    ...column,
    type: column.type ?? typeAt(column.ofParent ? start : node, column.paths[0] ?? ''),
  }));
  if (!parents) return { columns, rows, variables: readVariables(schema, rows, filter), parents: null };

  const { [parents.number]: only, [parents.filter]: conditions, ...own } = filter;
  const parentFields = followPath(query, parents.list);
  const parentQuery = writeListQuery({
    name: `${kind.name}_PARENTS`,
    fields: parentFields,
    node: [parents.number],
    below: null,
  });
  return {
    columns,
    rows,
    variables: readVariables(schema, rows, own, [parents.number, parents.filter]),
    parents: {
      query: parentQuery,
      variables: readVariables(schema, parentQuery, conditions === undefined ? {} : { filter: conditions }),
      only: only === undefined || only === null ? null : idIn(only, `input.filter.${parents.number}`),
      number: parents.number,
    },
  };
};
