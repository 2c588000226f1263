import { isObject } from '../../text.ts';
import { wireReseller } from '../scope.ts';
import type { Upstream } from '../types.ts';
import { allRows, textOf, untilSecond, wholeSeconds } from './pages.ts';

/** Owner of an order: a customer of the partner, or of one of its resellers. */
export interface OrderOwner {
  readonly customerId: string;
  readonly resellerId: string | null;
}

/** One order in the vendor's records, with the vendor's codes. */
export interface OrderRecord {
  readonly orderId: string;
  readonly status: string | null;
  /** Time of the order: epoch milliseconds; the vendor counts whole seconds. */
  readonly at: number;
}

/** The product that one line of an order buys, with the vendor's codes. */
export interface OrderLineRecord {
  readonly productId: string | null;
  readonly periodType: string | null;
  readonly periods: string | null;
  /** The vendor's text. */
  readonly effectiveAt: string | null;
}

interface OrderFilter extends OrderOwner {
  /** The vendor's code. */
  readonly type: string;
  /** Span of the order's time: epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly until: number;
}

interface One {
  readonly orderId: string;
  readonly resellerId: string | null;
}

const DETAILS = 'ShowCustomerOrderDetails';

/** Orders of one type that a customer placed in a span: one call for each 100 of them. Throws GatewayError. */
export const ordersOf = async (
  upstream: Upstream,
  { customerId, resellerId, type, from, until }: OrderFilter,
): Promise<readonly OrderRecord[]> => {
  const rows = await allRows(upstream, {
    operation: 'ListCustomerOrders',
    rows: 'order_infos',
    input: {
      customer_id: customerId,
      order_type: type,
      create_time_begin: wholeSeconds(from),
      create_time_end: untilSecond(until),
      ...wireReseller(resellerId),
    },
  });
  return rows.flatMap(({ order_id: id, status, create_time: time }) => {
    const [orderId, at] = [textOf(id), Date.parse(String(time))];
    return orderId === null || Number.isNaN(at) ? [] : [{ orderId, status: textOf(status), at }];
  });
};

/** Code of an order's status; null where the vendor returns none. Throws GatewayError. */
export const orderStatusOf = async (upstream: Upstream, { orderId, resellerId }: One): Promise<string | null> => {
  const { order_info: info } = await upstream.call(DETAILS, {
    order_id: orderId,
    limit: 1,
    ...wireReseller(resellerId),
  });
  return isObject(info) ? textOf(info.status) : null;
};

/** Lines of an order: one call for each 100 lines. Throws GatewayError. */
export const orderLinesOf = async (
  upstream: Upstream,
  { orderId, resellerId }: One,
): Promise<readonly OrderLineRecord[]> => {
  const rows = await allRows(upstream, {
    operation: DETAILS,
    rows: 'order_line_items',
    input: { order_id: orderId, ...wireReseller(resellerId) },
  });
  return rows.map((row) => ({
    productId: textOf(row.product_id),
    periodType: textOf(row.period_type),
    periods: textOf(row.period_num),
    effectiveAt: textOf(row.effective_time),
  }));
};
