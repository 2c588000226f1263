import {
  createEnterpriseMember,
  enableEnterpriseProjects,
  sendEnterpriseVerificationCode,
} from './writes/enterprise.writes.ts';
import { reclaimCouponFromMember, transferCouponToMember } from './writes/member-coupons.writes.ts';
import { reclaimFromMember, transferToMember } from './writes/member-funds.writes.ts';

export const enterpriseWrites = [
  createEnterpriseMember,
  enableEnterpriseProjects,
  sendEnterpriseVerificationCode,
  reclaimCouponFromMember,
  transferCouponToMember,
  reclaimFromMember,
  transferToMember,
] as const;
