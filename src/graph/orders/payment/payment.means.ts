import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { paymentCoupon } from '../../../upstream/mapping/codes/orders.ts';
import type { Known, WordOf } from '../../../upstream/mapping/index.ts';
import { storedValueCardsByCustomer } from '../../accounts/index.ts';
import { compareDecimals, type Money, sumDecimals } from '../../common/index.ts';
import { type UsableDiscount, usableCouponsByOrder, usableDiscountsByOrder } from '../../coupons/index.ts';
import { type Customer } from '../../customers/index.ts';
import type { Order } from '../order.type.ts';
import type { PaymentCouponInput } from './payment.args.ts';
import { checkTogether, checkUseLimits, couponError, paysInFull } from './payment.rules.ts';

type CouponWord = Known<WordOf<typeof paymentCoupon>>;

/** A coupon or card as the caller names it; the ledger stores it. */
export interface PaymentCoupon {
  readonly id: string;
  readonly type: CouponWord;
}

const MAX_COUPONS = 3;

/** The coupons of the input. Throws BAD_USER_INPUT for too many, or for one that is given twice. */
export const checkedCoupons = (coupons: readonly PaymentCouponInput[] | null | undefined): readonly PaymentCoupon[] => {
  const named = coupons ?? [];
  const at = 'input.coupons';
  if (named.length > MAX_COUPONS) refuse(at, `at most ${MAX_COUPONS}`);
  if (new Set(named.map(({ couponId }) => couponId)).size < named.length) refuse(at, 'each id once');
  return named.map(({ couponId, type }) => ({ id: couponId, type }));
};

/** Discount and coupons that reduce the amount which the account pays for an order. */
export interface Means {
  readonly discount: UsableDiscount | null;
  /** Null where the value is unknown: a rate, a part of an order, or a site without a list of means of payment. */
  readonly worth: readonly (string | null)[];
}

const amountOf = (money: Money | null): string | null => {
  // An amount that could not be read is an Error in the row.
  if (money instanceof Error) throw money;
  return money?.amount ?? null;
};

/**
 * The requested discount. Throws WRONG_STATE for one that the order cannot use, and where the order has another price
 * that must be used.
 */
const discountFor = async (
  context: RequestContext,
  { order, payer, discountId }: PaymentQuery,
): Promise<UsableDiscount | null> => {
  const usable = await context.load(usableDiscountsByOrder, { orderId: order.id, accountName: payer.accountName });
  const repriced = usable.find(({ type }) => type === 'REPRICING');
  if (repriced && repriced.id !== discountId)
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'repricing-discount', limit: repriced.id } });
  if (discountId === null) return null;
  const chosen = usable.find(({ id }) => id === discountId);
  if (!chosen) throw new GatewayError('WRONG_STATE', { hints: { rule: 'discount-usable', discountId } });
  return chosen;
};

const COUPON_OF: Readonly<Record<string, CouponWord>> = {
  VOUCHER: 'VOUCHER',
  DISCOUNT: 'DISCOUNT_COUPON',
  FLEXI_CASH: 'FLEXI_CASH_COUPON',
};

/**
 * The value of coupons for the order. Throws WRONG_STATE for a coupon that cannot pay it, BAD_USER_INPUT for a wrong
 * type.
 */
const couponsFor = async (
  context: RequestContext,
  { order, payer }: PaymentQuery,
  { named, discount }: { readonly named: readonly PaymentCoupon[]; readonly discount: UsableDiscount | null },
): Promise<readonly (string | null)[]> => {
  // The International site does not return the means that could pay an order; the vendor decides there.
  if (named.length === 0 || !context.api.contract.operations.has('ListOrderCouponsByOrderId'))
    return named.map(() => null);
  const { coupons, useLimits } = await context.load(usableCouponsByOrder, {
    orderId: order.id,
    accountName: payer.accountName,
  });
  const chosen = named.map(({ id, type }) => {
    const coupon = coupons.find((each) => each.id === id);
    if (!coupon) throw couponError('coupon-usable', id);
    const known = COUPON_OF[coupon.type ?? ''];
    if (known && known !== type) refuse('input.coupons', `${id} is a ${known}`);
    if (coupon.usedByOrderId && coupon.usedByOrderId !== order.id) throw couponError('coupon-locked-by-order', id);
    return coupon;
  });
  checkUseLimits(chosen, useLimits);
  checkTogether(chosen, discount);
  // The vendor returns no balance for a coupon that can be used once: until it is used, it is worth its face value.
  return chosen.map((coupon) => (paysInFull(coupon, order) ? amountOf(coupon.balance ?? coupon.faceValue) : null));
};

const FIRST_CARDS = 100;

const cardsFor = async (
  context: RequestContext,
  { payer }: PaymentQuery,
  named: readonly PaymentCoupon[],
): Promise<readonly (string | null)[]> => {
  if (named.length === 0) return [];
  const { rows } = await context.load(storedValueCardsByCustomer, {
    parent: payer.id,
    offset: 0,
    first: FIRST_CARDS,
    filter: { status: 1 },
    ...asCustomer(payer),
  });
  return named.map(({ id }) => {
    const card = rows.find((each) => each.id === id);
    if (!card) throw couponError('card-usable', id);
    return amountOf(card.balance);
  });
};

interface PaymentQuery {
  readonly order: Order;
  readonly payer: Customer;
  readonly discountId: string | null;
}

/** Discount and coupons for the order, after the vendor's checks. Throws WRONG_STATE or BAD_USER_INPUT. */
export const meansFor = async (
  context: RequestContext,
  asked: PaymentQuery,
  named: readonly PaymentCoupon[],
): Promise<Means> => {
  const discount = await discountFor(context, asked);
  const isCard = ({ type }: PaymentCoupon): boolean => type === 'STORED_VALUE_CARD';
  const [coupons, cards] = await Promise.all([
    couponsFor(context, asked, { named: named.filter((each) => !isCard(each)), discount }),
    cardsFor(context, asked, named.filter(isCard)),
  ]);
  return { discount, worth: [...coupons, ...cards] };
};

const lessThan = (amount: string, off: string): string =>
  compareDecimals(off, amount) >= 0 ? '0' : sumDecimals([amount, `-${off}`]);

/**
 * Upper bound of the amount that the account pays: a reduction by a rate, or by a coupon for a part, is not known
 * before.
 */
export const dueAfter = (amount: string, { discount, worth }: Means): string => {
  const reductions = (discount?.orders ?? []).flatMap(({ lines }) => lines.map((line) => amountOf(line.amount)));
  return [...reductions, ...worth].reduce<string>((due, off) => (off === null ? due : lessThan(due, off)), amount);
};
