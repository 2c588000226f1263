import { customerOf, newcomersOf, reviewOf } from '../../../upstream/index.ts';
import { customerKind, realNameReviewResult } from '../../../upstream/mapping/codes/customers.ts';
import type { LedgerEntry } from '../operation.ts';
import { type Proof, textIn, type WriteKind } from './kind.ts';

const IN_REVIEW = realNameReviewResult.encode('IN_REVIEW');
const REJECTED = realNameReviewResult.encode('REJECTED');
const COMPANY = customerKind.encode('COMPANY');

const sentAt = ({ sentAt: at, createdAt }: LedgerEntry): number => Date.parse(at ?? createdAt);

/**
 * When the association can be this operation's effect: its own time, but not before `from`, because the vendor may
 * associate much later and the id belongs to one customer only. Null for an association without a time.
 */
const cameAt = (associatedAt: number, operation: LedgerEntry, from: number): number | null => {
  if (Number.isNaN(associatedAt)) return null;
  return associatedAt >= from ? Math.min(associatedAt, sentAt(operation)) : associatedAt;
};

/** A rejection proves nothing here: an earlier application may have been rejected. */
const byFirstReview: Proof = {
  by: 'target',
  isReached: async (upstream, { targetId }) => {
    const result = await reviewOf(upstream, targetId);
    return result === REJECTED ? null : result !== null;
  },
};

/** Proof for a customer who changes the verified identity, and who has therefore passed a review as a person before. */
const byLaterReview: Proof = {
  by: 'target',
  isReached: async (upstream, { targetId }) => {
    const result = await reviewOf(upstream, targetId);
    if (result === IN_REVIEW) return true;
    if (result === REJECTED) return null;
    return (await customerOf(upstream, { customerId: targetId, resellerId: null }))?.kind === COMPANY;
  },
};

const REAL_NAME = { wholePartner: false, target: 'customer', touches: ['customers'] } as const;

export const REGISTRATION_WRITES = {
  SEND_VERIFICATION_CODE: {
    description: 'A verification code sent to a customer or a future customer.',
    operations: ['SendVerificationMessageCode'],
    wholePartner: false,
    target: 'registration',
    touches: [],
    proof: { by: 'nothing' },
  },
  REGISTER_CUSTOMER: {
    description: 'A customer registered, and associated with the partner.',
    operations: ['CreateSubCustomer'],
    wholePartner: false,
    target: 'registration',
    touches: ['customers'],
    proof: {
      by: 'records',
      leaves: 'objects',
      isMarked: true,
      // The target, an id on the partner's platform, belongs to one customer only.
      alike: () => null,
      candidates: async (upstream, operation, { from, until }) => {
        const { targetId, input } = operation;
        const [accountName, resellerId] = [textIn(input.accountName), textIn(input.resellerId)];
        const newcomers = await newcomersOf(upstream, { accountName, resellerId, from, until });
        return newcomers
          .filter(({ externalId }) => externalId === targetId)
          .map(({ id, associatedAt }) => ({ upstreamId: id, at: cameAt(associatedAt, operation, from) }));
      },
    },
  },
  VERIFY_PERSON: {
    ...REAL_NAME,
    description: "Documents of a person's identity submitted.",
    operations: ['CreatePersonalRealnameAuth'],
    sets: 'real-name',
    proof: byFirstReview,
  },
  VERIFY_COMPANY: {
    ...REAL_NAME,
    description: "Documents of a company's identity submitted.",
    operations: ['CreateEnterpriseRealnameAuthentication'],
    sets: 'real-name',
    proof: byFirstReview,
  },
  CHANGE_TO_COMPANY: {
    ...REAL_NAME,
    description: "Documents of a company's identity submitted for a customer verified as a person.",
    operations: ['ChangeEnterpriseRealnameAuthentication'],
    sets: 'real-name',
    proof: byLaterReview,
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
