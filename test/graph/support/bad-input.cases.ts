import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { REVEAL } from '../../../src/request/access/reveal.argument.ts';
import { encodeGlobalId } from '../../../src/request/nodes/index.ts';
import { monthAt, monthsBefore } from '../../../src/time/index.ts';
import { testNow } from '../../support/clock.ts';
import { gatewaySchema } from '../../support/schema.ts';
import type { Facts, Rule } from './bad-input.rule.ts';
import { RULES } from './bad-input.rules.ts';

type Member = GraphQLArgument | GraphQLInputField;
type Values = Readonly<Record<string, unknown>>;

export interface ReadField {
  /** `Type.field` */
  readonly name: string;
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/**
 * Every field with arguments that a query can reach. `reveal.test.ts` tries reasons to reveal, `server/streams.test.ts`
 * tries streams.
 */
export const READS: readonly ReadField[] = Object.values(gatewaySchema().getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !['Mutation', 'Subscription'].includes(name) && !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields())
      // GraphQL itself refuses what is no value of an enum.
      .filter(({ args }) => args.some(({ name, type }) => name !== REVEAL && !isEnumType(getNullableType(type))))
      .map((field) => ({ name: `${type.name}.${field.name}`, type: type.name, field })),
  );

export interface Case {
  readonly what: string;
  readonly values: Values;
  readonly expect: Expected;
}
export type Expected =
  /** The field itself refuses it, with a hint. */
  | { readonly kind: 'refused'; readonly argument: string; readonly limit: string | RegExp }
  /** The value is invalid for its type already. */
  | { readonly kind: 'malformed'; readonly argument: string }
  | { readonly kind: 'cursor' }
  | { readonly kind: 'unknown'; readonly gives: NonNullable<Rule['unknown']> };

const PAGE = new Set(['first', 'after']);

/** The type alone says enough about these arguments. */
const SELF_EVIDENT = new Set(['Boolean', 'DateTime', 'BillingDate', 'BillingMonth']);

/** The row of the rules that applies to a member of a field or an input object. */
const ruleOf = (owner: string, { name }: Member, rules = RULES): Rule | undefined =>
  rules[`${owner}.${name}`] ?? rules[`*.${name}`];

const isSelfEvident = ({ name, type }: Member): boolean =>
  PAGE.has(name) || isEnumType(getNullableType(type)) || SELF_EVIDENT.has(String(getNullableType(type)));

/** Members without a row in the rules whose type does not say everything. */
export const uncovered = (rules = RULES): readonly string[] => {
  const seen = new Set<string>();
  const missing = new Set<string>();
  const visit = (owner: string, members: readonly Member[]): void => {
    for (const member of members) {
      if (!isSelfEvident(member) && !ruleOf(owner, member, rules)) missing.add(`${owner}.${member.name}`);
      const inner = getNamedType(member.type);
      if (!isInputObjectType(inner) || seen.has(inner.name)) continue;
      seen.add(inner.name);
      visit(inner.name, Object.values(inner.getFields()));
    }
  };
  for (const { name, field } of READS) visit(name, field.args);
  return [...missing];
};

const isRequired = ({ type, defaultValue }: Member): boolean => isNonNullType(type) && defaultValue === undefined;

/** The smallest valid value of a required argument. */
export const validValues = (owner: string, members: readonly Member[], facts: Facts): Values =>
  Object.fromEntries(
    members
      .filter((member) => isRequired(member) || ruleOf(owner, member)?.always)
      .map((member) => {
        const { valid } = ruleOf(owner, member) ?? {};
        const value = typeof valid === 'function' ? (valid as (facts: Facts) => unknown)(facts) : valid;
        if (value === undefined) throw new Error(`${owner}.${member.name} must be given, and the table has no value`);
        return [member.name, value];
      }),
  );

const MALFORMED: Readonly<Record<string, readonly unknown[]>> = {
  Int: ['x', 1.5, 2 ** 31],
  Boolean: ['x'],
  Decimal: ['x', '1e5', 1.5],
  DateTime: ['yesterday', '2026-02-30T00:00:00Z'],
  BillingDate: ['2026-02-30', '2026-1-1'],
  BillingMonth: ['2026-13', '2026-1'],
  ID: [{}],
  String: [7],
};

const TIMES: Readonly<Record<string, readonly [earlier: string, later: string]>> = {
  DateTime: ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'],
  BillingDate: ['2026-01-01', '2026-01-02'],
  BillingMonth: ['2026-01', '2026-02'],
};

const untilOf = (from: string): string => from.replace(/from$/, 'until').replace(/From$/, 'Until');

/** The position of a value within the arguments of a field. */
interface Spot {
  readonly path: string;
  /** The field's arguments with this value, and the others beside it. */
  with(value: unknown, beside?: Values): Values;
}

const refused = (argument: string, limit: string | RegExp): Expected => ({ kind: 'refused', argument, limit });

/** For an input with exactly one member: that member null, and two members at once. */
const noOneOf = ([one = '', other = '']: readonly string[]): readonly Values[] => [
  { [one]: null },
  { [one]: null, [other]: null },
];

