import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { ACCESS, AT_MOST, type AtMostRows } from '../access/access.ts';
import type { Access, FieldArguments, RequestContext } from '../context.ts';
import { TRANSLATION, type Translate } from '../nodes/index.ts';
import { MAX_FIRST } from '../pages/paging.ts';
import { argumentsCheck } from '../schema/arguments.ts';
import { belowNodes, refetching } from './refetch.ts';
import type { Costing, Step, Variables } from './step.ts';

export interface CostQuestion {
  readonly schema: GraphQLSchema;
  /** A validated document. */
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
}

/** Assumed length of a list that is not a connection and declares no length. */
const ROWS_OF_A_CLOSED_LIST = 10;

/** The requested operation, its root type and the document's fragments; undefined when it cannot be run. */
export const operationIn = ({ schema, document, operationName }: CostQuestion) => {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (!operationName || definition.name?.value === operationName),
  );
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return undefined;
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return { operation, root, fragments };
};

/** Walks a document once and returns the few fields that cost calls or contain such fields. */
export const stepsOf = (question: CostQuestion): readonly Step[] => {
  const asked = operationIn(question);
  if (!asked) return [];
  const { schema } = question;
  const { operation, root, fragments } = asked;

  const walk = (
    { selections }: SelectionSetNode,
    type: GraphQLObjectType,
    depth: number,
    around: readonly Switched[],
  ): readonly Step[] =>
    selections.flatMap((node): readonly Step[] => {
      const conditions = node.directives?.length ? [...around, node] : around;
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        return fragment && appliesTo(fragment, type) ? walk(fragment.selectionSet, type, depth, conditions) : [];
      }
      const field = type.getFields()[node.name.value];
      if (!field) return [];
      const inner = getNamedType(field.type);
      const { selectionSet } = node;
      const stepsIn = (given: GraphQLObjectType): readonly Step[] =>
        selectionSet ? walk(selectionSet, given, depth + 1, []) : [];
      const steps = isObjectType(inner) ? stepsIn(inner) : [];
      const access = isInterfaceType(inner) ? refetching(schema, field) : costingOf(field);
      if (!access && steps.length === 0) return [];
      const check = type === schema.getMutationType() ? undefined : argumentsCheck(field.args);
      const translate = field.extensions[TRANSLATION] as Translate | undefined;
      const rows = rowsOf(type, field);
      return [
        {
          place: `${depth} ${type.name}.${field.name} `,
          access,
          argumentsIn: (variables, context) => {
            try {
              const values = getArgumentValues(field, node, variables);
              const args = translate ? translate(values, context) : values;
              check?.(args, context.now);
              return args;
            } catch {
              return undefined;
            }
          },
          below: isInterfaceType(inner)
            ? belowNodes(schema, stepsIn)
            : (args, context) => {
                if (steps.length === 0) return [];
                const objects = rows(args, context);
                return [{ objects, around: new Map([[inner.name, objects]]), steps }];
              },
          isSkipped: (variables) => conditions.some((condition) => skips(condition, variables)),
        },
      ];
    });

  return walk(operation.selectionSet, root, 0, []);
};

type Field = GraphQLField<unknown, RequestContext>;

/** Computes the number of objects for one parent. */
type RowsOf = (args: FieldArguments, context: RequestContext) => number;

/** Whether a fragment applies to an object type. */
export const appliesTo = (
  { typeCondition }: FragmentDefinitionNode | InlineFragmentNode,
  type: GraphQLObjectType,
): boolean =>
  typeCondition === undefined ||
  typeCondition.name.value === type.name ||
  type.getInterfaces().some(({ name }) => name === typeCondition.name.value);

/** A node that may have `@skip` or `@include`. */
export interface Switched {
  readonly directives?: readonly DirectiveNode[];
}

/**
 * Whether a node is skipped. A directive without a value fails the object that contains the field, which then makes no
 * call.
 */
export const skips = (node: Switched, variables: Variables): boolean => {
  try {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false
    );
  } catch (error) {
    if (error instanceof GraphQLError) return true;
    throw error;
  }
};

const costingOf = (field: Field): Costing | undefined => {
  const access = field.extensions[ACCESS] as Access | undefined;
  return access && 'cost' in access && access.cost ? (access as Costing) : undefined;
};

const firstOperation = (field: Field): string | undefined => {
  const access = field.extensions[ACCESS] as Access | undefined;
  return access?.kind === 'operations' ? access.operations[0] : undefined;
};

const CONNECTION = /Connection$/;

/** Length of a list without the argument `first`: its declared length, or an assumed one. */
const withoutFirst = ({ extensions }: Field): RowsOf => {
  const declared = (extensions[AT_MOST] ?? MAX_FIRST) as AtMostRows;
  return (_args, context) => (typeof declared === 'number' ? declared : declared(context));
};

/** The rows of a connection are counted at the connection and not at its fields. */
export const rowsOf = (type: GraphQLObjectType, field: Field): RowsOf => {
  if (CONNECTION.test(type.name)) return () => 1;
  if (CONNECTION.test(getNamedType(field.type).name)) {
    if (!field.args.some(({ name }) => name === 'first')) return withoutFirst(field);
    const operation = firstOperation(field);
    return ({ first }, context) => {
      const total = operation === undefined ? undefined : context.api.totals.knownTotal(operation);
      return Math.max(0, Math.min(Number(first ?? 0), total ?? Number.POSITIVE_INFINITY));
    };
  }
  if (!isListType(getNullableType(field.type))) return () => 1;
  const declared = (field.extensions[AT_MOST] ?? ROWS_OF_A_CLOSED_LIST) as AtMostRows;
  return (_args, context) => (typeof declared === 'number' ? declared : declared(context));
};
