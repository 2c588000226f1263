import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString } from 'graphql';

/** Characters of a reason. */
export const MAX_REASON = 200;

/** Directive on a personal field: shows the full value, for a stated reason. */
export const REVEAL = new GraphQLDirective({
  name: 'reveal',
  description:
    'Returns this personal field unmasked. Needs the permission item PARTNERGRAPH_PERSONAL_DATA_REVEAL; ' +
    'without it the field fails with FORBIDDEN. Each use is recorded in the audit before the answer is ' +
    'sent.',
  locations: [DirectiveLocation.FIELD],
  args: {
    reason: {
      type: new GraphQLNonNull(GraphQLString),
      description: `Reason, recorded in the audit; 1 to ${MAX_REASON} characters, without personal data.`,
    },
  },
});
