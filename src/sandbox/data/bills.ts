import { createBillCharges } from './bill-charges.ts';
import {
  ADJUSTMENT,
  type BillLine,
  type BillOutline,
  PAY_PER_USE,
  SAVINGS_PLAN,
  UNSUBSCRIPTION,
  YEARLY_MONTHLY,
} from './bill-line.ts';
import { RESOURCE_TYPES, SERVICES } from './catalog.ts';
import { CENT, type Charge, chargePart } from './charge.ts';
import type { CustomerSeedData } from './customers.ts';
import { mix } from './hash.ts';
import { dayOf, firstDayOf, startOfDay } from './months.ts';
import type { OnDemand, OnDemandResource } from './on-demand.ts';
import type { Order } from './order.ts';
import { payable } from './order.ts';
import { lineOf } from './order-lines.ts';
import type { Orders } from './orders.ts';
import type { Resources } from './resources.ts';

/** The number of a month, and the number of the first day after the charged ones. */
interface MonthSpan {
  readonly month: number;
  readonly until: number;
}

interface BillsOptions {
  readonly seed: number;
  readonly customers: CustomerSeedData;
  readonly orders: Orders;
  readonly resources: Resources;
  readonly onDemand: OnDemand;
  /** When a customer left, in seconds since 1970; null while it has not. */
  readonly leftAt: (customer: number) => number | null;
}

/**
 * A bill's numbers of order types: bought, renewed, changed, unsubscribed. Order types without an entry count as
 * bought.
 */
const KINDS: Readonly<Record<number, number>> = { 2: 2, 3: 3, 4: 4, 10: 3 };
const NEW = 1;
const USE = 5;
const PLAN = 23;
const YEARS = 3;
/** The resource type that savings plans pay for. */
const PLANNED = RESOURCE_TYPES[0];

