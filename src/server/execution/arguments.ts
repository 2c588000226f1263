import { type FieldNode, GraphQLError, type GraphQLField, Kind, visit } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { deepFreeze } from '../../contract/freeze.ts';
import { GatewayError } from '../../errors/index.ts';
import { once } from './once.ts';
import type { Run, Values } from './types.ts';

/** Arguments without variables are coerced once for ever, the others once an execution; rows share them. */
export const argumentsOf = (definition: GraphQLField<unknown, unknown>, node: FieldNode): ((run: Run) => Values) => {
  if (!readsVariables(node)) return once(() => deepFreeze(getArgumentValues(definition, node, {})));
  return ({ argumentsByNode, variables }) => {
    const known = argumentsByNode.get(node);
    if (known) return known;
    const values = valuesFrom(definition, node, variables);
    argumentsByNode.set(node, values);
    return values;
  };
};

/**
 * A variable may be null where the argument may not and has a default: only its value tells, and it is the caller's
 * mistake. GraphQL's own text stays on the outside, as the reference has it.
 */
const valuesFrom = (definition: GraphQLField<unknown, unknown>, node: FieldNode, variables: Values): Values => {
  try {
    return getArgumentValues(definition, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const argument = node.arguments?.find(({ value }) => error.nodes?.includes(value))?.name.value ?? definition.name;
    const originalError = new GatewayError('BAD_USER_INPUT', { hints: { argument, limit: 'not null' }, cause: error });
    throw new GraphQLError(error.message, { nodes: error.nodes, originalError, extensions: {} });
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
