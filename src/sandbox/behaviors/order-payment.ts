import { CASH_COUPON, type IssuedCoupon, VOUCHER } from '../data/coupon.ts';
import { type Order, payable } from '../data/order.ts';
import type { Card } from '../data/own-accounts.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { insufficient } from './accounts.ts';
import type { Behaviors, Call } from './behavior.ts';
import {
  COMMERCIAL,
  COUPONS_AT_ONCE,
  PROMOTION,
  ratioPercent,
  type UsableDiscount,
  usableCoupons,
  usableDiscounts,
} from './order-benefits.ts';
import { PENDING_PAYMENT, requireWholeOrder } from './orders.ts';
import { actingCustomer, charge, completePayment, spendable } from './settlement.ts';

interface PaymentMeans {
  readonly id: string;
  readonly type: number;
}

const CARD = 303;
/** Payments have other numbers for the types of coupons than coupons have. */
const SOURCE_TYPES: Readonly<Record<number, number>> = { 301: VOUCHER, 302: CASH_COUPON, [CARD]: CARD };
/** Number of a chosen discount's type among an order's amounts. */
const AMOUNT_TYPES: Readonly<Record<number, string>> = { [PROMOTION]: '700', [COMMERCIAL]: '605' };

/** The coupons or cards that the payment names. The flag must be YES when there are some, else NO. */
const findNamed = (input: Input, flag: string, list: string): readonly PaymentMeans[] => {
  const named = (input[list] ?? []) as readonly PaymentMeans[];
  if ((input[flag] === 'YES') !== named.length > 0) throw refuse(400, 'CBC.0100', `${list} and ${flag} do not agree.`);
  return named;
};

/** A coupon or card that pays a part of an order. */
interface Source {
  readonly id: string;
  /** The type of a coupon, or for cards the number that payments use. */
  readonly type: number;
  readonly worth: bigint;
  readonly exclusive: boolean;
  readonly leastPercent: bigint | null;
  readonly use: (amount: bigint, order: Order, at: number) => void;
}

const couponSource = ({ scope }: Call, coupon: IssuedCoupon): Source => ({
  id: coupon.id,
  type: coupon.type,
  worth: coupon.balance,
  exclusive: coupon.exclusive,
  leastPercent: coupon.leastPercent,
  use: (_amount, order, at) => scope.coupons.use(coupon, order.id, at),
});

const cardSource = ({ scope }: Call, { id, left }: Card): Source => ({
  id,
  type: CARD,
  worth: left,
  exclusive: false,
  leastPercent: null,
  use: (amount) => scope.ownAccounts.draw(id, amount),
});

const sourcesFor = (call: Call, order: Order): Source[] => [
  ...usableCoupons(call, order).map((coupon) => couponSource(call, coupon)),
  ...call.scope.ownAccounts
    .cards(order.customer)
    .filter(({ left, from, until }) => left > 0n && from <= call.now && until > call.now)
    .map((card) => cardSource(call, card)),
];

const sourcesOf = (call: Call, order: Order, input: Input): Source[] => {
  const named = findNamed(input, 'use_coupon', 'coupon_infos');
  const usable = sourcesFor(call, order);
  const sources = named.map(({ id, type }) => {
    const source = usable.find((candidate) => candidate.id === id);
    if (!source) throw refuse(400, 'CBC.99003112', 'The coupon or card has been used or cannot be used.');
    if (source.type !== SOURCE_TYPES[type]) throw invalid('coupon_infos.type does not fit the coupon.');
    return source;
  });
  if (new Set(sources.map(({ id }) => id)).size < sources.length) throw invalid('coupon_infos.id must be unique.');
  const tooMany = Object.entries(COUPONS_AT_ONCE).some(
    ([type, most]) => sources.filter((source) => source.type === Number(type)).length > most,
  );
  if (tooMany) throw invalid('coupon_infos has too many of one type.');
  return sources;
};

const discountOf = (order: Order, input: Input): UsableDiscount | undefined => {
  const [named] = findNamed(input, 'use_discount', 'discount_infos');
  const discount = usableDiscounts(order).find(({ id, type }) => id === named?.id && type === named.type);
  if (named && !discount) throw refuse(400, 'CBC.99003108', 'The discount cannot be used for this order.');
  return discount;
};

interface Means {
  readonly discount: UsableDiscount | undefined;
  readonly sources: readonly { readonly source: Source; readonly amount: bigint }[];
  /** The amount that the account pays, in hundredths. */
  readonly due: bigint;
}

const checkTogether = (discount: UsableDiscount, sources: readonly Source[]): void => {
  if (sources.some(({ exclusive }) => exclusive))
    throw refuse(400, 'CBC.99003116', 'The coupon cannot be used together with a discount.');
  if (sources.some(({ leastPercent }) => leastPercent !== null && ratioPercent(discount) < leastPercent))
    throw refuse(400, 'CBC.99003117', 'The discount takes off more than the coupon allows.');
};

/** The discount is subtracted first; then each coupon or card pays as much as it can. */
const meansOf = (call: Call, order: Order, input: Input): Means => {
  const [sources, discount] = [sourcesOf(call, order, input), discountOf(order, input)];
  if (discount) checkTogether(discount, sources);
  const open = payable(order) - order.coupon;
  const reduction = discount && discount.amount < open ? discount.amount : discount ? open : 0n;
  let due = open - reduction;
  const paying = sources.map((source) => {
    const amount = source.worth < due ? source.worth : due;
    due -= amount;
    return { source, amount };
  });
  return { discount: discount && { ...discount, amount: reduction }, sources: paying, due };
};

const pay = (call: Call, order: Order, { discount, sources, due }: Means): void => {
  const at = Math.floor(call.now);
  const payWith = (...types: readonly number[]): bigint =>
    sources.reduce((sum, { source, amount }) => (types.includes(source.type) ? sum + amount : sum), 0n);
  call.scope.orders.change(order.key, {
    discount: order.discount + (discount?.amount ?? 0n),
    chosen: discount ? { type: AMOUNT_TYPES[discount.type] ?? '', amount: discount.amount } : null,
    coupon: order.coupon + payWith(VOUCHER, CASH_COUPON, CARD),
    cashCoupon: payWith(CASH_COUPON),
    card: payWith(CARD),
  });
  for (const { source, amount } of sources) source.use(amount, order, at);
  charge(call.scope, order, due, at);
  completePayment(call, order);
};

export const orderPaymentBehaviors: Behaviors = {
  PayOrders: (call, input) => {
    const order = requireWholeOrder(call, String(input.order_id));
    if (order.status !== PENDING_PAYMENT)
      throw refuse(400, 'CBC.99003106', 'The order has changed and cannot be paid.');
    const customer = actingCustomer(call);
    const means = meansOf(call, order, input);
    if (means.due > spendable(call.scope, customer)) throw insufficient();
    pay(call, order, means);
    return { body: {} };
  },
};
