import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import {
  CustomerResourcesDocument,
  type CustomerResourcesQuery,
  OrderResourcesDocument,
  OrdersDocument,
} from '../../packages/client/src/generated/samples.ts';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { SITES } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';
import { type ResourceOwner, richestOwner } from './support/resource-owner.ts';

type Page = NonNullable<CustomerResourcesQuery['customer']>['resources'] | undefined;

const RESOURCES = `query ($id: ID!, $first: Int! = 100, $filter: ResourceFilter) {
  customer(id: $id) { resources(first: $first, filter: $filter) { totalCount nodes { id: resourceId status isMain mainId expiresAt } } }
}`;
interface Listed {
  readonly customer: {
    readonly resources: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly id: string;
        readonly status: string;
        readonly isMain: boolean;
        readonly mainId: string | null;
        readonly expiresAt: string;
      }[];
    };
  };
}

describe.each(SITES)('resources of $partner', ({ administrator, partner }) => {
  let gateway: TestGateway;
  let rich: ResourceOwner;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
    rich = await richestOwner(gateway, partner, administrator);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const listed = async (variables: Record<string, unknown>) =>
    gateway.run<Listed, Record<string, unknown>>(administrator, RESOURCES, { id: rich.id, ...variables });
  it('refer to each other: a main resource to its dependent ones, and these to it', () => {
    const byId = new Map(rich.nodes.map((node) => [node.resourceId, node]));
    for (const { resourceId: id, isMain, main, dependents } of rich.nodes) {
      if (isMain) {
        expect(main).toBeNull();
        for (const dependent of dependents ?? []) expect(byId.get(dependent.resourceId)?.main?.resourceId).toBe(id);
      } else {
        expect(dependents).toEqual([]);
        expect(byId.get(main?.resourceId ?? '')?.dependents?.map((each) => each.resourceId)).toContain(id);
      }
    }
  });

  it('ask for relatives of a page together, fifty at a time', async () => {
    await gateway.run(administrator, CustomerResourcesDocument, { id: rich.id, first: 100 });
    const { nodes } = rich;
    const asked = new Set(nodes.map(({ resourceId: id, isMain, main }) => (isMain ? id : (main?.resourceId ?? id))));
    expect(gateway.calls().ListPayPerUseCustomerResources).toBe(1 + Math.ceil(asked.size / 50));
  });

  it('page without a missing or repeated row', async () => {
    const seen: string[] = [];
    const pageAfter = async (after: string | null) =>
      (await gateway.run(administrator, CustomerResourcesDocument, { id: rich.id, first: 3, after })).data?.customer;
    let after: string | null = null;
    do {
      const page: Page = (await pageAfter(after))?.resources;
      seen.push(...(page?.nodes.map(({ resourceId: id }) => id) ?? []));
      after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    } while (after && seen.length < 100);
    expect(seen.slice(0, 100)).toEqual(rich.nodes.map(({ resourceId: id }) => id).slice(0, seen.length));
  });

  it('are filtered by the vendor: main ones, states, expiry window, ids', async () => {
    const all = (await listed({})).data?.customer.resources.nodes ?? [];
    const main = (await listed({ filter: { mainOnly: true } })).data?.customer.resources.nodes;
    expect(main).toEqual(all.filter(({ isMain }) => isMain));
    const statuses = [...new Set(all.map(({ status }) => status))].slice(0, 2);
    const some = (await listed({ filter: { statuses } })).data?.customer.resources.nodes;
    expect(some).toEqual(all.filter(({ status }) => statuses.includes(status)));
    const [expiresFrom = '', expiresUntil = ''] = all
      .map(({ expiresAt }) => expiresAt)
      .sort()
      .slice(1, 3);
    const window = (await listed({ filter: { expiresFrom, expiresUntil } })).data?.customer.resources.nodes;
    expect(window).toEqual(all.filter(({ expiresAt }) => expiresAt >= expiresFrom && expiresAt <= expiresUntil));
    const dependent = all.find(({ isMain }) => !isMain);
    const ids = [dependent?.id, 'ffffffffffffffffffffffffffffffff'];
    expect((await listed({ filter: { resourceIds: ids } })).data?.customer.resources.nodes).toEqual([dependent]);
  });

  it('asked for by id include dependent resources, except with `mainOnly`', async () => {
    const main = rich.nodes.find(({ dependents }) => (dependents?.length ?? 0) > 0);
    const family = [main?.resourceId, ...(main?.dependents ?? []).map(({ resourceId: id }) => id)].sort();
    const idsOf = async (mainOnly: boolean) =>
      (await listed({ filter: { resourceIds: [main?.resourceId], mainOnly } })).data?.customer.resources.nodes.map(
        ({ id }) => id,
      );
    expect((await idsOf(false))?.sort()).toEqual(family);
    expect(await idsOf(true)).toEqual([main?.resourceId]);
  });

  it('of an order are the resources that it has bought, each with its customer', async () => {
    const { data: all } = await gateway.run(administrator, OrdersDocument, {
      first: 100,
      filter: { status: 'COMPLETED', type: 'NEW' },
    });
    const order = all?.orders?.nodes[0];
    gateway.forgetCalls();
    const { data, errors } = await gateway.run(administrator, OrderResourcesDocument, { id: order?.orderId ?? '' });
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toMatchObject({ ShowCustomerOrderDetails: 1, ListPayPerUseCustomerResources: 1 });
    const nodes = data?.order?.resources?.nodes ?? [];
    expect(nodes.length).toBeGreaterThan(0);
    expect(new Set(nodes.map(({ customer }) => customer?.customerId))).toEqual(new Set([order?.customer?.customerId]));
  });

  it('by id: one of the customer’s, and NOT_FOUND alike for unknown and foreign ones', async () => {
    const [own] = rich.nodes;
    const { data, errors } = await gateway.run(
      administrator,
      `{ customer(id: "${rich.id}") { resource(id: "${own?.resourceId}") { id: resourceId name customer { id: customerId } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      customer: { resource: { id: own?.resourceId, name: own?.name, customer: { id: rich.id } } },
    });
    const other = gateway.sandbox
      .partner(partner)
      .customers()
      .find(({ customer_id: id, orders }) => id !== rich.id && orders > 0);
    for (const [id, resource] of [
      [rich.id, 'ffffffffffffffffffffffffffffffff'],
      [other?.customer_id, own?.resourceId],
    ]) {
      const result = await gateway.run(
        administrator,
        `{ customer(id: "${id}") { resource(id: "${resource}") { id: resourceId } payPerUseResource(id: "${resource}") { id: resourceId } } }`,
      );
      expect(codesOf(result)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    }
  });

  it('take the predicted calls, once for the whole page', async () => {
    const main = rich.nodes.filter(({ isMain }) => isMain);
    const text = `{ customer(id: "${rich.id}") { resources(first: ${main.length}, filter: { mainOnly: true }) {
      nodes { id: resourceId customer { id: customerId } main { id: resourceId } dependents { id: resourceId } renewalPrice(period: { months: 1 }) { amount { amount } } }
    } } }`;
    const predicted = predictCalls({
      schema: gatewaySchema(),
      document: parse(text),
      variables: {},
      context: createContext({
        services: gateway.services,
        viewer: viewerOf(administrator, gateway.services),
        language: 'en',
      }),
    });
    await gateway.run(administrator, text);
    const { AssumeRole: _token, ...calls } = gateway.calls();
    const measured = Object.values(calls).reduce((sum, count) => sum + count, 0);
    // Predicted and not needed: no resource here depends on another, whose main resource would be asked for, and the
    // customer directory has the customer, who would otherwise be asked for.
    expect(measured).toBe(predicted - Math.ceil(main.length / 50) - 1);
  });

  it('are refused to a manager alike for another manager’s customer and for an unknown one', async () => {
    const manager = partner === 'demo-cn' ? 'wang.fang' : 'jonas.berg';
    const others = gateway.sandbox
      .partner(partner)
      .customers()
      .filter(({ account_managers }) => account_managers?.[0]?.account_name !== manager);
    const answers = new Set<string>();
    for (const id of [others[0]?.customer_id, '0123456789abcdef0123456789abcdef']) {
      const result = await gateway.run(
        manager,
        `{ customer(id: "${id}") { resources { totalCount } payPerUseResources { totalCount }
           resourcePackages { totalCount } } prices(customerId: "${id}") { renewal(resourceIds: ["x"], period: { months: 1 })
           { listPrice { amount } } } }`,
      );
      expect(codesOf(result)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
      const messages = result.errors?.map(({ message, extensions }) => [message, { ...extensions, errorId: '' }]);
      answers.add(JSON.stringify([result.data, messages]));
    }
    expect(answers.size).toBe(1);
    expect(Object.keys(gateway.calls())).toEqual(['ListSubCustomers']);
  });

  it('under a reseller are asked for in the reseller’s scope, or with the customer’s own token', async () => {
    const [reseller] = gateway.sandbox.partner(partner).resellerIds;
    const { data, errors } = await gateway.run<
      {
        reseller: {
          customers: {
            nodes: { resources: { totalCount: number } | null; payPerUseResources: { totalCount: number } }[];
          };
        };
      },
      Record<string, never>
    >(
      administrator,
      `{ reseller(id: "${reseller}") { customers(first: 10) {
        nodes { resources { totalCount } payPerUseResources { totalCount } }
      } } }`,
    );
    expect(new Set(codesOf({ errors }))).toEqual(new Set(errors ? ['AGENCY_MISSING'] : []));
    const nodes = data?.reseller.customers.nodes ?? [];
    expect(nodes.some(({ resources }) => (resources?.totalCount ?? 0) > 0)).toBe(true);
    expect(nodes.every(({ payPerUseResources }) => payPerUseResources !== null)).toBe(true);
    expect(nodes.some(({ payPerUseResources: { totalCount } }) => totalCount > 0)).toBe(true);
  });

  describe('bad input', () => {
    it.each([
      [{ resourceIds: [] }, 'filter.resourceIds', 'at least one'],
      [{ resourceIds: Array.from({ length: 51 }, (_each, n) => `${n}`) }, 'filter.resourceIds', '1 to 50'],
      [{ statuses: [] }, 'filter.statuses', 'at least one'],
      [{ statuses: Array.from({ length: 11 }, () => 'IN_USE') }, 'filter.statuses', '1 to 10'],
      [
        { expiresFrom: '2026-02-01T00:00:00Z', expiresUntil: '2026-01-01T00:00:00Z' },
        'filter.expiresFrom',
        'not after filter.expiresUntil',
      ],
    ])('is refused before the call: %j', async (filter, argument, limit) => {
      const { errors } = await listed({ filter });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit });
      expect(gateway.calls().ListPayPerUseCustomerResources).toBeUndefined();
    });

    it.each([0, 101])('first: %i', async (first) => {
      const { errors } = await listed({ first });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    });
  });
});
