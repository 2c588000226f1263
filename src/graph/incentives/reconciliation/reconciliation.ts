import { SITE_CURRENCY } from '../../../config/index.ts';
import { mapInSlices } from '../../../uploads/slices.ts';
import { amountReason, type ExceptionReason, exceptionIdOf } from '../../bills/index.ts';
import { compareDecimals, type Money, sumDecimals, sumMoney, timesDecimal } from '../../common/index.ts';
import { type Consumption, performanceOf, type Rules } from '../performance/performance.ts';
import type { OrdersElsewhere } from './find-orders.ts';
import type { Reconciliation, ReconciliationDifference } from './reconciliation.type.ts';
import type { Statement, StatementRow } from './statement-rows.ts';

/** A statement, and the consumption and rules with which it is compared. */
export interface StatementQuestion {
  readonly month: string;
  readonly statement: Statement;
  readonly parts: readonly Consumption[];
  readonly rules: Rules;
  /** Greatest difference that counts as agreement. */
  readonly tolerance: string;
  /** Ids of customers in the statement that do not exist or that the viewer may not see. */
  readonly foreign: ReadonlySet<string>;
  /** Orders of rows that no bill of the month has. */
  readonly elsewhere: OrdersElsewhere;
}

type Compared = Pick<
  Reconciliation,
  'byService' | 'usedRows' | 'matched' | 'matchedRows' | 'totals' | 'allDifferences' | 'allBadRows'
>;

interface Side {
  readonly customerId: string;
  readonly serviceTypeCode: string | null;
  readonly orderId: string | null;
}

const keyOf = ({ customerId, serviceTypeCode, orderId }: Side): string =>
  JSON.stringify([customerId, serviceTypeCode, orderId]);

const minus = (amount: string): string => timesDecimal(amount, '-1');
const absolute = (amount: string): string => (compareDecimals(amount, '0') < 0 ? minus(amount) : amount);

const amountsOf = (rows: readonly StatementRow[]): readonly string[] => rows.map(({ performance }) => performance);

/** The customers of each order. */
const ownersOf = (
  sides: readonly Pick<Side, 'customerId' | 'orderId'>[],
): ReadonlyMap<string | null, ReadonlySet<string>> => {
  const ordered = Map.groupBy(
    sides.filter(({ orderId }) => orderId !== null),
    ({ orderId }) => orderId,
  );
  return new Map([...ordered].map(([id, some]) => [id, new Set(some.map(({ customerId }) => customerId))]));
};

/**
 * Compares the statement with the computed figures, by customer, service and order as far as the statement has them.
 */
