import type { GraphQLField, GraphQLFieldResolver, GraphQLObjectType } from 'graphql';
import { PROPERTY, READ } from '../../execution/reading.ts';
import { metadata } from '../../vendor/metadata.ts';
import type { RequestContext } from '../context.ts';
import { idOf } from '../nodes/index.ts';

type Field = GraphQLField<unknown, RequestContext>;
type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Class = new () => object;

const isOf = (owner: object, type: object): boolean =>
  owner === type || (type as Class).prototype instanceof (owner as Class);

/** Names of properties that differ from the names of their fields, by `Type.field`. */
const renamedProperties = (): ReadonlyMap<string, string> => {
  const { objectTypes, fields } = metadata();
  const renamed = fields.filter(({ name, schemaName }) => name !== schemaName);
  return new Map(
    objectTypes.flatMap(({ name: type, target }) =>
      renamed
        .filter((field) => isOf(field.target, target))
        .map(({ name, schemaName }) => [`${type}.${schemaName}`, name] as const),
    ),
  );
};

/**
 * Declares resolvers of fields that are not the property of the same name: the global id, which is computed from the
 * whole object, and renamed properties. Extensions declare the same for the executor.
 */
export const declareReaders = (types: readonly GraphQLObjectType[]): ReadonlyMap<Field, Resolve> => {
  const properties = renamedProperties();
  const readers = new Map<Field, Resolve>();
  for (const type of types) {
    const id = idOf(type);
    for (const field of Object.values(type.getFields())) {
      const property = properties.get(`${type.name}.${field.name}`);
      if (id && field.name === 'id') {
        field.extensions = { ...field.extensions, [READ]: id };
        readers.set(field, (source, _args, context) => id(source, context));
      } else if (property !== undefined) {
        field.extensions = { ...field.extensions, [PROPERTY]: property };
        readers.set(field, (source) => (source as Readonly<Record<string, unknown>>)[property]);
      }
    }
  }
  return readers;
};
