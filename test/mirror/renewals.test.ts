import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { DAY_MS, dayAt } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createListAsk, type Listed } from './ask.ts';
import { live, mirrorOf, settle } from './support.ts';

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

let gateway: TestGateway;
let truth: readonly (readonly [id: string, customerId: string, expires: number, policy: string])[] = [];
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 60, now: () => START });
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

const ask = createListAsk(() => gateway);

const within = (days: number) => truth.filter(([, , at]) => at >= START && at <= START + days * DAY_MS);

describe('what falls due', () => {
  it('is what the vendor lists customer by customer, what ends first coming first, without a call', async () => {
    const expected = within(90);
    expect(expected.length).toBeGreaterThan(20);
    const found: Due[] = [];
    for (let after: string | null = null; ; ) {
      const page: Listed<Due> = await ask<Due>(LIST, { days: 90, first: 13, after });
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
