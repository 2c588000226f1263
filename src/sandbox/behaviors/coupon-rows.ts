import { type IssuedCoupon, USED } from '../data/coupon.ts';
import { money } from '../data/money.ts';
import { utc } from '../data/time.ts';
import type { Scope } from '../data/world.ts';
import type { Call } from './behavior.ts';

const CURRENCY_UNIT = 1;
/**
 * Version of coupons that pay once. The vendor shows their holder no balance, because it is either the face value or
 * nothing.
 */
export const SINGLE_USE = 1;

/**
 * The order that a used coupon paid, for a seeded coupon the customer's first paid purchase; null for other coupons.
 */
export const orderOf = ({ orders }: Scope, { status, customer, orderId }: IssuedCoupon): string | null => {
  if (status !== USED || orderId) return orderId;
  const bought = orders.ofCustomer(customer).filter(({ type, paidAt, touched }) => type === 1 && paidAt && !touched);
  return bought[0]?.id ?? null;
};

const limitOf = (plan: string, key: string, value1: string) => ({
  use_limiti_info_id: `${plan}-${value1}`,
  limit_key: key,
  value1,
  value2: null,
  value_unit: null,
  limit_type: '1',
  promotion_plan_id: plan,
});

const NOT_WITH_DISCOUNTS = 'simultaneousUseWithEmpowerDiscount';
const LEAST_RATIO = 'minConsumeDiscount';

/** What the coupon may pay for, and what it must not be combined with, in the vendor's codes. */
export const couponLimits = ({ quota, services, exclusive, leastPercent }: IssuedCoupon) => [
  ...services.map((service) => limitOf(quota.id, 'cloudServiceType', service)),
  ...(exclusive ? [limitOf(quota.id, NOT_WITH_DISCOUNTS, '0')] : []),
  ...(leastPercent === null ? [] : [limitOf(quota.id, LEAST_RATIO, money(leastPercent).text)]),
];

/** The purpose of a coupon. */
export const COUPON_USAGE = { zh_CN: '抵扣云服务', en_US: 'Pays for cloud services' } as const;

export const PLAN_TEXT = { zh_CN: '由伙伴发放给客户', en_US: 'Given to a customer by its partner' } as const;
const PLAN = { zh_CN: '伙伴发放', en_US: 'Issued by the partner' } as const;
export const issuedRow = ({ scope, language }: Call, coupon: IssuedCoupon) => {
  const order = orderOf(scope, coupon);
  return {
    coupon_id: coupon.id,
    status: coupon.status,
    customer_id: scope.customers.row(coupon.customer).customer_id,
    coupon_type: coupon.type,
    measure_id: CURRENCY_UNIT,
    face_value: money(coupon.faceValue),
    effective_time: utc(coupon.effectiveAt),
    expire_time: utc(coupon.expiresAt),
    order_id: order,
    promotion_plan_id: coupon.quota.id,
    promotion_plan_name: PLAN[language],
    promotion_plan_desc: PLAN_TEXT[language],
    media_type: 1,
    fetch_method: 3,
    use_limits: couponLimits(coupon),
    active_time: utc(coupon.effectiveAt),
    last_used_time: coupon.status === USED && coupon.endedAt !== null ? utc(coupon.endedAt) : null,
    promotion_id: coupon.quota.id,
    create_time: utc(coupon.createdAt),
    balance: money(coupon.balance),
    lock_order_id: null,
    is_frozen: coupon.frozen ? '1' : '0',
  };
};
