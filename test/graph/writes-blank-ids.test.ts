import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SITES } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

type Member = GraphQLArgument | GraphQLInputField;

const LEAST: Readonly<Record<string, unknown>> = {
  Boolean: false,
  Int: 1,
  Decimal: '1.00',
  ID: 'some-id',
  Currency: 'CNY',
};

/** The least that the type accepts. */
const leastOf = (type: GraphQLInputType): unknown => {
  const bare = getNullableType(type);
  if (isListType(bare)) return [leastOf(bare.ofType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) return leastObject(Object.values(bare.getFields()));
  return LEAST[bare.name] ?? 'some text';
};

const leastObject = (members: readonly Member[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(members.filter(isNeeded).map(({ name, type }) => [name, leastOf(type)]));

/** Renewals need months or years, which the schema cannot say. */
const isNeeded = (member: Member): boolean =>
  isRequiredInputField(member as GraphQLInputField) || member.name === 'months';

/** One id somewhere below an argument, and the argument's value with something in its place. */
interface Spot {
  readonly path: string;
  with(value: string): unknown;
}

const spotsOf = (path: string, type: GraphQLInputType): readonly Spot[] => {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const isObject = isInputObjectType(getNamedType(bare));
    const below = spotsOf(isObject ? `${path}.0` : path, bare.ofType);
    return below.map((spot) => ({ path: spot.path, with: (value) => [spot.with(value)] }));
  }
  if (isInputObjectType(bare)) {
    const members = Object.values(bare.getFields());
    return members.flatMap(({ name, type: inner }) =>
      spotsOf(`${path}.${name}`, inner).map((spot) => ({
        path: spot.path,
        with: (value) => ({ ...leastObject(members), [name]: spot.with(value) }),
      })),
    );
  }
  return bare.toString() === 'ID' ? [{ path, with: (value) => value }] : [];
};

const MUTATIONS = Object.values(gatewaySchema().getMutationType()?.getFields() ?? {});

const toTheVendor = ({ args }: (typeof MUTATIONS)[number]): boolean => {
  const input = getNamedType(args.find(({ name }) => name === 'input')?.type);
  return isInputObjectType(input) && 'idempotencyKey' in input.getFields();
};

const CASES = MUTATIONS.flatMap((field) =>
  field.args.flatMap((arg) =>
    spotsOf(arg.name, arg.type).map((spot) => [`${field.name} ${spot.path}`, { field, arg, spot }] as const),
  ),
);

describe('a blank id in a write', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 20 });
  });
  afterAll(() => gateway.close());

  const ask = async ({ field, arg, spot }: (typeof CASES)[number][1], as: string, blank: string) => {
    const variables = {
      ...leastObject(field.args),
      [arg.name]: spot.with(blank),
    };
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const document = `mutation (${declared}) { ${field.name}(${given}) { __typename } }`;
    return gateway.run(as, document, variables);
  };

  it('is looked for in many places', () => {
    expect(CASES.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'allocateFunds input.resellerId',
        'issueCoupons input.productIds',
        'payOrder input.coupons.0.id',
        'approveOperation id',
      ]),
    );
  });

  it.each(CASES)('is refused before any call: %s', async (_name, each) => {
    const found: { code: unknown; argument: unknown }[] = [];
    for (const { administrator } of SITES) {
      for (const blank of ['', ' \t']) {
        gateway.forgetCalls();
        const { errors } = await ask(each, administrator, blank);
        expect(gateway.calls()).toEqual({});
        const { code, argument } = errors?.[0]?.extensions ?? {};
        // One of the sites may know no such write at all, which is said first.
        if (code !== 'UNSUPPORTED_ON_SITE') found.push({ code, argument });
      }
    }
    expect(found.length).toBeGreaterThan(0);
    for (const { code, argument } of found) {
      if (toTheVendor(each.field))
        expect({ code, argument }).toEqual({ code: 'BAD_USER_INPUT', argument: each.spot.path });
      // The gateway's own records are looked up, and none has a blank for its id.
      else expect(['BAD_USER_INPUT', 'NOT_FOUND', 'WRONG_STATE']).toContain(code);
    }
  });
});
