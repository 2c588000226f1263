import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { TEXT_AS_IT_STANDS } from '../../execution/reading.ts';
import { instantOf, isDay, isoOf } from '../../time/index.ts';

const stringIn = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  readonly pattern: RegExp;
  readonly expected: string;
  /** Accepted text → the spelling that the gateway uses; null for a text that is refused. */
  readonly normalize?: (text: string) => string | null;
}

/** A scalar that is sent as text. Values of answers were checked when they were read, so they are not changed here. */
const textScalar = ({
  name,
  description,
  specifiedByURL,
  pattern,
  expected,
  normalize = (text) => text,
}: TextScalar) => {
  const parse = (value: unknown, nodes?: ValueNode): string => {
    const text = typeof value === 'string' && pattern.test(value) ? normalize(value) : null;
    if (text === null)
      throw new GraphQLError(`${name} must be ${expected}.`, {
        ...(nodes ? { nodes } : {}),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return text;
  };
  return new GraphQLScalarType<string, unknown>({
    name,
    description,
    ...(specifiedByURL ? { specifiedByURL } : {}),
    serialize: (value) => value as string,
    extensions: { [TEXT_AS_IT_STANDS]: true },
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(stringIn(node), node),
  });
};

export const Decimal = textScalar({
  name: 'Decimal',
  description: 'An exact decimal number as text, without exponent, such as "1234.50". Never a binary fraction.',
  pattern: /^-?\d{1,40}(\.\d{1,20})?$/,
  expected: 'a decimal number as text, such as "1234.50"',
});

export const DateTime = textScalar({
  name: 'DateTime',
  description:
    'A moment in UTC, such as "2026-11-20T08:30:00Z". As an input any offset is accepted; seconds are the smallest unit.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/,
  expected: 'a date and time with offset, such as "2026-11-20T08:30:00Z"',
  normalize: (text) => {
    const instant = instantOf(text);
    return instant === null ? null : `${isoOf(instant).slice(0, 19)}Z`;
  },
});

export const BillingMonth = textScalar({
  name: 'BillingMonth',
  description: 'A calendar month of the bills, `YYYY-MM`, counted in UTC+8.',
  pattern: /^\d{4}-(0[1-9]|1[0-2])$/,
  expected: 'a month such as "2026-10"',
});

export const Currency = textScalar({
  name: 'Currency',
  description: 'An ISO 4217 currency code: CNY on the China site, USD elsewhere.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  pattern: /^[A-Z]{3}$/,
  expected: 'a currency code such as "CNY"',
});

export const BillingDate = textScalar({
  name: 'BillingDate',
  description: 'A calendar day of the bills, `YYYY-MM-DD`, counted in UTC+8.',
  pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  expected: 'a day such as "2026-10-31"',
  normalize: (text) => (isDay(text) ? text : null),
});
