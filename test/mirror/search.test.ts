import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createAsk } from './ask.ts';
import { mirrorOf, settle } from './support.ts';

const PARTNER = 'demo-cn';
const MANAGER = 'wang.fang';

const SEARCH = `query ($text: String!) { search(text: $text) {
  customers { totalCount nodes { id: customerId name } } orders { totalCount nodes { id: orderId } }
  resources { totalCount nodes { id: resourceId name } } payPerUseResources { totalCount nodes { id: resourceId name } }
} }`;

interface Found {
  readonly search: Readonly<
    Record<
      'customers' | 'orders' | 'resources' | 'payPerUseResources',
      { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly name?: string | null }[] }
    >
  >;
}

interface Rows {
  readonly renewals: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
  readonly orders: { readonly nodes: readonly { readonly id: string }[] };
}

describe('a search', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60, now: () => START });
    await settle(mirrorOf(gateway.services.partner(PARTNER)));
  });
  afterAll(() => gateway.close());

  const ask = createAsk(() => gateway);
  const search = async (text: string, as?: string): Promise<Found['search']> => {
    const { data, calls } = await ask<Found>(SEARCH, { ...(as ? { as } : {}), variables: { text } });
    expect(calls).toEqual({});
    return data.search;
  };

  it('finds customers by two Chinese characters, resources by a part of the name, orders by how their number begins', async () => {
    const companies = gateway.sandbox
      .partner(PARTNER)
      .customers()
      .filter(({ customer, customer_type: type }) => String(type) === '1' && customer);
    const part = String(companies[0]?.customer).slice(2, 4);
    const customers = (await search(part)).customers;
    expect(customers.totalCount).toBe(
      companies.filter(({ customer, label }) => `${customer} ${label ?? ''}`.includes(part)).length,
    );
    const { data } = await ask<Rows>(
      '{ renewals(days: 90, first: 1) { nodes { id: resourceId name } } orders(first: 1) { nodes { id: orderId } } }',
    );
    const [due] = data.renewals.nodes;
    const resources = (await search(due?.name.slice(1) ?? '')).resources;
    expect(resources.nodes.map(({ id }) => id)).toContain(due?.id);
    const id = data.orders.nodes[0]?.id ?? '';
    expect((await search(id.slice(0, -1))).orders.nodes.map((each) => each.id)).toContain(id);
  });

  it("finds a manager's own rows only, and a person by the masked name alone", async () => {
    const all = await search('ecs');
    const own = await search('ecs', MANAGER);
    expect(own.resources.totalCount).toBeGreaterThan(0);
    expect(own.resources.totalCount).toBeLessThan(all.resources.totalCount);
    const person = gateway.sandbox
      .partner(PARTNER)
      .customers()
      .find(
        ({ customer, customer_type: type, account_managers: managers }) =>
          String(type) === '0' && (customer?.length ?? 0) > 1 && managers?.[0]?.account_name === MANAGER,
      );
    const byRealName = await search(String(person?.customer), MANAGER);
    expect(byRealName.customers.nodes.map(({ id }) => id)).not.toContain(person?.customer_id);
  });
});
