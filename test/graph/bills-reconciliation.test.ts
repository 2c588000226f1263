import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { judge, judgeStatement } from '../../scripts/reconcile/judge.ts';
import { BY_ORDER } from '../../scripts/reconcile/orders-of-statement.ts';
import { plantExceptions } from '../../scripts/reconcile/planted.ts';
import { plantStatement } from '../../scripts/reconcile/statement.ts';
import { atSandbox } from '../../src/config/index.ts';
import { loadContract } from '../../src/contract/index.ts';
import { FINAL_MONTH } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { type LyingVendor, mapLeaves, mapRows, startLyingVendor } from '../support/lying-vendor.ts';
import { operationRow } from '../support/operation-rows.ts';

const [CHIEF, DIRECTOR] = ['chen.xia', 'zhou.ning'];
const MANAGERS = ['wang.fang', 'li.qiang'];
const [ENTRIES, ORDERS] = ['ListSubCustomerBillDetail', 'ListCustomerOrders'];

interface Exception {
  readonly exceptionId: string;
  readonly sides: string;
  readonly reason: string;
  readonly orderId: string;
  readonly billed: { readonly amount: string } | null;
  readonly ordered: { readonly amount: string } | null;
  readonly difference: { readonly amount: string };
  readonly explanation: { readonly explanationId: string; readonly closed: boolean; readonly by: string } | null;
}

interface Reconciled {
  readonly customerId: string;
  readonly billReconciliation: {
    readonly lines: number;
    readonly otherLines: number;
    readonly matchedLines: number;
    readonly notYetBilled: number;
    readonly reasons: readonly { readonly reason: string; readonly count: number }[];
    readonly exceptions: { readonly totalCount: number; readonly nodes: readonly Exception[] };
  };
}

const FIELDS = `customerId billReconciliation(month: "${FINAL_MONTH}") {
  lines otherLines matchedLines notYetBilled reasons { reason count }
  exceptions(first: 100) { totalCount nodes {
    exceptionId sides reason orderId billed { amount } ordered { amount } difference { amount }
    explanation { explanationId closed by }
  } }
}`;

type Row = Record<string, unknown>;

const PARTNER = 'demo-cn';
const PAYMENTS = 1_050;

describe('a reconciliation finds what was planted, and nothing else', () => {
  it('in thousands of entries of every shape', () => {
    const { missed, wrong, found, lines, byReason } = judge(plantExceptions({ lines: 4_000, exceptions: 48 }));
    expect({ missed, wrong, found }).toEqual({ missed: [], wrong: [], found: 48 });
    expect(lines).toBeGreaterThanOrEqual(4_000);
    expect(byReason).toEqual({ MISSING: 8, DOUBLED: 12, AMOUNT: 12, PERIOD: 4, ROUNDING: 4, FOREIGN: 8 });
  });

  it('in a statement of thousands of lines', async () => {
    const { missed, wrong, found, byReason } = await judgeStatement(plantStatement({ lines: 3_000, exceptions: 35 }));
    expect({ missed, wrong, found }).toEqual({ missed: [], wrong: [], found: 35 });
    expect(byReason).toEqual({ MISSING: 10, DOUBLED: 5, AMOUNT: 5, PERIOD: 5, ROUNDING: 5, FOREIGN: 5 });
  });

  it('in a statement by order, in every shape', async () => {
    const planted = plantStatement({ lines: 1_000, exceptions: 32 }, BY_ORDER);
    const { missed, wrong, found, byReason } = await judgeStatement(planted);
    expect({ missed, wrong, found }).toEqual({ missed: [], wrong: [], found: 32 });
    expect(byReason).toEqual({ MISSING: 8, DOUBLED: 4, AMOUNT: 4, PERIOD: 4, ROUNDING: 4, FOREIGN: 8 });
  });
});

