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

/** The directive of specs.apollo.dev/nullability/v0.4, which clients' code generators read. */
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
 * Whether a field can fail by itself: it is refused to some viewers, or needs a separate call. A `signed-in` field
 * without writes never fails for a viewer who has the object.
 */
const canFail = ({ extensions }: Field): boolean => {
  const access = extensions[ACCESS] as Access | undefined;
  if (access?.kind === 'signed-in') return access.writes !== undefined;
  return access?.kind === 'operations' || access?.kind === 'permission';
};

/**
 * Makes nullable every root field, and every field that can fail by itself, so that an error removes nothing else from
 * the answer. Declarations use `nullable` only when null is a valid answer; other fields are marked as null only with
 * an error.
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
