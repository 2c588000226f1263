import type { Order } from '../data/order.ts';
import type { OrderFilter } from '../data/order-search.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import { isWithin } from '../data/span.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, partnerOf, requireCustomer, textOf } from './behavior.ts';
import { orderInfo, orderLine, orderRow, type Rendering, refundedParts, refundRow } from './order-rows.ts';
import { rangeOf } from './range.ts';

export const PENDING_PAYMENT = 6;
const CANCELLED = 4;
const UNSUBSCRIBE = 4;

const rendering = (call: Call): Rendering => ({
  partnerId: partnerOf(call).domainId,
  scope: call.scope,
  currency: currencyOf(call),
  language: call.language,
});

const unknownOrder = () => refuse(400, 'CBC.30000010', 'The order does not exist.');

/** The order, if it belongs to the caller; throws the same error for a foreign order as for a missing one. */
export const requireOrder = ({ scope, caller, now }: Call, id: string): Order => {
  scope.orders.settle(now);
  const order = scope.orders.find(id);
  const isMine = order && scope.customers.exists(order.customer, now);
  if (!isMine || (caller.customer && caller.customer.index !== order.customer)) throw unknownOrder();
  return order;
};

const PART = /^(CS\d{18})0(\d)$/;

/** The order to pay or cancel. Throws also for a part of a combined order, which cannot be paid or cancelled alone. */
export const requireWholeOrder = (call: Call, id: string): Order => {
  const [, whole, part] = PART.exec(id) ?? [];
  if (whole && requireOrder(call, whole).parts >= Number(part))
    throw refuse(400, 'CBC.99000089', 'Only the combined order can be used.');
  return requireOrder(call, id);
};

const filterOf = (input: Input): OrderFilter => ({
  id: textOf(input, 'order_id'),
  service: textOf(input, 'service_type_code'),
  status: textOf(input, 'status'),
  type: textOf(input, 'order_type'),
  paid: rangeOf(input, 'payment_time'),
});

const matching = (call: Call, input: Input): Rows<Order> => {
  const { caller, scope } = call;
  const [created, filter] = [rangeOf(input, 'create_time'), filterOf(input)];
  const ofOne = (customer: number): Rows<Order> =>
    rowsOf(
      scope.orders
        .ofCustomer(customer)
        .filter((order) => isWithin(order.createdAt, created) && scope.orders.passes(order, filter)),
    );
  if (caller.customer) return ofOne(caller.customer.index);
  const id = textOf(input, 'customer_id');
  if (id === undefined) return scope.orders.list(created, filter);
  return id ? ofOne(requireCustomer(call, id).index) : rowsOf([]);
};

/** The purchase that a refund pays back. */
const isBefore = ({ scope }: Call, refund: Order): Order | undefined =>
  scope.resources.purchaseBehind(refund) ??
  scope.orders.ofCustomer(refund.customer).find(({ type, createdAt }) => type === 1 && createdAt < refund.createdAt);

export const orderBehaviors: Behaviors = {
  ListCustomerOrders: (call, input) => {
    call.scope.orders.settle(call.now);
    const orders = matching(call, input);
    const oldestFirst = input.order_by === 'createTime';
    const view = rendering(call);
    return {
      rows: {
        count: orders.count,
        at: (position) => orderRow(orders.at(oldestFirst ? position : orders.count - 1 - position), view),
      },
    };
  },

  ShowCustomerOrderDetails: (call, input) => {
    const order = requireOrder(call, String(input.order_id));
    const view = rendering(call);
    return {
      rows: { count: order.lines, at: (position) => orderLine(order, position, view) },
      body: { order_info: orderInfo(order, view) },
    };
  },

  ShowRefundOrderDetails: (call, input) => {
    const id = textOf(input, 'customer_id');
    if (!call.caller.customer && !id)
      throw refuse(400, 'CBC.0100', 'A partner must say whose order it is: customer_id.');
    const owner = id ? requireCustomer(call, id) : call.caller.customer;
    const order = requireOrder(call, String(input.order_id));
    if (owner?.index !== order.customer) throw unknownOrder();
    if (order.type !== UNSUBSCRIBE && !order.made?.refunds.length)
      throw refuse(400, 'CBC.99005026', 'The order is not an unsubscription or downgrade.');
    const view = rendering(call);
    const parts = refundedParts(order, order.made ? undefined : isBefore(call, order));
    return { rows: rowsOf(parts.map((part) => refundRow(order, part, view))) };
  },

  CancelCustomerOrder: (call, input) => {
    const order = requireWholeOrder(call, String(input.order_id));
    if (order.status !== PENDING_PAYMENT)
      throw refuse(400, 'CBC.99005010', 'The state of the order does not allow to cancel it.');
    call.scope.orders.change(order.key, { status: CANCELLED, paidAt: null });
    return { body: {} };
  },
};
