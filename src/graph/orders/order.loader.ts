import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import type { Input } from '../../vendor/api.ts';
import { Order, OrderLine, RefundLine } from './order.type.ts';

/** Newest first, said each time: the vendor's default is not documented. */
export const NEWEST_FIRST = { orderBy: '-createTime' } as const;

/** Pages of orders by customer: one call a customer, or one sweep of all orders where that is cheaper. */
export const ordersByCustomer = defineChildrenLoader({
  name: 'ordersByCustomer',
  operation: 'ListCustomerOrders',
  parent: 'customerId',
  type: Order,
  idOf: ({ id }) => id,
  always: NEWEST_FIRST,
});

/** Orders of a reseller's customers know the reseller, so that calls about them name it. */
export const underReseller =
  (resellerId: string | null | undefined) =>
  (order: Order): Order =>
    resellerId ? Object.assign(order, { resellerId }) : order;

const scopeOf = (resellerId: string | null | undefined): Input => (resellerId ? { indirectPartnerId: resellerId } : {});

/** Pages of a reseller's orders: one call a reseller and page. */
export const ordersByReseller = defineChildrenLoader({
  name: 'ordersByReseller',
  operation: 'ListCustomerOrders',
  parent: 'indirectPartnerId',
  type: Order,
  idOf: ({ id }) => id,
  always: NEWEST_FIRST,
  sweeps: false,
});

/** No reseller is written in one way only. */
const withoutEmptyScope = <K extends { readonly resellerId?: string | null | undefined }>(key: K): K => ({
  ...key,
  resellerId: key.resellerId || undefined,
});

interface DetailKey {
  readonly orderId: string;
  readonly resellerId?: string | null | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface OrderDetail {
  readonly order: Order | null;
  readonly lines: readonly OrderLine[];
  readonly totalLines: number | null;
}

/** Header and one page of lines come together; one call an order and page, the vendor has no list by ids. */
export const orderDetail = defineLoader<DetailKey, OrderDetail>({
  name: 'orderDetail',
  seen: withoutEmptyScope,
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, resellerId, offset, limit }) =>
        api.ask('ShowCustomerOrderDetails', { orderId, ...scopeOf(resellerId), offset, limit }).then(
          (answer): OrderDetail => ({
            order: orNull(answer.one(Order), underReseller(resellerId)),
            lines: answer.many(OrderLine).slice(0, limit),
            totalLines: answer.total,
          }),
          (error: Error) => error,
        ),
      ),
    ),
});

const orNull = <T, R>(value: T | null, map: (value: T) => R): R | null => (value === null ? null : map(value));

interface RefundKey {
  readonly orderId: string;
  readonly resellerId?: string | null | undefined;
  readonly customerId: string;
}

/** One call an order: the vendor has no list by ids. */
export const refundByOrder = defineLoader<RefundKey, readonly RefundLine[]>({
  name: 'refundByOrder',
  seen: withoutEmptyScope,
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, customerId, resellerId }) =>
        api.ask('ShowRefundOrderDetails', { orderId, customerId, ...scopeOf(resellerId) }).then(
          (answer) => answer.many(RefundLine),
          (error: Error) => error,
        ),
      ),
    ),
});
