import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CustomerAdjustmentsDocument,
  CustomerFundsDocument,
  PartnerLedgerDocument,
} from '../../src/client/generated/operations.ts';
import { billingToday } from '../../src/request/windows.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

/** Exact: some balances have more digits than a double holds. */
const cents = (money: { readonly amount: string } | null | undefined): bigint => {
  const [whole = '0', fraction = ''] = (money?.amount ?? '').split('.');
  return BigInt(whole + fraction.padEnd(2, '0'));
};

const ADJUSTMENTS = `query ($first: Int!, $after: String, $filter: AdjustmentFilter) {
  partner { adjustments(first: $first, after: $after, filter: $filter) {
    totalCount nodes { transactionId kind occurredAt receiverId amount { amount currency } } pageInfo { hasNextPage endCursor }
  } }
}`;

interface Adjustments {
  readonly partner: {
    readonly adjustments: {
      readonly totalCount: number;
      readonly nodes: readonly { transactionId: string; kind: string; occurredAt: string; receiverId: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  };
}

describe('money', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 250 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const truth = (partner = 'demo-cn') => gateway.sandbox.partner(partner).customers();
  const find = (test: (row: ReturnType<typeof truth>[number]) => boolean, partner?: string) => {
    const found = truth(partner).find(test);
    if (!found) throw new Error('no such customer');
    return found;
  };
  const adjustments = async (as: string, variables: Record<string, unknown>) => {
    const result = await gateway.run<Adjustments, Record<string, unknown>>(as, ADJUSTMENTS, {
      first: 100,
      ...variables,
    });
    return { ...result, page: result.data?.partner.adjustments };
  };

  describe("the partner's ledger", () => {
    it('adds up, newest first, in one call a page', async () => {
      const { data, errors } = await gateway.run('chen.xia', PartnerLedgerDocument, { first: 100 });
      expect(errors).toBeUndefined();
      const rows = data?.partner?.ledger?.nodes ?? [];
      expect(rows).toHaveLength(100);
      expect(gateway.calls().ListPartnerAccountChangeRecords).toBe(1);
      for (const [index, row] of rows.slice(0, -1).entries()) {
        const older = rows[index + 1];
        expect(row.occurredAt && older?.occurredAt && row.occurredAt >= older.occurredAt).toBe(true);
        const change = row.direction === 'INCOME' ? cents(row.change) : -cents(row.change);
        expect(cents(row.balanceAfter)).toBe(cents(older?.balanceAfter) + change);
      }
      expect(cents(rows[0]?.balanceAfter)).toBe(gateway.sandbox.partner('demo-cn').purse());
      expect(rows.filter(({ customer }) => customer).length).toBeGreaterThan(80);
    });

    it('counts the days of its window in UTC+8', async () => {
      const all = await gateway.run('chen.xia', PartnerLedgerDocument, { first: 100 });
      const moment = all.data?.partner?.ledger?.nodes[40]?.occurredAt ?? '';
      const day = new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
      const { data } = await gateway.run('chen.xia', PartnerLedgerDocument, { from: day, until: day, first: 100 });
      const rows = data?.partner?.ledger?.nodes ?? [];
      expect(rows.map(({ occurredAt }) => occurredAt)).toContain(moment);
      const start = Date.parse(`${day}T00:00:00+08:00`);
      for (const { occurredAt } of rows) {
        expect(Date.parse(occurredAt ?? '')).toBeGreaterThanOrEqual(start);
        expect(Date.parse(occurredAt ?? '')).toBeLessThan(start + 86_400_000);
      }
    });

    it('has none of it for an account manager, before any call', async () => {
      const result = await gateway.run('wang.fang', '{ partner { ledger { totalCount } } }');
      expect(codesOf(result)).toEqual(['FORBIDDEN']);
      expect(gateway.calls()).toEqual({});
    });

    it.each([
      ['{ from: "2100-01-01" }', 'filter.from'],
      ['{ from: "2020-01-01", until: "2021-06-01" }', 'filter.until'],
      ['{ from: "2020-01-01" }', 'filter.until'],
      [`{ from: "${billingToday()}", until: "2020-01-01" }`, 'filter.from'],
      ['{ tradeType: UNRECOGNIZED }', 'filter.tradeType'],
    ])('refuses %s before any call', async (filter, argument) => {
      const { errors } = await gateway.run('chen.xia', `{ partner { ledger(filter: ${filter}) { totalCount } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(gateway.calls()).toEqual({});
    });

    it('is another one for each balance and trade type', async () => {
      const { data } = await gateway.run(
        'chen.xia',
        `{ partner { cash: ledger(filter: { tradeType: RECHARGE }) { totalCount nodes { direction customer { id } } }
                     credit: ledger(balance: CREDIT) { totalCount } } }`,
      );
      expect(data).toMatchObject({ partner: { credit: { totalCount: 0 } } });
      const { nodes } = (data as { partner: { cash: { nodes: { direction: string }[] } } }).partner.cash;
      expect(new Set(nodes.map(({ direction }) => direction))).toEqual(new Set(['INCOME']));
    });

    it('is not there on an International site', async () => {
      const result = await gateway.run(
        'amara.okafor',
        '{ partner { ledger { totalCount } adjustments { totalCount } } }',
      );
      expect(codesOf(result)).toEqual(['UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE']);
      expect(gateway.calls()).toEqual({});
    });
  });

  describe('adjustments', () => {
    const walk = async (as: string, first: number) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { page } = await adjustments(as, { first, after });
        seen.push(...(page?.nodes.map(({ transactionId }) => transactionId) ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      return seen;
    };

    it('page without hole or double', async () => {
      const seen = await walk('chen.xia', 37);
      expect(new Set(seen).size).toBe(seen.length);
      expect((await adjustments('chen.xia', {})).page?.totalCount).toBe(seen.length);
    });

    it("are those of a manager's own customers, counted so", async () => {
      const own = new Set(
        truth()
          .filter(({ account_managers }) => account_managers?.[0]?.account_name === 'wang.fang')
          .map(({ customer_id }) => customer_id),
      );
      const all: { transactionId: string; receiverId: string; occurredAt: string }[] = [];
      let after: string | null = null;
      do {
        const page: Adjustments['partner']['adjustments'] | undefined = (await adjustments('chen.xia', { after })).page;
        all.push(...(page?.nodes ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      const expected = all.filter(({ receiverId }) => own.has(receiverId)).map(({ transactionId }) => transactionId);
      expect(expected.length).toBeGreaterThan(20);
      const { page } = await adjustments('wang.fang', { first: 50 });
      expect(page?.totalCount).toBe(expected.length);
      expect(page?.nodes.map(({ transactionId }) => transactionId)).toEqual(expected.slice(0, 50));
      expect(await walk('wang.fang', 13)).toEqual(expected);
    });

    it('of customers are swept where that is cheaper', async () => {
      const fresh = await startTestGateway({ customers: 120 });
      try {
        fresh.forgetCalls();
        const { data, errors } = await fresh.run(
          'chen.xia',
          '{ customers(first: 100) { nodes { id adjustments(first: 5) { totalCount nodes { receiverId kind } } } } }',
        );
        expect(errors).toBeUndefined();
        const total = (await fresh.run<Adjustments, Record<string, unknown>>('chen.xia', ADJUSTMENTS, { first: 1 }))
          .data?.partner.adjustments?.totalCount;
        expect(fresh.calls().ListPartnerAdjustRecords).toBe(Math.ceil((total ?? 0) / 100) + 1);
        const { nodes } = (
          data as { customers: { nodes: { id: string; adjustments: { nodes: { receiverId: string }[] } }[] } }
        ).customers;
        for (const { id, adjustments: own } of nodes) {
          for (const { receiverId } of own.nodes) expect(receiverId).toBe(id);
        }
      } finally {
        await fresh.close();
      }
    });

    it('filter by kind and time, and refuse what is no range', async () => {
      const { page } = await adjustments('chen.xia', { filter: { kind: 'RECLAIM' } });
      expect(new Set(page?.nodes.map(({ kind }) => kind))).toEqual(new Set(['RECLAIM']));
      const moment = page?.nodes[3]?.occurredAt;
      const narrow = await adjustments('chen.xia', { filter: { from: moment, until: moment } });
      expect(narrow.page?.nodes.map(({ occurredAt }) => occurredAt)).toContain(moment);
      gateway.forgetCalls();
      const bad = await adjustments('chen.xia', {
        filter: { from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
      });
      expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.from' });
      expect(gateway.calls()).toEqual({});
    });
  });

  describe("a customer's own", () => {
    const granted = (model: string, partner?: string) =>
      find(({ association_type, grants_agency }) => association_type === model && grants_agency, partner);

    it('accounts stand beside what the partner gave', async () => {
      const row = granted('2');
      const { data, errors } = await gateway.run('chen.xia', CustomerFundsDocument, { id: row.customer_id });
      expect(errors).toBeUndefined();
      const { customer } = data ?? {};
      expect(cents(customer?.accounts?.accounts[0]?.available)).toBe(row.balance);
      expect(customer?.accounts?.debt).toEqual(customer?.balance?.debt);
      expect(customer?.budget).toBeNull();
    });

    it('accounts are none for a RESELLER customer, without a call', async () => {
      const row = granted('3', 'demo-intl');
      const { data, errors } = await gateway.run('amara.okafor', CustomerFundsDocument, { id: row.customer_id });
      expect(errors).toBeUndefined();
      expect(data?.customer).toMatchObject({ accounts: null, balance: null });
      expect(data?.customer?.budget?.amount?.currency).toBe('USD');
      expect(gateway.calls().ShowCustomerAccountBalances).toBeUndefined();
    });

    it('is refused without the agency, that field alone', async () => {
      const row = find(({ grants_agency, association_type }) => !grants_agency && association_type === '2');
      const result = await gateway.run('chen.xia', CustomerFundsDocument, { id: row.customer_id });
      expect(codesOf(result)).toEqual(['AGENCY_MISSING']);
      expect(result.data?.customer).toMatchObject({ id: row.customer_id, accounts: null });
      expect(result.data?.customer?.balance).not.toBeNull();
    });

    it('ledger adds up; the vendor keeps none for a RESALE customer', async () => {
      const LEDGER = `query ($id: ID!, $filter: CustomerLedgerFilter) { customer(id: $id) { ledger(first: 50, filter: $filter) {
        totalCount nodes { direction transactionId billingMonth paymentChannel change { amount } balanceAfter { amount } }
      } } }`;
      type Ledger = { customer: { ledger: { totalCount: number; nodes: { [name: string]: never }[] } | null } };
      const own = await gateway.run<Ledger, Record<string, unknown>>('chen.xia', LEDGER, {
        id: granted('1').customer_id,
      });
      expect(own.errors).toBeUndefined();
      const rows = own.data?.customer.ledger?.nodes ?? [];
      expect(rows.length).toBeGreaterThan(2);
      for (const [index, row] of rows.slice(0, -1).entries()) {
        const change = row.direction === 'INCOME' ? cents(row.change) : -cents(row.change);
        expect(cents(row.balanceAfter)).toBe(cents(rows[index + 1]?.balanceAfter) + change);
      }
      const one = await gateway.run<Ledger, Record<string, unknown>>('chen.xia', LEDGER, {
        id: granted('1').customer_id,
        filter: { transactionId: rows[1]?.transactionId },
      });
      expect(one.data?.customer.ledger?.nodes).toEqual([rows[1]]);
      const resale = await gateway.run('chen.xia', LEDGER, { id: granted('2').customer_id });
      expect(codesOf(resale)).toEqual(['WRONG_STATE']);
    });

    it('cards are those of the status, each no more than its face value', async () => {
      const { data } = await gateway.run(
        'chen.xia',
        '{ customers(first: 60) { nodes { id usable: storedValueCards { nodes { status faceValue { amount } balance { amount } } } used: storedValueCards(status: USED_UP) { nodes { status balance { amount } } } } } }',
      );
      type Card = { status: string; faceValue: { amount: string }; balance: { amount: string } };
      const { nodes } = (
        data as { customers: { nodes: { usable: { nodes: Card[] } | null; used: { nodes: Card[] } | null }[] } }
      ).customers;
      const usable = nodes.flatMap((row) => row.usable?.nodes ?? []);
      const used = nodes.flatMap((row) => row.used?.nodes ?? []);
      expect(usable.length).toBeGreaterThan(10);
      expect(used.length).toBeGreaterThan(5);
      for (const card of usable) {
        expect(card.status).toBe('USABLE');
        expect(cents(card.balance)).toBeLessThanOrEqual(cents(card.faceValue));
      }
      for (const card of used) expect([card.status, card.balance.amount]).toEqual(['USED_UP', '0.00']);
    });

    it.each(['status: UNRECOGNIZED', `id: "${'x'.repeat(65)}"`, 'first: 0'])('cards refuse %s', async (args) => {
      const row = granted('2');
      const { errors } = await gateway.run(
        'chen.xia',
        `{ customer(id: "${row.customer_id}") { storedValueCards(${args}) { totalCount } } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(gateway.calls().ListStoredValueCards).toBeUndefined();
    });

    it('adjustments and cards come in one call each', async () => {
      const row = granted('2');
      const { data, errors } = await gateway.run('chen.xia', CustomerAdjustmentsDocument, { id: row.customer_id });
      expect(errors).toBeUndefined();
      expect(data?.customer?.adjustments?.totalCount).toBeGreaterThanOrEqual(0);
      expect(gateway.calls()).toMatchObject({ ListPartnerAdjustRecords: 1, ListStoredValueCards: 1 });
    });
  });

  describe('International quotas', () => {
    it('of the partner: used is what is due and unbilled less what is there', async () => {
      const { data } = await gateway.run(
        'amara.okafor',
        '{ partner { consumptionQuota { quota { amount currency } used { amount } balance { amount } coupons { amount } due { amount } unbilled { amount } } } }',
      );
      type Quota = Record<
        'quota' | 'used' | 'balance' | 'coupons' | 'due' | 'unbilled',
        { amount: string; currency: string }
      >;
      const { consumptionQuota: quota } = (data as { partner: { consumptionQuota: Quota } }).partner;
      expect(cents(quota.used)).toBe(
        cents(quota.due) + cents(quota.unbilled) - cents(quota.balance) - cents(quota.coupons),
      );
      expect(quota.quota.currency).toBe('USD');
    });

    it('of a customer: spent in percent', async () => {
      const row = find(({ grants_agency, association_type }) => grants_agency && association_type === '3', 'demo-intl');
      const { data, errors } = await gateway.run(
        'amara.okafor',
        `{ customer(id: "${row.customer_id}") { expenditureQuota { quota { amount } used { amount } usedPercent } } }`,
      );
      expect(errors).toBeUndefined();
      type Quota = { quota: { amount: string }; used: { amount: string }; usedPercent: string };
      const { expenditureQuota: quota } = (data as { customer: { expenditureQuota: Quota } }).customer;
      expect(Number(quota.usedPercent)).toBeCloseTo((100 * Number(quota.used.amount)) / Number(quota.quota.amount), 1);
    });

    it('are not there on the China site', async () => {
      const result = await gateway.run('chen.xia', '{ partner { consumptionQuota { used { amount } } } }');
      expect(codesOf(result)).toEqual(['UNSUPPORTED_ON_SITE']);
    });
  });

  it('tells a director every adjustment, but not the balances; the ledger to it, not to a manager', async () => {
    const text = '{ partner { balances { type } adjustments { totalCount } ledger { totalCount } } }';
    const all = (await adjustments('chen.xia', { first: 1 })).page?.totalCount;
    const director = await gateway.run('zhou.ning', text);
    expect(director.data).toMatchObject({ partner: { balances: null, adjustments: { totalCount: all } } });
    expect(codesOf(director)).toEqual(['FORBIDDEN']);
    const manager = await gateway.run('wang.fang', text);
    expect(manager.data).toMatchObject({ partner: { balances: null, ledger: null } });
    expect(codesOf(manager)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
