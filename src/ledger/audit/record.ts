import { createHash } from 'node:crypto';

export const AUDIT_KINDS = [
  'REFUSAL',
  'REVEAL',
  'ROLE_CHANGE',
  'MEMBER_CHANGE',
  'ASSIGNMENT',
  'WRITE',
  'SIGN_ON',
  'RECORD',
  'EXPORT',
  'AGENT',
] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

/** A program that acts in a person's name. */
export interface AuditAgent {
  readonly kind: 'agent';
  /** The OAuth client to which the person's token was issued. */
  readonly client: string;
  readonly tool: string | null;
  /** SHA-256 of the tool's arguments. */
  readonly digest: string | null;
}

/** The actor's identity at the moment of the action. */
export interface AuditActor {
  readonly subject: string;
  readonly accountName: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** The agent that acted in the actor's name; left out when the actor acted directly. */
  readonly via?: AuditAgent | undefined;
}

/** Actor of changes that the gateway makes by itself. */
export const GATEWAY_ACTOR: AuditActor = { subject: 'gateway', accountName: 'gateway', name: 'gateway', roles: [] };

/** One recorded event. Holds ids, login names and names of roles only, never a customer's personal data. */
export interface AuditEntry {
  readonly kind: AuditKind;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: AuditActor;
  /** The operation, mutation or field. */
  readonly what: string;
  /** Id of the object that the event is about; null for an event without an object. */
  readonly on: string | null;
  /** How many equal events happened within the minute; above 1 for refusals only. */
  readonly count: number;
  readonly detail: Readonly<Record<string, unknown>>;
  /** SHA-256 of the input in canonical form; null for an event without input. */
  readonly inputDigest: string | null;
  readonly requestId: string;
}

/** An entry with its place in the partner's chain. */
export interface AuditRecord extends AuditEntry {
  readonly partnerId: string;
  /** Place in the chain, from 1, without gaps. */
  readonly seq: number;
  /** Hash of the previous record. */
  readonly previous: string;
  readonly hash: string;
}

/** The hash before the first record of every chain. */
export const GENESIS = '0'.repeat(64);

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]));
};

/** JSON with sorted keys, so that equal values give equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(sortKeys(value));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hash to compare two inputs without storing them. */
export const digest = (input: unknown): string => sha256(canonical(input));

/** The hash of a record. It covers the record's content and, through the previous hash, all earlier records. */
export const seal = (previous: string, content: string): string => sha256(`${previous}\n${content}`);

export const contentOf = (partnerId: string, entry: AuditEntry): string => canonical({ partnerId, ...entry });
