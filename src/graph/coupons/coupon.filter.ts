import { refuse } from '../../request/schema/windows.ts';
import { dayAt } from '../../time/index.ts';
import * as codes from '../../upstream/mapping/codes/coupons.ts';
import type { Input } from '../../vendor/api.ts';
import { checkIds, codeOf, numberOf } from '../common/index.ts';
import type { CouponFilter, CouponLedgerFilter, CouponRecordFilter, IssuedCouponFilter } from './coupon.args.ts';

/** As inputs of ListSubCustomerCoupons. */
export const couponInput = (filter: CouponFilter | null | undefined): Input => {
  if (!filter) return {};
  const { activatedFrom, activatedUntil, planId } = filter;
  return {
    couponId: filter.couponId,
    status: numberOf(codes.couponStatus, filter.status),
    couponType: numberOf(codes.couponType, filter.type),
    orderId: filter.orderId,
    promotionPlanId: planId,
    sourceId: filter.sourceId,
    activeStartTime: activatedFrom,
    activeEndTime: activatedUntil,
  };
};

/** As inputs of ListIssuedPartnerCoupons. */
export const issuedCouponInput = (filter: IssuedCouponFilter | null | undefined): Input => {
  if (!filter) return {};
  return {
    couponId: filter.couponId,
    status: numberOf(codes.couponStatus, filter.status),
    couponType: numberOf(codes.couponType, filter.type),
    orderId: filter.orderId,
    createTimeBegin: filter.createdFrom,
    createTimeEnd: filter.createdUntil,
    effectiveTimeBegin: filter.effectiveFrom,
    effectiveTimeEnd: filter.effectiveUntil,
    expireTimeBegin: filter.expiresFrom,
    expireTimeEnd: filter.expiresUntil,
  };
};

const MAX_COUPON_IDS = 50;

/** As inputs of ListPartnerCouponsRecord. */
export const couponRecordInput = (filter: CouponRecordFilter | null | undefined): Input => {
  if (!filter) return {};
  const { couponIds, operations, from, until } = filter;
  checkIds(couponIds, MAX_COUPON_IDS, 'filter.couponIds');
  return {
    couponIds,
    operationTypes: operations?.map((word) => codeOf(codes.couponOperation, word)),
    result: codeOf(codes.couponOutcome, filter.outcome),
    quotaId: filter.quotaId,
    quotaType: numberOf(codes.quotaType, filter.quotaType),
    operationTimeBegin: from,
    operationTimeEnd: until,
  };
};

/** The only ledger that this operation lists. */
const COUPON_LEDGER = 'BALANCE_TYPE_COUPON';

/** As inputs of ListCustomerCouponChangeRecords. */
export const couponLedgerInput = (filter: CouponLedgerFilter | null | undefined, now: number): Input => {
  if (!filter) return { balanceType: COUPON_LEDGER };
  const { from, until } = filter;
  const today = dayAt(now);
  if (from && from > today) refuse('filter.from', `not after ${today}`);
  return {
    balanceType: COUPON_LEDGER,
    couponId: filter.couponId,
    tradeId: filter.transactionId,
    revenueExpenseType: codeOf(codes.couponFlow, filter.flow),
    tradeType: codeOf(codes.couponTrade, filter.trade),
    tradeTimeBegin: from,
    tradeTimeEnd: until,
  };
};
