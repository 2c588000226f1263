import { allocateCouponQuota, issueCoupons, reclaimCoupon, reclaimCouponQuotas } from './writes/coupon.writes.ts';

export const couponsWrites = [allocateCouponQuota, issueCoupons, reclaimCoupon, reclaimCouponQuotas] as const;
