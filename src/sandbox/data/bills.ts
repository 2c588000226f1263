import { RESOURCE_TYPES, type ResourceType, SERVICES, type Service } from './catalog.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick } from './hash.ts';
import { dayOf, firstDayOf, monthNumber, monthOf, startOfDay } from './months.ts';
import type { OnDemand, OnDemandResource } from './on-demand.ts';
import type { Order } from './order.ts';
import { payable } from './order.ts';
import { lineOf } from './order-lines.ts';
import type { Orders } from './orders.ts';
import type { Resources } from './resources.ts';

/** One hundredth of the currency in the unit of raw figures, which have eight decimals. */
export const CENT = 1_000_000n;

export const YEARLY_MONTHLY = 1;
export const PAY_PER_USE = 3;
export const SAVINGS_PLAN = 11;
export const MODES = [YEARLY_MONTHLY, PAY_PER_USE, SAVINGS_PLAN] as const;

/** The resource behind a charge. */
export interface Billed {
  readonly id: string;
  readonly productId: string;
  readonly specification: string;
  /** Draws the place among the regions of the site. */
  readonly place: number;
}

/** What was charged: `official` less `discount` and `truncated` is `payable`. Amounts with eight decimals unless said. */
export interface Charge {
  readonly official: bigint;
  readonly discount: bigint;
  readonly truncated: bigint;
  /** Hundredths, as are its means of payment. */
  readonly payable: bigint;
  readonly coupon: bigint;
  readonly debt: bigint;
}

/** One line of a customer's bill: an order's line, a month of a pay-per-use resource, or a plan's fee. */
export interface BillLine extends Charge {
  readonly id: string;
  /** Index of the customer in its scope. */
  readonly customer: number;
  readonly mode: (typeof MODES)[number];
  /** The vendor's number of what it is for. */
  readonly kind: number;
  readonly service: Service;
  readonly type: ResourceType;
  readonly tradeId: string;
  readonly orderId: string | null;
  /** When it was charged, in seconds since 1970. */
  readonly at: number;
  /** Days since 1970 in UTC+8 that it is charged for, the last one excluded. */
  readonly days: { readonly from: number; readonly to: number };
  /** How many months it is paid for in advance; 0 where it is paid afterwards. */
  readonly months: number;
  /** Looked up when asked: most answers do not show it. */
  readonly billed: () => Billed;
}

interface Options {
  readonly seed: number;
  readonly customers: CustomerSeedData;
  readonly orders: Orders;
  readonly resources: Resources;
  readonly onDemand: OnDemand;
}

/** What an order's type is on a bill: bought, renewed, changed, unsubscribed; the rest counts as bought. */
const KINDS: Readonly<Record<number, number>> = { 2: 2, 3: 3, 4: 4, 10: 3 };
const NEW = 1;
export const UNSUBSCRIPTION = 4;
const USE = 5;
export const ADJUSTMENT = 16;
const PLAN = 23;
const YEARS = 3;

/** The n-th of so many parts of an amount, cut so that all of them together are the amount. */
export const partOf = (amount: bigint, n: number, parts: number): bigint =>
  (amount * BigInt(n + 1)) / BigInt(parts) - (amount * BigInt(n)) / BigInt(parts);

/** A part of a charge; all parts together are the charge, in every figure. */
export const chargePart = (charge: Charge, n: number, parts: number): Charge => {
  const [official, discount] = [partOf(charge.official, n, parts), partOf(charge.discount, n, parts)];
  const due = partOf(charge.payable, n, parts);
  return {
    official,
    discount,
    payable: due,
    truncated: official - discount - due * CENT,
    coupon: partOf(charge.coupon, n, parts),
    debt: partOf(charge.debt, n, parts),
  };
};

