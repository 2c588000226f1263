import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CustomerResourcesDocument } from '../../packages/client/src/generated/samples.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SITES } from '../support/samples.ts';
import { type ResourceOwner, richestOwner } from './support/resource-owner.ts';

const PAY_PER_USE = `query ($id: ID!, $first: Int! = 100, $filter: PayPerUseResourceFilter) {
  customer(id: $id) {
    payPerUseResources(first: $first, filter: $filter) { totalCount nodes { id: resourceId status region serviceType { code } } }
  }
}`;

interface PayPerUse {
  readonly customer: {
    readonly payPerUseResources: {
      readonly totalCount: number;
      readonly nodes: readonly { id: string; status: string; region: string; serviceType: { code: string } }[];
    };
  };
}

describe.each(SITES)('resources of $partner that are charged by use', ({ administrator, partner }) => {
  let gateway: TestGateway;
  let rich: ResourceOwner;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
    rich = await richestOwner(gateway, partner, administrator);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const byUse = async (variables: Record<string, unknown>) =>
    gateway.run<PayPerUse, Record<string, unknown>>(administrator, PAY_PER_USE, { id: rich.id, ...variables });

  it('have their size where they are sold by size', async () => {
    interface Sized {
      readonly customers: {
        readonly nodes: readonly {
          readonly payPerUseResources: {
            readonly nodes: readonly {
              readonly resourceType: { readonly code: string };
              readonly details: readonly { readonly name: string; readonly value: string }[] | null;
            }[];
          } | null;
        }[];
      };
    }
    const { data } = await gateway.run<Sized, Record<string, unknown>>(
      administrator,
      `{ customers(first: 40) { nodes { payPerUseResources(first: 20) {
        nodes { resourceType { code } details { name value } }
      } } } }`,
    );
    const all = data?.customers.nodes.flatMap((customer) => customer.payPerUseResources?.nodes ?? []) ?? [];
    const sized = all.filter(({ details }) => details !== null);
    expect(sized.length).toBeGreaterThan(0);
    for (const { resourceType, details } of sized) {
      expect(resourceType.code).toMatch(/volume$/);
      expect(details).toEqual([{ name: 'specSize', value: expect.stringMatching(/^\d+(\.0)?$/) }]);
    }
  });

  it('are listed, and filtered by the vendor', async () => {
    const { data } = await gateway.run(administrator, CustomerResourcesDocument, { id: rich.id });
    expect(data?.customer?.payPerUseResources?.nodes.length).toBeGreaterThan(1);
    const all = (await byUse({})).data?.customer.payPerUseResources.nodes ?? [];
    const [one] = all;
    const of = async (filter: Record<string, unknown>) =>
      (await byUse({ filter })).data?.customer.payPerUseResources.nodes;
    expect(await of({ status: one?.status })).toEqual(all.filter(({ status }) => status === one?.status));
    expect(await of({ region: one?.region })).toEqual(all.filter(({ region }) => region === one?.region));
    expect(await of({ serviceTypeCode: one?.serviceType.code })).toEqual(
      all.filter(({ serviceType }) => serviceType.code === one?.serviceType.code),
    );
    expect(await of({ resourceIds: [one?.id] })).toEqual([one]);
  });

  it('by id, many in one call', async () => {
    const ids = ((await byUse({})).data?.customer.payPerUseResources.nodes ?? []).map(({ id }) => id);
    gateway.forgetCalls();
    const fields = ids.map((id, index) => `r${index}: payPerUseResource(id: "${id}") { id: resourceId }`).join(' ');
    const { data } = await gateway.run<{ customer: Record<string, { id: string }> }, never>(
      administrator,
      `{ customer(id: "${rich.id}") { ${fields} } }`,
    );
    expect(Object.values(data?.customer ?? {}).map(({ id }) => id)).toEqual(ids);
    expect(gateway.calls().ListCustomerOnDemandResources).toBe(Math.ceil(ids.length / 50));
  });

  it.each([
    [{ resourceIds: [] }, 'filter.resourceIds'],
    [{ effectiveFrom: '2026-02-01T00:00:00Z', effectiveUntil: '2026-01-01T00:00:00Z' }, 'filter.effectiveFrom'],
  ])('refuse a bad filter before the call: %j', async (filter, argument) => {
    const { errors } = await byUse({ filter });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(gateway.calls().ListCustomerOnDemandResources).toBeUndefined();
  });
});
