import { sumDecimals } from '../../common/index.ts';
import { amountReason, type ExceptionReason, isEqual, lessOf } from './decide-reason.ts';
import { exceptionIdOf } from './exception-id.ts';
import type { BilledLine, LedgerPayment, OrderedAmount, Sides } from './sides.ts';

/** The two sides that disagree. */
export type ExceptionSides = 'BILL_AND_ORDER' | 'LEDGER_AND_ORDER';

/** An order on which two sides disagree. Amounts are decimals; null where a side does not have the order. */
export interface FoundException {
  readonly id: string;
  readonly sides: ExceptionSides;
  readonly reason: ExceptionReason;
  readonly orderId: string;
  readonly billed: string | null;
  readonly ordered: string | null;
  readonly recorded: string | null;
  readonly entryIds: readonly string[];
  readonly operationIds: readonly string[];
  readonly paidOn: string | null;
}

export interface Compared {
  /** Number of the bill's entries that agree with their orders. */
  readonly matchedLines: number;
  /** Number of the ledger's payments that agree with their orders. */
  readonly matchedPayments: number;
  /** Number of orders that were paid so late that the bill may not contain them yet. */
  readonly notYetBilled: number;
  readonly exceptions: readonly FoundException[];
}

type Found = Omit<FoundException, 'id'>;

const isOfMonth = (order: OrderedAmount, month: string): boolean => order.paidOn?.startsWith(month) ?? false;

const amountsOf = (rows: readonly { readonly amount: string }[]): readonly string[] => rows.map(({ amount }) => amount);

const hasRepeatedId = (lines: readonly BilledLine[]): boolean => {
  const ids = lines.flatMap(({ id }) => id ?? []);
  return new Set(ids).size < ids.length;
};

const billReason = (
  { customerId, month }: Sides,
  lines: readonly BilledLine[],
  order: OrderedAmount | undefined,
): ExceptionReason | null => {
  const isForeign = lines.some((line) => line.customerId !== customerId) || (order && order.customerId !== customerId);
  if (isForeign) return 'FOREIGN';
  if (!order) return 'MISSING';
  if (hasRepeatedId(lines)) return 'DOUBLED';
  const reason = amountReason(amountsOf(lines), order.amount);
  return reason ?? (isOfMonth(order, month) ? null : 'PERIOD');
};

/** Whether an order of the month lacks an entry. An order of zero needs none. */
const isUnbilled = (order: OrderedAmount, sides: Sides, billed: ReadonlyMap<string, unknown>): boolean =>
  order.customerId === sides.customerId &&
  isOfMonth(order, sides.month) &&
  !billed.has(order.id) &&
  !isEqual(order.amount, '0');

const ledgerReason = (
  { customerId }: Sides,
  payments: readonly LedgerPayment[],
  order: OrderedAmount | undefined,
): ExceptionReason | null => {
  if (!order || order.paidOn === null) return 'MISSING';
  if (order.customerId !== customerId) return 'FOREIGN';
  return payments.length > 1 ? 'DOUBLED' : amountReason(amountsOf(payments), order.due);
};

const NOTHING = { billed: null, ordered: null, recorded: null, entryIds: [], operationIds: [], paidOn: null } as const;

/** The exception of an order that disagrees with its entries. */
const findInBill = (
  sides: Sides,
  orderId: string,
  lines: readonly BilledLine[],
  order: OrderedAmount | undefined,
): Found | null => {
  const reason = billReason(sides, lines, order);
  if (reason === null) return null;
  return {
    ...NOTHING,
    sides: 'BILL_AND_ORDER',
    reason,
    orderId,
    billed: sumDecimals(amountsOf(lines)),
    ordered: order?.amount ?? null,
    entryIds: lines.flatMap(({ id }) => id ?? []),
    paidOn: order?.paidOn ?? null,
  };
};

const findInLedger = (
  sides: Sides,
  orderId: string,
  payments: readonly LedgerPayment[],
  order: OrderedAmount | undefined,
): Found | null => {
  const reason = ledgerReason(sides, payments, order);
  if (reason === null) return null;
  return {
    ...NOTHING,
    sides: 'LEDGER_AND_ORDER',
    reason,
    orderId,
    ordered: order?.due ?? null,
    recorded: sumDecimals(amountsOf(payments)),
    operationIds: payments.map(({ operationId }) => operationId),
    paidOn: order?.paidOn ?? null,
  };
};

const toMissing = ({ id, amount, paidOn }: OrderedAmount): Found => ({
  ...NOTHING,
  sides: 'BILL_AND_ORDER',
  reason: 'MISSING',
  orderId: id,
  ordered: amount,
  paidOn,
});

/** The difference between the sides. A side that lacks the order counts as zero. */
export const differenceOf = ({ billed, ordered, recorded }: FoundException): string =>
  lessOf(billed ?? recorded ?? '0', ordered ?? '0');

/** Compares the bill with the orders, and the gateway's ledger with the orders, order by order. */
export const compareSides = (sides: Sides): Compared => {
  const { month, customerId, ordered, billedUntil } = sides;
  const orders = new Map(ordered.map((order) => [order.id, order]));
  const billed = Map.groupBy(sides.billed, ({ orderId }) => orderId);
  const paid = Map.groupBy(sides.paid, ({ orderId }) => orderId);
  const unbilled = ordered.filter((order) => isUnbilled(order, sides, billed));
  const isDue = ({ paidOn }: OrderedAmount): boolean => billedUntil !== null && (paidOn ?? '') <= billedUntil;

  const inBill = [...billed].map(([id, lines]) => ({ lines, found: findInBill(sides, id, lines, orders.get(id)) }));
  const inLedger = [...paid].map(([id, rows]) => ({ rows, found: findInLedger(sides, id, rows, orders.get(id)) }));
  const found = [
    ...inBill.flatMap((each) => each.found ?? []),
    ...unbilled.filter(isDue).map(toMissing),
    ...inLedger.flatMap((each) => each.found ?? []),
  ];
  return {
    matchedLines: inBill.reduce((sum, each) => sum + (each.found ? 0 : each.lines.length), 0),
    matchedPayments: inLedger.reduce((sum, each) => sum + (each.found ? 0 : each.rows.length), 0),
    notYetBilled: unbilled.filter((order) => !isDue(order)).length,
    exceptions: found.map((each) => ({ id: exceptionIdOf(month, [customerId, each]), ...each })),
  };
};
