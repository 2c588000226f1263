export { usableCouponsByOrder, usableDiscountsByOrder } from './coupon.loader.ts';
export type { CouponUseLimit, UsableCoupon } from './coupon.type.ts';
export type { UsableDiscount } from './usable-discount.type.ts';
