import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CustomerAdjustmentsDocument,
  CustomerFundsDocument,
  PartnerLedgerDocument,
} from '../../packages/client/src/generated/samples.ts';
import { dayAt } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { inHundredths } from '../support/hundredths.ts';

const cents = (money: { readonly amount: string } | null | undefined): bigint => inHundredths(money?.amount ?? '0');

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

  describe("the partner's ledger", () => {
    it('adds up, newest first, in one call per page', async () => {
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
      const day = dayAt(Date.parse(moment));
      const { data } = await gateway.run('chen.xia', PartnerLedgerDocument, { from: day, until: day, first: 100 });
      const rows = data?.partner?.ledger?.nodes ?? [];
      expect(rows.map(({ occurredAt }) => occurredAt)).toContain(moment);
      const start = Date.parse(`${day}T00:00:00+08:00`);
      for (const { occurredAt } of rows) {
        expect(Date.parse(occurredAt ?? '')).toBeGreaterThanOrEqual(start);
        expect(Date.parse(occurredAt ?? '')).toBeLessThan(start + 86_400_000);
      }
    });

    it('is FORBIDDEN for an account manager, before any call', async () => {
      const result = await gateway.run('wang.fang', '{ partner { ledger { totalCount } } }');
      expect(codesOf(result)).toEqual(['FORBIDDEN']);
      expect(gateway.calls()).toEqual({});
    });

    it.each([
      ['{ from: "2100-01-01" }', 'filter.from'],
      ['{ from: "2020-01-01", until: "2021-06-01" }', 'filter.until'],
      ['{ from: "2020-01-01" }', 'filter.until'],
      [`{ from: "${dayAt(testNow())}", until: "2020-01-01" }`, 'filter.from'],
    ])('refuses %s before any call', async (filter, argument) => {
      const { errors } = await gateway.run('chen.xia', `{ partner { ledger(filter: ${filter}) { totalCount } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(gateway.calls()).toEqual({});
    });

    it('is a different one for each balance and trade type', async () => {
      const { data } = await gateway.run(
        'chen.xia',
        `{ partner { cash: ledger(filter: { tradeType: RECHARGE }) { totalCount nodes { direction customer { id: customerId } } }
                     credit: ledger(balance: CREDIT) { totalCount } } }`,
      );
      expect(data).toMatchObject({ partner: { credit: { totalCount: 0 } } });
      const { nodes } = (data as { partner: { cash: { nodes: { direction: string }[] } } }).partner.cash;
      expect(new Set(nodes.map(({ direction }) => direction))).toEqual(new Set(['INCOME']));
    });

    it('is UNSUPPORTED_ON_SITE on an International site', async () => {
      const result = await gateway.run(
        'amara.okafor',
        '{ partner { ledger { totalCount } adjustments { totalCount } } }',
      );
      expect(codesOf(result)).toEqual(['UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE']);
      expect(gateway.calls()).toEqual({});
    });
  });

  describe("a customer's own", () => {
    const granted = (model: string, partner?: string) =>
      find(({ association_type, grants_agency }) => association_type === model && grants_agency, partner);

    it('accounts are shown beside the funds from the partner', async () => {
      const row = granted('2');
      const { data, errors } = await gateway.run('chen.xia', CustomerFundsDocument, { id: row.customer_id });
      expect(errors).toBeUndefined();
      const { customer } = data ?? {};
      expect(cents(customer?.accounts?.accounts[0]?.available)).toBe(row.balance);
      expect(customer?.accounts?.debt).toEqual(customer?.balance?.debt);
      expect(customer?.budget).toBeNull();
    });

    it('a RESELLER customer has no accounts, without a call', async () => {
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
      expect(result.data?.customer).toMatchObject({ customerId: row.customer_id, accounts: null });
      expect(result.data?.customer?.balance).not.toBeNull();
    });

    it.each(['1', '2'])('ledger adds up, association type %s', async (type) => {
      const LEDGER = `query ($id: ID!, $filter: CustomerLedgerFilter) { customer(id: $id) { ledger(first: 50, filter: $filter) {
        totalCount nodes { direction transactionId billingMonth paymentChannel change { amount } balanceAfter { amount } }
      } } }`;
      type Ledger = { customer: { ledger: { totalCount: number; nodes: { [name: string]: never }[] } | null } };
      const own = await gateway.run<Ledger, Record<string, unknown>>('chen.xia', LEDGER, {
        id: granted(type).customer_id,
      });
      expect(own.errors).toBeUndefined();
      const rows = own.data?.customer.ledger?.nodes ?? [];
      expect(rows.length).toBeGreaterThan(2);
      for (const [index, row] of rows.slice(0, -1).entries()) {
        const change = row.direction === 'INCOME' ? cents(row.change) : -cents(row.change);
        expect(cents(row.balanceAfter)).toBe(cents(rows[index + 1]?.balanceAfter) + change);
      }
      const one = await gateway.run<Ledger, Record<string, unknown>>('chen.xia', LEDGER, {
        id: granted(type).customer_id,
        filter: { transactionId: rows[1]?.transactionId },
      });
      expect(one.data?.customer.ledger?.nodes).toEqual([rows[1]]);
    });

    it('cards are those of the status, each no more than its face value', async () => {
      const { data } = await gateway.run(
        'chen.xia',
        '{ customers(first: 60) { nodes { id: customerId usable: storedValueCards { nodes { status faceValue { amount } balance { amount } } } used: storedValueCards(status: USED_UP) { nodes { status balance { amount } } } } } }',
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

    it.each([`cardId: "${'x'.repeat(65)}"`, 'first: 0'])('cards refuse %s', async (args) => {
      const row = granted('2');
      const { errors } = await gateway.run(
        'chen.xia',
        `{ customer(id: "${row.customer_id}") { storedValueCards(${args}) { totalCount } } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(gateway.calls().ListStoredValueCards).toBeUndefined();
    });

    it('adjustments and cards take one call each', async () => {
      const row = granted('2');
      const { data, errors } = await gateway.run('chen.xia', CustomerAdjustmentsDocument, { id: row.customer_id });
      expect(errors).toBeUndefined();
      expect(data?.customer?.adjustments?.totalCount).toBeGreaterThanOrEqual(0);
      expect(gateway.calls()).toMatchObject({ ListPartnerAdjustRecords: 1, ListStoredValueCards: 1 });
    });
  });

  describe('International quotas', () => {
    it('of the partner: used is the due and unbilled amount less the balance', async () => {
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

    it('do not exist on the China site', async () => {
      const result = await gateway.run('chen.xia', '{ partner { consumptionQuota { used { amount } } } }');
      expect(codesOf(result)).toEqual(['UNSUPPORTED_ON_SITE']);
    });
  });
});
