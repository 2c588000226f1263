import { adjustmentsOf, budgetOf, type Upstream } from '../../upstream/index.ts';
import type { Operation } from './operation.ts';

/** A record of the vendor that may be an operation's effect. */
export interface Candidate {
  readonly upstreamId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface Span {
  /** Epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly until: number;
}

/** How the vendor's records tell whether a write happened. */
export type Proof =
  /** Each effect leaves one record with an id. */
  | { readonly by: 'records'; candidates(upstream: Upstream, operation: Operation, span: Span): Promise<Candidate[]> }
  /** The write says what shall be, and that can be read back. */
  | { readonly by: 'target'; reached(upstream: Upstream, operation: Operation): Promise<boolean> };

export interface WriteKind {
  /** Operations of the vendor whose permission items the member needs. */
  readonly operations: readonly string[];
  /** About the partner's channel: not for whoever sees own customers only. */
  readonly wholePartner: boolean;
  readonly target: 'customer' | 'reseller';
  /** Domains of the contract whose reads it changes. */
  readonly touches: readonly string[];
  readonly proof: Proof;
}

/** Amounts are compared in hundredths, which is all that a write may have. */
const hundredths = (amount: unknown): string | null => {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(String(amount)) ?? [];
  return whole === '' ? null : `${whole}${fraction.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
};

const byAdjustment = (direction: 'ALLOCATION' | 'RECLAIM'): Proof => ({
  by: 'records',
  candidates: async (upstream, { targetId, input }, span) =>
    (await adjustmentsOf(upstream, { receiverId: targetId, direction, ...span }))
      .filter(({ amount }) => hundredths(amount) !== null && hundredths(amount) === hundredths(input.amount))
      .map(({ transactionId, at }) => ({ upstreamId: transactionId, at })),
});

/** Every kind of write; `docs/writes.md` says the same in words. */
export const WRITE_KINDS = {
  ALLOCATE_FUNDS: {
    operations: ['UpdateCustomerAccountAmount'],
    wholePartner: false,
    target: 'customer',
    touches: ['accounts'],
    proof: byAdjustment('ALLOCATION'),
  },
  RECLAIM_FUNDS: {
    operations: ['ReclaimToPartnerAccount'],
    wholePartner: false,
    target: 'customer',
    touches: ['accounts'],
    proof: byAdjustment('RECLAIM'),
  },
  // The vendor names no item for its members here; whoever may move a customer's funds may move a reseller's.
  ALLOCATE_TO_RESELLER: {
    operations: ['UpdateIndirectPartnerAccount', 'UpdateCustomerAccountAmount'],
    wholePartner: true,
    target: 'reseller',
    touches: ['accounts', 'resellers'],
    proof: byAdjustment('ALLOCATION'),
  },
  RECLAIM_FROM_RESELLER: {
    operations: ['ReclaimIndirectPartnerAccount', 'ReclaimToPartnerAccount'],
    wholePartner: true,
    target: 'reseller',
    touches: ['accounts', 'resellers'],
    proof: byAdjustment('RECLAIM'),
  },
  SET_BUDGET: {
    operations: ['UpdateSubCustomerBudget'],
    wholePartner: false,
    target: 'customer',
    touches: ['budgets'],
    proof: {
      by: 'target',
      reached: async (upstream, { targetId, input }) => {
        const budget = await budgetOf(upstream, targetId);
        return (
          budget !== null &&
          hundredths(budget.amount) !== null &&
          hundredths(budget.amount) === hundredths(input.amount) &&
          (input.type === undefined || input.type === null || input.type === budget.type)
        );
      },
    },
  },
} as const satisfies Readonly<Record<string, WriteKind>>;

export type WriteKindName = keyof typeof WRITE_KINDS;

export const kindOf = (name: string): WriteKind | undefined =>
  Object.hasOwn(WRITE_KINDS, name) ? WRITE_KINDS[name as WriteKindName] : undefined;
