import { SERVICES } from '../data/catalog.ts';
import type { MadeLine } from '../data/made-orders.ts';
import type { Order } from '../data/order.ts';
import { payable } from '../data/order.ts';
import { PRICE_SCALE } from '../data/prices.ts';
import type { Resource } from '../data/resources.ts';
import { DAY } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import type { Behaviors, Call } from './behavior.ts';
import { PENDING_PAYMENT } from './orders.ts';
import { familyOf, isOpen, LONGEST, orderAround, type Period, type Quote, quoteOf, YEARS } from './renewal-quote.ts';
import { type Failure, failedResource, failureRows } from './resource-failures.ts';
import { actingCustomer, charge, completePayment, spendable } from './settlement.ts';

const RENEWAL = 2;
const AUTOMATICALLY = 1;
/** Prices of yearly/monthly periods are whole hundredths, counted in the finest unit of prices. */
const PER_CENT = 10n ** BigInt(PRICE_SCALE - 2);
const DAYS: Readonly<Record<number, number>> = { 2: 30, [YEARS]: 365 };

const periodOf = ({ period_type: type, period_num: number }: Input): Period => {
  const period = { type: Number(type), number: Number(number) };
  if (period.number > (LONGEST[period.type] ?? 0)) throw refuse(400, 'CBC.30010069', 'There is no such period.');
  return period;
};

const failureOf = (call: Call, orders: readonly Order[], all: readonly Resource[], id: string): Failure | null => {
  const resource = all.find((candidate) => candidate.id === id);
  if (!resource || !isOpen(resource, call.now)) return ['CBC.99003016', 'The resource is gone or does not exist.'];
  if (resource.main !== null) return ['CBC.30050007', 'The resource is not a main resource.'];
  const trouble = orderAround(orders, id);
  if (trouble === 'UNPAID') return ['CBC.99003100', 'The resource is in an order that waits for payment.'];
  return trouble ? ['CBC.30050011', 'The resource is being changed.'] : null;
};

/** One line for each resource. The discount is split in proportion to the list prices. */
const linesOf = ({ parts, list, saving }: Quote, { type, number }: Period): MadeLine[] => {
  let sum = 0n;
  const discountUpTo = (amount: bigint): bigint => (list === 0n ? 0n : ((saving / PER_CENT) * amount) / list);
  return parts.map(({ resource, list: price }) => {
    const discount = discountUpTo(sum + price) - discountUpTo(sum);
    sum += price;
    const seconds = number * (DAYS[type] ?? 0) * DAY;
    return {
      line: { ...resource.line, periodType: type, periods: number, seconds, quantity: 1 },
      resourceId: resource.id,
      type: resource.type,
      official: price / PER_CENT,
      discount,
      from: resource.expiresAt,
      until: resource.expiresAt + seconds,
    };
  });
};

const order = (call: Call, customer: number, quote: Quote, period: Period): Order =>
  call.scope.orders.make({
    customer,
    createdAt: Math.floor(call.now),
    paidAt: null,
    status: PENDING_PAYMENT,
    type: RENEWAL,
    service: SERVICES.find(({ code }) => code === quote.main.type.serviceCode) ?? quote.main.order.service,
    official: quote.list / PER_CENT,
    discount: quote.saving / PER_CENT,
    discountType: quote.best ? String(quote.best.type) : 'none',
    made: { effect: 'PROLONG', lines: linesOf(quote, period), refunds: [] },
  });

/** Pays all orders, or throws when the money does not cover all of them; the orders then stay unpaid. */
const payAtOnce = (call: Call, customer: number, orders: readonly Order[]): void => {
  const due = orders.reduce((sum, each) => sum + payable(each), 0n);
  if (due > spendable(call.scope, customer))
    throw refuse(400, 'CBC.30050006', 'The orders could not be paid automatically.');
  for (const each of orders) {
    charge(call.scope, each, payable(each), Math.floor(call.now));
    completePayment(call, each);
  }
};

export const renewalBehaviors: Behaviors = {
  RenewalResources: (call, input) => {
    const customer = actingCustomer(call);
    call.scope.orders.settle(call.now);
    const period = periodOf(input);
    const ids = input.resource_ids as readonly string[];
    if (new Set(ids).size < ids.length) throw refuse(200, 'CBC.30050012', 'The same resource is listed twice.');
    const [present, all] = [call.scope.orders.ofCustomer(customer), call.scope.resources.ofCustomer(customer)];
    const failures = ids.flatMap((id) => failedResource(id, failureOf(call, present, all, id)));
    const failed = new Set(failures.map(({ id }) => id));
    const orders = ids
      .filter((id) => !failed.has(id))
      .flatMap((id) => {
        const [main, ...others] = familyOf(all, id).filter((resource) => isOpen(resource, call.now));
        return main ? [order(call, customer, quoteOf(call, [main, ...others], period), period)] : [];
      });
    if (input.is_auto_pay === AUTOMATICALLY) payAtOnce(call, customer, orders);
    return { body: { order_ids: orders.map(({ id }) => id), fail_resource_infos: failureRows(failures) } };
  },
};
