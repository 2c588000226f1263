import { isGatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { monthAt } from '../../../time/index.ts';
import { PARTNER } from '../../../upstream/index.ts';
import { hasRecords } from '../../bills/index.ts';
import { customersInScope, customersManagedBy } from '../../customers/index.ts';
import { type Order, visibleOrder } from '../../orders/index.ts';
import { rulesOf } from '../performance/performance.access.ts';
import { ofRecord, recordsOf } from '../performance/performance.consumption.ts';
import type { Consumption, Rules } from '../performance/performance.ts';
import type { Statement, StatementRow } from './statement-rows.ts';

/** An order that a row of the statement names, and that no bill of the month has. */
export interface OrderElsewhere {
  readonly customerId: string;
  /** Its entries in the month in which it was paid; empty where that is the month of the statement. */
  readonly parts: readonly Consumption[];
  /** The rules of that month; null without entries. */
  readonly rules: Rules | null;
}

export type OrdersElsewhere = ReadonlyMap<string, OrderElsewhere>;

interface OrdersQuestion {
  readonly month: string;
  readonly accountManager?: string | null | undefined;
  readonly statement: Statement;
  /** The computed side of the month. */
  readonly parts: readonly Consumption[];
}

/** Rows with orders that no bill has, of customers that are compared; rows of other customers are not looked up. */
const unbilledRows = async (
  context: RequestContext,
  { accountManager, statement: { rows }, parts }: OrdersQuestion,
): Promise<readonly (StatementRow & { readonly orderId: string })[]> => {
  const billed = new Set(parts.map(({ orderId }) => orderId));
  const unbilled = rows.flatMap((row) =>
    row.orderId === null || billed.has(row.orderId) ? [] : [{ ...row, orderId: row.orderId }],
  );
  if (unbilled.length === 0) return [];
  const customers = await (accountManager ? customersManagedBy(context, accountManager) : customersInScope(context));
  const compared = new Set(customers.map(({ id }) => id));
  return unbilled.filter(({ customerId }) => compared.has(customerId));
};

/** The order as the viewer may see it; null for any other, as if it did not exist. */
const orderOrNull = (context: RequestContext, orderId: string): Promise<Order | null> =>
  visibleOrder(context, orderId, PARTNER).catch((error: unknown) => {
    if (isGatewayError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  });

const monthOfPayment = ({ paidAt }: Order): string | null => (paidAt === null ? null : monthAt(Date.parse(paidAt)));

interface CountedMonth {
  readonly parts: readonly Consumption[];
  readonly rules: Rules;
}

/** The entries of orders in the months in which they were paid: one call and more for each customer and month. */
const countMonths = async (
  context: RequestContext,
  orders: readonly Order[],
  month: string,
): Promise<ReadonlyMap<string, CountedMonth>> => {
  const ofMonths = Map.groupBy(orders, monthOfPayment);
  const counted = await Promise.all(
    [...ofMonths].map(async ([paidIn, some]): Promise<readonly (readonly [string, CountedMonth])[]> => {
      if (paidIn === null || paidIn === month || !hasRecords(context, paidIn)) return [];
      const customerIds = [...new Set(some.map(({ customerId }) => customerId))];
      const [records, rules] = await Promise.all([recordsOf(context, customerIds, paidIn), rulesOf(context, paidIn)]);
      return [[paidIn, { parts: records.map((record) => ofRecord(record, null)), rules }]];
    }),
  );
  return new Map(counted.flat());
};

/**
 * Finds the orders that rows of the statement name and no bill of the month has, one call each: an order may belong to
 * another customer, or may have been paid in another month. An order that the viewer may not see is not found.
 */
export const findOrders = async (context: RequestContext, question: OrdersQuestion): Promise<OrdersElsewhere> => {
  const rows = await unbilledRows(context, question);
  const customersOf = Map.groupBy(rows, ({ orderId }) => orderId);
  context.requireCalls(customersOf.size);
  const found = await Promise.all([...customersOf.keys()].map((orderId) => orderOrNull(context, orderId)));
  const orders = found.filter((order) => order !== null);
  const isOwn = ({ id, customerId }: Order): boolean =>
    customersOf.get(id)?.some((row) => row.customerId === customerId) ?? false;
  const months = await countMonths(context, orders.filter(isOwn), question.month);
  return new Map(
    orders.map((order): [string, OrderElsewhere] => {
      const { id, customerId } = order;
      const { parts = [], rules = null } = months.get(monthOfPayment(order) ?? '') ?? {};
      return [id, { customerId, parts: parts.filter(({ orderId }) => orderId === id), rules }];
    }),
  );
};
