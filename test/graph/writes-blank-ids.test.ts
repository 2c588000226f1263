import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLInputType, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { encodeGlobalId } from '../../src/request/nodes/index.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { leastDocument, leastGiven } from '../support/least.ts';
import { SITES } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

/** One id somewhere inside an argument, and the text of the argument with another value for this id. */
interface Spot {
  readonly path: string;
  with(value: string): string;
}

const spotsOf = (path: string, type: GraphQLInputType): readonly Spot[] => {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const below = spotsOf(isInputObjectType(getNamedType(bare)) ? `${path}.0` : path, bare.ofType);
    return below.map((spot) => ({ path: spot.path, with: (value) => `[${spot.with(value)}]` }));
  }
  if (isInputObjectType(bare)) {
    const inputs = Object.values(bare.getFields());
    return inputs.flatMap(({ name, type: inner }) =>
      spotsOf(`${path}.${name}`, inner).map((spot) => ({
        path: spot.path,
        with: (value) => `{ ${leastGiven(inputs, { [name]: spot.with(value) })} }`,
      })),
    );
  }
  return bare.toString() === 'ID' ? [{ path, with: JSON.stringify }] : [];
};

const MUTATIONS = Object.values(gatewaySchema().getMutationType()?.getFields() ?? {});

const CATALOG = encodeGlobalId({ type: 'Catalog', parts: ['CHINA'] });

const toTheVendor = ({ args }: (typeof MUTATIONS)[number]): boolean => {
  const input = getNamedType(args.find(({ name }) => name === 'input')?.type);
  return isInputObjectType(input) && 'idempotencyKey' in input.getFields();
};

const CASES = MUTATIONS.flatMap((field) =>
  field.args.flatMap((arg) =>
    spotsOf(arg.name, arg.type).map((spot) => {
      const documentWith = (value: string) => leastDocument('mutation', field, { [arg.name]: spot.with(value) });
      return [`${field.name} ${spot.path}`, { field, path: spot.path, documentWith }] as const;
    }),
  ),
);

describe('a blank id in a write', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 20 });
  });
  afterAll(() => gateway.close());

  it('is tried in many inputs', () => {
    expect(CASES.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'allocateFunds input.resellerId',
        'issueCoupons input.productIds',
        'payOrder input.coupons.0.couponId',
        'approveOperation input.id',
      ]),
    );
  });

  it.each(CASES)(
    'names the argument where an id of another type is given: %s',
    async (_name, { path, documentWith }) => {
      for (const { administrator } of SITES) {
        gateway.forgetCalls();
        const { errors } = await gateway.run(administrator, documentWith(CATALOG));
        expect(gateway.calls()).toEqual({});
        const { code, argument } = errors?.[0]?.extensions ?? {};
        if (code !== 'UNSUPPORTED_ON_SITE')
          expect({ code, argument }).toEqual({ code: 'BAD_USER_INPUT', argument: path });
      }
    },
  );

  it.each(CASES)('is refused before any call: %s', async (_name, { field, path, documentWith }) => {
    const found: { code: unknown; argument: unknown }[] = [];
    for (const { administrator } of SITES) {
      for (const blank of ['', ' \t']) {
        gateway.forgetCalls();
        const { errors } = await gateway.run(administrator, documentWith(blank));
        expect(gateway.calls()).toEqual({});
        const { code, argument } = errors?.[0]?.extensions ?? {};
        // A site may lack the write, and that refusal comes first.
        if (code !== 'UNSUPPORTED_ON_SITE') found.push({ code, argument });
      }
    }
    expect(found.length).toBeGreaterThan(0);
    for (const { code, argument } of found) {
      if (toTheVendor(field)) expect({ code, argument }).toEqual({ code: 'BAD_USER_INPUT', argument: path });
      // The gateway looks up its own records, and no record has a blank id.
      else expect(['BAD_USER_INPUT', 'NOT_FOUND', 'WRONG_STATE']).toContain(code);
    }
  });
});