export const reconcile = async ({
  month,
  statement,
  parts,
  rules,
  tolerance,
  foreign,
  elsewhere,
}: StatementQuestion): Promise<Compared> => {
  const currency = SITE_CURRENCY[rules.site];
  const money = (amounts: readonly string[]): Money =>
    sumMoney(
      amounts.map((amount) => ({ amount, currency })),
      currency,
    );
  const incentives = (rows: readonly StatementRow[]): Money | null =>
    statement.hasIncentive ? money(rows.map(({ incentive }) => incentive ?? '0')) : null;

  const sideOf = ({ customerId, service, orderId }: Consumption): Side => ({
    customerId,
    serviceTypeCode: statement.byService ? (service.code ?? '') : null,
    orderId: statement.customersByOrder.has(customerId) ? orderId : null,
  });
  const computed = Map.groupBy(parts, (part) => keyOf(sideOf(part)));
  const stated = Map.groupBy(statement.rows, keyOf);
  const ofOtherMonths = Map.groupBy(statement.ofOtherMonths, keyOf);
  const isClose = (amount: string): boolean => compareDecimals(absolute(amount), tolerance) <= 0;

  const [statedFor, computedFor] = [ownersOf(statement.rows), ownersOf(parts)];
  /** Whether the other side has the order, but for another customer. */
  const isOfAnother = (rows: readonly StatementRow[], { customerId, orderId }: Side): boolean => {
    if (orderId === null) return false;
    const customers = (rows.length === 0 ? statedFor : computedFor).get(orderId);
    const owner = elsewhere.get(orderId)?.customerId ?? customerId;
    return customers ? !customers.has(customerId) : owner !== customerId;
  };

  /** Performance of an order in the other month in which it was paid; null where there is none. */
  const performanceElsewhere = (key: string, { orderId }: Side): string | null => {
    const { parts: all = [], rules: then = null } = elsewhere.get(orderId ?? '') ?? {};
    const own = all.filter((part) => keyOf(sideOf(part)) === key);
    return then === null || own.length === 0 ? null : performanceOf(own, 'CUSTOMER', then).total.performance.amount;
  };

  /** Why the rows of the statement differ from the computed figure; the first reason that applies. */
  const reasonOf = (side: Side, rows: readonly StatementRow[], own: string | null): ExceptionReason => {
    const key = keyOf(side);
    if (rows.some(({ customerId }) => foreign.has(customerId))) return 'FOREIGN';
    if ((rows.length === 0 || own === null) && isOfAnother(rows, side)) return 'FOREIGN';
    const others = amountsOf(ofOtherMonths.get(key) ?? []);
    const agreesWith = (figure: string): boolean =>
      isClose(sumDecimals([...amountsOf(rows), ...others, minus(figure)]));
    if (others.length > 0 && agreesWith(own ?? '0')) return 'PERIOD';
    const paidElsewhere = own === null ? performanceElsewhere(key, side) : null;
    if (paidElsewhere !== null && agreesWith(paidElsewhere)) return 'PERIOD';
    if (rows.length === 0 || own === null) return 'MISSING';
    return amountReason(amountsOf(rows), own) ?? 'AMOUNT';
  };

  const compare = (key: string): ReconciliationDifference => {
    const [rows, own] = [stated.get(key) ?? [], computed.get(key) ?? []];
    const [customerId, serviceTypeCode, orderId] = JSON.parse(key) as [string, string | null, string | null];
    const side = { customerId, serviceTypeCode, orderId };
    const { performance, estimatedIncentive } =
      own.length === 0 ? nothing : performanceOf(own, 'CUSTOMER', rules).total;
    const said = money(amountsOf(rows));
    const figures = [customerId, serviceTypeCode, said.amount, performance.amount, rows.length];
    return {
      ...side,
      id: exceptionIdOf(month, orderId === null ? figures : [...figures, orderId]),
      reason: reasonOf(side, rows, own.length === 0 ? null : performance.amount),
      kind: rows.length === 0 ? 'ONLY_COMPUTED' : own.length === 0 ? 'ONLY_IN_STATEMENT' : 'AMOUNT_DIFFERS',
      lines: rows.map(({ line }) => line),
      stated: said,
      computed: performance,
      difference: money([said.amount, minus(performance.amount)]),
      statedIncentive: incentives(rows),
      estimatedIncentive,
    };
  };

  const nothing = performanceOf([], 'CUSTOMER', rules).total;
  const all = await mapInSlices([...new Set([...stated.keys(), ...computed.keys()])], compare);
  const agrees = ({ difference }: ReconciliationDifference): boolean => isClose(difference.amount);
  const total = performanceOf(parts, 'CUSTOMER', rules).total;
  const said = money(amountsOf(statement.rows));
  const differing = (await mapInSlices(all, (each) => (agrees(each) ? [] : [each]))).flat();
  return {
    byService: statement.byService,
    usedRows: statement.rows.length,
    matched: all.length - differing.length,
    matchedRows: statement.rows.length - differing.reduce((sum, { lines }) => sum + lines.length, 0),
    totals: {
      stated: said,
      computed: total.performance,
      difference: money([sumDecimals([said.amount, minus(total.performance.amount)])]),
      statedIncentive: incentives(statement.rows),
      estimatedIncentive: total.estimatedIncentive,
    },
    allDifferences: largestFirst(differing),
    allBadRows: statement.bad,
  };
};

/** Compares differences as numbers. Where these are equal, all digits are compared, as a number may not hold them. */
const largestFirst = (differences: readonly ReconciliationDifference[]): ReconciliationDifference[] =>
  differences
    .map((each) => {
      const amount = absolute(each.difference.amount);
      return { each, amount, size: Number(amount), key: keyOf(each) };
    })
    .sort((a, b) => b.size - a.size || compareDecimals(b.amount, a.amount) || (a.key < b.key ? -1 : 1))
    .map(({ each }) => each);
