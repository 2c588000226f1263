import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { sumDecimals } from '../../src/graph/common/index.ts';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { FINAL_MONTH } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';
import { billsIn, type Money, total } from './support/bills.ts';

const CHIEF = 'chen.xia';
const [CONSUMING, RECORDS, SUMS] = [
  'ListConsumeSubCustomers',
  'ListSubCustomerBillDetail',
  'ListSubcustomerMonthlyBills',
];
const STATEMENT = 'file: { csv: "Customer ID,Performance\\n1,1.00\\n" }';
const REACH = 'complete incompleteBecause missingCustomers';

interface Reached {
  readonly complete: boolean;
  readonly incompleteBecause: readonly string[];
  readonly missingCustomers: number;
}

/** Every field that adds up the months of many customers: its document, and the total in its answer. */
const FIGURES: Readonly<Record<string, (referral: string, manager?: string) => string>> = {
  spend: (referral, manager = '') =>
    `bills { figure: spend(month: "${FINAL_MONTH}" ${referral} ${manager}) { ${REACH} amount { amount } } }`,
  trend: (referral, manager = '') =>
    `bills { figure: trend(from: "${FINAL_MONTH}", until: "${FINAL_MONTH}" ${referral} ${manager}) { ${REACH} amount { amount } } }`,
  ranking: (referral, manager = '') =>
    `bills { figure: ranking(month: "${FINAL_MONTH}", by: CUSTOMER ${referral} ${manager}) { ${REACH} amount: total { amount } } }`,
  performance: (referral, manager = '') =>
    `incentives { figure: performance(month: "${FINAL_MONTH}" ${referral} ${manager && `filter: { ${manager} }`}) { ${REACH} total { consumption { amount } performance { amount } } } }`,
  reconciliation: (referral, manager = '') =>
    `incentives { figure: reconciliation(month: "${FINAL_MONTH}", ${STATEMENT} ${referral} ${manager}) { ${REACH} totals { computed { amount } } } }`,
};
const SPENT = ['spend', 'trend', 'ranking', 'performance'];

/** The answer of any of these fields: each selects its sum under a name of its own. */
interface Figure extends Reached {
  readonly amount?: Money;
  readonly total?: { readonly consumption: Money };
  readonly totals?: { readonly computed: Money };
}

type FigureField = { readonly figure: Figure | readonly Figure[] };

interface Figures {
  readonly bills?: FigureField;
  readonly incentives?: FigureField;
}

interface Listed<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

type Entries = Listed<{ readonly amounts: { readonly payable: Money } }>;

interface CustomerEntries {
  readonly customer: { readonly consumption: Entries };
}

const entriesAfter = (id: string, after: string | null): string =>
  `{ customer(id: "${id}") { consumption(month: "${FINAL_MONTH}", first: 100, after: ${JSON.stringify(after)}) {
    nodes { amounts { payable { amount } } } pageInfo { hasNextPage endCursor } } } }`;

