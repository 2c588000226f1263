import { type GraphQLSchema, isInputObjectType } from 'graphql';
import { metadata, recall, remember } from '../../vendor/metadata.ts';

const ONE_OF = 'oneOf';

/**
 * Declares an input of which exactly one field must be given and not null: `@oneOf` in the SDL, which type-graphql
 * cannot declare.
 */
export const OneOf = (): ClassDecorator => (target) => remember(ONE_OF, true, target);

/** Marks the declared inputs in a schema; graphql-js then refuses any other number of fields before a resolver runs. */
export const markOneOf = (schema: GraphQLSchema): GraphQLSchema => {
  for (const { name, target } of metadata().inputTypes) {
    const type = schema.getType(name);
    if (recall<boolean>(ONE_OF, target) && isInputObjectType(type)) type.isOneOf = true;
  }
  return schema;
};
