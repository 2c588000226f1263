import { GatewayError } from '../../../errors/index.ts';
import { type EnterpriseMaster, hasMember, ledgerShows, memberCouponsOf } from '../../../upstream/index.ts';
import { transferableFund } from '../../../upstream/mapping/codes/enterprise.ts';
import type { LedgerEntry } from '../operation.ts';
import { hundredths, isMore, type Proof, sameAmount, textIn, type WriteKind } from './kind.ts';

const masterIn = ({ input }: LedgerEntry): EnterpriseMaster => ({
  customerId: textIn(input.customerId) ?? '',
  resellerId: textIn(input.resellerId),
});

/**
 * Proof by the enterprise master's ledger, which shows a transaction under the id that was sent. Some ledgers cannot be
 * read, none contains credit, and the vendor does not promise that they are complete, so a missing transaction proves
 * nothing.
 */
const byLedger: Proof = {
  by: 'target',
  isMarked: true,
  isReached: async (upstream, operation) => {
    const { transactionId, fund } = operation.input;
    if (fund !== 'CASH') return null;
    const sought = { transactionId: String(transactionId), fund: transferableFund.encode(fund) };
    const shown = await ledgerShows(upstream, { ...masterIn(operation), ...sought }).catch((error: unknown) => {
      if (error instanceof GatewayError && error.extensions.retryable !== true) return false;
      throw error;
    });
    return shown || null;
  },
};

const MASTER = { wholePartner: false, target: 'enterprise' } as const;

export const ENTERPRISE_WRITES = {
  ENABLE_ENTERPRISE_PROJECTS: {
    ...MASTER,
    description: 'Enterprise projects switched on.',
    operations: ['CreateEnterpriseProjectAuth'],
    touches: ['enterprise'],
    proof: { by: 'nothing' },
  },
  SEND_ENTERPRISE_CODE: {
    ...MASTER,
    description: 'A verification code sent to a future member of an enterprise.',
    operations: ['SendSmsVerificationCode'],
    touches: [],
    proof: { by: 'nothing' },
  },
  CREATE_ENTERPRISE_MEMBER: {
    wholePartner: false,
    target: 'registration',
    description: 'An account made as a member of an enterprise.',
    operations: ['CreateSubEnterpriseAccount'],
    touches: ['enterprise'],
    sets: 'login-name',
    proof: {
      by: 'target',
      isReached: (upstream, operation) =>
        hasMember(upstream, { ...masterIn(operation), accountName: operation.targetId }),
    },
  },
  TRANSFER_TO_MEMBER: {
    ...MASTER,
    description: 'Funds given by the master of an enterprise to a member.',
    operations: ['UpdateSubEnterpriseAmount'],
    touches: ['enterprise', 'accounts'],
    sets: 'transfer',
    proof: byLedger,
  },
  RECLAIM_FROM_MEMBER: {
    ...MASTER,
    description: 'Funds taken back from a member of an enterprise by its master.',
    operations: ['ReclaimSubEnterpriseAmount'],
    touches: ['enterprise', 'accounts'],
    sets: 'transfer',
    proof: byLedger,
  },
  TRANSFER_COUPON_TO_MEMBER: {
    description: 'A part of a coupon given by the master of an enterprise to a member.',
    operations: ['ClaimEnterpriseMultiAccountCoupon'],
    wholePartner: false,
    target: 'coupon',
    touches: ['enterprise', 'coupons'],
    proof: {
      by: 'records',
      leaves: 'objects',
      alike: ({ input }) => [input.memberId, hundredths(input.amount)],
      candidates: async (upstream, operation) => {
        const { targetId, input } = operation;
        const coupons = await memberCouponsOf(upstream, { ...masterIn(operation), memberId: String(input.memberId) });
        return coupons
          .filter(({ couponId, balance }) => couponId === targetId && !isMore(balance, input.amount))
          .map(({ memberCouponId, balance }) => ({
            upstreamId: memberCouponId,
            at: null,
            // The vendor does not return the moved amount. A smaller balance may be the rest of it, after the member
            // has used a part.
            isRest: !sameAmount(balance, input.amount),
          }));
      },
    },
  },
  RECLAIM_COUPON_FROM_MEMBER: {
    description: 'A coupon taken back from a member of an enterprise by its master.',
    operations: ['ReclaimEnterpriseMultiAccountCoupon'],
    wholePartner: false,
    target: 'coupon',
    touches: ['enterprise', 'coupons'],
    sets: 'member-coupon',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const memberId = String(operation.input.memberId);
        const coupons = await memberCouponsOf(upstream, { ...masterIn(operation), memberId });
        return !coupons.some(({ memberCouponId }) => memberCouponId === operation.targetId);
      },
    },
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
