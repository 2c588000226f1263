import type { TicketOwner, TicketRecordKey } from '../../../upstream/index.ts';
import type { LedgerEntry } from '../operation.ts';
import { type Proof, textIn } from './kind.ts';

/** The account whose tickets an operation is about. */
export const ownerIn = ({ input }: LedgerEntry): TicketOwner => ({
  customerId: textIn(input.customerId),
  resellerId: textIn(input.resellerId),
});

/** The ticket that an operation is about. */
export const keyIn = (operation: LedgerEntry): TicketRecordKey => ({
  ...ownerIn(operation),
  ticketId: textIn(operation.input.ticketId) ?? operation.targetId,
});

export const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

type TargetProof = Extract<Proof, { readonly by: 'target' }>;

/** Proof by the target's present state at the vendor. */
export const byTarget = (isReached: TargetProof['isReached']): Proof => ({ by: 'target', isReached });

/** Properties that all writes about tickets have in common. */
export const TICKET = { wholePartner: false, target: 'ticket', touches: ['tickets'] } as const;
