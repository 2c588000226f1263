import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

/** Replaces the library's messages, which repeat the caller's value. */
const orRefuse = <T>(read: () => T, nodes?: ValueNode): T => {
  try {
    return read();
  } catch {
    throw new GraphQLError('JSONObject must be a JSON object.', {
      ...(nodes ? { nodes } : {}),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
};

const { name, serialize, parseValue, parseLiteral } = GraphQLJSONObject.toConfig();

/** An object with the arguments of a list; the list's types check it. */
export const JSONObject = new GraphQLScalarType({
  name,
  serialize,
  parseValue: (value) => orRefuse(() => parseValue(value)),
  parseLiteral: (node, variables) => orRefuse(() => parseLiteral(node, variables), node),
  description: 'A JSON object.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
