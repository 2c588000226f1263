import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isNonNullType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { once } from '../once.ts';
import { argumentsOf } from './arguments.ts';
import { type BatchResolve, RESOLVE_BATCH } from './batch.ts';
import { fillWith } from './fields.ts';
import { generateCreate, generateFill, isUsable } from './generate.ts';
import { propertyOf, READ, READING, type Read, type Reading } from './reading.ts';
import { createSelections, type Fields } from './selections.ts';
import type {
  Answer,
  BatchedFieldPlan,
  FieldChoice,
  FieldList,
  FieldPlan,
  ObjectPlan,
  OperationPlan,
  PlanOf,
  Tiered,
  Values,
} from './types.ts';
import { completerOf } from './values.ts';

interface PlanParts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced variables of `@skip` and `@include`; equal for all executions that share the plan. */
  readonly switches: Values;
  /** Number of objects of one selection after which code is generated for it. */
  readonly generateAfter: number;
}

/**
 * Computes once what graphql-js computes for every object: the selected fields, and how each is resolved and completed.
 * A selection is planned when its first object is executed, so that unused selections cost nothing; code is generated
 * for selections with many objects.
 */
export const planOperation = ({ schema, operation, fragments, switches, generateAfter }: PlanParts): OperationPlan => {
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`the schema has no ${operation.operation}`);
  const selections = createSelections({ schema, operation, fragments, switches });

  const planObject = (type: GraphQLObjectType, asked: Fields): ObjectPlan => {
    const template: Record<string, unknown> = {};
    const fields: PlannedField[] = [];
    for (const [key, nodes] of asked) {
      const [node] = nodes;
      if (!node) continue;
      const isTypeName = node.name.value === '__typename';
      // `defineProperty` creates an own property also for the alias `__proto__`.
      Object.defineProperty(template, key, {
        value: isTypeName ? type.name : null,
        enumerable: true,
        writable: true,
        configurable: true,
      });
      const definition = isTypeName ? undefined : fieldOf(type, node.name.value);
      if (definition) fields.push(planField(type, definition, key, node, nodes));
    }
    const copy = (): Answer => ({ ...template });
    const after = isUsable(Object.keys(template)) ? generateAfter : Number.POSITIVE_INFINITY;
    const listOf = (plans: readonly FieldPlan[]): FieldList => ({
      plans,
      fill: createTiered(fillWith(plans), () => generateFill(plans), after),
    });
    return {
      create: createTiered(copy, () => generateCreate(template), after),
      fields: choiceOf(fields, listOf),
      fieldsInList: choiceOf(
        fields.filter(({ batched }) => !batched),
        listOf,
      ),
      batched: fields.flatMap(({ batched }) => batched ?? []),
      guards: fields.flatMap(({ isOpen }) => isOpen ?? []),
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
    const planOf: PlanOf = perType((objectType) => {
      const asked = selections.below(objectType, nodes);
      return once(() => planObject(objectType, asked()));
    });
    const property = propertyOf(definition);
    const asProperty: FieldPlan = {
      key,
      name,
      property,
      nodes,
      parentType,
      type,
      nullable: !isNonNullType(type),
      resolve: undefined,
      read: undefined,
      leaf: leafOf(type),
      argumentsIn: argumentsOf(definition, node),
      complete: completerOf(type, planOf),
    };
    if (args.length === 0) {
      const readsObject = extensions[READ] as Read | undefined;
      if (readsObject) return { plan: { ...asProperty, read: readsObject } };
      if (!resolve) return { plan: asProperty };
      if (asksForSourceOnly(parentType, resolve)) return { plan: { ...asProperty, read: (source) => resolve(source) } };
    }
    const plan: FieldPlan = { ...asProperty, resolve: resolve ?? callProperty(name), leaf: undefined };
    const resolveBatch = extensions[RESOLVE_BATCH] as BatchResolve | undefined;
    if (resolveBatch) return { plan, batched: { ...plan, resolveBatch } };
    const reading = extensions[READING] as Reading | undefined;
    const show = reading?.showAt({ fieldNodes: nodes, operation, fragments });
    if (!reading || show === undefined) return { plan };
    return {
      plan,
      open: { ...asProperty, read: show ? (source) => show(source[property], source) : undefined },
      isOpen: (context) => reading.isOpen(context),
    };
  };

  const rootFields = selections.ofRoot(rootType);
  return {
    schema,
    operation,
    fragments,
    root: once(() => planObject(rootType, rootFields())),
  };
};

/** Creates the plan for each object type of an abstract type once. */
const perType = (make: PlanOf): PlanOf => {
  const made = new Map<GraphQLObjectType, () => ObjectPlan>();
  return (type) => {
    const known = made.get(type) ?? make(type);
    made.set(type, known);
    return known;
  };
};

/** A field with its alternative plans. */
interface PlannedField {
  readonly plan: FieldPlan;
  /** Plan that reads a property, for viewers who pass `isOpen`. */
  readonly open?: FieldPlan;
  readonly isOpen?: (context: unknown) => boolean;
  readonly batched?: BatchedFieldPlan;
}

const choiceOf = (fields: readonly PlannedField[], listOf: (plans: readonly FieldPlan[]) => FieldList): FieldChoice => {
  const guarded = listOf(fields.map(({ plan }) => plan));
  return {
    guarded,
    open: fields.some(({ open }) => open) ? listOf(fields.map(({ plan, open }) => open ?? plan)) : guarded,
  };
};

type ReadsSource = (source: unknown) => unknown;

/** Whether a resolver is one of introspection, in graphql-js, that only reads its source. */
const asksForSourceOnly = (
  { name }: GraphQLObjectType,
  resolve: (...parameters: never[]) => unknown,
): resolve is ReadsSource => name.startsWith('__') && resolve.length <= 1;

const leafOf = (type: GraphQLOutputType): GraphQLLeafType | undefined => {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isLeafType(inner) ? inner : undefined;
};

/** Calls a property that is a method, like the default resolver of graphql-js. */
const callProperty =
  (name: string): NonNullable<FieldPlan['resolve']> =>
  (source, args, context, info) => {
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const value: unknown = (source as Record<string, unknown>)[name];
    return typeof value === 'function' ? value.call(source, args, context, info) : value;
  };

/** Runs `first` for the first `after` calls, then the function that `generate` creates. */
const createTiered = <Parameters extends readonly unknown[], Result>(
  first: (...parameters: Parameters) => Result,
  generate: () => (...parameters: Parameters) => Result,
  after: number,
): Tiered<(...parameters: Parameters) => Result> => {
  let calls = 0;
  const tier = {
    run: (...parameters: Parameters): Result => {
      calls += 1;
      if (calls > after) tier.run = generate();
      return first(...parameters);
    },
  };
  return tier;
};
