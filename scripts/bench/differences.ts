import { buildSchema, type GraphQLNamedType, isSpecifiedScalarType, lexicographicSortSchema, printType } from 'graphql';

const isOwn = (type: GraphQLNamedType): boolean => !isSpecifiedScalarType(type) && !type.name.startsWith('__');

/** Every line of every type, with the type's name: `type Money: amount: Decimal!`. */
const membersOf = (sdl: string): ReadonlySet<string> => {
  const types = Object.values(lexicographicSortSchema(buildSchema(sdl)).getTypeMap()).filter(isOwn);
  return new Set(
    types.flatMap((type) => {
      const [head = '', ...lines] = printType(type).split('\n');
      const name = head.replace(' {', '');
      return [name, ...lines.filter((line) => line !== '}').map((line) => `${name}: ${line.trim()}`)];
    }),
  );
};

const without = (members: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...members].filter((member) => !others.has(member));

/** What one schema declares and the other does not, in both directions; input is SDL without descriptions. */
export const findSchemaDifferences = (expected: string, actual: string): readonly string[] => {
  const [left, right] = [membersOf(expected), membersOf(actual)];
  return [
    ...without(left, right).map((member) => `lacks «${member}»`),
    ...without(right, left).map((member) => `has «${member}», which the product has not`),
  ];
};
