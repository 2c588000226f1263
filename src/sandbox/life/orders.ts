import { SERVICES } from '../data/catalog.ts';
import { below, fraction, pick } from '../data/hash.ts';
import { money } from '../data/money.ts';
import { type Order, payable } from '../data/order.ts';
import { type Actor, anyOf } from './actor.ts';
import type { LifeEffect } from './event.ts';

const PENDING_PAYMENT = 6;
const FIRST_PURCHASE = 1;
const MOST_LINES = 3;
const RESALE = '2';
const PERCENTS = [0n, 0n, 5n, 10n] as const;
const PARTNER_GRANTED = '607';

const pending = ({ scope, index }: Actor): Order[] =>
  scope.orders.ofCustomer(index).filter(({ status }) => status === PENDING_PAYMENT);

export const effectOf = ({ row }: Actor, order: Order, amount: bigint): LifeEffect => ({
  customer_id: row.customer_id,
  order_id: order.id,
  amount: money(amount).text,
});

/** Places an order for new resources; null for a frozen account. */
export const placeOrder = (actor: Actor): LifeEffect | null => {
  const { scope, index, row, now, draw } = actor;
  if (row.is_frozen !== 0) return null;
  const official = BigInt(1_000 + Math.floor(fraction(draw(1)) ** 3 * 800_000));
  const percent = pick(PERCENTS, draw(2));
  const order = scope.orders.make({
    customer: index,
    createdAt: Math.floor(now),
    paidAt: null,
    status: PENDING_PAYMENT,
    type: FIRST_PURCHASE,
    service: pick(SERVICES, draw(3)),
    official,
    discount: (official * percent) / 100n,
    discountType: percent === 0n ? 'none' : PARTNER_GRANTED,
    lines: 1 + below(draw(4), MOST_LINES),
  });
  return effectOf(actor, order, payable(order));
};

/**
 * Allocates to a resale customer what its balance lacks, so that not all customers run out of money. Returns the
 * amount, or null when nothing was allocated.
 */
const lend = ({ scope, index, row, asPartner }: Actor, due: bigint): string | null => {
  const missing = due - scope.funds.balance(index);
  if (row.association_type !== RESALE || row.is_frozen !== 0 || missing <= 0n) return null;
  const amount = money(missing).text;
  return asPartner('UpdateCustomerAccountAmount', { customer_id: row.customer_id, amount }) ? amount : null;
};

/** Pays the customer's newest order that waits for payment. */
export const payOrder = (actor: Actor): LifeEffect | null => {
  const order = pending(actor).at(-1);
  if (!order) return null;
  const due = payable(order) - order.coupon;
  const allocated = lend(actor, due);
  const input = { order_id: order.id, use_coupon: 'NO', use_discount: 'NO' };
  if (!actor.asCustomer('PayOrders', input)) return null;
  return { ...effectOf(actor, order, due), ...(allocated === null ? {} : { allocated }) };
};

export const cancelOrder = (actor: Actor): LifeEffect | null => {
  const order = anyOf(pending(actor), actor.draw(1));
  if (!order || !actor.asCustomer('CancelCustomerOrder', { order_id: order.id })) return null;
  return effectOf(actor, order, payable(order));
};
