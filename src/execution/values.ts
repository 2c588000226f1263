import {
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLOutputType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { executeBatch, isBatch } from './batches.ts';
import { failAt } from './errors.ts';
import { executeFields, isPending, isThenable } from './fields.ts';
import type { Complete, ObjectPlan } from './types.ts';

/** How values of a type become a part of the answer; `selection` is what is asked of its objects. */
export const completerOf = (type: GraphQLOutputType, selection: () => ObjectPlan): Complete => {
  if (isNonNullType(type)) return required(completerOf(type.ofType, selection));
  const complete = isListType(type)
    ? listOf(type.ofType, selection)
    : isLeafType(type)
      ? leaf(type)
      : objectOf(selection);
  return (run, field, value, path) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(run, field, value, path);
  };
};

const required =
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

/** Null where a switch of the selection has no value, which is then an error of each item and not of the list. */
const planOrNull = (selection: () => ObjectPlan): ObjectPlan | null => {
  try {
    return selection();
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
};

const listOf = (itemType: GraphQLOutputType, selection: () => ObjectPlan): Complete => {
  const completeItem = completerOf(itemType, selection);
  const nullable = !isNonNullType(itemType);
  const ofObjects = isObjectType(getNullableType(itemType));
  return (run, field, value, prev) => {
    if (!isIterable(value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${field.parentType.name}.${field.name}".`,
      );
    }
    if (ofObjects && Array.isArray(value)) {
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
        // Earlier items may be promises of which one fails later, unheard.
        if (!nullable && waits) for (const earlier of items) if (isPending(earlier)) earlier.catch(() => undefined);
        items.push(failAt(run, error, { nodes, nullable, path }));
      }
    }
    return waits ? Promise.all(items) : items;
  };
};
