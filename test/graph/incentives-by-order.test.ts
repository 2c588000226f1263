import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { ReconciliationDocument } from '../../packages/client/src/generated/samples.ts';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { monthsBefore } from '../../src/time/index.ts';
import { type TestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';
import { billsOf, cents, DETAILS, MONTH, policiesOf, rowsOf, start, sum, text } from './support/incentives.ts';

const [CHIEF, MANAGER] = ['chen.xia', 'wang.fang'];
const [SUMS, ENTRIES] = ['ListSubcustomerMonthlyBills', 'ListSubCustomerBillDetail'];
const DETAIL = 'ShowCustomerOrderDetails';
const TITLES = 'Customer ID,Service Type Code,Order ID,Performance,Billing Month';
const PAGE = 100;
/** Customers whose rows of the statement name orders. */
const CUSTOMERS = 12;

interface Entry {
  readonly customer_id: string;
  readonly service_type_code: string;
  readonly trade_id: string;
  readonly order_type?: number | null;
  readonly cash_amount?: string;
  readonly credit_amount?: string;
  readonly stored_value_card_amount?: string;
}

/** A row of the statement; an empty order where there is none. */
interface Line {
  readonly customer: string;
  readonly service: string;
  readonly order: string;
  readonly amount: bigint;
}

const QUERY = `query ($month: BillingMonth!, $file: StatementInput!, $byOrder: Boolean!) {
  incentives { reconciliation(month: $month, file: $file, tolerance: "0", byOrder: $byOrder) {
    usedRows matched matchedRows totals { difference { amount } }
    differences(first: 100) { totalCount nodes {
      exceptionId kind reason customerId orderId lines difference { amount } explanation { closed by }
    } }
  } }
}`;

interface Found {
  readonly exceptionId: string;
  readonly kind: string;
  readonly reason: string;
  readonly customerId: string;
  readonly orderId: string | null;
  readonly lines: readonly number[];
  readonly difference: { readonly amount: string };
  readonly explanation: { readonly closed: boolean; readonly by: string } | null;
}

interface Answer {
  readonly incentives: {
    readonly reconciliation: {
      readonly matchedRows: number;
      readonly differences: { readonly totalCount: number; readonly nodes: readonly Found[] };
    };
  };
}

const rowOf = ({ customer, service, order, amount }: Line, month = MONTH): string =>
  [customer, service, order, text(amount), month].join();
const csvOf = (rows: readonly string[]): string => [TITLES, ...rows].join('\n');
const more = (line: Line, amount: bigint): Line => ({ ...line, amount: line.amount + amount });

describe('a statement compared order by order', () => {
  let gateway: TestGateway;
  let policies: ReadonlyMap<string, string>;
  let all: readonly Line[];
  /** Lines of orders with an amount. */
  let orders: readonly Line[];
  /** Pages of the entries of the customers whose orders are named. */
  let pages = 0;
  /** An order of a customer that no row names. */
  let anothers: Line;

  const pagesOf = new Map<string, number>();
  const linesOf = async (customer: string, month: string): Promise<readonly Line[]> => {
    const query = { bill_cycle: month, customer_id: customer };
    const entries = await rowsOf<Entry>(gateway, DETAILS, query, 'fee_records');
    pagesOf.set(`${customer} ${month}`, Math.ceil(entries.length / PAGE));
    const groups = Map.groupBy(entries, ({ service_type_code, order_type, trade_id }) =>
      JSON.stringify([service_type_code, order_type ? trade_id : '']),
    );
    return [...groups].map(([key, group]) => {
      const [service, order] = JSON.parse(key) as [string, string];
      const paid = group.flatMap((entry) => [entry.cash_amount, entry.credit_amount, entry.stored_value_card_amount]);
      return { customer, service, order, amount: policies.get(service) === '2' ? 0n : sum(paid.map(cents)) };
    });
  };

  beforeAll(async () => {
    gateway = await start();
    policies = await policiesOf(gateway);
    const bills = await billsOf(gateway);
    const customers = [...new Set(bills.map(({ customer_id }) => customer_id))];
    const entries = await Promise.all(customers.map((customer) => linesOf(customer, MONTH)));
    const withOrders = entries.filter((lines) => lines.some(({ order, amount }) => order !== '' && amount > 0n));
    const named = withOrders.slice(0, CUSTOMERS);
    const lines = named.flat();
    orders = lines.filter(({ order, amount }) => order !== '' && amount > 0n);
    const last = withOrders[CUSTOMERS]?.find(({ order, amount }) => order !== '' && amount > 0n);
    if (!last) throw new Error('too few customers with orders');
    anothers = last;
    const byOrder = new Set(named.flatMap(([line]) => line?.customer ?? []));
    pages = [...byOrder].reduce((count, customer) => count + (pagesOf.get(`${customer} ${MONTH}`) ?? 0), 0);
    const others = Map.groupBy(
      bills.filter(({ customer_id }) => !byOrder.has(customer_id)),
      ({ customer_id, cloud_service_type }) => JSON.stringify([customer_id, cloud_service_type]),
    );
    all = [
      ...lines,
      ...[...others].map(([key, group]): Line => {
        const [customer, service] = JSON.parse(key) as [string, string];
        const amount = policies.get(service) === '2' ? 0n : sum(group.map(({ paid }) => paid));
        return { customer, service, order: '', amount };
      }),
    ];
  });
  afterAll(() => gateway.close());

  const reconcile = async (rows: readonly string[], { as = CHIEF, byOrder = true } = {}) => {
    gateway.forgetCalls();
    const variables = { month: MONTH, file: { csv: csvOf(rows) }, byOrder };
    const { data, errors } = await gateway.run<Answer, typeof variables>(as, QUERY, variables);
    expect(errors).toBeUndefined();
    if (!data) throw new Error('no answer');
    return data.incentives.reconciliation;
  };
  const rest = (...without: readonly Line[]): readonly string[] =>
    all.filter((line) => !without.includes(line)).map((line) => rowOf(line));

  it('agrees line by line, and reads the entries of the customers whose orders are named', async () => {
    expect(await reconcile(rest())).toMatchObject({
      usedRows: all.length,
      matched: all.length,
      matchedRows: all.length,
      differences: { totalCount: 0 },
      totals: { difference: { amount: '0.00' } },
    });
    expect(orders.length).toBeGreaterThanOrEqual(CUSTOMERS);
    expect(gateway.calls()).toMatchObject({ [ENTRIES]: pages });
    expect(gateway.calls()).not.toHaveProperty(DETAIL);
  });

  it('finds what is wrong with an order, with its reason; a member explains it', async () => {
    const [left, twice, wrong, late, rounded] = orders;
    if (!left || !twice || !wrong || !late || !rounded) throw new Error('too few orders');
    const isPaid = ({ order, amount }: Line): boolean => order !== '' && amount > 0n;
    const customers = [...new Set(orders.map(({ customer }) => customer))];
    const past = customers.flatMap((customer) =>
      [1, 2, 3].map((months) => ({ customer, month: monthsBefore(MONTH, months) })),
    );
    let earlier: Line | undefined;
    let earlierPages = 0;
    for (const { customer, month } of past) {
      earlier ??= (await linesOf(customer, month)).find(isPaid);
      earlierPages = pagesOf.get(`${customer} ${month}`) ?? 0;
      if (earlier) break;
    }
    if (!earlier) throw new Error('no earlier order');
    const unknown = { ...left, order: 'CS000000000000000000' };
    const taken = { ...anothers, customer: wrong.customer };
    const rows = [
      ...rest(left, twice, wrong, late, rounded),
      rowOf(unknown),
      rowOf(twice),
      rowOf(twice),
      rowOf(more(wrong, 1n)),
      rowOf(late, '2020-01'),
      rowOf(rounded).replace(text(rounded.amount), `${text(rounded.amount)}4`),
      rowOf(taken),
      rowOf(earlier),
    ];
    const { nodes: found } = (await reconcile(rows)).differences;
    const keyOf = ({ customer, order }: Line): string => `${customer} ${order}`;
    expect(Object.fromEntries(found.map((each) => [`${each.customerId} ${each.orderId}`, each.reason]))).toEqual({
      [keyOf(left)]: 'MISSING',
      [keyOf(unknown)]: 'MISSING',
      [keyOf(twice)]: 'DOUBLED',
      [keyOf(wrong)]: 'AMOUNT',
      [keyOf(late)]: 'PERIOD',
      [keyOf(taken)]: 'FOREIGN',
      [keyOf(rounded)]: 'ROUNDING',
      [keyOf(earlier)]: 'PERIOD',
    });
    expect(new Set(found.map(({ exceptionId }) => exceptionId)).size).toBe(found.length);
    expect(gateway.calls()).toMatchObject({ [DETAIL]: 3, [ENTRIES]: pages + earlierPages });

    const of = found.find(({ reason }) => reason === 'AMOUNT');
    expect(of).toMatchObject({ orderId: wrong.order, difference: { amount: '0.01' } });
    const explained = await gateway.run(
      CHIEF,
      `mutation { createExceptionExplanation(input: { idempotencyKey: "by-order", customerId: "${wrong.customer}", month: "${MONTH}",
        exceptionId: "${of?.exceptionId}", explanation: "A cent too much." }) { exceptionExplanation { state } } }`,
    );
    expect(explained.errors).toBeUndefined();
    const notes = (await reconcile(rows)).differences.nodes.filter(({ explanation }) => explanation);
    expect(notes).toMatchObject([{ orderId: wrong.order, explanation: { closed: false, by: CHIEF } }]);
  });

  it('is compared as before without `byOrder`: the column is not read', async () => {
    const found = await reconcile(rest(), { byOrder: false });
    const pairs = new Set(all.map(({ customer, service }) => `${customer} ${service}`));
    expect(found).toMatchObject({ matched: pairs.size, matchedRows: all.length, differences: { totalCount: 0 } });
    expect(gateway.calls()).not.toHaveProperty(ENTRIES);
  });

  it("does not say whether another manager's order exists", async () => {
    const { data } = await gateway.run<{ customers: { nodes: readonly { customerId: string }[] } }, never>(
      MANAGER,
      '{ customers(first: 100) { nodes { customerId } } }',
    );
    const own = new Set(data?.customers.nodes.map(({ customerId }) => customerId));
    const foreign = orders.find(({ customer }) => !own.has(customer));
    const mine = orders.find(({ customer }) => own.has(customer));
    if (!foreign || !mine) throw new Error('no order of another manager');
    const rows = ['CS000000000000000000', foreign.order].map((order) => rowOf({ ...mine, order }));
    const namedTo = async (as: string) =>
      (await reconcile(rows, { as })).differences.nodes.filter(({ lines }) => lines.length > 0);
    expect((await namedTo(MANAGER)).map(({ reason, kind }) => [reason, kind])).toEqual([
      ['MISSING', 'ONLY_IN_STATEMENT'],
      ['MISSING', 'ONLY_IN_STATEMENT'],
    ]);
    // Equal figures of two orders are two exceptions.
    expect(new Set((await namedTo(MANAGER)).map(({ exceptionId }) => exceptionId)).size).toBe(2);
    // The same order is another customer's for a viewer who sees both.
    expect((await namedTo(CHIEF)).map(({ orderId, reason }) => [orderId, reason])).toContainEqual([
      foreign.order,
      'FOREIGN',
    ]);
  });

  it('is refused where orders cannot be compared, before any call', async () => {
    const { contract } = gateway.services.partner('demo-cn').upstream;
    const member = viewerOf(MANAGER, gateway.services);
    const itemsOf = (id: string): readonly string[] => contract.operations.get(id)?.facts.permission ?? [];
    const holding = (...operations: readonly string[]) => ({
      ...member,
      permissions: new Set(operations.flatMap(itemsOf)),
    });
    const ask = async (as: string | typeof member, csv: string, month = MONTH) => {
      gateway.forgetCalls();
      const { errors } = await gateway.run(as, ReconciliationDocument, { month, file: { csv }, byOrder: true });
      expect(gateway.calls()).toEqual({});
      return errors?.[0]?.extensions;
    };
    const csv = csvOf(rest());
    expect(await ask(CHIEF, csv, monthsBefore(MONTH, 24))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'month' });
    expect(await ask(CHIEF, 'Customer ID,Performance\na,1')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'file',
      limit: 'a title row with one of: Order ID, 订单号, 订单ID',
    });
    for (const [held, operation] of [
      [[SUMS, DETAIL], ENTRIES],
      [[SUMS, ENTRIES], DETAIL],
    ] as const)
      expect(await ask(holding(...held), csv)).toMatchObject({ code: 'FORBIDDEN', operation, argument: 'byOrder' });
  });

  it('looks no order up where that would take more calls than one operation may make', async () => {
    const [line] = orders;
    if (!line) throw new Error('no order');
    const rows = Array.from({ length: 250 }, (_, index) => rowOf({ ...line, order: `CS-UNKNOWN-${index}` }));
    gateway.forgetCalls();
    const variables = { month: MONTH, file: { csv: csvOf(rows) }, byOrder: true };
    const { errors } = await gateway.run(CHIEF, QUERY, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', limit: 200 });
    expect(gateway.calls()).not.toHaveProperty(DETAIL);
  });

  it('needs more calls than a comparison without orders, which the prediction says', () => {
    const { services } = gateway;
    const context = createContext({ services, viewer: viewerOf(CHIEF, services), language: 'en' });
    const predict = (byOrder: boolean): number =>
      predictCalls({
        schema: gatewaySchema(),
        document: parse(ReconciliationDocument.text),
        variables: { month: MONTH, file: { csv: TITLES }, byOrder },
        context,
      });
    expect([predict(true), predict(false) < predict(true)]).toEqual([context.mostCalls, true]);
  });
});
