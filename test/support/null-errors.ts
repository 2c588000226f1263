import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isSemanticallyNonNull } from '../../src/request/schema/semantic-non-null.ts';

type Path = readonly (string | number)[];

interface Walk {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly errorPaths: ReadonlySet<string>;
  readonly found: Set<string>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (path: Path): string => JSON.stringify(path);

/** The path of an error and all paths above it: an error nulls the nearest nullable field above it. */
const withParents = (path: Path): readonly string[] => path.map((_, index) => textOf(path.slice(0, index + 1)));

const typeOf = (type: GraphQLCompositeType, object: Readonly<Record<string, unknown>>, schema: GraphQLSchema) => {
  if (isObjectType(type)) return type;
  const named =
    isAbstractType(type) && typeof object.__typename === 'string' ? schema.getType(object.__typename) : null;
  return isObjectType(named) ? named : null;
};

const visitObject = (
  walk: Walk,
  value: unknown,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  path: Path,
): void => {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visitObject(walk, item, type, set, [...path, index]);
    return;
  }
  if (!isObject(value)) return;
  const actual = typeOf(type, value, walk.schema);
  if (!actual) return;
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      visitObject(walk, value, actual, selection.selectionSet, path);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = walk.document.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) visitObject(walk, value, actual, fragment.selectionSet, path);
    } else {
      const field = actual.getFields()[selection.name.value];
      const key = (selection.alias ?? selection.name).value;
      const below = [...path, key];
      if (!field || !Object.hasOwn(value, key)) continue;
      if (value[key] === null && isSemanticallyNonNull(field) && !walk.errorPaths.has(textOf(below)))
        walk.found.add(`${actual.name}.${field.name}`);
      const named = getNamedType(field.type);
      if (selection.selectionSet && isCompositeType(named))
        visitObject(walk, value[key], named, selection.selectionSet, below);
    }
  }
};

/** Fields of an answer that are null without an error at their path, although the schema promises values. */
export const nullsWithoutError = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { data, errors = [] }: Pick<ExecutionResult, 'data' | 'errors'>,
): readonly string[] => {
  const walk: Walk = {
    schema,
    document,
    errorPaths: new Set(errors.flatMap(({ path }) => withParents(path ?? []))),
    found: new Set(),
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = definition.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    if (root) visitObject(walk, data, root, definition.selectionSet, []);
  }
  return [...walk.found];
};
