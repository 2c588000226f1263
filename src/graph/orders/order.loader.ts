import { defineChildrenLoader } from '../../request/children.ts';
import { defineLoader } from '../../request/loader.ts';
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

interface DetailKey {
  readonly orderId: string;
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
  keyOf: ({ orderId, offset, limit }) => `${orderId}/${offset}/${limit}`,
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, offset, limit }) =>
        api.ask('ShowCustomerOrderDetails', { orderId, offset, limit }).then(
          (answer): OrderDetail => ({
            order: answer.one(Order),
            lines: answer.many(OrderLine).slice(0, limit),
            totalLines: answer.total,
          }),
          (error: Error) => error,
        ),
      ),
    ),
});

interface RefundKey {
  readonly orderId: string;
  readonly customerId: string;
}

/** One call an order: the vendor has no list by ids. */
export const refundByOrder = defineLoader<RefundKey, readonly RefundLine[]>({
  name: 'refundByOrder',
  keyOf: ({ orderId }) => orderId,
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, customerId }) =>
        api.ask('ShowRefundOrderDetails', { orderId, customerId }).then(
          (answer) => answer.many(RefundLine),
          (error: Error) => error,
        ),
      ),
    ),
});
