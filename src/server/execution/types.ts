import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';
import type { BatchResolve } from '../../request/batch.ts';
import type { Show } from '../../request/reading.ts';

export type { Path };

export type Values = Readonly<Record<string, unknown>>;

/** One operation of one document, for one setting of the variables behind its `@skip` and `@include`. */
export interface OperationPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Throws what a wrong directive deserves. */
  readonly root: () => ObjectPlan;
}

/** What is asked of one object type at one place of the document. */
export interface ObjectPlan {
  readonly fields: FieldChoice;
  /** Those of `fields` that an object in a list resolves by itself; `batched` are resolved for all of the list. */
  readonly fieldsInList: FieldChoice;
  readonly batched: readonly BatchedFieldPlan[];
  /** What lets the viewer through to the properties that are guarded. */
  readonly guards: readonly ((context: unknown) => boolean)[];
  /** Every key of the answer in its order, `__typename` with its value; copied for each object. */
  readonly template: Readonly<Record<string, unknown>>;
}

/** The same fields, for viewers who pass all guards of properties and for others. */
export interface FieldChoice {
  /** Guarded properties are read as any other. */
  readonly open: readonly FieldPlan[];
  /** Guarded properties have their resolvers, which refuse. */
  readonly guarded: readonly FieldPlan[];
}

export interface FieldPlan {
  /** The name in the answer. */
  readonly key: string;
  /** The name in the schema. */
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly type: GraphQLOutputType;
  readonly nullable: boolean;
  /** Absent where a property of the parent answers and no argument is declared. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** What of a property's value is shown; absent where all of it is. */
  readonly show: Show | undefined;
  /** Of a leaf that a property answers; those are read without further ado. */
  readonly serialize: ((value: unknown) => unknown) | undefined;
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