describe('the reconciliation of a bill', () => {
  let vendor: LyingVendor;
  let gateway: TestGateway;
  let months: readonly Reconciled[];
  /** A customer whose orders of the month agree. */
  let one: string;

  const reconcileAll = async (as: string): Promise<readonly Reconciled[]> => {
    const { data, errors } = await gateway.run<{ customers: { nodes: readonly Reconciled[] } }, never>(
      as,
      `{ customers(first: 40) { nodes { ${FIELDS} } } }`,
    );
    expect(errors).toBeUndefined();
    return data?.customers.nodes ?? [];
  };
  const reconcile = async (as: string, customerId = one): Promise<Reconciled['billReconciliation']> => {
    const { data, errors } = await gateway.run<{ customer: Reconciled }, never>(
      as,
      `{ customer(id: "${customerId}") { ${FIELDS} } }`,
    );
    expect(errors).toBeUndefined();
    if (!data) throw new Error('no customer');
    return data.customer.billReconciliation;
  };
  const changeRows = (operation: string, change: (rows: readonly Row[]) => readonly Row[]) =>
    vendor.tell((body, asked) =>
      asked.id === operation ? mapRows((rows) => [...change(rows as Row[])])(body, asked) : body,
    );
  /** An order that the reconciliation compares: with other amounts in the bill it is an exception. */
  const comparedOrder = async (): Promise<string> => {
    changeRows(ENTRIES, (rows) => rows.map((row) => (isOrdered(row) ? { ...row, payment_amount: 987_654.32 } : row)));
    const [found] = (await reconcile(CHIEF)).exceptions.nodes;
    vendor.tell((body) => body);
    if (!found) throw new Error('no order');
    return found.orderId;
  };
  const isOrdered = ({ order_type }: Row): boolean => order_type !== undefined && order_type !== null;

  beforeAll(async () => {
    vendor = await startLyingVendor([loadContract('CHINA'), loadContract('INTERNATIONAL')]);
    gateway = await startTestGateway({
      customers: 40,
      adjust: (config) => {
        vendor.aim(config.partners[0]?.endpoints.bss ?? '');
        return atSandbox(config, vendor.url);
      },
    });
    months = await reconcileAll(CHIEF);
    one = months.find(({ billReconciliation: { matchedLines } }) => matchedLines > 1)?.customerId ?? '';
  });
  afterAll(async () => {
    await gateway.close();
    await vendor.close();
  });
  beforeEach(() => vendor.tell((body) => body));

  it('finds nothing where bill and orders agree, and counts what it compared', () => {
    const all = months.map(({ billReconciliation }) => billReconciliation);
    expect(all.flatMap(({ exceptions }) => exceptions.nodes)).toEqual([]);
    expect(all.every(({ lines, matchedLines }) => lines === matchedLines)).toBe(true);
    expect(all.reduce((sum, { matchedLines }) => sum + matchedLines, 0)).toBeGreaterThan(10);
    expect(all.some(({ otherLines }) => otherLines > 0)).toBe(true);
  });

  const PLANTED: readonly (readonly [
    reason: string,
    operation: string,
    change: (rows: readonly Row[]) => readonly Row[],
  ])[] = [
    ['MISSING', ENTRIES, (rows) => rows.filter((row) => !isOrdered(row))],
    [
      'MISSING',
      ENTRIES,
      (rows) => rows.map((row) => (isOrdered(row) ? { ...row, trade_id: `X${row.trade_id}` } : row)),
    ],
    ['DOUBLED', ENTRIES, (rows) => [...rows, ...rows.filter(isOrdered)]],
    ['AMOUNT', ENTRIES, (rows) => rows.map((row) => (isOrdered(row) ? { ...row, payment_amount: 987_654.32 } : row))],
    ['FOREIGN', ENTRIES, (rows) => rows.map((row) => (isOrdered(row) ? { ...row, customer_id: 'f'.repeat(32) } : row))],
  ];

  it.each(PLANTED)('finds %s planted in %s for every order', async (reason, operation, change) => {
    const before = await reconcile(CHIEF);
    changeRows(operation, change);
    const { matchedLines, exceptions, reasons } = await reconcile(CHIEF);
    expect(before.exceptions.totalCount).toBe(0);
    expect(matchedLines).toBe(0);
    expect(new Set(exceptions.nodes.map((each) => each.reason))).toEqual(new Set([reason]));
    expect(reasons).toEqual([{ reason, count: exceptions.totalCount }]);
  });

  it('finds PERIOD where the orders were paid in another month', async () => {
    vendor.tell(
      (body) => mapLeaves(body, (leaf, name) => (name === 'payment_time' ? '2026-01-05T00:00:00Z' : leaf)) as Row,
    );
    const { exceptions } = await reconcile(CHIEF);
    expect(exceptions.totalCount).toBeGreaterThan(0);
    for (const each of exceptions.nodes)
      expect(each).toMatchObject({ reason: 'PERIOD', billed: each.ordered, difference: { amount: '0' } });
  });

  it('looks orders up by their numbers where the list lacks them, with a call for each', async () => {
    const { matchedLines } = await reconcile(CHIEF);
    changeRows(ORDERS, () => []);
    gateway.forgetCalls();
    const found = await reconcile(CHIEF);
    expect([found.matchedLines, found.exceptions.totalCount]).toEqual([matchedLines, 0]);
    const { [ENTRIES]: entries, [ORDERS]: lists, ShowCustomerOrderDetails: details } = gateway.calls();
    expect({ entries, lists }).toEqual({ entries: 1, lists: 1 });
    expect(details).toBeLessThanOrEqual(matchedLines);
    expect(details).toBeGreaterThan(0);
  });

  it('has every payment of the ledger, also beyond the first thousand', async () => {
    const orderId = await comparedOrder();
    const ids = Array.from({ length: PAYMENTS }, (_, index) => `many-${index}`);
    const rows = ids.map((id) =>
      operationRow({
        id,
        partner_id: PARTNER,
        kind: 'PAY_ORDER',
        target_id: orderId,
        input: JSON.stringify({ customerId: one }),
        state: 'SUCCEEDED',
        created_at: `${FINAL_MONTH}-15T00:00:00.000Z`,
        amount: '1.00',
      }),
    );
    const { db } = gateway.services.store;
    for (let from = 0; from < PAYMENTS; from += PAYMENTS / 3) {
      const some = rows.slice(from, from + PAYMENTS / 3);
      await db.insertInto('operation').values(some).execute();
      const targets = some.map(({ id }) => ({ partner_id: PARTNER, target_id: one, operation_id: id }));
      await db.insertInto('operation_target').values(targets).execute();
    }
    const { data } = await gateway.run<
      { customer: { billReconciliation: { exceptions: { nodes: readonly { operationIds: readonly string[] }[] } } } },
      never
    >(
      CHIEF,
      `{ customer(id: "${one}") { billReconciliation(month: "${FINAL_MONTH}") { exceptions(first: 10) {
        nodes { sides reason orderId recorded { amount } operationIds } } } } }`,
    );
    const nodes = data?.customer.billReconciliation.exceptions.nodes ?? [];
    expect(nodes.map(({ operationIds, ...found }) => ({ ...found, payments: operationIds.length }))).toEqual([
      {
        sides: 'LEDGER_AND_ORDER',
        reason: 'DOUBLED',
        orderId,
        recorded: { amount: String(PAYMENTS) },
        payments: PAYMENTS,
      },
    ]);
    await db.deleteFrom('operation_target').where('operation_id', 'in', ids).execute();
    await db.deleteFrom('operation').where('id', 'in', ids).execute();
  });

  it('is explained by a member and closed by another, and open again with other figures', async () => {
    changeRows(ENTRIES, (rows) => rows.map((row) => (isOrdered(row) ? { ...row, payment_amount: 987_654.32 } : row)));
    const [found] = (await reconcile(CHIEF)).exceptions.nodes;
    if (!found) throw new Error('no exception');
    expect(found.explanation).toBeNull();
    const create = (key: string, exceptionId = found.exceptionId) =>
      gateway.run<{ createExceptionExplanation: { exceptionExplanation: { exceptionExplanationId: string } } }, never>(
        CHIEF,
        `mutation { createExceptionExplanation(input: { idempotencyKey: "${key}", customerId: "${one}", month: "${FINAL_MONTH}",
           exceptionId: "${exceptionId}", explanation: "The vendor billed a list price." }) {
           exceptionExplanation { exceptionExplanationId } } }`,
      );
    const created = await create('explain');
    const id = created.data?.createExceptionExplanation.exceptionExplanation.exceptionExplanationId;
    expect((await create('explain')).data).toEqual(created.data);
    expect(codesOf(await create('explain-again'))).toEqual(['DUPLICATE']);
    expect(codesOf(await create('no-number', 'nothing'))).toEqual(['BAD_USER_INPUT']);
    const explained = (await reconcile(CHIEF)).exceptions.nodes.find(({ orderId }) => orderId === found.orderId);
    expect(explained?.explanation).toEqual({ explanationId: id, closed: false, by: CHIEF });

    const closed = await gateway.run(
      CHIEF,
      `mutation { closeExceptionExplanation(input: { idempotencyKey: "close", exceptionExplanationId: "${id}", expectedVersion: 1,
         outcome: CLAIMED }) { exceptionExplanation { state } } }`,
    );
    expect(closed.data).toEqual({ closeExceptionExplanation: { exceptionExplanation: { state: 'CLOSED' } } });
    const after = (await reconcile(CHIEF)).exceptions.nodes.find(({ orderId }) => orderId === found.orderId);
    expect(after).toMatchObject({ exceptionId: found.exceptionId, explanation: { closed: true } });

    changeRows(ENTRIES, (rows) => rows.map((row) => (isOrdered(row) ? { ...row, payment_amount: 5 } : row)));
    const other = (await reconcile(CHIEF)).exceptions.nodes.find(({ orderId }) => orderId === found.orderId);
    expect(other?.exceptionId).not.toBe(found.exceptionId);
    expect(other?.explanation).toBeNull();
  });

  it('is of own customers only for a manager, and of no other manager for a director', async () => {
    const seen = await Promise.all(MANAGERS.map(async (as) => (await reconcileAll(as)).map((each) => each.customerId)));
    const [own = [], others = []] = seen;
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((id) => others.includes(id))).toEqual([]);
    for (const [as, foreign] of [[MANAGERS[0] ?? '', others[0]] as const, [MANAGERS[1] ?? '', own[0]] as const])
      expect(codesOf(await gateway.run(as, `{ customer(id: "${foreign}") { ${FIELDS} } }`))).toEqual(['NOT_FOUND']);
    expect(codesOf(await gateway.run(DIRECTOR, `{ customer(id: "${own[0]}") { ${FIELDS} } }`))).toEqual([]);
  });
});
