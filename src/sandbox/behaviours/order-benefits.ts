import { USABLE } from '../data/coupons.ts';
import { money } from '../data/money.ts';
import type { Order } from '../data/orders.ts';
import { rowsOf } from '../data/rows.ts';
import { utc } from '../data/time.ts';
import { type Behaviours, type Call, currencyOf } from './behaviour.ts';
import { requireOrder } from './orders.ts';

const CURRENCY_UNIT = 1;
const PENDING_PAYMENT = 6;
const RATIO = 0;
const THRESHOLD = 2;

/** Coupons may pay only what waits for payment. */
const usableCoupons = ({ scope, now, language, ...call }: Call, order: Order) =>
  order.status === PENDING_PAYMENT
    ? scope.coupons
        .ofCustomer(order.customer)
        .filter((coupon) => coupon.status === USABLE && !coupon.frozen && coupon.expiresAt > now)
        .map((coupon) => ({
          coupon_id: coupon.id,
          coupon_code: null,
          status: coupon.status,
          coupon_type: coupon.type,
          measure_id: CURRENCY_UNIT,
          face_value: money(coupon.faceValue),
          effective_time: utc(coupon.createdAt),
          expire_time: utc(coupon.expiresAt),
          plan_name: language === 'zh_CN' ? '伙伴发放' : 'Issued by the partner',
          plan_desc: null,
          use_limits: [],
          active_time: utc(coupon.createdAt),
          last_used_time: null,
          create_time: utc(coupon.createdAt),
          coupon_version: 1,
          balance: money(coupon.balance),
          used_by_order_id: null,
          coupon_usage: null,
          coupon_group: 0,
          currency: currencyOf(call),
        }))
    : [];

const lineIds = (order: Order): string[] =>
  Array.from({ length: order.lines }, (_, n) => `${order.id}-${(n + 1).toString().padStart(6, '0')}`);

const usableDiscounts = (order: Order) => {
  if (order.status !== PENDING_PAYMENT) return [];
  const discount = (type: number, mode: number, percent: bigint) => ({
    discount_id: `DC${order.id.slice(2)}${type}`,
    discount_value: mode === RATIO ? (Number(100n - percent) / 100).toFixed(2) : 'first purchase',
    discount_type: type,
    orders: [
      {
        order_id: order.id,
        order_line_items: [
          {
            order_line_item_ids: lineIds(order),
            discount_mode: mode,
            discount_amount: money((order.official * percent) / 100n),
            discount_ratio: mode === RATIO ? money(100n - percent) : money(0n),
          },
        ],
      },
    ],
  });
  return [discount(2, RATIO, 10n), ...(order.key % 2 === 0 ? [discount(0, THRESHOLD, 5n)] : [])];
};

export const orderBenefitBehaviours: Behaviours = {
  ListOrderCouponsByOrderId: (call, input) => {
    const order = requireOrder(call, String(input.order_id));
    return {
      rows: rowsOf(usableCoupons(call, order)),
      body: {
        coupon_max_use_quantity: [
          { coupon_type: 1, coupon_group: 0, use_quantity_value: 1 },
          { coupon_type: 4, coupon_group: 0, use_quantity_value: 3 },
        ],
      },
    };
  },
  ListOrderDiscounts: (call, input) => ({
    rows: rowsOf(usableDiscounts(requireOrder(call, String(input.order_id)))),
  }),
};
