import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sumDecimals } from '../../src/graph/common/index.ts';
import { monthsBefore } from '../../src/time/index.ts';
import { SUMMED_MONTH } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import {
  BILL,
  type Bill,
  billsIn,
  LAST_MONTH,
  MONTHLY,
  type Money,
  type Page,
  THIS_MONTH,
  total,
} from './support/bills.ts';

type Amounts<Name extends string> = Readonly<Record<Name, Money>>;

interface Nodes<T> {
  readonly nodes: readonly T[];
}

/** Sums of one customer's month, computed by different fields. */
interface Summed {
  readonly associationModel: string;
  readonly spend: { readonly amount: Money };
  readonly monthlyBills: Nodes<{ readonly amount: Money }>;
  readonly consumption: Nodes<{ readonly amounts: Amounts<'payable'> }> & { readonly totalCount: number };
  readonly ownBills: {
    readonly summary: { readonly amounts: Amounts<'payable'> };
    readonly transactions: Nodes<{ readonly amounts: Amounts<'official' | 'discount' | 'truncated' | 'payable'> }>;
    readonly byMonth: Nodes<{ readonly amounts: Amounts<'payable'> }>;
    readonly costs: Nodes<{ readonly total: Money }>;
  };
}

describe('bills of the partner', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  it.each([7, 60, 100])('pages by %i through the charging modes without a missing or repeated row', async (first) => {
    const { page: whole } = await billsIn(gateway).page('chen.xia', { first: 1 });
    const rows = await billsIn(gateway).walk('chen.xia', { first });
    expect(rows).toHaveLength(whole?.totalCount ?? -1);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    const order = ['YEARLY_MONTHLY', 'PAY_PER_USE', 'SAVINGS_PLAN'];
    const modes = rows.map(({ chargingMode }) => order.indexOf(chargingMode));
    expect(modes).toEqual([...modes].sort());
    expect(new Set(modes)).toEqual(new Set([0, 1, 2]));
  });

  it('asks once a charging mode and page', async () => {
    await billsIn(gateway).page('chen.xia', { first: 3, month: monthsBefore(THIS_MONTH, 5) });
    expect(gateway.calls()).toEqual({ [MONTHLY]: 3 });
    gateway.forgetCalls();
    await billsIn(gateway).page('chen.xia', { first: 4, mode: 'SAVINGS_PLAN', month: monthsBefore(THIS_MONTH, 5) });
    expect(gateway.calls()).toEqual({ [MONTHLY]: 1 });
  });

  it('shows a manager the rows, counts and sums of own customers only', async () => {
    const ids = billsIn(gateway).ownIds('wang.fang');
    const everybody = await billsIn(gateway).walk('chen.xia');
    const own = await billsIn(gateway).walk('wang.fang');
    expect(own.filter(({ customerId }) => !ids.has(customerId))).toEqual([]);
    const expected = everybody.filter(({ customerId }) => ids.has(customerId));
    expect(own.map((row) => JSON.stringify(row)).sort()).toEqual(expected.map((row) => JSON.stringify(row)).sort());
    const { page: one } = await billsIn(gateway).page('wang.fang', { first: 1 });
    expect(one?.totalCount).toBe(expected.length);
    const spend = await gateway.run<{ bills: { spend: { amount: Money } } }, never>(
      'wang.fang',
      `{ bills { spend(month: "${LAST_MONTH}") { amount { amount } } } }`,
    );
    expect(sumDecimals([spend.data?.bills.spend.amount.amount ?? 'x'])).toBe(total(expected));
  });

  it.each(['chen.xia', 'wang.fang'])('filters by service and purpose alike for %s', async (as) => {
    const all = await billsIn(gateway).walk(as);
    const code = all[0]?.serviceType.code;
    const wanted = all.filter(({ serviceType, type }) => serviceType.code === code && type === 'CONSUMPTION');
    const found = await billsIn(gateway).walk(as, { filter: { serviceTypeCode: code, type: 'CONSUMPTION' } });
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });

  it('adds payments up to the amount, and gives refunds back', async () => {
    const all = await billsIn(gateway).walk('chen.xia');
    const partly = all.filter(({ payments, amount }) => total(payments) !== sumDecimals([amount.amount]));
    // Debt is an amount that has not been paid.
    expect(partly.length).toBeLessThan(all.length / 5);
    const refunds = all.filter(({ type }) => type === 'UNSUBSCRIPTION');
    expect(refunds.length).toBeGreaterThan(0);
    expect(refunds.filter(({ amount }) => !amount.amount.startsWith('-'))).toEqual([]);
  });

  it('lists consuming customers: those with a bill and referral customers, and for a manager own ones only', async () => {
    const referral = new Set(
      gateway.sandbox
        .partner('demo-cn')
        .customers()
        .flatMap(({ customer_id, association_type }) => (association_type === '1' ? [customer_id] : [])),
    );
    const active = new Set((await billsIn(gateway).walk('chen.xia')).map(({ customerId }) => customerId));
    expect([...active].filter((id) => referral.has(id))).toEqual([]);
    const ask = async (as: string) => {
      const { data } = await gateway.run<{ bills: { consumingCustomers: Page<{ customerId: string }> } }, never>(
        as,
        `{ bills { consumingCustomers(month: "${LAST_MONTH}", first: 100) { totalCount nodes { customerId } pageInfo { hasNextPage } } } }`,
      );
      return data?.bills.consumingCustomers;
    };
    const all = await ask('chen.xia');
    const without = (all?.nodes ?? []).filter(({ customerId }) => !referral.has(customerId));
    expect(without.filter(({ customerId }) => !active.has(customerId))).toEqual([]);
    expect(all?.totalCount).toBeGreaterThan(active.size);
    for (const { customerId } of all?.nodes ?? []) active.add(customerId);
    const ids = billsIn(gateway).ownIds('wang.fang');
    const own = await ask('wang.fang');
    expect(own?.totalCount).toBe([...active].filter((id) => ids.has(id)).length);
    expect(own?.nodes.filter(({ customerId }) => !ids.has(customerId))).toEqual([]);
  });

  it('asks the consuming customers only for their consumption: a page of them and one call each', async () => {
    const month = monthsBefore(THIS_MONTH, 2);
    const text = `{ bills { consumingCustomers(month: "${month}", first: 20) { nodes { customer { consumption(month: "${month}") { totalCount } } } } } }`;
    const { data } = await gateway.run<
      { bills: { consumingCustomers: { nodes: { customer: { consumption: { totalCount: number } } }[] } } },
      never
    >('chen.xia', text);
    expect(gateway.calls()).toMatchObject({ ListConsumeSubCustomers: 1, ListSubCustomerBillDetail: 20 });
    const counts = data?.bills.consumingCustomers.nodes.map(({ customer }) => customer.consumption.totalCount);
    expect(counts?.filter((count) => count === 0)).toEqual([]);
  });

  it("adds a customer's consumption up to its monthly bills and to its own summary", async () => {
    const customers = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ grants_agency }) => grants_agency);
    for (const { customer_id: id } of customers.slice(0, 12)) {
      const { data, errors } = await gateway.run<{ customer: Summed }, never>(
        'chen.xia',
        `{ customer(id: "${id}") {
          associationModel
          spend(month: "${SUMMED_MONTH}") { amount { amount } }
          monthlyBills(month: "${SUMMED_MONTH}", first: 100) { nodes { amount { amount } } }
          consumption(month: "${SUMMED_MONTH}", first: 100) { totalCount nodes { amounts { official { amount } discount { amount } payable { amount } } } }
          ownBills {
            summary(month: "${SUMMED_MONTH}") { amounts { payable { amount } } }
            transactions(month: "${SUMMED_MONTH}", first: 100) { nodes { amounts { official { amount } discount { amount } truncated { amount } payable { amount } } } }
            byMonth: resourceRecords(month: "${SUMMED_MONTH}", statistics: MONTH, first: 100) { nodes { amounts { payable { amount } } } }
            costs(period: { months: { from: "${SUMMED_MONTH}", until: "${SUMMED_MONTH}" } }, first: 100) { nodes { total { amount } } }
          }
        } }`,
      );
      expect(errors).toBeUndefined();
      const customer = data?.customer;
      if (!customer || customer.consumption.totalCount > 100) continue;
      const payable = (nodes: readonly { readonly amounts: Amounts<'payable'> }[]) =>
        sumDecimals(nodes.map(({ amounts }) => amounts.payable.amount));
      const sums = [
        customer.spend.amount.amount,
        // The vendor gives no sums for a referral customer.
        ...(customer.associationModel === 'RESALE' ? [total(customer.monthlyBills.nodes)] : []),
        payable(customer.consumption.nodes),
        customer.ownBills.summary.amounts.payable.amount,
        payable(customer.ownBills.transactions.nodes),
        payable(customer.ownBills.byMonth.nodes),
        sumDecimals(customer.ownBills.costs.nodes.map(({ total: { amount } }) => amount)),
      ].map((amount) => sumDecimals([amount]));
      expect(new Set(sums).size).toBe(1);
      for (const { amounts } of customer.ownBills.transactions.nodes) {
        const { official, discount, truncated, payable: due } = amounts;
        expect(sumDecimals([discount.amount, truncated.amount, due.amount])).toBe(sumDecimals([official.amount]));
      }
    }
  });

  it('answers alike for a customer of another manager and for an unknown one', async () => {
    const [other] = billsIn(gateway).ownIds('li.qiang');
    for (const id of [other, '0123456789abcdef0123456789abcdef']) {
      const result = await gateway.run(
        'wang.fang',
        `{ customer(id: "${id}") { spend(month: "${LAST_MONTH}") { month } } }`,
      );
      expect(codesOf(result)).toEqual(['NOT_FOUND']);
    }
    expect(gateway.calls()[MONTHLY]).toBeUndefined();
  });

  it("gives a reseller's bills through the reseller, with the reseller's own customers", async () => {
    const [id] = gateway.sandbox.partner('demo-cn').resellerIds;
    const ask = (as: string) =>
      gateway.run<{ reseller: { monthlyBills: Page<Bill & { customer: { id: string } | null }> } }, never>(
        as,
        `{ reseller(id: "${id}") { monthlyBills(month: "${LAST_MONTH}", first: 50) { totalCount nodes { ${BILL} customer { id: customerId } } } } }`,
      );
    const { data, errors } = await ask('chen.xia');
    expect(errors).toBeUndefined();
    const rows = data?.reseller.monthlyBills.nodes ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ customer, customerId }) => customer?.id !== customerId)).toEqual([]);
    const own = new Set((await billsIn(gateway).walk('chen.xia')).map(({ customerId }) => customerId));
    expect(rows.filter(({ customerId }) => own.has(customerId))).toEqual([]);
    // A viewer who may not see resellers may not see the bills of their customers either.
    expect(codesOf(await ask('wang.fang'))).toEqual(['FORBIDDEN']);
  });

  it('says that International has no such sums', async () => {
    const { data, errors } = await gateway.run(
      'amara.okafor',
      `{ bills { monthly(month: "${LAST_MONTH}") { totalCount } spend(month: "${LAST_MONTH}") { month } } }`,
    );
    expect(data).toEqual({ bills: { monthly: null, spend: null } });
    expect(codesOf({ errors })).toEqual(['UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE']);
  });
});
