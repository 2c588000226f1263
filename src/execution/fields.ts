import { type FieldNode, type GraphQLResolveInfo, locatedError } from 'graphql';
import { pathToArray } from 'graphql/jsutils/Path.js';
import type { Answer, FieldChoice, FieldList, FieldPlan, Fill, ObjectPlan, Path, Run, Values } from './types.ts';

/** A resolver may return a promise instead of a value; also a promise of another library. */
export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** Whether a part of the answer is still pending. Only this folder creates such promises. */
export const isPending = (value: unknown): value is Promise<unknown> => value instanceof Promise;

interface FailedField {
  readonly nodes: readonly FieldNode[];
  readonly nullable: boolean;
  readonly path: Path;
}

/** Null when the type allows it, after recording the error; otherwise throws the located error to the parent. */
export const failAt = ({ errors }: Run, raw: unknown, { nodes, nullable, path }: FailedField): null => {
  const error = locatedError(raw, nodes, pathToArray(path));
  if (!nullable) throw error;
  errors.add(error, path);
  return null;
};

/** Executes all fields of one object concurrently; returns a promise only if a field does. */
export const executeFields = (
  run: Run,
  plan: ObjectPlan,
  source: unknown,
  path: Path | undefined,
): Answer | Promise<Answer> => {
  const answer = plan.create.run();
  const pending = fieldsFor(run, plan, plan.fields).fill.run(run, answer, source, path);
  return pending ? pending.then(() => answer) : answer;
};

/** Chooses the fields by the guards of properties, which are checked once per request for all objects. */
export const fieldsFor = (run: Run, plan: ObjectPlan, { open, guarded }: FieldChoice): FieldList => {
  const { guards } = plan;
  if (guards.length === 0) return open;
  let passes = run.openPlans.get(plan);
  if (passes === undefined) {
    passes = guards.every((guard) => guard(run.context));
    run.openPlans.set(plan, passes);
  }
  return passes ? open : guarded;
};

/** A `FieldList.fill` that executes one field after the other, without generated code. */
export const fillWith =
  (fields: readonly FieldPlan[]): Fill =>
  (run, answer, source, path) => {
    const properties = propertiesOf(source);
    let pending: Promise<void>[] | undefined;
    try {
      for (const field of fields) {
        const value = field.leaf
          ? completeLeaf(run, field, source, path, readOrThrown(run, field, properties))
          : executeField(run, field, source, path);
        if (isPending(value)) pending = later(pending, answer, field.key, value);
        else answer[field.key] = value;
      }
    } catch (error) {
      return giveUp(pending, error);
    }
    return pending && Promise.all(pending);
  };

/** Executes the fields of a mutation serially. */
export const executeFieldsInTurn = (run: Run, { create, fields }: ObjectPlan): Answer | Promise<Answer> => {
  const answer = create.run();
  let before: unknown;
  for (const field of fields.guarded.plans) {
    const execute = (): void | Promise<void> => {
      const value = executeField(run, field, undefined, undefined);
      if (isPending(value)) return settle(answer, field.key, value);
      answer[field.key] = value;
    };
    before = isPending(before) ? before.then(execute) : execute();
  }
  return isPending(before) ? before.then(() => answer) : answer;
};

const settle = (answer: Answer, key: string, value: Promise<unknown>): Promise<void> =>
  value.then((settled) => {
    answer[key] = settled;
  });

export const later = (
  pending: Promise<void>[] | undefined,
  answer: Answer,
  key: string,
  value: Promise<unknown>,
): Promise<void>[] => {
  const waiting = pending ?? [];
  waiting.push(settle(answer, key, value));
  return waiting;
};

/** Rejects with the error, and handles the rejections of the other pending fields. */
export const giveUp = (pending: readonly Promise<void>[] | undefined, error: unknown): Promise<never> => {
  if (!pending) throw error;
  return Promise.all(pending).finally(() => {
    throw error;
  }) as Promise<never>;
};

const NONE: Values = Object.freeze({});

/** The properties of a source. A number or a text has none for the graph, only those of JavaScript. */
export const propertiesOf = (source: unknown): Values =>
  (typeof source === 'object' && source !== null) || typeof source === 'function' ? (source as Values) : NONE;

/** An error from reading a property, kept until its path in the answer is known. */
class Thrown {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

export const thrown = (error: unknown): Thrown => new Thrown(error);

const readOrThrown = (run: Run, field: FieldPlan, properties: Values): unknown => {
  try {
    return read(run, field, properties);
  } catch (error) {
    return thrown(error);
  }
};

/**
 * Completes a leaf whose value was read already. Most of an answer consists of such leaves, so path, arguments and info
 * are created only for unusual values. The value is passed in, because a getter may be read only once.
 */
export const completeLeaf = (
  run: Run,
  field: FieldPlan,
  source: unknown,
  parent: Path | undefined,
  value: unknown,
): unknown => {
  if (value instanceof Thrown) return failAt(run, value.error, { ...field, path: pathOf(field, parent) });
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    try {
      const serialized = field.leaf?.serialize(value);
      if (serialized !== null && serialized !== undefined) return serialized;
    } catch (error) {
      return failAt(run, error, { ...field, path: pathOf(field, parent) });
    }
  } else if ((value === null || value === undefined) && field.nullable) return null;
  return executeField(run, field, source, parent, value);
};

export const pathOf = ({ key, parentType }: FieldPlan, prev: Path | undefined): Path => ({
  prev,
  key,
  typename: parentType.name,
});

const UNREAD = Symbol('unread');

/** Executes one field. `property`: its value, if it was read already. */
export const executeField = (
  run: Run,
  field: FieldPlan,
  source: unknown,
  parent: Path | undefined,
  property: unknown = UNREAD,
): unknown => {
  const path = pathOf(field, parent);
  try {
    const value = resolve(run, field, source, path, property);
    const completed = isThenable(value)
      ? Promise.resolve(value).then((settled) => field.complete(run, field, settled, path))
      : field.complete(run, field, value, path);
    return isPending(completed)
      ? completed.then(undefined, (error: unknown) => failAt(run, error, { ...field, path }))
      : completed;
  } catch (error) {
    return failAt(run, error, { ...field, path });
  }
};

const resolve = (run: Run, field: FieldPlan, source: unknown, path: Path, property: unknown): unknown => {
  if (field.resolve) return field.resolve(source, field.argumentsIn(run), run.context, infoOf(run, field, path));
  const value = property === UNREAD ? read(run, field, propertiesOf(source)) : property;
  return typeof value === 'function'
    ? value.call(source, field.argumentsIn(run), run.context, infoOf(run, field, path))
    : value;
};

const read = (run: Run, { read: special, property }: FieldPlan, properties: Values): unknown =>
  special ? special(properties, run.context) : properties[property];

export const infoOf = ({ plan, variables }: Run, field: FieldPlan, path: Path): GraphQLResolveInfo => ({
  fieldName: field.name,
  fieldNodes: field.nodes,
  returnType: field.type,
  parentType: field.parentType,
  path,
  schema: plan.schema,
  fragments: plan.fragments,
  rootValue: undefined,
  operation: plan.operation,
  variableValues: variables,
});
