import { allocateCouponQuota, issueCoupons, reclaimCoupon, reclaimCouponQuotas } from './writes/coupon.writes.ts';

/** The writes of this noun at the vendor. */
export const couponsWrites = [allocateCouponQuota, issueCoupons, reclaimCoupon, reclaimCouponQuotas] as const;
