import type { Evidence, LedgerEntry } from '../operation.ts';
import { ACCOUNT_WRITES } from './accounts.ts';
import { BUDGET_WRITES } from './budgets.ts';
import { COUPON_WRITES } from './coupons.ts';
import { CUSTOMER_WRITES } from './customers.ts';
import { ENTERPRISE_WRITES } from './enterprise.ts';
import type { StateName, WriteKind } from './kind.ts';
import { ORDER_WRITES } from './orders.ts';
import { REGISTRATION_WRITES } from './registration.ts';
import { RESOURCE_WRITES } from './resources.ts';
import { TICKET_DESK_WRITES } from './ticket-desk.ts';
import { TICKET_WRITES } from './tickets.ts';

/** Every kind of write, one file for each domain of the vendor; docs/writes.md describes them in words. */
export const WRITE_KINDS = {
  ...ACCOUNT_WRITES,
  ...BUDGET_WRITES,
  ...COUPON_WRITES,
  ...ORDER_WRITES,
  ...RESOURCE_WRITES,
  ...REGISTRATION_WRITES,
  ...CUSTOMER_WRITES,
  ...ENTERPRISE_WRITES,
  ...TICKET_WRITES,
  ...TICKET_DESK_WRITES,
} as const satisfies Readonly<Record<string, WriteKind>>;

export type WriteKindName = keyof typeof WRITE_KINDS;

export const kindOf = (name: string): WriteKind | undefined =>
  Object.hasOwn(WRITE_KINDS, name) ? WRITE_KINDS[name as WriteKindName] : undefined;

/** Names of the kinds that set this state. */
export const kindsThatSet = (sets: StateName): readonly string[] =>
  Object.entries<WriteKind>(WRITE_KINDS).flatMap(([name, kind]) => (kind.sets === sets ? [name] : []));

export type { Candidate, Proof, Span, WriteKind } from './kind.ts';

/**
 * The proof of an operation's outcome; null while the outcome is unknown, and for a write that was refused before it
 * was sent.
 */
export const evidenceOf = ({ kind, state, settledBy }: LedgerEntry): Evidence | null => {
  if (settledBy === null || state === 'AMBIGUOUS') return null;
  if (settledBy !== 'RECORDS') return settledBy;
  const proof = kindOf(kind)?.proof;
  if (!proof || proof.by === 'nothing') return null;
  if (proof.isMarked) return 'IDENTIFIER';
  return proof.by === 'records' ? 'RECORD' : 'STATE';
};
