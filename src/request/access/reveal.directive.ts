import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString } from 'graphql';

/** Characters of a reason. */
export const MAX_REASON = 200;

/** Directive on a personal field: shows the full value, for a stated reason. */
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
