import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { DAY_MS, dayAt } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { live, livePrices, mirrorOf, settle } from './support.ts';

const PARTNER = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const personaOf = (kind: string) => DEMO_PARTNERS[0]?.others.find((each) => each.kind === kind)?.accountName ?? '';

interface Due {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly expiryPolicy: string;
  readonly customer: { readonly id: string; readonly accountManager: { readonly accountName: string } | null } | null;
}

interface Group {
  readonly day: string | null;
  readonly accountManager: string | null;
  readonly customer: { readonly id: string } | null;
  readonly count: number;
  readonly autoRenewalCount: number;
}

interface Page<T> {
  readonly totalCount: number;
  readonly asOf: string;
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let now = START;
let gateway: TestGateway;
let truth: readonly (readonly [id: string, customerId: string, expires: number, policy: string])[] = [];
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 60, now: () => now });
  const partner = gateway.services.partner(PARTNER);
  await settle(mirrorOf(partner));
  const customers = (await live(partner, 'ListSubCustomers', {})).map(({ customer_id: id }) => String(id));
  const all = await Promise.all(
    customers.map(async (customer_id) =>
      (await live(partner, 'ListPayPerUseCustomerResources', { customer_id, only_main_resource: 1 })).map(
        (row) => [row, customer_id] as const,
      ),
    ),
  );
  truth = all
    .flat()
    .filter(([{ status }]) => String(status) !== '3')
    .map(([row, customerId]) => [
      String(row.resource_id),
      customerId,
      Date.parse(String(row.expire_time)),
      String(row.expire_policy),
    ]);
});
afterAll(() => gateway.close());

const LIST = `query ($days: Int, $filter: RenewalFilter, $sort: ResourceSort, $first: Int! = 100, $after: String) {
  renewals(days: $days, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount asOf pageInfo { hasNextPage endCursor }
    nodes { id: resourceId name expiresAt expiryPolicy customer { id: customerId accountManager { accountName } } }
  }
}`;

const CALENDAR = `query ($days: Int, $groupBy: RenewalGrouping!) {
  renewalCalendar(days: $days, groupBy: $groupBy, first: 100) {
    totalCount asOf nodes { day accountManager customer { id: customerId } count autoRenewalCount }
  }
}`;

const ask = async <T>(text: string, variables: Record<string, unknown>, as = ADMINISTRATOR): Promise<Page<T>> => {
  gateway.forgetCalls();
  const { data, errors } = await gateway.run<Readonly<Record<string, Page<T>>>, Record<string, unknown>>(
    as,
    text,
    variables,
  );
  expect(errors).toBeUndefined();
  expect(gateway.calls()).toEqual({});
  return Object.values(data ?? {})[0] as Page<T>;
};

const within = (days: number) => truth.filter(([, , at]) => at >= START && at <= START + days * DAY_MS);

