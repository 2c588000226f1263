import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { ACCESS, type Access } from './access.ts';
import type { RequestContext } from './context.ts';

/** Arguments of a field as its resolver gets them. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** How many objects of a type stand above the parents of a field; undefined where none does. */
export type Above = (type: string) => number | undefined;

/** How many calls a field causes for so many parents at once, at the most. */
export type CostOf = (parents: number, args: FieldArguments, context: RequestContext, above?: Above) => number;

/** Parents spread over owners, each owner asked in chunks: every owner has the same share when the lists are full. */
export const chunkedPerOwner = (parents: number, owners: number, max: number): number => {
  const groups = Math.max(1, Math.min(parents, owners));
  return parents === 0 ? 0 : groups * Math.ceil(Math.ceil(parents / groups) / max);
};

interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** Coerced; a document with wrong ones never gets here. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** What a list without a length of its own is taken for. */
const ROWS_OF_A_CLOSED_LIST = 10;

interface Asked {
  readonly cost: CostOf;
  readonly args: FieldArguments;
  parents: number;
  readonly above: Map<string, number>;
}

const sum = (into: Map<string, number>, more: ReadonlyMap<string, number>): void => {
  for (const [type, count] of more) into.set(type, (into.get(type) ?? 0) + count);
};

/**
 * Upstream calls that an operation will make at the most, told before the first of them: rows are as many as the lists
 * may hold, and equal questions at one depth are asked together, as the loaders do.
 */
export const predictCalls = ({ schema, document, operationName, variables, context }: Question): number => {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (!operationName || definition.name?.value === operationName),
  );
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return 0;
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const asked = new Map<string, Asked>();

  const skipped = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false;

  const visit = (set: SelectionSetNode, type: GraphQLObjectType, place: Place): void => {
    const { parents, depth, above } = place;
    for (const node of set.selections) {
      if (skipped(node)) continue;
      if (node.kind === Kind.FIELD) {
        const field = type.getFields()[node.name.value];
        if (!field) continue;
        const args = getArgumentValues(field, node, variables);
        note(type, field, args, place);
        const inner = getNamedType(field.type);
        if (node.selectionSet && inner instanceof GraphQLObjectType) {
          const rows = parents * rowsOf(type, field, args, context);
          visit(node.selectionSet, inner, {
            parents: rows,
            depth: depth + 1,
            above: new Map(above).set(inner.name, rows),
          });
        }
      } else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        const on = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
        if (fragment) visit(fragment.selectionSet, on instanceof GraphQLObjectType ? on : type, place);
      }
    }
  };

  const note = (
    type: GraphQLObjectType,
    field: Field,
    args: FieldArguments,
    { parents, depth, above }: Place,
  ): void => {
    const access = field.extensions[ACCESS] as Access | undefined;
    if (access?.kind !== 'operations' || !offered(access.operations, context)) return;
    const key = JSON.stringify([depth, type.name, field.name, args]);
    const known = asked.get(key);
    if (known) {
      known.parents += parents;
      sum(known.above, above);
    } else {
      asked.set(key, { cost: access.cost, args, parents, above: new Map(above) });
    }
  };

  visit(operation.selectionSet, root, { parents: 1, depth: 0, above: new Map() });
  return [...asked.values()].reduce(
    (calls, { cost, args, parents, above }) => calls + cost(parents, args, context, (type) => above.get(type)),
    0,
  );
};

/** A site that lacks what a field is served by refuses it, or knows the answer, without a call. */
const offered = (operations: readonly string[], context: RequestContext): boolean =>
  !context.viewer || operations.some((id) => context.partner.upstream.contract.operations.has(id));

interface Place {
  readonly parents: number;
  readonly depth: number;
  /** Objects of each type on the way down to here, the parents themselves included. */
  readonly above: ReadonlyMap<string, number>;
}

type Field = GraphQLField<unknown, RequestContext>;

const CONNECTION = /Connection$/;

/** Objects that a field gives for one parent: what a connection was asked for is counted at the connection itself. */
const rowsOf = (type: GraphQLObjectType, field: Field, args: FieldArguments, context: RequestContext): number => {
  if (CONNECTION.test(type.name)) return 1;
  if (CONNECTION.test(getNamedType(field.type).name)) {
    const first = Number(args.first ?? 0);
    const access = field.extensions[ACCESS] as Access | undefined;
    const [operation] = access?.kind === 'operations' ? access.operations : [];
    const total = operation && context.viewer ? context.partner.totals.known(operation) : undefined;
    return Math.max(0, total === undefined ? first : Math.min(first, total));
  }
  return isListType(getNullableType(field.type)) ? ROWS_OF_A_CLOSED_LIST : 1;
};
