import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString } from 'graphql';

/** Characters of a reason. */
export const MAX_REASON = 200;

/** On a personal field: show it in the clear, and say why. */
export const REVEAL = new GraphQLDirective({
  name: 'reveal',
  description:
    'Shows this personal field in the clear. Needs the permission item PARTNERGRAPH_PERSONAL_DATA_REVEAL, else the field ' +
    'fails with FORBIDDEN; recorded in the audit before the answer leaves.',
  locations: [DirectiveLocation.FIELD],
  args: {
    reason: {
      type: new GraphQLNonNull(GraphQLString),
      description: `Why, for the audit; 1 to ${MAX_REASON} characters, without personal data.`,
    },
  },
});
