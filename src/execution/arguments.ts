import { type FieldNode, GraphQLError, type GraphQLField, Kind, visit } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { deepFreeze } from '../freeze.ts';
import { argumentAt, nullArgument } from './coercion.ts';
import type { Run, Values } from './types.ts';

/** Arguments without variables are coerced once per plan, others once per execution; all rows share the result. */
export const argumentsOf = (definition: GraphQLField<unknown, unknown>, node: FieldNode): ((run: Run) => Values) => {
  if (!readsVariables(node)) {
    let constant: Values | undefined;
    return () => {
      constant ??= deepFreeze(getArgumentValues(definition, node, {}));
      return constant;
    };
  }
  return ({ argumentsByNode, variables }) => {
    const known = argumentsByNode.get(node);
    if (known) return known;
    const values = valuesFrom(definition, node, variables);
    argumentsByNode.set(node, values);
    return values;
  };
};

const valuesFrom = (definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: Values): Values => {
  try {
    return getArgumentValues(definition, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw nullArgument(error, argumentAt(error, node) ?? definition.name);
  }
};

const readsVariables = ({ arguments: args = [] }: FieldNode): boolean => {
  let found = false;
  for (const argument of args)
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
      },
    });
  return found;
};
