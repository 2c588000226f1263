import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { deepFreeze } from '../../contract/freeze.ts';
import { GatewayError } from '../../errors/index.ts';
import { type BatchResolve, RESOLVE_BATCH } from '../../request/batch.ts';
import type { RequestContext } from '../../request/context.ts';
import { READING, type Reading } from '../../request/reading.ts';
import type { BatchedFieldPlan, FieldChoice, FieldPlan, ObjectPlan, OperationPlan, Run, Values } from './types.ts';
import { completerOf } from './values.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

interface Parts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced, and only those that `@skip` and `@include` read: whoever shares the plan has the same. */
  readonly switches: Values;
}

/**
 * Looks up once what graphql-js looks up for every object: which fields are asked, how each is resolved and completed.
 * A selection is planned when the first object arrives at it, so a document costs what its answers need. No code is
 * generated: nothing of a document is ever evaluated.
 */
export const planOperation = ({ schema, operation, fragments, switches }: Parts): OperationPlan => {
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`the schema has no ${operation.operation}`);

  const planObject = (type: GraphQLObjectType, asked: Fields): ObjectPlan => {
    const template: Record<string, unknown> = {};
    const fields: PlannedField[] = [];
    for (const [key, nodes] of asked) {
      const [node] = nodes;
      if (!node) continue;
      const isTypeName = node.name.value === '__typename';
      // As an own property in any case, also under the alias `__proto__`.
      Object.defineProperty(template, key, {
        value: isTypeName ? type.name : null,
        enumerable: true,
        writable: true,
        configurable: true,
      });
      const definition = isTypeName ? undefined : fieldOf(type, node.name.value);
      if (definition) fields.push(planField(type, definition, key, node, nodes));
    }
    return {
      fields: choiceOf(fields),
      fieldsInList: choiceOf(fields.filter(({ batched }) => !batched)),
      batched: fields.flatMap(({ batched }) => batched ?? []),
      guards: fields.flatMap(({ isOpen }) => isOpen ?? []),
      template,
    };
  };

  const fieldOf = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined => {
    if (type === schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  };

  const planField = (
    parentType: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    key: string,
    node: FieldNode,
    nodes: readonly FieldNode[],
  ): PlannedField => {
    const { name, type, args, resolve, extensions } = definition;
    const asProperty = {
      key,
      name,
      nodes,
      parentType,
      type,
      nullable: !isNonNullType(type),
      resolve: undefined,
      show: undefined,
      serialize: serializerOf(type),
      argumentsIn: argumentsOf(definition, node),
      complete: completerOf(
        type,
        once(() => {
          const objectType = getNamedType(type) as GraphQLObjectType;
          return planObject(objectType, collectSubfields(schema, fragments, switches, objectType, nodes));
        }),
      ),
    };
    if (!resolve && args.length === 0) return { plan: asProperty };
    const plan: FieldPlan = { ...asProperty, resolve: resolve ?? callProperty(name), serialize: undefined };
    const resolveBatch = extensions[RESOLVE_BATCH] as BatchResolve | undefined;
    if (resolveBatch) return { plan, batched: { ...plan, resolveBatch } };
    const reading = extensions[READING] as Reading | undefined;
    const show = reading?.showAt({ fieldNodes: nodes, operation, fragments });
    if (!reading || show === undefined) return { plan };
    const isOpen = (context: unknown): boolean => reading.isOpen(context as RequestContext);
    return { plan, open: { ...asProperty, show: show ?? undefined }, isOpen };
  };

  return {
    schema,
    operation,
    fragments,
    root: once(() =>
      planObject(rootType, collectFields(schema, fragments, switches, rootType, operation.selectionSet)),
    ),
  };
};

/** A field with the other ways in which it can be resolved, where it has some. */
interface PlannedField {
  readonly plan: FieldPlan;
  /** As a property, for whoever passes `isOpen`. */
  readonly open?: FieldPlan;
  readonly isOpen?: (context: unknown) => boolean;
  readonly batched?: BatchedFieldPlan;
}

const choiceOf = (fields: readonly PlannedField[]): FieldChoice => {
  const guarded = fields.map(({ plan }) => plan);
  return { guarded, open: fields.some(({ open }) => open) ? fields.map(({ plan, open }) => open ?? plan) : guarded };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const serializerOf = (type: GraphQLOutputType): FieldPlan['serialize'] => {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isLeafType(inner) ? (value) => inner.serialize(value) : undefined;
};

/** A property with arguments: what graphql-js does where no resolver is. */
const callProperty =
  (name: string): NonNullable<FieldPlan['resolve']> =>
  (source, args, context, info) => {
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const value: unknown = (source as Record<string, unknown>)[name];
    return typeof value === 'function' ? value.call(source, args, context, info) : value;
  };

/** Arguments without variables are coerced once for ever, the others once an execution; rows share them. */
const argumentsOf = (definition: GraphQLField<unknown, unknown>, node: FieldNode): ((run: Run) => Values) => {
  if (!readsVariables(node)) return once(() => deepFreeze(getArgumentValues(definition, node, {})));
  return ({ argumentsByNode, variables }) => {
    const known = argumentsByNode.get(node);
    if (known) return known;
    const values = valuesFrom(definition, node, variables);
    argumentsByNode.set(node, values);
    return values;
  };
};

/**
 * A variable may be null where the argument may not and has a default: only its value tells, and it is the caller's
 * mistake. GraphQL's own text stays on the outside, as the reference has it.
 */
const valuesFrom = (definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: Values): Values => {
  try {
    return getArgumentValues(definition, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const argument = node.arguments?.find(({ value }) => error.nodes?.includes(value))?.name.value ?? definition.name;
    const originalError = new GatewayError('BAD_USER_INPUT', { hints: { argument, limit: 'not null' }, cause: error });
    throw new GraphQLError(error.message, { nodes: error.nodes, originalError, extensions: {} });
  }
};

const readsVariables = ({ arguments: args = [] }: FieldNode): boolean => {
  let found = false;
  for (const argument of args)
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
      },
    });
  return found;
};
