import { asError } from '../errors/index.ts';
import { failAt, fieldsFor, isPending, isThenable, later, pathOf } from './fields.ts';
import type { Answer, BatchedFieldPlan, FieldPlan, ObjectPlan, Path, Run } from './types.ts';

interface List {
  readonly plan: ObjectPlan;
  /** The items: objects only, no promise, null or error. */
  readonly sources: readonly object[];
  /** The list's field. */
  readonly field: FieldPlan;
  readonly path: Path;
  readonly nullable: boolean;
}

interface Row {
  readonly answer: Answer;
  readonly source: object;
  readonly path: Path;
}

/** Whether a selected field is resolved for all items at once, and all items are objects. */
export const isBatch = (plan: ObjectPlan, items: readonly unknown[]): items is readonly object[] =>
  plan.batched.length > 0 &&
  items.length > 1 &&
  items.every((item) => typeof item === 'object' && item !== null && !(item instanceof Error) && !isThenable(item));

/**
 * Completes the items of a list: first the fields that each item resolves by itself, then the fields that are resolved
 * for all items at once, which share one promise. Throws when a non-null item fails.
 */
export const executeBatch = (run: Run, list: List): Promise<(Answer | null)[]> => {
  const { plan, sources, field, path, nullable } = list;
  const { fill } = fieldsFor(run, plan, plan.fieldsInList);
  const answers: (Answer | null)[] = [];
  const rows: Row[] = [];
  const pending: Promise<unknown>[] = [];
  const fail = (error: unknown, at: Path): void => {
    answers[Number(at.key)] = failAt(run, error, { nodes: field.nodes, nullable, path: at });
  };
  try {
    for (const [key, source] of sources.entries()) {
      const at: Path = { prev: path, key, typename: undefined };
      const answer = plan.create.run();
      answers.push(answer);
      try {
        const waits = fill.run(run, answer, source, at);
        if (waits) pending.push(waits.catch((error: unknown) => fail(error, at)));
        rows.push({ answer, source, path: at });
      } catch (error) {
        fail(error, at);
      }
    }
  } catch (error) {
    // Earlier items may reject later, when their promises are no longer awaited.
    for (const promise of pending) promise.catch(() => undefined);
    throw error;
  }
  for (const batched of plan.batched) pending.push(executeForAll(run, batched, rows));
  return Promise.all(pending).then(() => answers);
};

/** Resolves one field of all items; a failure becomes an error at the path of each affected item. */
const executeForAll = async (run: Run, field: BatchedFieldPlan, rows: readonly Row[]): Promise<unknown> => {
  const values = await valuesFor(run, field, rows);
  let pending: Promise<void>[] | undefined;
  rows.forEach(({ answer, path: parent }, index) => {
    const path = pathOf(field, parent);
    const fail = (error: unknown): null => failAt(run, error, { ...field, path });
    try {
      const completed = field.complete(run, field, values[index], path);
      if (isPending(completed)) pending = later(pending, answer, field.key, completed.then(undefined, fail));
      else answer[field.key] = completed;
    } catch (error) {
      answer[field.key] = fail(error);
    }
  });
  return pending && Promise.all(pending);
};

const valuesFor = async (run: Run, field: BatchedFieldPlan, rows: readonly Row[]): Promise<readonly unknown[]> => {
  const sources = rows.map(({ source }) => source);
  if (sources.length === 0) return [];
  try {
    const values = await field.resolveBatch(sources, field.argumentsIn(run), run.context);
    if (values.length === sources.length) return values;
    throw new Error(
      `${field.parentType.name}.${field.name} returned ${values.length} values for ${sources.length} parents`,
    );
  } catch (error) {
    const failure = asError(error);
    return sources.map(() => failure);
  }
};