describe('what falls due', () => {
  it('is what the vendor lists customer by customer, what ends first coming first, without a call', async () => {
    const expected = within(90);
    expect(expected.length).toBeGreaterThan(20);
    const found: Due[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page<Due> = await ask<Due>(LIST, { days: 90, first: 13, after });
      expect(page.totalCount).toBe(expected.length);
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(([id]) => id).sort());
    const times = found.map(({ expiresAt }) => expiresAt);
    expect(times).toEqual([...times].sort());
    const owners = new Map(expected.map(([id, customerId]) => [id, customerId]));
    for (const { id, customer } of found) expect(customer?.id).toBe(owners.get(id));
  });

  it('is narrowed by customer, manager and renewal', async () => {
    const [first] = within(90);
    const one = await ask<Due>(LIST, { days: 90, filter: { customerIds: [first?.[1]] } });
    expect(one.totalCount).toBe(within(90).filter(([, customerId]) => customerId === first?.[1]).length);
    const renewed = await ask<Due>(LIST, { days: 90, filter: { autoRenewal: true } });
    expect(renewed.totalCount).toBe(within(90).filter(([, , , policy]) => policy === '3').length);
    const others = await ask<Due>(LIST, { days: 90, filter: { autoRenewal: false } });
    expect(renewed.totalCount + others.totalCount).toBe(within(90).length);
    const managed = await ask<Due>(LIST, { days: 90, filter: { accountManager: MANAGER } });
    const own = await ask<Due>(LIST, { days: 90 }, MANAGER);
    expect(own.nodes.map(({ id }) => id)).toEqual(managed.nodes.map(({ id }) => id));
    expect(own.totalCount).toBeGreaterThan(0);
    expect(own.totalCount).toBeLessThan(within(90).length);
    for (const { customer } of own.nodes) expect(customer?.accountManager?.accountName).toBe(MANAGER);
  });

  it('is counted by day, customer and manager', async () => {
    const expected = within(90);
    const days = await ask<Group>(CALENDAR, { days: 90, groupBy: 'DAY' });
    const byDay = Map.groupBy(expected, ([, , at]) => dayAt(at));
    expect(days.nodes.map(({ day, count }) => [day, count])).toEqual(
      [...byDay].map(([day, all]) => [day, all.length] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    for (const groupBy of ['CUSTOMER', 'MANAGER']) {
      const groups = await ask<Group>(CALENDAR, { days: 90, groupBy });
      expect(groups.nodes.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      expect(groups.nodes.reduce((sum, { autoRenewalCount }) => sum + autoRenewalCount, 0)).toBe(
        expected.filter(([, , , policy]) => policy === '3').length,
      );
    }
    const customers = await ask<Group>(CALENDAR, { days: 90, groupBy: 'CUSTOMER' });
    const byCustomer = Map.groupBy(expected, ([, customerId]) => customerId);
    for (const { customer, count } of customers.nodes) expect(byCustomer.get(customer?.id ?? '')?.length).toBe(count);
  });

  it('is refused without a copy, to a reseller, and for an invalid span', async () => {
    const text = '{ renewals { totalCount } renewalCalendar { totalCount } }';
    expect(codesOf(await gateway.run(ADMINISTRATOR, text, undefined, { maxAgeSeconds: 0 }))).toEqual([
      'NOT_READY',
      'NOT_READY',
    ]);
    expect(codesOf(await gateway.run(personaOf('reseller'), text))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const both = '{ renewals(days: 3, until: "2026-12-01T00:00:00Z") { totalCount } }';
    expect(codesOf(await gateway.run(ADMINISTRATOR, both))).toEqual(['BAD_USER_INPUT']);
  });
});

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

describe('a search', () => {
  const search = async (text: string, as = ADMINISTRATOR): Promise<Found['search']> => {
    gateway.forgetCalls();
    const { data, errors } = await gateway.run<Found, { text: string }>(as, SEARCH, { text });
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toEqual({});
    if (!data) throw new Error('no answer');
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
    const [due] = (await ask<Due>(LIST, { days: 90 })).nodes;
    const resources = (await search(due?.name.slice(1) ?? '')).resources;
    expect(resources.nodes.map(({ id }) => id)).toContain(due?.id);
    const order = await gateway.run<{ orders: { nodes: { id: string }[] } }, never>(
      ADMINISTRATOR,
      '{ orders(first: 1) { nodes { id: orderId } } }',
    );
    const id = order.data?.orders.nodes[0]?.id ?? '';
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

const UNCOVERED = `query ($filter: CustomerFilter) { customers(first: 100, filter: $filter) { totalCount asOf nodes { id: customerId } } }`;

describe('customers whose balance does not cover what falls due', () => {
  const idsOf = ({ nodes }: Page<{ readonly id: string }>) => nodes.map(({ id }) => id).sort();
  const uncovered = (days: number, as?: string) =>
    ask<{ readonly id: string }>(UNCOVERED, { filter: { uncoveredWithinDays: days } }, as);
  const partner = () => gateway.services.partner(PARTNER);

  const cents = (amount: unknown) => BigInt(Math.round(Number(amount) * 100));
  const balancesOf = (ids: readonly string[]) =>
    live(partner(), 'ListCustomersBalancesDetail', { customer_infos: ids.map((customer_id) => ({ customer_id })) });
  const sumsWithin = async (days: number): Promise<ReadonlyMap<string, bigint>> => {
    const sums = new Map<string, bigint>();
    for (const { customer_id: id, amount } of await livePrices(partner(), now, days))
      sums.set(String(id), (sums.get(String(id)) ?? 0n) + cents(amount));
    return sums;
  };

  /** Leaves one cent to every third customer, and to another third exactly what falls due in a month. */
  const takeBack = async (): Promise<void> => {
    const sums = await sumsWithin(31);
    for (const [at, { customer_id: id, amount }] of (await balancesOf([...sums.keys()])).entries()) {
      const left = at % 3 === 0 ? 1n : (sums.get(String(id)) ?? 0n);
      const back = cents(amount) - left;
      if (at % 3 === 2 || back <= 0n) continue;
      await partner().upstream.call('ReclaimToPartnerAccount', { customer_id: id, amount: Number(back) / 100 });
    }
    now += 61_000;
    await settle(mirrorOf(partner()));
  };

  /** The vendor's own numbers, in cents. */
  const expectedWithin = async (days: number): Promise<string[]> => {
    const sums = await sumsWithin(days);
    return (await balancesOf([...sums.keys()]))
      .filter(({ customer_id: id, amount }) => (sums.get(String(id)) ?? 0n) > cents(amount))
      .map(({ customer_id: id }) => String(id))
      .sort();
  };

  it('are those of the vendor, by days, without a call; an account manager has own ones', async () => {
    await takeBack();
    const [month, week] = [await expectedWithin(31), await expectedWithin(7)];
    expect(month.length).toBeGreaterThan(2);
    expect(month.length).toBeGreaterThan(week.length);
    const found = await uncovered(31);
    expect(idsOf(found)).toEqual(month);
    expect(found.totalCount).toBe(month.length);
    expect(idsOf(await uncovered(7))).toEqual(week);
    const own = new Set(idsOf(await ask(UNCOVERED, {}, MANAGER)));
    expect(idsOf(await uncovered(31, MANAGER))).toEqual(month.filter((id) => own.has(id)));
  });

  it.each([
    ['a month and a day', ADMINISTRATOR, 32, ['BAD_USER_INPUT']],
    ['no day', ADMINISTRATOR, 0, ['BAD_USER_INPUT']],
    ['a site without balances', 'amara.okafor', 7, ['UNSUPPORTED_ON_SITE']],
  ])('are refused for %s', async (_, as, days, codes) => {
    const text = `{ customers(filter: { uncoveredWithinDays: ${days} }) { totalCount } }`;
    expect(codesOf(await gateway.run(as, text))).toEqual(codes);
  });

  it('are as of the oldest list that they are made from, and not known when the prices are too old', async () => {
    const { asOf: pricedAt } = await uncovered(31);
    expect(pricedAt).toBe(new Date(START).toISOString());
    now += 4 * 3_600_000;
    await settle(mirrorOf(partner()));
    expect((await uncovered(31)).asOf > pricedAt).toBe(true);
    gateway.sandbox.setFaults([{ operation: 'ListRenewRateOnPeriod', kind: 'status', status: 500, code: 'CBC.0999' }]);
    now += 7 * 3_600_000;
    await settle(mirrorOf(partner()));
    gateway.sandbox.setFaults([]);
    const text = '{ customers(filter: { uncoveredWithinDays: 31 }) { totalCount } }';
    expect(codesOf(await gateway.run(ADMINISTRATOR, text))).toEqual(['NOT_READY']);
  });
});
