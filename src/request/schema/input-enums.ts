import {
  type GraphQLArgument,
  GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { UNRECOGNIZED } from '../../upstream/mapping/index.ts';

const hasUnknown = (type: GraphQLEnumType): boolean => type.getValues().some(({ value }) => value === UNRECOGNIZED);

/**
 * Gives arguments and input fields an enum without UNRECOGNIZED, which only answers can contain: `OrderStatus` in
 * answers, `OrderStatusInput` in inputs. An enum that no answer contains keeps its name.
 */
export const splitEnums = (schema: GraphQLSchema): GraphQLSchema => {
  const config = schema.toConfig();
  const composites = config.types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composites.flatMap((type) => Object.values(type.getFields()));
  const answered = new Set(fields.map(({ type }) => getNamedType(type)));
  const inputs = new Map<GraphQLEnumType, GraphQLEnumType>();

  const inputEnum = (type: GraphQLEnumType): GraphQLEnumType => {
    if (!hasUnknown(type)) return type;
    const known = inputs.get(type);
    if (known) return known;
    const { name, values, ...rest } = type.toConfig();
    const words = Object.entries(values).filter(([, { value }]) => value !== UNRECOGNIZED);
    const made = new GraphQLEnumType({
      ...rest,
      name: answered.has(type) ? `${name}Input` : name,
      values: Object.fromEntries(words),
    });
    inputs.set(type, made);
    return made;
  };

  const inputType = (type: GraphQLInputType): GraphQLInputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(inputType(type.ofType));
    if (isListType(type)) return new GraphQLList(inputType(type.ofType));
    return isEnumType(type) ? inputEnum(type) : type;
  };

  const places: readonly (GraphQLArgument | GraphQLInputField)[] = [
    ...fields.flatMap(({ args }) => args),
    ...config.types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields())),
  ];
  for (const place of places) place.type = inputType(place.type);
  // Only the composite types are listed; graphql-js finds the other types from them and from the roots.
  return new GraphQLSchema({ ...config, types: composites });
};
