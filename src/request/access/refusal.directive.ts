import { DirectiveLocation, GraphQLDirective, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';

/** Printed in the SDL for tools; the gateway does not read it back. */
export const REFUSAL_DIRECTIVE = new GraphQLDirective({
  name: 'refusal',
  description:
    'The mutation may refuse with this code in `extensions.code`, because of its input or of the state of an object. Not ' +
    'listed are the codes that any field may answer with: of the guard (`@access`), about the request as a whole, and those ' +
    'for which the caller is not at fault.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  isRepeatable: true,
  args: {
    code: { type: new GraphQLNonNull(GraphQLString), description: 'Code of the table of errors.' },
    details: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: 'Fields of `extensions` that can say more about it.',
    },
  },
});
