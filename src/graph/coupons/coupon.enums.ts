import * as codes from '../../upstream/mapping/codes/coupons.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf, enumOfSome } from '../common/index.ts';

export const CouponStatus = enumOf('CouponStatus', 'State of a coupon.', codes.couponStatus);
export type CouponStatus = WordOf<typeof codes.couponStatus>;

export const CouponType = enumOf('CouponType', 'Type of a coupon.', codes.couponType);
export type CouponType = WordOf<typeof codes.couponType>;

export const CouponMedium = enumOf('CouponMedium', 'Medium of a coupon.', codes.couponMedium);
export type CouponMedium = WordOf<typeof codes.couponMedium>;

export const CouponOrigin = enumOf('CouponOrigin', 'How the holder got a coupon.', codes.couponOrigin);
export type CouponOrigin = WordOf<typeof codes.couponOrigin>;

export const CouponReuse = enumOf('CouponReuse', 'Whether a coupon can pay once or several times.', codes.couponReuse);
export type CouponReuse = WordOf<typeof codes.couponReuse>;

export const CouponGroup = enumOf('CouponGroup', 'Which kind of purchase a coupon is for.', codes.couponGroup);
export type CouponGroup = WordOf<typeof codes.couponGroup>;

export const CouponOperation = enumOf('CouponOperation', 'Kind of operation on a coupon.', codes.couponOperation);
export type CouponOperation = WordOf<typeof codes.couponOperation>;

export const CouponOutcome = enumOf(
  'CouponOutcome',
  'Result of an operation on a coupon or quota.',
  codes.couponOutcome,
);
export type CouponOutcome = WordOf<typeof codes.couponOutcome>;

export const CouponFlow = enumOf(
  'CouponFlow',
  "Direction of an entry in a customer's coupon ledger.",
  codes.couponFlow,
);
export type CouponFlow = WordOf<typeof codes.couponFlow>;

export const CouponTrade = enumOf('CouponTrade', "Kind of an entry in a customer's coupon ledger.", codes.couponTrade);
export type CouponTrade = WordOf<typeof codes.couponTrade>;

export const CouponQuotaType = enumOf(
  'CouponQuotaType',
  'Type of the coupons that can be issued from a quota.',
  codes.quotaType,
);
export type CouponQuotaType = WordOf<typeof codes.quotaType>;

export const CouponQuotaStatus = enumOf('CouponQuotaStatus', 'State of a coupon quota.', codes.quotaStatus);
export type CouponQuotaStatus = WordOf<typeof codes.quotaStatus>;

export const CouponQuotaStatusFilter = enumOfSome(
  'CouponQuotaStatusFilter',
  "State by which the vendor filters own quotas; only a reseller's quota is ever RECLAIMED.",
  { codes: codes.quotaStatus, words: ['NORMAL', 'INVALID', 'ADJUSTING', 'FROZEN'] },
);
export type CouponQuotaStatusFilter = keyof typeof CouponQuotaStatusFilter;

export const CouponQuotaOperation = enumOf(
  'CouponQuotaOperation',
  'Kind of operation of a distributor on a coupon quota.',
  codes.quotaOperation,
);
export type CouponQuotaOperation = WordOf<typeof codes.quotaOperation>;

export const UsableDiscountType = enumOf(
  'UsableDiscountType',
  'Kind of a discount that an order could use.',
  codes.usableDiscountType,
);
export type UsableDiscountType = WordOf<typeof codes.usableDiscountType>;

export const UsableDiscountMode = enumOf(
  'UsableDiscountMode',
  'Way in which a discount is computed.',
  codes.usableDiscountMode,
);
export type UsableDiscountMode = WordOf<typeof codes.usableDiscountMode>;
