import { adjustmentsOf } from '../../../upstream/index.ts';
import { type Proof, sameAmount, textIn, type WriteKind } from './kind.ts';

/**
 * Proof by the records of allocations and reclaims. `scoped`: the receiver may be a reseller's customer, whose reseller
 * is in the input.
 */
const byAdjustment = (direction: 'ALLOCATION' | 'RECLAIM', scoped = false): Proof => ({
  by: 'records',
  candidates: async (upstream, { targetId, input }, span) =>
    (
      await adjustmentsOf(upstream, {
        receiverId: targetId,
        direction,
        resellerId: scoped ? textIn(input.resellerId) : null,
        ...span,
      })
    )
      .filter(({ amount }) => sameAmount(amount, input.amount))
      .map(({ transactionId, at }) => ({ upstreamId: transactionId, at })),
});

export const ACCOUNT_WRITES = {
  ALLOCATE_FUNDS: {
    description: 'Funds given to a customer.',
    operations: ['UpdateCustomerAccountAmount'],
    wholePartner: false,
    target: 'customer',
    touches: ['accounts'],
    proof: byAdjustment('ALLOCATION', true),
  },
  RECLAIM_FUNDS: {
    description: 'Funds taken back from a customer.',
    operations: ['ReclaimToPartnerAccount'],
    wholePartner: false,
    target: 'customer',
    touches: ['accounts'],
    proof: byAdjustment('RECLAIM', true),
  },
  ALLOCATE_TO_RESELLER: {
    description: 'Funds given to a reseller.',
    operations: ['UpdateIndirectPartnerAccount'],
    wholePartner: true,
    target: 'reseller',
    touches: ['accounts', 'resellers'],
    proof: byAdjustment('ALLOCATION'),
  },
  RECLAIM_FROM_RESELLER: {
    description: 'Funds taken back from a reseller.',
    operations: ['ReclaimIndirectPartnerAccount'],
    wholePartner: true,
    target: 'reseller',
    touches: ['accounts', 'resellers'],
    proof: byAdjustment('RECLAIM'),
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