/** Values of a type that are bad wherever the type is used. */
const ofType = (type: GraphQLInputType, spot: Spot, what: string): readonly Case[] => {
  const bare = getNullableType(type);
  const bad = (value: unknown, expect: Expected): Case => ({
    what: `${what}: ${JSON.stringify(value)}`,
    values: spot.with(value),
    expect,
  });
  const malformed: Expected = { kind: 'malformed', argument: spot.path.split('.')[0] ?? '' };
  if (isListType(bare)) {
    const inItem: Spot = { path: spot.path, with: (value, beside) => spot.with([value], beside) };
    const items = isInputObjectType(getNamedType(bare)) ? [] : ofType(bare.ofType, inItem, what);
    return [bad([], refused(spot.path, 'at least one')), ...items];
  }
  if (isEnumType(bare)) return [bad('NO_SUCH_WORD', malformed), bad('UNRECOGNIZED', malformed)];
  if (isInputObjectType(bare)) {
    const others = bare.isOneOf ? [{}, ...noOneOf(Object.keys(bare.getFields()))] : [];
    return ['x', { noSuchField: 1 }, ...others].map((value) => bad(value, malformed));
  }
  const wrong = (MALFORMED[bare.name] ?? []).map((value) => bad(value, malformed));
  if (bare.name === 'ID' || bare.name === 'String') {
    return [...wrong, ...['', ' \t'].map((value) => bad(value, refused(spot.path, 'not empty')))];
  }
  if (bare.name !== 'BillingMonth') return wrong;
  const month = monthAt(testNow());
  return [...wrong, bad(monthsBefore(month, -1), refused(spot.path, `not after ${month}`))];
};

const ofPage = ({ name }: Member, spot: Spot): readonly Case[] =>
  name === 'first'
    ? [0, -1, 101, 2 ** 31 - 1].map((value) => ({
        what: `first: ${value}`,
        values: spot.with(value),
        expect: refused('first', '1 to 100'),
      }))
    : ['', 'x', Buffer.from('AAAAAAAA:3').toString('base64url')].map((value) => ({
        what: `after: "${value}"`,
        values: spot.with(value),
        expect: { kind: 'cursor' },
      }));

/**
 * A global id of a type that no argument takes, and the hint of arguments that take ids of some types or of no type.
 */
export const CATALOG = encodeGlobalId({ type: 'Catalog', parts: ['CHINA'] });
export const ONE_TYPE = /^(the number or the id of a |a number or code of the vendor)/;

const ofRule = (rule: Rule, spot: Spot, { type }: Member, facts: Facts, what: string): readonly Case[] => {
  const listed = isListType(getNullableType(type));
  const isNumber = getNamedType(type).name === 'Int';
  const { unknown: gives, foreign } = rule;
  const strangers = gives ? [isNumber ? 987_654 : 'no-such-one', ...(foreign ? [facts.foreign[foreign]] : [])] : [];
  const ofAnotherType = getNamedType(type).name === 'ID' && !rule.anyType ? [CATALOG] : [];
  return [
    ...ofAnotherType.map(
      (value): Case => ({
        what: `${what}: the id of the catalog`,
        values: spot.with(listed ? [value] : value),
        expect: refused(spot.path, ONE_TYPE),
      }),
    ),
    ...(rule.bad ?? []).map(({ value, limit, argument, beside }) => ({
      what: `${what}: ${JSON.stringify(value)?.slice(0, 60)}${beside ? ` beside ${JSON.stringify(beside)}` : ''}`,
      values: spot.with(value, beside),
      expect: refused(argument ?? spot.path, limit),
    })),
    ...strangers.map(
      (value): Case => ({
        what: `${what}: ${value}`,
        values: spot.with(listed ? [value] : value),
        expect: { kind: 'unknown', gives: gives ?? 'empty' },
      }),
    ),
  ];
};

const ofMembers = (
  owner: string,
  members: readonly Member[],
  facts: Facts,
  spotOf: (member: Member) => Spot,
): readonly Case[] =>
  members.flatMap((member) => {
    const { name, type } = member;
    const spot = spotOf(member);
    const what = spot.path;
    if (PAGE.has(name)) return ofPage(member, spot);
    const own = [...ofType(type, spot, what), ...ofRule(ruleOf(owner, member) ?? {}, spot, member, facts, what)];
    const times = TIMES[String(getNullableType(type))];
    const until = untilOf(name);
    const reversed: Case[] =
      times && until !== name && members.some((other) => other.name === until)
        ? [
            {
              what: `${what} after ${until}`,
              values: spot.with(times[1], { [until]: times[0] }),
              expect: refused(spot.path, `not after ${spot.path.replace(/\w+$/, until)}`),
            },
          ]
        : [];
    const inner = getNamedType(type);
    if (!isInputObjectType(inner)) return [...own, ...reversed];
    const fields = Object.values(inner.getFields());
    const isList = isListType(getNullableType(type));
    const base = validValues(inner.name, fields, facts);
    const below = ofMembers(inner.name, fields, facts, ({ name: field }) => ({
      path: `${spot.path}${isList ? '.0' : ''}.${field}`,
      with: (value, beside) => {
        const object = { ...base, ...beside, [field]: value };
        return spot.with(isList ? [object] : object);
      },
    }));
    return [...own, ...reversed, ...below];
  });

/** Every bad value of every argument of a field, one at a time; the other arguments are valid. */
export const casesOf = ({ name, field }: ReadField, facts: Facts): readonly Case[] => {
  const base = validValues(name, field.args, facts);
  return ofMembers(name, field.args, facts, ({ name: argument }) => ({
    path: argument,
    with: (value, beside) => ({ ...base, ...beside, [argument]: value }),
  }));
};
