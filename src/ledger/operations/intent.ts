import { randomUUID } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import { WELL_FORMED } from '../../text.ts';
import type { AuditActor } from '../audit/index.ts';
import type { LedgerEntry, OperationInput } from './operation.ts';
import { needsApproval, type WriteRules } from './rules.ts';

/** A write that somebody wants. */
export interface WriteIntent {
  readonly partnerId: string;
  /** 1 to 255 characters, unique within the partner, or for the guest. */
  readonly key: string;
  /** Whose own keys it is one of; null for the partner's. */
  readonly guest?: string | null | undefined;
  /** The asker's own money: the partner's limits and second members are for its staff and its resellers'. */
  readonly ownMoney?: boolean | undefined;
  readonly kind: string;
  readonly targetId: string;
  /** Everybody and everything else that it is about, to be found by. */
  readonly alsoAbout?: readonly string[] | undefined;
  /** In one spelling for one meaning: «1.5» and «1.50» would be two inputs. No personal data: it is kept. */
  readonly input: OperationInput;
  /** What must not be kept, such as a password; it counts when two inputs are compared. */
  readonly secret?: OperationInput | undefined;
  readonly actor: AuditActor;
  /** Which person that is; left out: known by the login name alone. */
  readonly person?: string | undefined;
  readonly requestId: string;
}

const LONGEST_KEY = 255;

/** BAD_USER_INPUT for a key that is empty, too long to keep, not well-formed, or has characters that cannot be seen. */
export const requireKey = (key: string): void => {
  if (key.length >= 1 && key.length <= LONGEST_KEY && key.isWellFormed() && !/\p{Cc}/u.test(key)) return;
  const hints = {
    argument: 'input.idempotencyKey',
    limit: `1 to ${LONGEST_KEY} characters of ${WELL_FORMED}, none of them control characters`,
  };
  throw new GatewayError('BAD_USER_INPUT', { hints });
};

/** No key that anybody sends has it. */
const SEPARATOR = '\u001f';

/**
 * The key as it is kept. The partner's staff and programs share their keys, so that one can repeat what another has sent;
 * whoever is a guest has keys of its own, and can neither meet nor block those of others.
 */
export const keptKey = (key: string, guest: string | null): string =>
  guest === null ? key : `${SEPARATOR}${guest}${SEPARATOR}${key}`;

/** The key as it was sent. */
export const sentKey = (kept: string): string => kept.slice(kept.lastIndexOf(SEPARATOR) + 1);

interface Checked {
  readonly inputDigest: string;
  /** Exact decimal; null where no money moves. */
  readonly amount: string | null;
  readonly rules: WriteRules;
  /** Epoch milliseconds. */
  readonly at: number;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** The operation as it is stored first: free to be sent, or waiting for a second member. */
export const drafted = (
  { partnerId, key, kind, targetId, input, actor, person, requestId }: WriteIntent,
  { inputDigest, amount, rules, at }: Checked,
): LedgerEntry => {
  const waits = needsApproval(rules, amount);
  const until = iso(at + (rules.approval?.expiresAfterSeconds ?? 0) * 1000);
  return {
    id: randomUUID(),
    partnerId,
    key,
    kind,
    targetId,
    input,
    inputDigest,
    actor,
    person: person ?? null,
    requestId,
    state: waits ? 'PENDING_APPROVAL' : 'ACCEPTED',
    error: null,
    upstreamId: null,
    upstreamRequestId: null,
    rows: [],
    createdIds: [],
    approval: waits ? { until, decision: null, decidedBy: null, decidedAt: null } : null,
    amount,
    createdAt: iso(at),
    acceptedAt: waits ? null : iso(at),
    sentAt: null,
    answeredAt: null,
    settledAt: null,
    settledBy: null,
  };
};
