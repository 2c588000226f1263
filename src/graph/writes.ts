import type { WriteDefinition } from '../request/writes/definition.ts';
import {
  allocateFunds,
  allocateToReseller,
  reclaimFromReseller,
  reclaimFunds,
  setBudget,
} from './accounts/funds.writes.ts';
import { allocateCouponQuota, issueCoupons, reclaimCoupon, reclaimCouponQuotas } from './coupons/coupon.writes.ts';
import { freezeCustomers, unfreezeCustomers } from './customers/freeze.writes.ts';
import {
  createEnterpriseMember,
  enableEnterpriseProjects,
  sendEnterpriseVerificationCode,
} from './enterprise/enterprise.writes.ts';
import { reclaimCouponFromMember, transferCouponToMember } from './enterprise/member-coupons.writes.ts';
import { reclaimFromMember, transferToMember } from './enterprise/member-funds.writes.ts';
import { cancelOrder, payOrder } from './orders/payment.writes.ts';
import { changeToCompany, verifyCompany, verifyPerson } from './registration/identity.writes.ts';
import { registerCustomer, sendVerificationCode } from './registration/register.writes.ts';
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
  sendVerificationCode,
  registerCustomer,
  verifyPerson,
  verifyCompany,
  changeToCompany,
  freezeCustomers,
  unfreezeCustomers,
  enableEnterpriseProjects,
  sendEnterpriseVerificationCode,
  createEnterpriseMember,
  transferToMember,
  reclaimFromMember,
  transferCouponToMember,
  reclaimCouponFromMember,
] as readonly WriteDefinition[];
