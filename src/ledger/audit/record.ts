import { createHash } from 'node:crypto';

export const AUDIT_KINDS = ['REFUSAL', 'REVEAL', 'ROLE_CHANGE', 'MEMBER_CHANGE', 'ASSIGNMENT', 'WRITE'] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Who did it, as they were at that moment. */
export interface AuditActor {
  readonly subject: string;
  readonly accountName: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** One thing that happened. Ids, login names and names of roles only: never a customer's personal data. */
export interface AuditEntry {
  readonly kind: AuditKind;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: AuditActor;
  /** The operation, mutation or field. */
  readonly what: string;
  /** The object; null where there is none. */
  readonly on: string | null;
  /** How many times alike within the minute; 1 but for refusals. */
  readonly count: number;
  readonly detail: Readonly<Record<string, unknown>>;
  /** SHA-256 of the input in canonical form; null where there was none. */
  readonly inputDigest: string | null;
  readonly requestId: string;
}

/** As it stands in the chain. */
export interface AuditRecord extends AuditEntry {
  readonly partnerId: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** The hash of the record before. */
  readonly previous: string;
  readonly hash: string;
}

/** Where every chain begins. */
export const GENESIS = '0'.repeat(64);

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
};

/** JSON with the keys in order, so that equal values are equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Tells that two inputs were the same without telling either. */
export const digest = (input: unknown): string => sha256(canonical(input));

/** The hash of a record: of its content and, through the hash before, of all that came earlier. */
export const seal = (previous: string, content: string): string => sha256(`${previous}\n${content}`);

export const contentOf = (partnerId: string, entry: AuditEntry): string => canonical({ partnerId, ...entry });