/** The bills of one scope's customers, computed from their orders and resources; no bill is stored. */
export const createBills = ({ seed, customers, orders, resources, onDemand, leftAt }: BillsOptions) => {
  const charges = createBillCharges(customers);
  const number = (purpose: number, n: number): string => mix(mix(seed, purpose), n).toString().padStart(10, '0');

  const ofOrder = (order: Order): BillLine[] => {
    const { paidAt, customer, service } = order;
    const type = service.resources[0];
    if (paidAt === null || !type) return [];
    const official = order.official * CENT;
    const whole: Charge = {
      official,
      discount: order.discount * CENT,
      truncated: 0n,
      payable: payable(order),
      coupon: order.coupon,
      debt: 0n,
    };
    const day = dayOf(paidAt);
    return Array.from({ length: order.lines }, (_, n): BillLine => {
      const { productId, specification, periodType, periods } = lineOf(orders, order, n);
      return {
        ...chargePart(whole, n, order.lines),
        id: `BL${order.id.slice(2)}${n.toString().padStart(4, '0')}`,
        customer,
        mode: YEARLY_MONTHLY,
        kind: KINDS[order.type] ?? NEW,
        service,
        type,
        tradeId: order.id,
        orderId: order.id,
        at: paidAt,
        days: { from: day, to: day + 1 },
        months: order.type === UNSUBSCRIPTION ? 0 : periodType === YEARS ? periods * 12 : periods,
        billedResource: () => {
          const main = resources.ofOrder(customer, order.id).filter((each) => each.main === null);
          const found = main[n % Math.max(1, main.length)];
          const missing = { id: '', place: orders.draw(order.key, 900) };
          return { ...(found ? { id: found.id, place: found.place } : missing), productId, specification };
        },
      };
    });
  };

  const ofUse = (resource: OnDemandResource, customer: number, n: number, span: MonthSpan): BillLine[] => {
    const { month, until } = span;
    const days = charges.usedDays(resource, month, until);
    if (!days) return [];
    return [
      {
        ...charges.use(customer, n, days.to - days.from),
        id: `BU${number(mix(41, month), customer)}${n.toString().padStart(4, '0')}`,
        customer,
        mode: PAY_PER_USE,
        kind: USE,
        service: resource.service,
        type: resource.type,
        tradeId: `TU${number(mix(42, month), mix(customer, n))}`,
        orderId: null,
        at: startOfDay(days.to) - 1,
        days,
        months: 0,
        billedResource: () => ({
          id: resource.id,
          productId: `OFFI${number(43, n)}`,
          specification: resource.specification,
          place: resource.place,
        }),
      },
    ];
  };

  /** Few customers have a savings plan. Its fee is charged on the first of the month. */
  const ofPlan = (customer: number, month: number): BillLine[] => {
    const charge = charges.plan(customer, month);
    if (!charge || !PLANNED) return [];
    const day = firstDayOf(month);
    const tradeId = `SP${number(44, customer)}`;
    return [
      {
        ...charge,
        id: `BS${number(mix(45, month), customer)}`,
        customer,
        mode: SAVINGS_PLAN,
        kind: PLAN,
        service: SERVICES[0],
        type: PLANNED,
        tradeId,
        orderId: null,
        at: startOfDay(day) + 3600,
        days: { from: day, to: day + 1 },
        months: 1,
        billedResource: () => ({
          id: tradeId,
          productId: `OFFI${number(46, 0)}`,
          specification: 'savings.plan.1y',
          place: 0,
        }),
      },
    ];
  };

  const writtenOff = (customer: number, month: number, used: readonly BillLine[]): BillLine[] => {
    const [line] = used;
    const amount = line ? charges.writeOff(customer, month, line.payable) : 0n;
    if (!line || amount === 0n) return [];
    return [
      {
        ...line,
        official: amount * CENT,
        discount: 0n,
        truncated: 0n,
        payable: amount,
        coupon: 0n,
        debt: 0n,
        id: `BW${line.id.slice(2)}`,
        kind: ADJUSTMENT,
        tradeId: `TW${line.tradeId.slice(2)}`,
      },
    ];
  };

  const ordersIn = (customer: number, month: number, before: number): Order[] =>
    orders.paidBetween(customer, startOfDay(firstDayOf(month)), startOfDay(Math.min(firstDayOf(month + 1), before)));

  /** A customer who leaves is charged for usage and plans only up to the day before. */
  const spanOf = (customer: number, month: number, before: number): MonthSpan => {
    const left = leftAt(customer);
    return { month, until: left === null ? before : Math.min(before, dayOf(left)) };
  };

  /** All lines of a customer in a month, charged before the given day, oldest first. */
  const ofCustomer = (customer: number, month: number, before: number): BillLine[] => {
    if (firstDayOf(month) >= before) return [];
    const span = spanOf(customer, month, before);
    const used = onDemand.ofCustomer(customer).flatMap((resource, n) => ofUse(resource, customer, n, span));
    const plan = firstDayOf(month) < span.until ? ofPlan(customer, month) : [];
    const bought = ordersIn(customer, month, before).flatMap(ofOrder);
    return [...bought, ...used, ...writtenOff(customer, month, used), ...plan].sort(
      (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
    );
  };

  /**
   * The lines of `ofCustomer` in no order, without names and with one line for each order: enough to sum up a month.
   */
  const outlines = (customer: number, month: number, before: number): BillOutline[] => {
    if (firstDayOf(month) >= before) return [];
    const span = spanOf(customer, month, before);
    const found: BillOutline[] = [];
    for (const order of ordersIn(customer, month, before)) {
      const [type] = order.service.resources;
      const kind = KINDS[order.type] ?? NEW;
      if (type) found.push({ mode: YEARLY_MONTHLY, kind, service: order.service, type, payable: () => payable(order) });
    }
    let first: BillOutline | null = null;
    for (let n = 0; n < onDemand.countOf(customer); n++) {
      const shape = onDemand.shapeAt(customer, n);
      const days = charges.usedDays(shape, month, span.until);
      if (!days) continue;
      const due = () => charges.use(customer, n, days.to - days.from).payable;
      const used = { mode: PAY_PER_USE, kind: USE, service: shape.service, type: shape.type, payable: due } as const;
      first ??= used;
      found.push(used);
    }
    if (first && charges.writesOff(customer, month)) {
      const amount = charges.writeOff(customer, month, first.payable());
      if (amount !== 0n) found.push({ ...first, kind: ADJUSTMENT, payable: () => amount });
    }
    const plan = firstDayOf(month) < span.until ? charges.plan(customer, month) : null;
    if (plan && PLANNED) {
      const fee = { mode: SAVINGS_PLAN, kind: PLAN, service: SERVICES[0], type: PLANNED } as const;
      found.push({ ...fee, payable: () => plan.payable });
    }
    return found;
  };

  return { ofCustomer, ofOrder, outlines };
};
export type Bills = ReturnType<typeof createBills>;
