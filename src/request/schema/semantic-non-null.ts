import {
  DirectiveLocation,
  GraphQLDirective,
  type GraphQLField,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { ACCESS } from '../access/access.ts';
import type { Access, RequestContext } from '../context.ts';

type Field = GraphQLField<unknown, RequestContext>;

/** The directive of specs.apollo.dev/nullability/v0.4, which code generators of clients read. */
export const SEMANTIC_NON_NULL = new GraphQLDirective({
  name: 'semanticNonNull',
  description:
    'The field is null only together with an error at its path, or below it. A client that handles errors by their paths may ' +
    'take it for non-null. Defined by https://specs.apollo.dev/nullability/v0.4.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    levels: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLInt))),
      defaultValue: [0],
      description: 'Levels of lists that this is true of; 0 is the field itself.',
    },
  },
});

const SEMANTIC = 'semanticNonNull';

/** Whether the field is null only with an error. */
export const isSemanticallyNonNull = ({ extensions }: Pick<Field, 'extensions'>): boolean =>
  extensions[SEMANTIC] === true;

/**
 * Refused to some viewers, or answered by a separate call. For a viewer who has the object, `signed-in` fields never
 * fail.
 */
const canFail = ({ extensions }: Field): boolean => {
  const access = extensions[ACCESS] as Access | undefined;
  return access?.kind === 'operations' || access?.kind === 'permission';
};

/**
 * Makes nullable every root field, and every field that can fail by itself, so that an error removes nothing else from
 * the answer. A declaration says `nullable` only where null is an answer; elsewhere the field is marked as null only
 * with an error.
 */
export const allowErrors = (schema: GraphQLSchema): GraphQLSchema => {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isNonNullType(field.type) || !(roots.has(type) || canFail(field))) continue;
      field.type = field.type.ofType;
      field.extensions = { ...field.extensions, [SEMANTIC]: true };
    }
  }
  return schema;
};
