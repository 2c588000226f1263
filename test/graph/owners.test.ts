import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';

const ADMINISTRATOR = 'chen.xia';

interface Owned {
  readonly id: string;
  readonly owner: string;
}

interface Claims {
  readonly nodes: readonly ({ readonly id: string } & Readonly<Record<string, { readonly id: string } | null>>)[];
}

/** Fields by id below an owner: where their ids come from, and who asks. */
const PLACES = {
  'Reseller.couponQuota': {
    owners: 'resellers',
    field: 'couponQuota',
    found: 'couponQuotas(first: 1) { nodes { id: quotaId } }',
    number: 'quotaId',
  },
  'Reseller.order': {
    owners: 'resellers',
    field: 'order',
    found: 'orders(first: 1) { nodes { id: orderId } }',
    number: 'orderId',
  },
  'Reseller.customer': {
    owners: 'resellers',
    field: 'customer',
    found: 'customers(first: 1) { nodes { id: customerId } }',
    number: 'customerId',
  },
  'Customer.resource': {
    owners: 'customers',
    field: 'resource',
    found: 'resources(first: 1) { nodes { id: resourceId } }',
    number: 'resourceId',
  },
  'Customer.payPerUseResource': {
    owners: 'customers',
    field: 'payPerUseResource',
    found: 'payPerUseResources(first: 1) { nodes { id: resourceId } }',
    number: 'resourceId',
  },
} as const;

/** Fields that take an id below an object other than the owner. */
const ELSEWHERE = [
  // Members are read by their master with the master's own credential; `nodes.test.ts` tests them.
  'Enterprise.member',
  // The vendor's lists of topics for tickets: the same for every account.
  'TicketDesk.product',
  'TicketProduct.problemType',
];

type Place = (typeof PLACES)[keyof typeof PLACES];

describe('an object that is asked for under several owners belongs to the right one, in any document', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60, env: { MAX_UPSTREAM_CALLS: '1000' } });
  });
  afterAll(() => gateway.close());

  it('is tried at every field that takes one id below an owner', () => {
    const fields = Object.values(gatewaySchema().getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !['Query', 'Mutation'].includes(name))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ args }) => args.some(({ name, type: given }) => name === 'id' && String(given) === 'ID!'))
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect([...fields].sort()).toEqual([...ELSEWHERE, ...Object.keys(PLACES)].sort());
  });

  const OWNER_NUMBERS = { resellers: 'resellerId', customers: 'customerId' } as const;
  const OWNERS = { resellers: 3, customers: 12 } as const;

  const findOwned = async ({ owners, found }: Place): Promise<readonly Owned[]> => {
    const text = `{ all: ${owners}(first: ${OWNERS[owners]}) { nodes { id: ${OWNER_NUMBERS[owners]} found: ${found} } } }`;
    const { data } = await gateway.run<
      { all: { nodes: { id: string; found: { nodes: { id: string }[] } | null }[] } },
      never
    >(ADMINISTRATOR, text);
    return (data?.all.nodes ?? []).flatMap(({ id: owner, found: list }) =>
      (list?.nodes ?? []).map(({ id }) => ({ id, owner })),
    );
  };

  it.each(Object.entries(PLACES))('%s', async (_name, place) => {
    const objects = (await findOwned(place)).slice(0, 3);
    expect(objects.length).toBeGreaterThan(0);
    const fields = objects
      .map(({ id }, index) => `f${index}: ${place.field}(id: "${id}") { id: ${place.number} }`)
      .join(' ');
    // The same id is also asked without an owner, where the graph has such a field.
    const beside = place.field === 'order' || place.field === 'customer' ? objects[0] : undefined;
    const root = beside ? `beside: ${place.field}(id: "${beside.id}") { id: ${place.number} }` : '';
    const text = `{ ${root} all: ${place.owners}(first: ${OWNERS[place.owners]}) { nodes { id: ${OWNER_NUMBERS[place.owners]} ${fields} } } }`;
    const result = await gateway.run<{ all: Claims; beside?: unknown }, never>(ADMINISTRATOR, text);
    const claims = (result.data?.all.nodes ?? []).flatMap((node) =>
      objects.flatMap((_, index) => (node[`f${index}`] ? [{ id: node[`f${index}`]?.id, owner: node.id }] : [])),
    );
    expect(claims).toHaveLength(objects.length);
    expect(claims).toEqual(expect.arrayContaining([...objects]));
    if (beside) expect(result.data?.beside).toBeNull();
    expect(new Set(codesOf(result)).size).toBeLessThanOrEqual(1);
    expect(codesOf(result).filter((code) => code !== 'NOT_FOUND')).toEqual([]);
  });
});
