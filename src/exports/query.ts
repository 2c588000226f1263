import { astFromValue, type GraphQLArgument, type GraphQLField, getNamedType, isObjectType, print } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A document that reads one page of a list. */
export interface ListQuery {
  readonly document: string;
  /** Arguments of the list besides those of its pages: name → type. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Fields from the answer's data to the connection. */
  readonly path: readonly string[];
  /** Field of the answer's data that has the parent; null: the rows have none. */
  readonly parent: string | null;
}

interface QueryParts {
  readonly name: string;
  /** From the query, or from the parent, to the connection. */
  readonly fields: readonly Field[];
  /** Paths that are selected for each row. */
  readonly node: readonly string[];
  readonly below: { readonly field: Field; readonly paths: readonly string[] } | null;
}

type Tree = Map<string, Tree>;

const growTree = (paths: readonly string[]): Tree => {
  const root: Tree = new Map();
  for (const path of paths) {
    let level = root;
    for (const name of path.split('.')) {
      const next: Tree = level.get(name) ?? new Map();
      level.set(name, next);
      level = next;
    }
  }
  return root;
};

const spellTree = (tree: Tree): string =>
  [...tree].map(([name, inner]) => (inner.size > 0 ? `${name} { ${spellTree(inner)} }` : name)).join(' ');

const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'after']);

const spellPage = (connection: Field | undefined, node: readonly string[]): string => {
  const counts = connection && isCountable(connection) ? 'totalCount @include(if: $counts)' : '';
  // Rows without requested columns are still selected, because each becomes a row of the file.
  const row = node.length > 0 ? spellTree(growTree(node)) : '__typename';
  return `nodes { ${row} } pageInfo { hasNextPage endCursor } ${counts}`;
};

const isCountable = ({ type }: Field): boolean => {
  const connection = getNamedType(type);
  return isObjectType(connection) && 'totalCount' in connection.getFields();
};

const spellDefault = ({ defaultValue, type }: GraphQLArgument): string => {
  const node = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return node ? ` = ${print(node)}` : '';
};

/** Only the query of the first page selects the number of all rows, because that can cost as much as a page. */
export const writeListQuery = ({ name, fields, node, below }: QueryParts): ListQuery => {
  const connection = fields.at(-1);
  const args = (connection?.args ?? []).filter((arg) => !PAGE_ARGUMENTS.has(arg.name));
  const given = ['first: $first', 'after: $after', ...args.map((arg) => `${arg.name}: $${arg.name}`)].join(', ');
  const page = `${connection?.name}(${given}) { ${spellPage(connection, node)} }`;
  const list = fields.slice(0, -1).reduceRight((inner, field) => `${field.name} { ${inner} }`, page);
  const root = below ? `${below.field.name}(id: $parent) { ${spellTree(growTree(below.paths))} ${list} }` : list;
  const isCounted = page.includes('$counts');
  const variables = [
    '$first: Int!, $after: String',
    ...(isCounted ? ['$counts: Boolean!'] : []),
    ...(below ? ['$parent: ID!'] : []),
    ...args.map((arg) => `$${arg.name}: ${arg.type}${spellDefault(arg)}`),
  ].join(', ');
  return {
    document: `query Export_${name}(${variables}) { ${root} }`,
    arguments: Object.fromEntries(args.map((arg) => [arg.name, String(arg.type)])),
    path: [...(below ? [below.field.name] : []), ...fields.map((field) => field.name)],
    parent: below?.field.name ?? null,
  };
};
