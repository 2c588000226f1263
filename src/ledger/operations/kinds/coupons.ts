import {
  couponReclaimed,
  type GrantRecord,
  listGivenQuotas,
  listIssuedCoupons,
  quotaReclaimed,
} from '../../../upstream/index.ts';
import type { LedgerEntry } from '../operation.ts';
import { type Candidate, hundredths, sameAmount, textIn, type WriteKind } from './kind.ts';

const grantCandidates = (records: readonly GrantRecord[], { input }: LedgerEntry): readonly Candidate[] =>
  records
    .filter(({ amount }) => sameAmount(amount, input.amount))
    .map(({ madeId, receiverId, at }) => ({ upstreamId: madeId, rowId: receiverId, at }));

export const COUPON_WRITES = {
  ISSUE_COUPONS: {
    description: 'Coupons issued to customers.',
    operations: ['CreatePartnerCoupons'],
    wholePartner: false,
    target: 'couponQuota',
    touches: ['coupons'],
    proof: {
      by: 'records',
      alike: ({ input }) => hundredths(input.amount),
      candidates: async (upstream, operation, span) => {
        const { targetId: quotaId, input } = operation;
        return grantCandidates(
          await listIssuedCoupons(upstream, { quotaId, resellerId: textIn(input.resellerId), ...span }),
          operation,
        );
      },
    },
  },
  RECLAIM_COUPON: {
    description: 'A coupon taken back from a customer.',
    operations: ['ReclaimPartnerCoupons'],
    wholePartner: false,
    target: 'coupon',
    touches: ['coupons'],
    sets: 'coupon',
    proof: {
      by: 'target',
      isReached: (upstream, { targetId, input }) =>
        couponReclaimed(upstream, { couponId: targetId, resellerId: textIn(input.resellerId) }),
    },
  },
  ALLOCATE_COUPON_QUOTA: {
    description: 'Coupon quotas given to resellers.',
    operations: ['UpdateCouponQuotas'],
    wholePartner: true,
    target: 'couponQuota',
    touches: ['coupons'],
    proof: {
      by: 'records',
      alike: ({ input }) => hundredths(input.amount),
      candidates: async (upstream, operation, span) =>
        grantCandidates(await listGivenQuotas(upstream, { quotaId: operation.targetId, ...span }), operation),
    },
  },
  RECLAIM_COUPON_QUOTAS: {
    description: 'Coupon quotas taken back from resellers.',
    operations: ['ReclaimCouponQuotas'],
    wholePartner: true,
    target: 'couponQuota',
    touches: ['coupons'],
    sets: 'coupon-quota',
    proof: { by: 'target', isReached: (upstream, { targetId }, rowId) => quotaReclaimed(upstream, rowId ?? targetId) },
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
