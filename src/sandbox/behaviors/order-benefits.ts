import { CASH_COUPON, type IssuedCoupon, USABLE, VOUCHER } from '../data/coupon.ts';
import { money } from '../data/money.ts';
import type { Order } from '../data/order.ts';
import { rowsOf } from '../data/rows.ts';
import { utc } from '../data/time.ts';
import { type Behaviors, type Call, currencyOf } from './behavior.ts';
import { COUPON_USAGE, couponLimits, PLAN_TEXT, SINGLE_USE } from './coupon-rows.ts';
import { PENDING_PAYMENT, requireOrder } from './orders.ts';

const CURRENCY_UNIT = 1;
export const PROMOTION = 0;
export const COMMERCIAL = 2;
const RATIO = 0;
const THRESHOLD = 2;

/** The coupons that may pay an order; empty unless the order waits for payment. */
export const usableCoupons = ({ scope, now }: Call, order: Order): IssuedCoupon[] =>
  order.status === PENDING_PAYMENT
    ? scope.coupons.ofCustomer(order.customer).filter(({ status, frozen, effectiveAt, expiresAt, services }) => {
        const serves = services.length === 0 || services.includes(order.service.code);
        return status === USABLE && !frozen && serves && effectiveAt <= now && expiresAt > now;
      })
    : [];

const couponRow = (call: Call, coupon: IssuedCoupon) => ({
  coupon_id: coupon.id,
  coupon_code: null,
  status: coupon.status,
  coupon_type: coupon.type,
  measure_id: CURRENCY_UNIT,
  face_value: money(coupon.faceValue),
  effective_time: utc(coupon.effectiveAt),
  expire_time: utc(coupon.expiresAt),
  plan_name: call.language === 'zh_CN' ? '伙伴发放' : 'Issued by the partner',
  plan_desc: PLAN_TEXT[call.language],
  use_limits: couponLimits(coupon),
  active_time: utc(coupon.effectiveAt),
  last_used_time: null,
  create_time: utc(coupon.createdAt),
  coupon_version: SINGLE_USE,
  balance: null,
  used_by_order_id: null,
  coupon_usage: COUPON_USAGE[call.language],
  coupon_group: 0,
  currency: currencyOf(call),
});

const lineIds = (order: Order): string[] =>
  Array.from({ length: order.lines }, (_, n) => `${order.id}-${(n + 1).toString().padStart(6, '0')}`);

export interface UsableDiscount {
  readonly id: string;
  /** 0 promotion, 2 commercial. */
  readonly type: number;
  readonly mode: number;
  readonly percent: bigint;
  /** In hundredths of the currency. */
  readonly amount: bigint;
}

export const usableDiscounts = (order: Order): UsableDiscount[] => {
  if (order.status !== PENDING_PAYMENT) return [];
  const discount = (type: number, mode: number, percent: bigint): UsableDiscount => ({
    id: `DC${order.id.slice(2)}${type}`,
    type,
    mode,
    percent,
    amount: (order.official * percent) / 100n,
  });
  return [discount(COMMERCIAL, RATIO, 10n), ...(order.key % 2 === 0 ? [discount(PROMOTION, THRESHOLD, 5n)] : [])];
};

/** The percentage of the price that remains to be paid after a discount by rate; 0 for discounts of other modes. */
export const ratioPercent = ({ mode, percent }: Pick<UsableDiscount, 'mode' | 'percent'>): bigint =>
  mode === RATIO ? 100n - percent : 0n;

const discountRow = (order: Order, { id, type, mode, percent, amount }: UsableDiscount) => ({
  discount_id: id,
  discount_value: mode === RATIO ? (Number(100n - percent) / 100).toFixed(2) : 'first purchase',
  discount_type: type,
  orders: [
    {
      order_id: order.id,
      order_line_items: [
        {
          order_line_item_ids: lineIds(order),
          discount_mode: mode,
          discount_amount: money(amount),
          discount_ratio: money(ratioPercent({ mode, percent })),
        },
      ],
    },
  ],
});

/** Number of coupons of one type that a payment may use. */
export const COUPONS_AT_ONCE: Readonly<Record<number, number>> = { [VOUCHER]: 1, [CASH_COUPON]: 3 };

export const orderBenefitBehaviors: Behaviors = {
  ListOrderCouponsByOrderId: (call, input) => {
    const order = requireOrder(call, String(input.order_id));
    return {
      rows: rowsOf(usableCoupons(call, order).map((coupon) => couponRow(call, coupon))),
      body: {
        coupon_max_use_quantity: Object.entries(COUPONS_AT_ONCE).map(([type, quantity]) => ({
          coupon_type: Number(type),
          coupon_group: 0,
          use_quantity_value: quantity,
        })),
      },
    };
  },
  ListOrderDiscounts: (call, input) => {
    const order = requireOrder(call, String(input.order_id));
    return { rows: rowsOf(usableDiscounts(order).map((discount) => discountRow(order, discount))) };
  },
};
