import { GatewayError } from '../../errors/index.ts';
import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import type { Scope } from '../../upstream/index.ts';
import { orderStatus, orderType } from '../../upstream/mapping/codes/orders.ts';
import type { Input } from '../../vendor/api.ts';
import type { CustomerOrderFilter } from './order.args.ts';
import { NEWEST, orderConditions } from './order.mirror.ts';
import { Order, OrderLine, RefundLine } from './order.type.ts';

/** Newest first. Always sent, because the vendor does not document its default. */
export const NEWEST_FIRST = { orderBy: '-createTime' } as const;

/** Pages of orders by customer: one call for each customer, or one sweep of all orders where that needs fewer calls. */
export const ordersByCustomer = defineChildrenLoader({
  name: 'ordersByCustomer',
  operation: 'ListCustomerOrders',
  parent: 'customerId',
  type: Order,
  idOf: ({ id }) => id,
  always: NEWEST_FIRST,
  mirrored: { noun: 'orders', where: orderConditions, sort: NEWEST },
});

/** Pages of a reseller's orders: one call for each reseller and page. */
export const ordersByReseller = defineChildrenLoader({
  name: 'ordersByReseller',
  operation: 'ListCustomerOrders',
  ofReseller: true,
  type: Order,
  idOf: ({ id }) => id,
  always: NEWEST_FIRST,
});

interface DetailKey {
  readonly orderId: string;
  readonly scope: Scope;
  readonly offset: number;
  readonly limit: number;
}

export interface OrderDetail {
  readonly order: Order | null;
  readonly lines: readonly OrderLine[];
  readonly totalLines: number | null;
}

/** An order with one page of its lines: one call for each order and page, since the vendor has no list by ids. */
export const orderDetail = defineLoader<DetailKey, OrderDetail>({
  name: 'orderDetail',
  operations: ['ShowCustomerOrderDetails'],
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, scope, offset, limit }) =>
        api.ask('ShowCustomerOrderDetails', { orderId, offset, limit }, { scope }).then(
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
  readonly scope: Scope;
  readonly customerId: string;
}

/** One call for each order: the vendor has no list by ids. */
export const refundByOrder = defineLoader<RefundKey, readonly RefundLine[]>({
  name: 'refundByOrder',
  operations: ['ShowRefundOrderDetails'],
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ orderId, customerId, scope }) =>
        api.ask('ShowRefundOrderDetails', { orderId, customerId }, { scope }).then(
          (answer) => answer.many(RefundLine),
          (error: Error) => error,
        ),
      ),
    ),
});

const refuse = (argument: string, limit: string): never => {
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument: `filter.${argument}`, limit } });
};

/**
 * Latest end of a range in epoch milliseconds: the same moment of the next year, so leap years count as for the vendor.
 */
const yearAfter = (time: string): number => {
  const date = new Date(time);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
};

const checkRange = (from: string | null | undefined, until: string | null | undefined, name: string): void => {
  if (!from || !until) return;
  if (Date.parse(until) > yearAfter(from)) refuse(`${name}Until`, `within one year of filter.${name}From`);
};

/**
 * The filter as inputs of ListCustomerOrders. Throws BAD_USER_INPUT for conditions that the vendor would refuse or
 * ignore.
 */
export const orderInput = (filter: CustomerOrderFilter | null | undefined): Input => {
  if (!filter) return {};
  const { status, type, serviceTypeCode, createdFrom, createdUntil, paidFrom, paidUntil } = filter;
  checkRange(createdFrom, createdUntil, 'created');
  checkRange(paidFrom, paidUntil, 'paid');
  return {
    ...(status ? { status: Number(orderStatus.encode(status)) } : {}),
    ...(type ? { orderType: orderType.encode(type) } : {}),
    ...(serviceTypeCode ? { serviceTypeCode } : {}),
    ...(createdFrom ? { createTimeBegin: createdFrom } : {}),
    ...(createdUntil ? { createTimeEnd: createdUntil } : {}),
    ...(paidFrom ? { paymentTimeBegin: paidFrom } : {}),
    ...(paidUntil ? { paymentTimeEnd: paidUntil } : {}),
  };
};
