import { CASH_COUPON, type IssuedCoupon, VOUCHER } from '../data/coupon.ts';
import { type Order, payable } from '../data/orders.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { insufficient } from './accounts.ts';
import type { Behaviours, Call } from './behaviour.ts';
import {
  COMMERCIAL,
  COUPONS_AT_ONCE,
  PROMOTION,
  type UsableDiscount,
  usableCoupons,
  usableDiscounts,
} from './order-benefits.ts';
import { PENDING_PAYMENT, requireWholeOrder } from './orders.ts';
import { actingCustomer, charge, completePayment, spendable } from './settlement.ts';

interface Named {
  readonly id: string;
  readonly type: number;
}

/** Payments number the kinds of coupons otherwise than coupons do. */
const COUPON_TYPES: Readonly<Record<number, number>> = { 301: VOUCHER, 302: CASH_COUPON };
/** What a chosen discount is called among an order's amounts. */
const AMOUNT_TYPES: Readonly<Record<number, string>> = { [PROMOTION]: '700', [COMMERCIAL]: '605' };

/** What the payment names: something when it says YES, nothing when it says NO. */
const namedIn = (input: Input, flag: string, list: string): readonly Named[] => {
  const named = (input[list] ?? []) as readonly Named[];
  if ((input[flag] === 'YES') !== named.length > 0) throw refuse(400, 'CBC.0100', `${list} and ${flag} do not agree.`);
  return named;
};

const couponsOf = (call: Call, order: Order, input: Input): IssuedCoupon[] => {
  const named = namedIn(input, 'use_coupon', 'coupon_infos');
  const usable = usableCoupons(call, order);
  const coupons = named.map(({ id, type }) => {
    const coupon = usable.find((candidate) => candidate.id === id);
    if (!coupon) throw refuse(400, 'CBC.99003112', 'The coupon has been used or cannot be used.');
    if (coupon.type !== COUPON_TYPES[type]) throw invalid('coupon_infos.type does not fit the coupon.');
    return coupon;
  });
  if (new Set(coupons.map(({ id }) => id)).size < coupons.length) throw invalid('coupon_infos.id must be unique.');
  const tooMany = Object.entries(COUPONS_AT_ONCE).some(
    ([type, most]) => coupons.filter((coupon) => coupon.type === Number(type)).length > most,
  );
  if (tooMany) throw invalid('coupon_infos has too many of one type.');
  return coupons;
};

const discountOf = (order: Order, input: Input): UsableDiscount | undefined => {
  const [named] = namedIn(input, 'use_discount', 'discount_infos');
  const discount = usableDiscounts(order).find(({ id, type }) => id === named?.id && type === named.type);
  if (named && !discount) throw refuse(400, 'CBC.99003108', 'The discount cannot be used for this order.');
  return discount;
};

interface Means {
  readonly discount: UsableDiscount | undefined;
  readonly coupons: readonly { readonly coupon: IssuedCoupon; readonly amount: bigint }[];
  /** What remains for the account, in hundredths. */
  readonly due: bigint;
}

/** The discount first, then one coupon after the other. */
const meansOf = (call: Call, order: Order, input: Input): Means => {
  const [coupons, discount] = [couponsOf(call, order, input), discountOf(order, input)];
  if (discount && coupons.some(({ exclusive }) => exclusive))
    throw refuse(400, 'CBC.99003116', 'The coupon cannot be used together with a discount.');
  const open = payable(order) - order.coupon;
  const reduction = discount && discount.amount < open ? discount.amount : discount ? open : 0n;
  let due = open - reduction;
  const paying = coupons.map((coupon) => {
    const amount = coupon.balance < due ? coupon.balance : due;
    due -= amount;
    return { coupon, amount };
  });
  return { discount: discount && { ...discount, amount: reduction }, coupons: paying, due };
};

const pay = (call: Call, order: Order, { discount, coupons, due }: Means): void => {
  const { orders, coupons: issued } = call.scope;
  const at = Math.floor(call.now);
  const paidBy = (type?: number): bigint =>
    coupons.reduce((sum, { coupon, amount }) => (!type || coupon.type === type ? sum + amount : sum), 0n);
  orders.change(order.key, {
    discount: order.discount + (discount?.amount ?? 0n),
    chosen: discount ? { type: AMOUNT_TYPES[discount.type] ?? '', amount: discount.amount } : null,
    coupon: order.coupon + paidBy(),
    cashCoupon: order.cashCoupon + paidBy(CASH_COUPON),
  });
  for (const { coupon } of coupons) issued.use(coupon, order.id, at);
  charge(call.scope, order, due, at);
  completePayment(call, order);
};

export const orderPaymentBehaviours: Behaviours = {
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
