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
  readonly fields: readonly FieldPlan[];
  /** Every key of the answer in its order, `__typename` with its value; copied for each object. */
  readonly template: Readonly<Record<string, unknown>>;
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
  /** Of a leaf that a property answers; those are read without further ado. */
  readonly serialize: ((value: unknown) => unknown) | undefined;
  /** Throws when they cannot be coerced. */
  readonly argumentsIn: (run: Run) => Values;
  readonly complete: Complete;
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
}

export interface ErrorList {
  readonly all: readonly GraphQLError[];
  /** Remembers that `path` (undefined: the whole answer) is null because of the error. */
  add(error: GraphQLError, path: Path | undefined): void;
}
