import { isGatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { MAX_FIRST, totalOf } from '../../../request/pages/paging.ts';
import { DAY_MS, dayAt, isoOf, lastDayOf, monthsBefore, startOfDay } from '../../../time/index.ts';
import { type Money, sumDecimals, timesDecimal } from '../../common/index.ts';
import type { Customer } from '../../customers/index.ts';
import { type Order, orderDetail, orderInput, ordersByCustomer } from '../../orders/index.ts';
import type { ConsumptionRecord } from '../monthly/bill.type.ts';
import type { BilledLine, LedgerPayment, OrderedAmount } from './sides.ts';

/** The amount. Where it could not be read, the row contains the error, which is thrown. */
const amountOf = (money: Money | Error | null | undefined): string => {
  if (money instanceof Error) throw money;
  return money?.amount ?? '0';
};

const GIVES_BACK = 'UNSUBSCRIPTION';

/** The amount with the sign that the bill uses: refunds are negative. */
const signAmount = ({ type }: Order, amount: string): string =>
  type === GIVES_BACK && !amount.startsWith('-') ? timesDecimal(amount, '-1') : amount;

const toOrdered = (order: Order): OrderedAmount => {
  const { breakdown, paidAt } = order;
  const amount = signAmount(order, amountOf(order.amount));
  const means = [breakdown?.coupon, breakdown?.flexiCashCoupon, breakdown?.storedValueCard].map(amountOf);
  return {
    id: order.id,
    customerId: order.customerId,
    amount,
    due: sumDecimals([amount, ...means.map((paid) => timesDecimal(paid, '-1'))]),
    paidOn: paidAt === null ? null : dayAt(Date.parse(paidAt)),
  };
};

/** The parts of a combined order, which are compared one by one; the whole order where another side names it. */
export const partsOf = (order: Order, named: ReadonlySet<string>): readonly OrderedAmount[] => {
  const { id, paidAt, customerId, subOrders } = order;
  if (subOrders.length === 0 || named.has(id)) return [toOrdered(order)];
  return subOrders.map((part) => toOrdered({ ...part, paidAt: part.paidAt ?? paidAt, customerId }));
};

/** The order that an entry names; null for pay-per-use and savings plans, whose number is that of a transaction. */
export const orderOf = ({ tradeId, orderType }: Pick<ConsumptionRecord, 'tradeId' | 'orderType'>): string | null =>
  tradeId && orderType ? tradeId : null;

/** The entries that name an order. */
export const billedLines = (entries: readonly ConsumptionRecord[]): readonly BilledLine[] =>
  entries.flatMap((entry) => {
    const { id, customerId, amounts } = entry;
    const orderId = orderOf(entry);
    return orderId === null ? [] : [{ id, customerId, orderId, amount: amountOf(amounts?.payable) }];
  });

/** The customer's orders that were paid in a month, page by page. */
export const ordersPaidIn = async (
  context: RequestContext,
  customer: Customer,
  month: string,
): Promise<readonly Order[]> => {
  const filter = orderInput({
    paidFrom: secondsOf(startOfDay(`${month}-01`)),
    paidUntil: secondsOf(startOfDay(lastDayOf(month)) + DAY_MS - 1),
  });
  const pageAt = (offset: number) =>
    context.load(ordersByCustomer, { parent: customer.id, scope: customer.scope, filter, offset, first: MAX_FIRST });
  const first = await pageAt(0);
  const further = Math.max(0, Math.ceil(((await totalOf(first)) ?? 0) / MAX_FIRST) - 1);
  if (first.asOf === undefined) context.requireCalls(further);
  const pages = await Promise.all(Array.from({ length: further }, (_, index) => pageAt((index + 1) * MAX_FIRST)));
  return [first, ...pages].flatMap(({ rows }) => rows);
};

const secondsOf = (instant: number): string => `${isoOf(instant).slice(0, 19)}Z`;

/** Orders by their numbers, one call each, without those that the vendor does not know. */
export const ordersByNumber = async (
  context: RequestContext,
  { scope }: Customer,
  ids: readonly string[],
): Promise<readonly OrderedAmount[]> => {
  context.requireCalls(ids.length);
  const found = await Promise.all(
    ids.map((orderId) =>
      context.load(orderDetail, { orderId, scope, offset: 0, limit: MAX_FIRST }).then(
        ({ order }) => (order?.id === orderId ? [toOrdered(order)] : []),
        (error: unknown) => {
          if (isGatewayError(error) && error.code === 'NOT_FOUND') return [];
          throw error;
        },
      ),
    ),
  );
  return found.flat();
};

/** Size of a page of the ledger. */
const PAYMENTS_A_PAGE = 1_000;

/** Payments of the customer's orders in a month by the ledger, of those that the viewer may see. */
export const paymentsIn = async (
  context: RequestContext,
  customer: Customer,
  month: string,
): Promise<readonly LedgerPayment[]> => {
  const { partnerId, customers } = context.requireViewer();
  const filter = {
    kinds: ['PAY_ORDER'],
    states: ['SUCCEEDED'],
    targetId: customer.id,
    member: customers.kind === 'all' ? null : context.actor.accountName,
    from: isoOf(startOfDay(`${month}-01`)),
    until: isoOf(startOfDay(`${monthsBefore(month, -1)}-01`) - 1),
  } as const;
  const paid: LedgerPayment[] = [];
  for (;;) {
    const page = { offset: paid.length, first: PAYMENTS_A_PAGE };
    const { rows, total } = await context.ledger.list(partnerId, filter, page);
    paid.push(
      ...rows.map(({ id, targetId, amount }) => ({ operationId: id, orderId: targetId, amount: amount ?? '0' })),
    );
    if (rows.length === 0 || paid.length >= total) return paid;
  }
};
