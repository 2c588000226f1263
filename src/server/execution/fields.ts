import type { GraphQLResolveInfo } from 'graphql';
import { failAt } from './errors.ts';
import type { FieldChoice, FieldPlan, ObjectPlan, Path, Run, Values } from './types.ts';

const UNREAD = Symbol('unread');

export type Answer = Record<string, unknown>;

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** All fields of one object, side by side; a promise only where one of them is. */
export const executeFields = (
  run: Run,
  plan: ObjectPlan,
  source: unknown,
  path: Path | undefined,
): Answer | Promise<Answer> => {
  const answer: Answer = { ...plan.template };
  const pending = fill(run, fieldsFor(run, plan, plan.fields), { answer, source, path });
  return pending ? pending.then(() => answer) : answer;
};

/** Guards of properties are asked once for all objects of a request. */
export const fieldsFor = (run: Run, plan: ObjectPlan, { open, guarded }: FieldChoice): readonly FieldPlan[] => {
  const { guards } = plan;
  if (guards.length === 0) return open;
  let passes = run.openPlans.get(plan);
  if (passes === undefined) {
    passes = guards.every((guard) => guard(run.context));
    run.openPlans.set(plan, passes);
  }
  return passes ? open : guarded;
};

/** An object of the answer in the making. */
export interface Target {
  readonly answer: Answer;
  readonly source: unknown;
  readonly path: Path | undefined;
}

/** Puts the values of fields into their places; a promise where some of them are still to come. */
export const fill = (
  run: Run,
  fields: readonly FieldPlan[],
  { answer, source, path }: Target,
): Promise<unknown> | undefined => {
  const properties = propertiesOf(source);
  let pending: Promise<void>[] | undefined;
  try {
    for (const field of fields) {
      const value = field.serialize
        ? readLeaf(run, field, field.serialize, properties, path)
        : executeField(run, field, source, path, UNREAD);
      if (isPromise(value)) {
        pending ??= [];
        pending.push(settle(answer, field.key, value));
      } else answer[field.key] = value;
    }
  } catch (error) {
    if (!pending) throw error;
    // The others are waited for, so that none of them fails unheard.
    return Promise.all(pending).finally(() => {
      throw error;
    });
  }
  return pending && Promise.all(pending);
};

/** The fields of a mutation, one after the other. */
export const executeFieldsInTurn = (run: Run, { fields, template }: ObjectPlan): Answer | Promise<Answer> => {
  const answer: Answer = { ...template };
  let before: unknown;
  for (const field of fields.guarded) {
    const execute = (): void | Promise<void> => {
      const value = executeField(run, field, undefined, undefined, UNREAD);
      if (isPromise(value)) return settle(answer, field.key, value);
      answer[field.key] = value;
    };
    before = isPromise(before) ? before.then(execute) : execute();
  }
  return isPromise(before) ? before.then(() => answer) : answer;
};

const settle = (answer: Answer, key: string, value: Promise<unknown>): Promise<void> =>
  value.then((settled) => {
    answer[key] = settled;
  });

const NONE: Values = Object.freeze({});

/** What properties may be read from: a number or a text has some, which are none of the graph's. */
const propertiesOf = (source: unknown): Values =>
  (typeof source === 'object' && source !== null) || typeof source === 'function' ? (source as Values) : NONE;

/** Most fields of most answers; no path, no arguments and no info are made for them unless something is unusual. */
const readLeaf = (
  run: Run,
  field: FieldPlan,
  serialize: (value: unknown) => unknown,
  source: Values,
  parent: Path | undefined,
): unknown => {
  let value: unknown;
  try {
    value = shown(field, source[field.name], source);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      const serialized = serialize(value);
      if (serialized !== null && serialized !== undefined) return serialized;
    } else if ((value === null || value === undefined) && field.nullable) return null;
  } catch (error) {
    return failAt(run, error, { ...field, path: pathOf(field, parent) });
  }
  return executeField(run, field, source, parent, value);
};

const shown = ({ show }: FieldPlan, value: unknown, source: unknown): unknown => (show ? show(value, source) : value);

export const pathOf = ({ key, parentType }: FieldPlan, prev: Path | undefined): Path => ({
  prev,
  key,
  typename: parentType.name,
});

/** `property`: what the property was found to hold, or UNREAD; a getter may be read once only. */
const executeField = (
  run: Run,
  field: FieldPlan,
  source: unknown,
  parent: Path | undefined,
  property: unknown,
): unknown => {
  const path = pathOf(field, parent);
  try {
    const value = resolve(run, field, source, path, property);
    const completed = isPromise(value)
      ? value.then((settled) => field.complete(run, field, settled, path))
      : field.complete(run, field, value, path);
    return isPromise(completed)
      ? completed.then(undefined, (error: unknown) => failAt(run, error, { ...field, path }))
      : completed;
  } catch (error) {
    return failAt(run, error, { ...field, path });
  }
};

const resolve = (run: Run, field: FieldPlan, source: unknown, path: Path, property: unknown): unknown => {
  if (field.resolve) return field.resolve(source, field.argumentsIn(run), run.context, infoOf(run, field, path));
  const value = property === UNREAD ? shown(field, propertiesOf(source)[field.name], source) : property;
  return typeof value === 'function'
    ? value.call(source, field.argumentsIn(run), run.context, infoOf(run, field, path))
    : value;
};

const infoOf = ({ plan, variables }: Run, field: FieldPlan, path: Path): GraphQLResolveInfo => ({
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
