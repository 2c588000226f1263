import { type GraphQLSchema, getVariableValues, Kind, parse } from 'graphql';
import { badInput } from '../errors/index.ts';
import type { ListQuery } from './query.ts';

const PLACE = / at "([\w.[\]]+)"/;

/**
 * The conditions of an export as variables of its document. BAD_USER_INPUT for a condition that the list does not have,
 * or of another type; the value itself is not repeated.
 */
export const readVariables = (
  schema: GraphQLSchema,
  query: ListQuery,
  conditions: Readonly<Record<string, unknown>>,
  further: readonly string[] = [],
): Readonly<Record<string, unknown>> => {
  const names = Object.keys(query.arguments);
  const stranger = Object.keys(conditions).find((name) => !names.includes(name));
  if (stranger !== undefined) throw badInput('input.filter', [...names, ...further].join(', ') || 'no conditions');
  const [operation] = parse(query.document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('the document of an export must begin with an operation');
  const own = (operation.variableDefinitions ?? []).filter(({ variable }) => names.includes(variable.name.value));
  const { errors } = getVariableValues(schema, own, conditions);
  const [first] = errors ?? [];
  if (!first) return conditions;
  const name = /\$(\w+)/.exec(first.message)?.[1] ?? '';
  const place = PLACE.exec(first.message)?.[1] ?? name;
  throw badInput(`input.filter.${place}`, `as the list takes it: ${query.arguments[name] ?? 'another value'}`);
};
