import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CustomerPackagesDocument,
  type CustomerPackagesQuery,
  PackageUsageDocument,
} from '../../packages/client/src/generated/samples.ts';
import { compareDecimals, sumDecimals } from '../../src/graph/common/decimal.ts';
import { dayAt } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

type Packages = NonNullable<NonNullable<CustomerPackagesQuery['customer']>['resourcePackages']>['nodes'];

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => dayAt(testNow() - days * DAY_MS);

const RECORDS = `query ($id: ID!, $from: BillingDate!, $until: BillingDate!) {
  customer(id: $id) {
    resourcePackages(first: 100) {
      nodes {
        id: packageId
        items { id: itemId usageRecords(from: $from, until: $until, first: 100) { totalCount nodes {
          deductedAt itemId before { amount } used { amount } after { amount }
        } } }
      }
    }
  }
}`;

interface Records {
  readonly customer: {
    readonly resourcePackages: {
      readonly nodes: readonly {
        readonly items: readonly {
          readonly id: string;
          readonly usageRecords: {
            readonly totalCount: number;
            readonly nodes: readonly {
              readonly deductedAt: string;
              readonly itemId: string;
              readonly before: { readonly amount: string };
              readonly used: { readonly amount: string };
              readonly after: { readonly amount: string };
            }[];
          };
        }[];
      }[];
    };
  };
}