/** The bills of one scope's customers, computed from what they ordered and run: nothing is stored. */
export const createBills = ({ seed, customers, orders, resources, onDemand }: Options) => {
  const draw = (customer: number, purpose: number, n = 0): number => mix(customers.draw(customer, 500 + purpose), n);
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
        billed: () => {
          const main = resources.ofOrder(customer, order.id).filter((each) => each.main === null);
          const found = main[n % Math.max(1, main.length)];
          const missing = { id: '', place: orders.draw(order.key, 900) };
          return { ...(found ? { id: found.id, place: found.place } : missing), productId, specification };
        },
      };
    });
  };

  /** What it costs a day, with eight decimals. */
  const rateOf = ({ customer, n }: { customer: number; n: number }): bigint => {
    const rate = BigInt(1_234_567 + below(draw(customer, 1, n), 900_000_000)) * 3n;
    return customers.isHuge(customer) ? 123_456_789_012_345_601n * 997n + rate : rate;
  };

  const chargeOf = (official: bigint, percent: number, owes: boolean): Charge => {
    const discount = (official * BigInt(percent)) / 100n;
    const due = (official - discount) / CENT;
    return {
      official,
      discount,
      truncated: official - discount - due * CENT,
      payable: due,
      coupon: 0n,
      debt: owes ? due / 10n : 0n,
    };
  };

  const ofUse = (resource: OnDemandResource, customer: number, n: number, month: number, today: number): BillLine[] => {
    const from = Math.max(dayOf(resource.effectiveAt), firstDayOf(month));
    const ended = resource.expiresAt === null ? Number.POSITIVE_INFINITY : dayOf(resource.expiresAt);
    const to = Math.min(ended, firstDayOf(month + 1), today);
    if (to <= from) return [];
    const owes = draw(customer, 2) % 25 === 0;
    return [
      {
        ...chargeOf(rateOf({ customer, n }) * BigInt(to - from), pick([0, 0, 5, 10, 15], draw(customer, 3, n)), owes),
        id: `BU${number(mix(41, month), customer)}${n.toString().padStart(4, '0')}`,
        customer,
        mode: PAY_PER_USE,
        kind: USE,
        service: resource.service,
        type: resource.type,
        tradeId: `TU${number(mix(42, month), mix(customer, n))}`,
        orderId: null,
        at: startOfDay(to) - 1,
        days: { from, to },
        months: 0,
        billed: () => ({
          id: resource.id,
          productId: `OFFI${number(43, n)}`,
          specification: resource.specification,
          place: resource.place,
        }),
      },
    ];
  };

  const server = RESOURCE_TYPES[0];

  /** Few have a plan; its fee is charged on the first of the month. */
  const ofPlan = (customer: number, month: number, service: Service | undefined): BillLine[] => {
    const day = firstDayOf(month);
    const has = draw(customer, 4) % 30 === 0 && customers.associatedAt(customer) < startOfDay(day);
    if (!has || !server || !service) return [];
    const official = BigInt(10_000 + below(draw(customer, 5), 400_000)) * CENT;
    const tradeId = `SP${number(44, customer)}`;
    return [
      {
        ...chargeOf(official, 10, false),
        id: `BS${number(mix(45, month), customer)}`,
        customer,
        mode: SAVINGS_PLAN,
        kind: PLAN,
        service,
        type: server,
        tradeId,
        orderId: null,
        at: startOfDay(day) + 3600,
        days: { from: day, to: day + 1 },
        months: 1,
        billed: () => ({ id: tradeId, productId: `OFFI${number(46, 0)}`, specification: 'savings.plan.1y', place: 0 }),
      },
    ];
  };

  /** Now and then a tenth of what was used is written off. */
  const writtenOff = (customer: number, month: number, used: readonly BillLine[]): BillLine[] => {
    const [line] = used;
    if (!line || mix(draw(customer, 6), month) % 40 !== 0) return [];
    const amount = -(line.payable / 10n);
    return amount === 0n
      ? []
      : [
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

  /** All lines of a customer in a month (a number of months), charged before the given day; newest last. */
  const ofCustomer = (customer: number, month: number, before: number): BillLine[] => {
    if (customer >= customers.count || firstDayOf(month) >= before) return [];
    const bought = orders
      .ofCustomer(customer)
      .filter(({ paidAt }) => paidAt !== null && monthNumber(monthOf(paidAt)) === month && dayOf(paidAt) < before)
      .flatMap(ofOrder);
    const used = onDemand.ofCustomer(customer).flatMap((resource, n) => ofUse(resource, customer, n, month, before));
    const plan = ofPlan(customer, month, SERVICES[0]);
    return [...bought, ...used, ...writtenOff(customer, month, used), ...plan].sort(
      (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
    );
  };

  return { ofCustomer, ofOrder };
};
export type Bills = ReturnType<typeof createBills>;
