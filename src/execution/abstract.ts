import { type GraphQLAbstractType, type GraphQLObjectType, isObjectType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { executeFields, infoOf, isThenable } from './fields.ts';
import type { Complete, FieldPlan, PlanOf, Run } from './types.ts';

/** Completes values of an interface or a union: each with the selection for its own type. */
export const abstractOf =
  (type: GraphQLAbstractType, planOf: PlanOf): Complete =>
  (run, field, value, path) => {
    const execute = (named: unknown) =>
      executeFields(run, planOf(runtimeType(run, field, type, named, value))(), value, path);
    const named = type.resolveType?.(value, run.context, infoOf(run, field, path), type);
    return isThenable(named) ? Promise.resolve(named).then(execute) : execute(named);
  };

const runtimeType = (
  { plan: { schema } }: Run,
  { parentType, name }: FieldPlan,
  type: GraphQLAbstractType,
  named: unknown,
  value: unknown,
): GraphQLObjectType => {
  const place = `field "${parentType.name}.${name}" with value ${inspect(value)}`;
  if (typeof named !== 'string') throw new Error(`The type "${type.name}" has no object type for ${place}`);
  const found = schema.getType(named);
  if (isObjectType(found) && schema.isSubType(type, found)) return found;
  throw new Error(`"${named}" is not an object type of "${type.name}" for ${place}`);
};
