import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { isConnection, isIdentified, isSingle } from './selection.ts';

const objectTypes = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .sort((left, right) => (left.name < right.name ? -1 : 1));

/**
 * A type that only groups fields, each with arguments of its own (`Search`). Two answers of it at one place are one object.
 * A type with a field without arguments, such as a sum of amounts, is a value: its fields are valid only together.
 */
const isNamespace = (type: GraphQLObjectType): boolean =>
  Object.values(type.getFields()).every((field) => !isSingle(field));

const isPaging = (type: string): boolean => /(?:Connection|Edge)$/.test(type) || type === 'PageInfo';

const possibleTypes = (schema: GraphQLSchema) =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => isInterfaceType(type) || isUnionType(type))
      .filter(({ name }) => !name.startsWith('__'))
      .map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ]),
  );

/** Fields that answer a list with pages, by type, each with the arguments that choose the list and not the page. */
const connections = (types: readonly GraphQLObjectType[]) =>
  Object.fromEntries(
    types.flatMap((type) => {
      const fields = Object.values(type.getFields())
        .filter((field) => isConnection(field.type))
        .map(({ name, args }) => [name, args.map((argument) => argument.name).filter((each) => each !== 'after')]);
      return fields.length === 0 ? [] : [[type.name, Object.fromEntries(fields)]];
    }),
  );

/** Fields that answer all rows at once, by type. */
const lists = (types: readonly GraphQLObjectType[]) =>
  Object.fromEntries(
    types.flatMap((type) => {
      const fields = Object.values(type.getFields())
        .filter((field) => isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type)))
        .map(({ name }) => name);
      return fields.length === 0 ? [] : [[type.name, fields]];
    }),
  );

/** Facts of the schema that the caches of Apollo Client and graphcache need. */
export const cacheModule = (schema: GraphQLSchema, scalars: Readonly<Record<string, string>>): string => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = objectTypes(schema);
  const others = types.filter((type) => !roots.includes(type) && !isIdentified(type));
  const pages = others.filter((type) => isPaging(type.name));
  const values = others.filter((type) => !isPaging(type.name));
  const listing = (name: string, comment: string, value: unknown): string =>
    `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
  return [
    listing('POSSIBLE_TYPES', 'Types of each interface and union.', possibleTypes(schema)),
    listing(
      'IDENTIFIED_TYPES',
      'Types whose objects have a global `id`.',
      types.filter((type) => isIdentified(type)).map(({ name }) => name),
    ),
    listing(
      'NAMESPACE_TYPES',
      'Types without an identity whose fields all take arguments: their place in the graph identifies them.',
      values.filter(isNamespace).map(({ name }) => name),
    ),
    listing(
      'VALUE_TYPES',
      'Types that are values: they belong to the object that holds them.',
      values.filter((type) => !isNamespace(type)).map(({ name }) => name),
    ),
    listing(
      'PAGING_TYPES',
      'Pages of lists and their parts.',
      pages.map(({ name }) => name),
    ),
    listing(
      'CONNECTIONS',
      'Fields with pages, by type: the arguments that make them another list.',
      connections(types),
    ),
    listing(
      'LISTS',
      'Fields that answer all rows at once, by type.',
      lists(types.filter((type) => !isPaging(type.name))),
    ),
    listing('SCALARS', 'Scalars of the schema, each with the type of TypeScript that JSON carries it in.', scalars),
  ].join('\n');
};
