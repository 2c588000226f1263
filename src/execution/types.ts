import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLFieldResolver,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';
import type { BatchResolve } from './batch.ts';

export type { Path };

export type Values = Readonly<Record<string, unknown>>;

/** An object of the answer that is being filled. */
export type Answer = Record<string, unknown>;

/** One operation of one document, for one combination of the variables of its `@skip` and `@include`. */
export interface OperationPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Throws the error of a wrong directive. */
  readonly root: () => ObjectPlan;
}

/** A function that is replaced by generated code once it is called often. */
export interface Tiered<Run> {
  readonly run: Run;
}

/** The selected fields of one object type at one place in the document. */
export interface ObjectPlan {
  /** Creates the answer with all keys in order: `__typename` with its value, the others with null. */
  readonly create: Tiered<() => Answer>;
  readonly fields: FieldChoice;
  /**
   * The fields that each object of a list resolves by itself; the others, `batched`, are resolved for all objects at
   * once.
   */
  readonly fieldsInList: FieldChoice;
  readonly batched: readonly BatchedFieldPlan[];
  /** Checks that decide whether the viewer may read the guarded properties. */
  readonly guards: readonly ((context: unknown) => boolean)[];
}

/** The plan of a field's selection for objects of a type; throws the error of a wrong directive. */
export type PlanOf = (type: GraphQLObjectType) => () => ObjectPlan;

/** The same fields, for viewers who pass all guards of properties and for others. */
export interface FieldChoice {
  /** Fields for viewers who pass the guards: guarded properties are read like others. */
  readonly open: FieldList;
  /** Fields for other viewers: guarded properties have their resolvers, which refuse. */
  readonly guarded: FieldList;
}

export interface FieldList {
  readonly plans: readonly FieldPlan[];
  /**
   * Writes the values of all fields into an answer. Returns a promise when some are pending; throws or rejects when a
   * non-null field fails.
   */
  readonly fill: Tiered<Fill>;
}

export type Fill = (run: Run, answer: Answer, source: unknown, path: Path | undefined) => Promise<unknown> | undefined;

export interface FieldPlan {
  /** The name in the answer. */
  readonly key: string;
  /** The name in the schema. */
  readonly name: string;
  /** The property of the parent with the value. */
  readonly property: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly type: GraphQLOutputType;
  readonly nullable: boolean;
  /** Undefined when the value is a property of the parent or is computed by `read`. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** Used when there is no resolver and the plain property is not the answer. */
  readonly read: ((source: Values, context: unknown) => unknown) | undefined;
  /** The leaf type of a field without a resolver, whose values are read directly. */
  readonly leaf: GraphQLLeafType | undefined;
  /** The coerced arguments; throws when they cannot be coerced. */
  readonly argumentsIn: (run: Run) => Values;
  readonly complete: Complete;
}

export interface BatchedFieldPlan extends FieldPlan {
  readonly resolveBatch: BatchResolve;
}

/**
 * Converts a resolved value, never a promise, to its part of the answer or a promise of it. Throws the field's error.
 */
export type Complete = (run: Run, field: FieldPlan, value: unknown, path: Path) => unknown;

/** State of one execution. */
export interface Run {
  readonly plan: OperationPlan;
  readonly context: unknown;
  readonly variables: Values;
  readonly errors: ErrorList;
  /** Coerced arguments, shared by all rows. */
  readonly argumentsByNode: Map<FieldNode, Values>;
  /** Whether the viewer passes the guards of properties, checked once for all rows. */
  readonly openPlans: Map<ObjectPlan, boolean>;
}

export interface ErrorList {
  readonly all: readonly GraphQLError[];
  /** Records that `path` (undefined: the whole answer) is null because of the error. */
  add(error: GraphQLError, path: Path | undefined): void;
}
