import type { Order } from '../data/orders.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import type { Scope } from '../data/world.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { type Behaviours, type Call, currencyOf, equals, partnerOf, requireCustomer, textOf } from './behaviour.ts';
import { orderInfo, orderLine, orderRow, type Rendering, refundedParts, refundRow } from './order-rows.ts';
import { type Range, rangeOf, within } from './range.ts';

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

/** The order, if it belongs to the caller; throws otherwise, without telling whether it exists. */
export const requireOrder = ({ scope, caller, now }: Call, id: string): Order => {
  scope.orders.settle(now);
  const order = scope.orders.find(id);
  if (!order || (caller.customer && caller.customer.index !== order.customer)) throw unknownOrder();
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

const FILTERS = ['order_id', 'service_type_code', 'status', 'order_type', 'payment_time_begin', 'payment_time_end'];

const passes = (input: Input): ((order: Order) => boolean) => {
  const [id, service] = [textOf(input, 'order_id'), textOf(input, 'service_type_code')];
  const [status, type] = [textOf(input, 'status'), textOf(input, 'order_type')];
  const paid = rangeOf(input, 'payment_time');
  return (order) =>
    equals(id, order.id) &&
    equals(service, order.service.code) &&
    equals(status, order.status) &&
    equals(type, order.type) &&
    within(order.paidAt, paid);
};

/** Oldest first, as the timeline has them. */
const ofEverybody = (scope: Scope, input: Input, created: Range): Rows<Order> => {
  const { orders } = scope;
  const filters = FILTERS.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]);
  const from = created.begin === Number.NEGATIVE_INFINITY ? 0 : orders.timeline.countBefore(created.begin);
  const to =
    created.end === Number.POSITIVE_INFINITY ? orders.timeline.count() : orders.timeline.countBefore(created.end + 1);
  const count = Math.max(0, to - from);
  if (filters.length > 0)
    return orders.filtered(JSON.stringify([from, to, filters]), from, from + count, passes(input));
  return { count, at: (position) => orders.at(orders.timeline.keyAt(from + position)) };
};

const ofOne = (scope: Scope, customer: number, input: Input, created: Range): Rows<Order> => {
  const test = passes(input);
  return rowsOf(scope.orders.ofCustomer(customer).filter((order) => within(order.createdAt, created) && test(order)));
};

const matching = (call: Call, input: Input): Rows<Order> => {
  const { caller, scope } = call;
  const created = rangeOf(input, 'create_time');
  if (caller.customer) return ofOne(scope, caller.customer.index, input, created);
  const id = textOf(input, 'customer_id');
  if (id === undefined) return ofEverybody(scope, input, created);
  return id ? ofOne(scope, requireCustomer(call, id).index, input, created) : rowsOf([]);
};

/** A refund belongs to an order that was bought before. */
const boughtBefore = ({ scope }: Call, refund: Order): Order | undefined =>
  scope.resources.purchaseBehind(refund) ??
  scope.orders.ofCustomer(refund.customer).find(({ type, createdAt }) => type === 1 && createdAt < refund.createdAt);

export const orderBehaviours: Behaviours = {
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
    const parts = refundedParts(order, order.made ? undefined : boughtBefore(call, order));
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
