import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { GatewayError } from '../../errors/index.ts';
import { WELL_FORMED } from '../../text.ts';
import { isoOf } from '../../time/index.ts';
import type { WriteAnswer } from '../../upstream/index.ts';
import { type AuditActor, canonical, digest } from '../audit/index.ts';
import type { LedgerEntry, OperationInput, ShownPlan } from './operation.ts';
import { type AgentAmounts, needsApproval, type WriteRules } from './rules.ts';

/** The vendor's answer to a write that it accepted. */
export interface Receipt extends WriteAnswer {
  readonly requestId: string | null;
}

/**
 * Sends the write once, signed at `signBefore` at the latest (epoch milliseconds by this gateway's clock; left out: no
 * limit). Throws GatewayError.
 */
export type Send = (signBefore?: number) => Promise<Receipt>;

/** A write that was checked and is ready to be sent. */
export interface PreparedWrite {
  readonly send: Send;
  /** Amount that it moves, an exact decimal in the partner's currency; null where no money moves. */
  readonly amount: string | null;
  /** What the plan would send and change; left out: not compared. */
  readonly shown?: ShownPlan | undefined;
}

/** A write that a caller asks for. */
export interface WriteIntent {
  readonly partnerId: string;
  /** 1 to 255 characters, unique within the partner, or for the guest. */
  readonly key: string;
  /** The guest who owns this key; null for a key that the partner's staff and programs share. */
  readonly guest?: string | null | undefined;
  /**
   * Whether the asker's own money moves. The partner's limits and approvals apply only to its staff and its resellers'
   * staff.
   */
  readonly ownMoney?: boolean | undefined;
  readonly kind: string;
  readonly targetId: string;
  /** Ids other than the target's by which the operation can be found. */
  readonly alsoAbout?: readonly string[] | undefined;
  /** Canonical: «1.5» and «1.50» would be two different inputs. Must hold no personal data, because it is stored. */
  readonly input: OperationInput;
  /** Input that must not be stored, such as a password. It is part of the digest that compares two inputs. */
  readonly secret?: OperationInput | undefined;
  readonly actor: AuditActor;
  /** Limits of the agent that asks in the actor's name; left out: none. */
  readonly agentAmounts?: AgentAmounts | undefined;
  /** Key of the actor as a person; left out: the person is known by login name only. */
  readonly person?: string | undefined;
  readonly requestId: string;
}

const LONGEST_KEY = 255;

/** Throws BAD_USER_INPUT for a key that is empty, too long to store, not well-formed, or has invisible characters. */
export const requireKey = (key: string): void => {
  if (key.length >= 1 && key.length <= LONGEST_KEY && key.isWellFormed() && !/\p{Cc}/u.test(key)) return;
  const hints = {
    argument: 'input.idempotencyKey',
    limit: `1 to ${LONGEST_KEY} characters of ${WELL_FORMED}, none of them control characters`,
  };
  throw new GatewayError('BAD_USER_INPUT', { hints });
};

/** Never part of a caller's key, because `requireKey` refuses control characters. */
const SEPARATOR = '\u001f';

/**
 * The key as it is stored. The partner's staff and programs share their keys, so that one can repeat another's write.
 * Keys of a guest are stored apart and cannot match or block those of others.
 */
export const toStoredKey = (key: string, guest: string | null): string =>
  guest === null ? key : `${SEPARATOR}${guest}${SEPARATOR}${key}`;

/** The key as the caller sent it. */
export const toCallerKey = (kept: string): string => kept.slice(kept.lastIndexOf(SEPARATOR) + 1);

interface Checked {
  readonly id: string;
  readonly inputDigest: string;
  /** Exact decimal; null where no money moves. */
  readonly amount: string | null;
  readonly rules: WriteRules;
  readonly shown?: ShownPlan | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** How long an agent's write waits for a person's approval when the partner's rules set no time. */
const AGENT_WAITS_SECONDS = 86_400;

/** A new operation before it is stored: ACCEPTED, or PENDING_APPROVAL when a person must approve it. */
export const createDraft = (
  { partnerId, key, kind, targetId, input, actor, person, requestId }: WriteIntent,
  { id, inputDigest, amount, rules, shown, at }: Checked,
): LedgerEntry => {
  // A person must approve each write of an agent, whatever its amount.
  const waits = needsApproval(rules, amount) || actor.via !== undefined;
  const until = isoOf(at + (rules.approval?.expiresAfterSeconds ?? AGENT_WAITS_SECONDS) * 1000);
  return {
    id,
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
    approval: waits
      ? { until, decision: null, decidedBy: null, decidedAt: null, ...(actor.via && shown ? { shown } : {}) }
      : null,
    amount,
    createdAt: isoOf(at),
    acceptedAt: waits ? null : isoOf(at),
    sentAt: null,
    answeredAt: null,
    settledAt: null,
    settledBy: null,
    sentSeq: null,
    endedSeq: null,
  };
};

interface DigestInput {
  readonly kind: string;
  readonly input: OperationInput;
  readonly secret: OperationInput | undefined;
  readonly salt: string;
}

const DIGEST_BYTES = 32;

const hashSlowly = promisify<string, string, number, Buffer>(scrypt);

/**
 * Hash to compare two inputs without storing them. A phone number or a code has so few possible values that trying them
 * all against a fast hash would reveal it. So secret input is hashed by `hashSlowly`, with a salt for each key.
 */
export const digestOf = async ({ kind, input, secret, salt }: DigestInput): Promise<string> => {
  if (secret === undefined) return digest({ kind, input });
  const sealed = await hashSlowly(canonical(secret), salt, DIGEST_BYTES);
  return digest({ kind, input, secret: sealed.toString('hex') });
};
