import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';

const texts = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString)));

/** Printed in the SDL for tools; the gateway does not read it back. */
export const ACCESS_DIRECTIVE = new GraphQLDirective({
  name: 'access',
  description:
    'Access rule of the field at these sites; the guard of the field decides by the same declaration. A field without it ' +
    'is open to everyone who may have its object, and a site that is not named does not offer the field.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  isRepeatable: true,
  args: {
    sites: { type: texts, description: 'Sites that offer the field under this rule.' },
    viewers: { type: texts, description: 'Kinds of viewer to whom the field is open, as in `ViewerKind`.' },
    items: {
      type: new GraphQLList(texts),
      description: 'Groups of permission items: a viewer needs one item of each. A customer needs none.',
    },
    operations: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: 'Operations behind the field.',
    },
    wholePartner: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: false,
      description: 'Whether the field is refused to a viewer who sees own customers only.',
    },
  },
});