describe('referral customers, whom the vendor sums up nowhere', () => {
  let gateway: TestGateway;
  let referral: readonly string[];
  let consumed: ReadonlyMap<string, string>;
  const pages = new Map<string, number>();
  let resale: string;

  const read = async <Answer>(text: string, as = CHIEF): Promise<Answer> => {
    const { data, errors } = await gateway.run<Answer, never>(as, text);
    expect(errors).toBeUndefined();
    if (!data) throw new Error('the answer has no data');
    return data;
  };

  const ask = async (figure: string, argument: string, as = CHIEF, manager?: string) => {
    const { bills, incentives } = await read<Figures>(`{ ${FIGURES[figure]?.(argument, manager)} }`, as);
    const [reach] = [(bills ?? incentives)?.figure ?? []].flat();
    const amount = reach?.amount ?? reach?.total?.consumption ?? reach?.totals?.computed;
    if (!reach || !amount) throw new Error(`${figure} has no sum`);
    return { reach, amount: sumDecimals([amount.amount]) };
  };

  /** The consumption of a customer by its entries; notes the number of pages of entries. */
  const entriesOf = async (id: string): Promise<string> => {
    const amounts: string[] = [];
    let after: string | null = null;
    let asked = 0;
    do {
      const { nodes, pageInfo }: Entries = (await read<CustomerEntries>(entriesAfter(id, after))).customer.consumption;
      amounts.push(...nodes.map(({ amounts: { payable } }) => payable.amount));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      asked += 1;
    } while (after);
    pages.set(id, asked);
    return sumDecimals(amounts);
  };
  const pagesOf = (ids: Iterable<string>): number => [...ids].reduce((sum, id) => sum + (pages.get(id) ?? 0), 0);

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
    referral = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .flatMap(({ customer_id, association_type }) => (association_type === '1' ? [customer_id] : []));
    const consuming = async (after = '') => {
      const { bills } = await read<{ bills: { consumingCustomers: Listed<{ customerId: string }> } }>(
        `{ bills { consumingCustomers(month: "${FINAL_MONTH}", first: 100${after}) { totalCount pageInfo { endCursor } nodes { customerId } } } }`,
      );
      return bills.consumingCustomers;
    };
    const head = await consuming();
    const rest = await consuming(`, after: "${head.pageInfo.endCursor}"`);
    const active = [...head.nodes, ...rest.nodes].map(({ customerId }) => customerId);
    expect(active.length).toBe(head.totalCount);
    const ids = active.filter((id) => referral.includes(id));
    consumed = new Map(await Promise.all(ids.map(async (id) => [id, await entriesOf(id)] as const)));
    resale = total(await billsIn(gateway).walk(CHIEF, { month: FINAL_MONTH }));
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  it('exist in the sandbox, with consumption', () => {
    expect(consumed.size).toBeGreaterThan(3);
    expect(consumed.size).toBeLessThan(referral.length);
    expect(Number(sumDecimals(consumed.values()))).toBeGreaterThan(0);
  });

  it.each(Object.keys(FIGURES))('%s leaves them out unless asked, and says how many', async (figure) => {
    const { reach, amount } = await ask(figure, '');
    expect(reach).toMatchObject({
      complete: false,
      incompleteBecause: ['REFERRAL_CUSTOMERS'],
      missingCustomers: consumed.size,
    });
    if (SPENT.includes(figure)) expect(amount).toBe(resale);
    expect(gateway.calls()[RECORDS]).toBeUndefined();
  });

  it.each(Object.keys(FIGURES))(
    '%s adds up their entries where asked, one call per page, and is complete',
    async (figure) => {
      const before = await ask(figure, 'referral: OMIT');
      gateway.forgetCalls();
      const { reach, amount } = await ask(figure, 'referral: INCLUDE');
      expect(reach).toMatchObject({ complete: true, incompleteBecause: [], missingCustomers: 0 });
      if (SPENT.includes(figure)) expect(amount).toBe(sumDecimals([resale, ...consumed.values()]));
      expect(Number(amount)).toBeGreaterThan(Number(before.amount));
      expect(gateway.calls()[RECORDS]).toBe(pagesOf(consumed.keys()));
    },
  );

  it.each(Object.keys(FIGURES))('%s of a manager counts own referral customers only', async (figure) => {
    const own = billsIn(gateway).ownIds('wang.fang');
    const mine = [...consumed.keys()].filter((id) => own.has(id));
    expect(mine.length).toBeGreaterThan(0);
    const omitted = await ask(figure, '', 'wang.fang');
    const named = await ask(figure, '', CHIEF, 'accountManager: "wang.fang"');
    expect([named.reach.missingCustomers, named.amount]).toEqual([mine.length, omitted.amount]);
    gateway.forgetCalls();
    const included = await ask(figure, 'referral: INCLUDE', CHIEF, 'accountManager: "wang.fang"');
    expect(included.reach).toMatchObject({ complete: true, missingCustomers: 0 });
    expect(gateway.calls()[RECORDS]).toBe(pagesOf(mine));
    if (SPENT.includes(figure)) {
      const amounts = mine.map((id) => consumed.get(id) ?? '');
      expect(included.amount).toBe(sumDecimals([omitted.amount, ...amounts]));
    }
  });

  it.each(Object.keys(FIGURES))('%s is predicted with them, and makes no more calls than that', async (figure) => {
    await ask(figure, 'referral: OMIT');
    const text = `{ ${FIGURES[figure]?.('referral: INCLUDE')} }`;
    const context = createContext({
      services: gateway.services,
      viewer: viewerOf(CHIEF, gateway.services),
      language: 'en',
    });
    const predicted = predictCalls({ schema: gatewaySchema(), document: parse(text), variables: {}, context });
    gateway.forgetCalls();
    await ask(figure, 'referral: INCLUDE');
    const made = Object.values(gateway.calls()).reduce((sum, calls) => sum + calls, 0);
    expect(predicted).toBeGreaterThanOrEqual(made);
    expect(predicted).toBeGreaterThanOrEqual(referral.length);
  });

  it('of one customer are added up unless left out', async () => {
    const [[id, spent] = ['', '']] = consumed;
    const { customer } = await read<{
      customer: Record<'spend' | 'without', Reached & { amount: Money }> & {
        performance: Reached & { total: { consumption: Money } };
        monthlyBills: { totalCount: number };
      };
    }>(
      `{ customer(id: "${id}") {
        spend(month: "${FINAL_MONTH}") { ${REACH} amount { amount } }
        without: spend(month: "${FINAL_MONTH}", referral: OMIT) { ${REACH} amount { amount } }
        performance(month: "${FINAL_MONTH}") { ${REACH} total { consumption { amount } } }
        monthlyBills(month: "${FINAL_MONTH}") { totalCount }
      } }`,
    );
    const { spend, without, performance, monthlyBills } = customer;
    expect(sumDecimals([spend.amount.amount])).toBe(spent);
    expect(sumDecimals([performance.total.consumption.amount])).toBe(spent);
    expect([spend.complete, performance.complete, monthlyBills.totalCount]).toEqual([true, true, 0]);
    expect(without).toMatchObject({ complete: false, missingCustomers: 1, incompleteBecause: ['REFERRAL_CUSTOMERS'] });
    expect(Number(without.amount.amount)).toBe(0);
    expect(gateway.calls()[RECORDS]).toBe(pagesOf([id]));
  });

  it('are refused before the first of their calls where the limit does not allow them all', async () => {
    const small = await startTestGateway({ customers: 120, env: { MAX_UPSTREAM_CALLS: '8' } });
    try {
      await small.run(CHIEF, '{ channel { customers(first: 1) { totalCount } } }');
      small.forgetCalls();
      const result = await small.run(
        CHIEF,
        `{ bills { spend(month: "${FINAL_MONTH}", chargingMode: SAVINGS_PLAN, referral: INCLUDE) { complete } } }`,
      );
      expect(codesOf(result)).toEqual(['COST_LIMIT_EXCEEDED']);
      expect(small.calls()[RECORDS]).toBeUndefined();
    } finally {
      await small.close();
    }
  });

  it('that the vendor lists no entries of any more are missing', async () => {
    const { bills } = await read<{ bills: { spend: Reached } }>(
      '{ bills { spend(month: "2024-11", referral: INCLUDE) { complete missingCustomers incompleteBecause } } }',
    );
    const { missingCustomers, incompleteBecause, complete } = bills.spend;
    expect([complete, incompleteBecause]).toEqual(missingCustomers > 0 ? [false, ['REFERRAL_CUSTOMERS']] : [true, []]);
    expect(gateway.calls()).toMatchObject({ [String(CONSUMING)]: 1, [String(SUMS)]: expect.any(Number) });
    expect(gateway.calls()[RECORDS]).toBeUndefined();
  });
});
