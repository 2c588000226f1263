import { GraphQLScalarType } from 'graphql';

/** Scalars with text values, which are checked only in inputs, like in the product. */
const textScalar = (name: string): GraphQLScalarType<string, string> =>
  new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => value as string,
    parseValue: (value) => {
      if (typeof value !== 'string') throw new TypeError(`${name} must be text`);
      return value;
    },
  });

export const Decimal = textScalar('Decimal');
export const DateTime = textScalar('DateTime');
export const Currency = textScalar('Currency');