describe.each([
  ['CHINA', 'chen.xia', 'demo-cn'],
  ['INTERNATIONAL', 'amara.okafor', 'demo-intl'],
])('resource packages on the site %s', (_, administrator, partner) => {
  let gateway: TestGateway;
  let rich: { id: string; nodes: Packages };

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
    let best: typeof rich | undefined;
    for (const { customer_id: id, grants_agency } of gateway.sandbox.partner(partner).customers()) {
      if (!grants_agency) continue;
      const { data } = await gateway.run(administrator, CustomerPackagesDocument, { id, first: 100 });
      const nodes = data?.customer?.resourcePackages?.nodes ?? [];
      if (nodes.length > (best?.nodes.length ?? 0)) best = { id, nodes };
    }
    if (!best) throw new Error('no customer with packages');
    rich = best;
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  it('show the amount left, never above the whole, and equal in both operations', () => {
    expect(rich.nodes.length).toBeGreaterThan(1);
    for (const { items, refill, effectiveAt, expiresAt } of rich.nodes) {
      for (const { remaining, original, usage } of items) {
        expect(compareDecimals(remaining?.amount ?? '-1', '0')).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(remaining?.amount ?? '', original?.amount ?? '')).toBeLessThanOrEqual(0);
        expect(usage?.remaining).toEqual(remaining);
        expect(usage?.cycle).toBe(refill === 'REFILLED' ? 'MONTH' : null);
        if (refill === 'ONCE') expect([usage?.from, usage?.until]).toEqual([effectiveAt, expiresAt]);
      }
    }
  });

  it('cost one call per page, and one for the use of up to a hundred items', async () => {
    const { errors } = await gateway.run(administrator, CustomerPackagesDocument, { id: rich.id, first: 100 });
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toMatchObject({ ListFreeResourceInfos: 1, ListFreeResourceUsages: 1 });
  });

  it('of many customers are asked with each one’s own token, and fail only for a customer without the agency', async () => {
    const { data, errors } = await gateway.run<
      { customers: { nodes: { id: string; resourcePackages: object | null }[] } },
      Record<string, never>
    >(administrator, '{ customers(first: 40) { nodes { id: customerId resourcePackages { totalCount } } } }');
    const granted = new Map(
      gateway.sandbox
        .partner(partner)
        .customers()
        .map(({ customer_id, grants_agency }) => [customer_id, grants_agency]),
    );
    for (const { id, resourcePackages } of data?.customers.nodes ?? []) {
      expect([id, resourcePackages !== null]).toEqual([id, granted.get(id)]);
    }
    expect(new Set(codesOf({ errors }))).toEqual(new Set(['AGENCY_MISSING']));
    expect(errors).toHaveLength([...granted.values()].filter((each) => !each).length);
  });

  it('are filtered by the vendor', async () => {
    const of = async (filter: Record<string, unknown>) =>
      (await gateway.run(administrator, CustomerPackagesDocument, { id: rich.id, first: 100, filter })).data?.customer
        ?.resourcePackages?.nodes;
    const [one] = rich.nodes;
    expect(await of({ status: one?.status })).toEqual(rich.nodes.filter(({ status }) => status === one?.status));
    expect(await of({ name: one?.name })).toEqual(rich.nodes.filter(({ name }) => name === one?.name));
    expect(await of({ serviceTypeCodes: ['hws.service.type.none'] })).toEqual([]);
  });

  it('list each deduction; these add up by item and for the customer', async () => {
    const [from, until] = [daysAgo(90), daysAgo(0)];
    const { data, errors } = await gateway.run<Records, Record<string, unknown>>(administrator, RECORDS, {
      id: rich.id,
      from,
      until,
    });
    expect(errors).toBeUndefined();
    const items = data?.customer.resourcePackages.nodes.flatMap((node) => node.items) ?? [];
    expect(gateway.calls().ListFreeResourcesUsageRecords).toBe(items.length);
    const records = items.flatMap(({ id, usageRecords: { nodes } }) => {
      for (const { itemId, before, used, after } of nodes) {
        expect(itemId).toBe(id);
        expect(sumDecimals([used.amount, after.amount])).toBe(sumDecimals([before.amount]));
      }
      return nodes;
    });
    expect(records.length).toBeGreaterThan(0);
    const whole = await gateway.run(administrator, PackageUsageDocument, { id: rich.id, from, until, first: 100 });
    const total = items.reduce((count, { usageRecords: { totalCount } }) => count + totalCount, 0);
    expect(whole.data?.customer?.packageUsageRecords?.totalCount).toBe(total);
  });

  it('count days in UTC+8', async () => {
    const [from, until] = [daysAgo(90), daysAgo(0)];
    const all = await gateway.run(administrator, PackageUsageDocument, { id: rich.id, from, until, first: 100 });
    const [record] = all.data?.customer?.packageUsageRecords?.nodes ?? [];
    const day = dayAt(Date.parse(record?.deductedAt ?? ''));
    const one = await gateway.run(administrator, PackageUsageDocument, { id: rich.id, from: day, until: day });
    const nodes = one.data?.customer?.packageUsageRecords?.nodes ?? [];
    expect(nodes).toContainEqual(record);
    expect(new Set(nodes.map(({ deductedAt }) => dayAt(Date.parse(deductedAt ?? ''))))).toEqual(new Set([day]));
  });

  describe('bad input', () => {
    it.each([
      ['a window over 90 days', daysAgo(91), daysAgo(0), 'until', 'within 90 days of from'],
      ['a window that ends before it begins', daysAgo(1), daysAgo(2), 'from', 'not after until'],
    ])('%s', async (_case, from, until, argument, limit) => {
      const { errors } = await gateway.run(administrator, PackageUsageDocument, { id: rich.id, from, until });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit });
      expect(gateway.calls().ListFreeResourcesUsageRecords).toBeUndefined();
    });

    it('an invalid day', async () => {
      const { errors } = await gateway.run(administrator, PackageUsageDocument, {
        id: rich.id,
        from: '2026-02-30x',
        until: '2026-03-01',
      });
      expect(errors?.[0]?.message).toContain('BillingDate');
    });

    it.each([
      [{ serviceTypeCodes: [] }, 'filter.serviceTypeCodes'],
      [{ serviceTypeCodes: Array.from({ length: 11 }, (_each, n) => `${n}`) }, 'filter.serviceTypeCodes'],
    ])('%j', async (filter, argument) => {
      const { errors } = await gateway.run<CustomerPackagesQuery, Record<string, unknown>>(
        administrator,
        CustomerPackagesDocument as never,
        { id: rich.id, first: 10, filter },
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(gateway.calls().ListFreeResourceInfos).toBeUndefined();
    });
  });
});
