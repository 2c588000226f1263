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
  isRequiredArgument,
  isRequiredInputField,
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

/** The least that the type accepts. */
const leastOf = (type: GraphQLInputType): string => {
  const bare = getNullableType(type);
  if (isListType(bare)) return '[]';
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? '';
  if (isInputObjectType(bare)) return `{ ${given(Object.values(bare.getFields()).filter(isRequiredInputField))} }`;
  return TEXTS[bare.toString()] ?? '"x"';
};

const given = (inputs: readonly (GraphQLArgument | GraphQLInputField)[]): string =>
  inputs.map(({ name, type }) => `${name}: ${leastOf(type)}`).join(', ');

/** The shortest document that asks for a root field. */
export const leastDocument = (
  operation: 'query' | 'mutation',
  { name, args, type }: Pick<GraphQLField<unknown, unknown>, 'name' | 'args' | 'type'>,
): string => {
  const required = args.filter(isRequiredArgument);
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return `${operation} { ${name}${required.length > 0 ? `(${given(required)})` : ''}${selection} }`;
};
