import {
  type GraphQLAbstractType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { RequestContext } from '../context.ts';
import { MAX_FIRST } from '../pages/paging.ts';
import type { Variables } from './step.ts';
import { appliesTo, type CostQuestion, operationIn, rowsOf, type Switched, skips } from './steps.ts';

/** Predicts an upper bound of the values in one answer; each field of each object counts. */
export type PredictValues = (variables: Variables, context: RequestContext) => number;

/** A field that returns objects, with the fields selected on them. */
interface Branch {
  readonly isSkipped: (variables: Variables) => boolean;
  /** Number of objects for one parent. */
  readonly rows: (variables: Variables, context: RequestContext) => number;
  /** The selected fields for each type that the objects can have. */
  readonly below: readonly Level[];
}

interface Level {
  readonly leaves: number;
  readonly branches: readonly Branch[];
}

/** Cap of the counted number; it is far above every limit. */
const ENOUGH = 1e12;

const argumentsOf = (question: Parameters<typeof getArgumentValues>): ReturnType<typeof getArgumentValues> => {
  try {
    return getArgumentValues(...question);
  } catch {
    // With invalid arguments the field fails and returns no rows.
    return { first: 0 };
  }
};

/**
 * Predicts the size of an answer before its first call: a page counts as full, and each alias of a list counts
 * separately. The document is walked once.
 */
export const compileAnswerSize = (question: CostQuestion): PredictValues => {
  const asked = operationIn(question);
  if (!asked) return () => 0;
  const { operation, root, fragments } = asked;

  const levelOf = ({ selections }: SelectionSetNode, type: GraphQLObjectType, around: readonly Switched[]): Level => {
    let leaves = 0;
    const branches: Branch[] = [];
    for (const node of selections) {
      const conditions = node.directives?.length ? [...around, node] : around;
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        if (!fragment || !appliesTo(fragment, type)) continue;
        const inner = levelOf(fragment.selectionSet, type, conditions);
        leaves += inner.leaves;
        branches.push(...inner.branches);
        continue;
      }
      const field = type.getFields()[node.name.value];
      const inner = field && getNamedType(field.type);
      if (!field || !node.selectionSet || !isCompositeType(inner)) {
        leaves += 1;
        continue;
      }
      const rows = rowsOf(type, field);
      branches.push({
        isSkipped: (variables) => conditions.some((condition) => skips(condition, variables)),
        rows: (variables, context) => {
          const args = argumentsOf([field, node, variables]);
          // The field itself refuses a page that is too large.
          return Number(args.first ?? 0) > MAX_FIRST ? 0 : rows(args, context);
        },
        below: levelsOf(node.selectionSet, inner),
      });
    }
    return { leaves, branches };
  };

  /**
   * For an interface the largest of its types counts, because the types of the objects are unknown before execution.
   */
  const levelsOf = (set: SelectionSetNode, type: GraphQLObjectType | GraphQLAbstractType): readonly Level[] =>
    isAbstractType(type)
      ? question.schema.getPossibleTypes(type).map((each) => levelOf(set, each, []))
      : [levelOf(set, type, [])];

  const whole = levelOf(operation.selectionSet, root, []);
  return (variables, context) => {
    // Without a token all lists are refused.
    if (!context.viewer) return 0;
    const valuesAt = ({ leaves, branches }: Level, parents: number): number => {
      let values = parents * leaves;
      for (const { isSkipped, rows, below } of branches) {
        if (values > ENOUGH) return values;
        if (isSkipped(variables)) continue;
        const objects = parents * rows(variables, context);
        values += objects + Math.max(0, ...below.map((level) => valuesAt(level, objects)));
      }
      return values;
    };
    return valuesAt(whole, 1);
  };
};
