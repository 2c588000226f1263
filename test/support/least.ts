import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const TEXTS: Readonly<Record<string, string>> = {
  Int: '1',
  Boolean: 'true',
  Decimal: '"1"',
  DateTime: '"2026-10-01T00:00:00Z"',
  BillingMonth: '"2026-10"',
  BillingDate: '"2026-10-01"',
  Currency: '"CNY"',
};

/** The smallest value that the type accepts, in GraphQL's syntax. */
const leastOf = (type: GraphQLInputType): string => {
  const bare = getNullableType(type);
  if (isListType(bare)) return '[]';
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? '';
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const [first] = fields;
    return `{ ${bare.isOneOf && first ? `${first.name}: ${leastOf(first.type)}` : leastGiven(fields)} }`;
  }
  return TEXTS[bare.toString()] ?? '"x"';
};

type Input = GraphQLArgument | GraphQLInputField;

const isRequired = ({ type, defaultValue }: Input): boolean => isNonNullType(type) && defaultValue === undefined;

/** The required arguments, and others that the test gives, in GraphQL's syntax. */
export const leastGiven = (inputs: readonly Input[], said: Readonly<Record<string, string>> = {}): string =>
  inputs
    .filter((input) => isRequired(input) || input.name in said)
    .map(({ name, type }) => `${name}: ${said[name] ?? leastOf(type)}`)
    .join(', ');

/** The shortest document that asks for a root field with these arguments. */
export const leastDocument = (
  operation: 'query' | 'mutation',
  { name, args, type }: Pick<GraphQLField<unknown, unknown>, 'name' | 'args' | 'type'>,
  said: Readonly<Record<string, string>> = {},
): string => {
  const given = leastGiven(args, said);
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return `${operation} { ${name}${given && `(${given})`}${selection} }`;
};
