import type { WriteDefinition } from '../request/write.ts';
import {
  allocateFunds,
  allocateToReseller,
  reclaimFromReseller,
  reclaimFunds,
  setBudget,
} from './accounts/funds.writes.ts';
import { allocateCouponQuota, issueCoupons, reclaimCoupon, reclaimCouponQuotas } from './coupons/coupon.writes.ts';
import { cancelOrder, payOrder } from './orders/payment.writes.ts';
import {
  switchAtExpiry,
  switchAtOnce,
  unsubscribeRenewedPeriods,
  unsubscribeResources,
} from './resources/release.writes.ts';
import { renewResources, setAutoRenewal, unifyExpiry } from './resources/renewal.writes.ts';

/** What the graph writes at the vendor; a test holds it against the kinds that the ledger knows. */
export const WRITES = [
  allocateFunds,
  reclaimFunds,
  allocateToReseller,
  reclaimFromReseller,
  setBudget,
  issueCoupons,
  reclaimCoupon,
  allocateCouponQuota,
  reclaimCouponQuotas,
  payOrder,
  cancelOrder,
  renewResources,
  setAutoRenewal,
  unifyExpiry,
  unsubscribeResources,
  unsubscribeRenewedPeriods,
  switchAtExpiry,
  switchAtOnce,
] as readonly WriteDefinition[];
