import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OWN_RULES } from '../../scripts/schema-lint/configuration.ts';
import { lintSchema } from '../../scripts/schema-lint/lint.ts';

const described = (name: string): string => `"""What it is."""\n${name}`;

/** A schema that keeps every rule, with further types or with other root fields. */
const schemaWith = ({ types = '', fields = 'plain: String', describes = true } = {}): string => `
${describes ? '"""Everything."""' : ''}
schema {
  query: Query
}

"""What can be read."""
type Query {
${`page: PageInfo | ${fields}`
  .split(' | ')
  .map((field) => described(field))
  .join('\n')}
}

"""Place of a page in its list."""
type PageInfo {
${described('hasNextPage: Boolean!')}
${described('hasPreviousPage: Boolean!')}
${described('startCursor: String')}
${described('endCursor: String')}
}

${types}
`;

interface Case {
  readonly rule: string;
  readonly breaks: string;
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    rule: 'words-in-enums',
    breaks: schemaWith({ types: described(`enum Kind {\n${described('CONTRACT_600')}\n}`), fields: 'kind: Kind' }),
    says: 'Kind.CONTRACT_600 has a number instead of a word.',
  },
  {
    rule: 'no-unknown-inputs',
    breaks: schemaWith({
      types: described(`enum Kind {\n${described('UNRECOGNIZED')}\n}`),
      fields: `all(${described('kind: [Kind!]')}): String`,
    }),
    says: 'Query.all(kind) takes Kind, whose UNRECOGNIZED only an answer can have.',
  },
  {
    rule: 'one-of-alternatives',
    breaks: schemaWith({
      types: `"""A day or a month: exactly one of both."""\ninput SpanInput {\n${described('day: String')}\n${described('month: String')}\n}`,
      fields: `all(${described('span: SpanInput')}): String`,
    }),
    says: 'SpanInput takes exactly one of its fields, so it must be @oneOf.',
  },
  ...['operator', 'in', 'default', 'Init'].map((name) => ({
    rule: 'reserved-names',
    breaks: schemaWith({ fields: `all(${described(`${name.toLowerCase()}: String`)}): String` }),
    says: `Query.all(${name.toLowerCase()}) has a name that Swift or Kotlin reserves.`,
  })),
  {
    rule: 'reserved-names',
    breaks: schemaWith({ types: described(`type Result {\n${described('a: String')}\n}`), fields: 'all: Result' }),
    says: 'Result has a name that Swift or Kotlin reserves.',
  },
  {
    rule: 'reserved-names',
    breaks: schemaWith({ types: described(`enum Kind {\n${described('RETURN')}\n}`), fields: 'kind: Kind' }),
    says: 'Kind.RETURN has a name that Swift or Kotlin reserves.',
  },
  {
    rule: 'reserved-names',
    breaks: schemaWith({ fields: 'userId: String | userID: String' }),
    says: 'Query.userID differs from Query.userId in nothing but case.',
  },
  {
    rule: 'deprecation',
    breaks: schemaWith({ fields: 'old: String @deprecated(reason: "Do not use.")' }),
    says: 'Query.old must be deprecated as "Use `Type.field` instead; removed after YYYY-MM-DD."',
  },
  {
    rule: 'deprecation',
    breaks: schemaWith({
      fields: 'old: String @deprecated(reason: "Use `Query.gone` instead; removed after 2027-01-31.")',
    }),
    says: 'Query.old names Query.gone, which does not exist.',
  },
  {
    rule: 'american-english',
    breaks: schemaWith({ fields: 'organisationUnit: String' }),
    says: 'Query.organisationUnit is spelled as in Britain: organisation.',
  },
  {
    rule: 'american-english',
    breaks: schemaWith({ fields: `all("""Its colour."""\nshade: String): String` }),
    says: 'Query.all(shade) is spelled as in Britain: colour.',
  },
  {
    rule: 'no-repeated-type-names',
    breaks: schemaWith({
      types: described(`type Bill {\n${described('billId: ID')}\n${described('billTotal: Int')}\n}`),
      fields: 'bill: Bill',
    }),
    says: 'Bill.billTotal repeats the name of its type.',
  },
  {
    rule: 'one-scalar-for-a-name',
    breaks: schemaWith({
      fields: `all(${described('orderId: String')}): String | orderId: ID | one(${described('orderId: ID!')}): String`,
    }),
    says: 'Query.all(orderId) is of type String; elsewhere orderId is ID.',
  },
  ...[
    ['"""Before this moment."""', 'does not say that it is part of its span: \\bat this moment or earlier\\b.'],
    ['"""Deadline for the decision."""', 'does not say that it is part of its span: \\bat this moment or earlier\\b.'],
  ].map(([description, says]) => ({
    rule: 'closed-spans',
    breaks: schemaWith({ types: described('scalar DateTime'), fields: `all(${description}\nuntil: DateTime): String` }),
    says: `Query.all(until) ${says}`,
  })),
  {
    rule: 'closed-spans',
    breaks: schemaWith({ fields: `all(${described('amountFrom: Int')}): String` }),
    says: 'Query.all(amountFrom) cannot be the end of a span: its type is Int.',
  },
  { rule: 'describe-the-schema', breaks: schemaWith({ describes: false }), says: 'The schema has no description.' },
];

describe('the linter of the schema', () => {
  it('finds nothing in schema/partnergraph.graphql (npm run schema:lint)', () => {
    expect(lintSchema(readFileSync('schema/partnergraph.graphql', 'utf8'))).toEqual([]);
  });

  it('finds nothing in a schema that keeps every rule', () => {
    const kept =
      'old: String @deprecated(reason: "Use `Query.plain` instead; removed after 2027-01-31.") | plain: String';
    expect(lintSchema(schemaWith())).toEqual([]);
    expect(lintSchema(schemaWith({ fields: kept }))).toEqual([]);
  });

  it.each([
    ['require-description', schemaWith({ types: 'type Silent { a: String }', fields: 'silent: Silent' })],
    ['require-description', schemaWith({ types: described('enum Word { MUTE }'), fields: 'word: Word' })],
    ['naming-convention', schemaWith({ fields: 'snake_case: String' })],
    ['no-unreachable-types', schemaWith({ types: described('enum Lost {\n"""Word."""\nA\n}') })],
    ['require-nullable-result-in-root', schemaWith({ fields: 'all: String!' })],
    ['syntax', 'type {'],
  ])('reports by a rule of the plugin: %s', (rule, sdl) => {
    expect(lintSchema(sdl).map((finding) => finding.rule.replace(/^.*\//, ''))).toContain(rule);
  });

  it.each(CASES)('reports: $rule, $says', ({ rule, breaks, says }) => {
    expect(lintSchema(breaks).map((finding) => [finding.rule, finding.message])).toEqual([
      [`partnergraph/${rule}`, says],
    ]);
  });

  it('has a case for every rule of its own', () => {
    expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual(Object.keys(OWN_RULES).sort());
  });

  it('cannot be switched off by a comment', () => {
    expect(lintSchema(`# eslint-disable\n${schemaWith({ describes: false })}`)).toHaveLength(1);
  });
});
