import {
  CouponResolver,
  CustomerCouponsResolver,
  IssuedCouponResolver,
  ResellerCouponsResolver,
} from './coupon.resolver.ts';
import { OrderBenefitsResolver } from './order-benefits.resolver.ts';
import { CouponQuotaResolver, ResellerCouponQuotasResolver } from './quotas/coupon-quota.resolver.ts';
import {
  CouponLedgerEntryResolver,
  CouponRecordResolver,
  CustomerCouponRecordsResolver,
} from './records/coupon-record.resolver.ts';
import { CouponMutations } from './writes/coupon.mutations.ts';

export const couponsResolvers = [
  CouponMutations,
  CouponResolver,
  CustomerCouponsResolver,
  IssuedCouponResolver,
  ResellerCouponsResolver,
  CouponQuotaResolver,
  ResellerCouponQuotasResolver,
  CouponLedgerEntryResolver,
  CouponRecordResolver,
  CustomerCouponRecordsResolver,
  OrderBenefitsResolver,
] as const;
