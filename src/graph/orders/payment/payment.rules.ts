import { GatewayError } from '../../../errors/index.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { compareDecimals, overDecimal } from '../../common/index.ts';
import { type CouponUseLimit, type UsableCoupon, type UsableDiscount } from '../../coupons/index.ts';
import type { Order } from '../order.type.ts';

/** A WRONG_STATE error that names the coupon or card. */
export const couponError = (rule: string, couponId: string): GatewayError =>
  new GatewayError('WRONG_STATE', { hints: { rule, couponId } });

/** Throws BAD_USER_INPUT for more coupons of a type than may pay one order together. */
export const checkUseLimits = (coupons: readonly UsableCoupon[], limits: readonly CouponUseLimit[]): void => {
  for (const { typeCode, groupCode, type, maxCount } of limits) {
    if (maxCount === null) continue;
    const alike = coupons.filter(
      (coupon) => coupon.typeCode === typeCode && (groupCode === null || coupon.groupCode === groupCode),
    );
    if (alike.length > maxCount) refuse('input.coupons', `at most ${maxCount} of ${type ?? typeCode}`);
  }
};

/** The kinds of discount that each of the vendor's coupon attributes excludes when its value is 0. */
const SHUTS_OUT: Readonly<Record<string, readonly string[]>> = {
  simultaneousUseWithEmpowerDiscount: ['COMMERCIAL', 'PARTNER_GRANTED'],
  simultaneousUseWithContractDiscount: ['CONTRACT', 'COMMERCIAL'],
  simultaneousUseWithPromotionDiscount: ['PROMOTION'],
};
const LEAST_RATE = 'minConsumeDiscount';
const SERVICE = 'cloudServiceType';

/** The rate as a fraction: the vendor writes 0.9 or 90. */
const rateOf = (text: string): string => (compareDecimals(text, '1') > 0 ? overDecimal(text, '100') : text);

const isTooLow = ({ orders }: UsableDiscount, least: string): boolean => {
  const rates = orders.flatMap(({ lines }) => lines.flatMap(({ ratio }) => ratio ?? []));
  return rates.length > 0 && rates.every((rate) => compareDecimals(rateOf(rate), rateOf(least)) < 0);
};

const DECIMAL = /^\d+(\.\d+)?$/;

/** Throws WRONG_STATE where a coupon cannot be used together with the discount. */
export const checkTogether = (coupons: readonly UsableCoupon[], discount: UsableDiscount | null): void => {
  if (!discount) return;
  for (const { id, limits } of coupons) {
    for (const { key, value } of limits) {
      const shutsOut = value === '0' && SHUTS_OUT[key ?? '']?.includes(discount.type ?? '');
      const tooLow = key === LEAST_RATE && value !== null && DECIMAL.test(value) && isTooLow(discount, value);
      if (shutsOut || tooLow) throw couponError('coupon-excludes-discount', id);
    }
  }
};

/**
 * Whether a coupon's limits decide only whether it may pay, not how much. For a service of a combined order they do
 * both.
 */
export const paysInFull = ({ type, limits }: UsableCoupon, { subOrders }: Order): boolean =>
  type !== 'DISCOUNT' &&
  limits.every(
    ({ key }) =>
      key !== null && (key in SHUTS_OUT || key === LEAST_RATE || (key === SERVICE && subOrders.length === 0)),
  );
