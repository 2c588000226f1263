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

/** An object of the answer in the making. */
export type Answer = Record<string, unknown>;

/** One operation of one document, for one setting of the variables behind its `@skip` and `@include`. */
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

/** The fields asked of one object type at one place of the document. */
export interface ObjectPlan {
  /** With every key in its order: `__typename` with its value, null for pending fields. */
  readonly create: Tiered<() => Answer>;
  readonly fields: FieldChoice;
  /** Those of `fields` that an object in a list resolves by itself; `batched` are resolved for all of the list. */
  readonly fieldsInList: FieldChoice;
  readonly batched: readonly BatchedFieldPlan[];
  /** The check that opens guarded properties to the viewer. */
  readonly guards: readonly ((context: unknown) => boolean)[];
}

/** The selection of a field for objects of a type; throws what a wrong directive deserves. */
export type PlanOf = (type: GraphQLObjectType) => () => ObjectPlan;

/** The same fields, for viewers who pass all guards of properties and for others. */
export interface FieldChoice {
  /** Guarded properties are read as any other. */
  readonly open: FieldList;
  /** Guarded properties have their resolvers, which refuse. */
  readonly guarded: FieldList;
}

export interface FieldList {
  readonly plans: readonly FieldPlan[];
  /**
   * Puts the values of all fields of an object into their places. A promise where some are still to come; throws, or
   * rejects, where one fails that may not be null.
   */
  readonly fill: Tiered<Fill>;
}

export type Fill = (run: Run, answer: Answer, source: unknown, path: Path | undefined) => Promise<unknown> | undefined;

export interface FieldPlan {
  /** The name in the answer. */
  readonly key: string;
  /** The name in the schema. */
  readonly name: string;
  /** The property of the parent that holds the value. */
  readonly property: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly type: GraphQLOutputType;
  readonly nullable: boolean;
  /** Absent where a property of the parent answers, or what `read` makes of the parent. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** Used when there is no resolver and the plain property is not the answer. */
  readonly read: ((source: Values, context: unknown) => unknown) | undefined;
  /** Of a field without a resolver, whose values are read directly. */
  readonly leaf: GraphQLLeafType | undefined;
  /** Throws when they cannot be coerced. */
  readonly argumentsIn: (run: Run) => Values;
  readonly complete: Complete;
}

export interface BatchedFieldPlan extends FieldPlan {
  readonly resolveBatch: BatchResolve;
}

/** A resolved value, no promise any more → its part of the answer, or a promise of it. Throws the field's error. */
export type Complete = (run: Run, field: FieldPlan, value: unknown, path: Path) => unknown;

/** One execution. */
export interface Run {
  readonly plan: OperationPlan;
  readonly context: unknown;
  readonly variables: Values;
  readonly errors: ErrorList;
  /** Coerced once for all rows. */
  readonly argumentsByNode: Map<FieldNode, Values>;
  /** Whether the viewer passes the guards of properties, asked once for all rows. */
  readonly openPlans: Map<ObjectPlan, boolean>;
}

export interface ErrorList {
  readonly all: readonly GraphQLError[];
  /** Remembers that `path` (undefined: the whole answer) is null because of the error. */
  add(error: GraphQLError, path: Path | undefined): void;
}
