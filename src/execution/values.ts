import {
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { abstractOf } from './abstract.ts';
import { executeBatch, isBatch } from './batches.ts';
import { executeFields, failAt, isPending, isThenable } from './fields.ts';
import type { Complete, ObjectPlan, PlanOf } from './types.ts';

/** Creates the function that completes values of a type; `planOf` returns the selection for its objects. */
export const completerOf = (type: GraphQLOutputType, planOf: PlanOf): Complete => {
  if (isNonNullType(type)) return requireValue(completerOf(type.ofType, planOf));
  const complete = completerOfNullable(type, planOf);
  return (run, field, value, path) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(run, field, value, path);
  };
};

type Nullable = ReturnType<typeof getNullableType<GraphQLOutputType>>;

const completerOfNullable = (type: Nullable, planOf: PlanOf): Complete => {
  if (isListType(type)) return listOf(type.ofType, planOf);
  if (isLeafType(type)) return leaf(type);
  return isAbstractType(type) ? abstractOf(type, planOf) : objectOf(planOf(type));
};

const requireValue =
  (complete: Complete): Complete =>
  (run, field, value, path) => {
    const completed = complete(run, field, value, path);
    if (completed === null)
      throw new Error(`Cannot return null for non-nullable field ${field.parentType.name}.${field.name}.`);
    return completed;
  };

const leaf =
  (type: GraphQLLeafType): Complete =>
  (_run, _field, value) => {
    const serialized = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to ` +
        `return non-nullable value, returned: ${inspect(serialized)}`,
    );
  };

const objectOf =
  (selection: () => ObjectPlan): Complete =>
  (run, _field, value, path) =>
    executeFields(run, selection(), value, path);

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** Null when a directive of the selection has no value: the error then belongs to each item and not to the list. */
const planOrNull = (selection: () => ObjectPlan): ObjectPlan | null => {
  try {
    return selection();
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
};

const listOf = (itemType: GraphQLOutputType, planOf: PlanOf): Complete => {
  const completeItem = completerOf(itemType, planOf);
  const nullable = !isNonNullType(itemType);
  const bare = getNullableType(itemType);
  const selection = isObjectType(bare) ? planOf(bare) : undefined;
  return (run, field, value, prev) => {
    if (!isIterable(value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${field.parentType.name}.${field.name}".`,
      );
    }
    if (selection && Array.isArray(value)) {
      const plan = planOrNull(selection);
      if (plan && isBatch(plan, value)) return executeBatch(run, { plan, sources: value, field, path: prev, nullable });
    }
    const { nodes } = field;
    const items: unknown[] = [];
    let waits = false;
    for (const item of value) {
      const path = { prev, key: items.length, typename: undefined };
      try {
        const completed = isThenable(item)
          ? Promise.resolve(item).then((settled) => completeItem(run, field, settled, path))
          : completeItem(run, field, item, path);
        if (isPending(completed)) {
          waits = true;
          items.push(completed.then(undefined, (error: unknown) => failAt(run, error, { nodes, nullable, path })));
        } else items.push(completed);
      } catch (error) {
        // Earlier items may reject later, when their promises are no longer awaited.
        if (!nullable && waits) for (const earlier of items) if (isPending(earlier)) earlier.catch(() => undefined);
        items.push(failAt(run, error, { nodes, nullable, path }));
      }
    }
    return waits ? Promise.all(items) : items;
  };
};
