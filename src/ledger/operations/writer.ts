import { setTimeout as delay } from 'node:timers/promises';
import { GatewayError } from '../../errors/index.ts';
import { effectOf, type WriteAnswer } from '../../upstream/index.ts';
import type { AuditActor } from '../audit/index.ts';
import { createDraft, digestOf, requireKey, toStoredKey, type WriteIntent } from './intent.ts';
import { type LedgerEntry, type OperationError, stateOfRows } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import { checkAmount, countsDays, NO_RULES, sameAmounts, type WriteRules } from './rules.ts';
import type { FoundOut } from './settlement.ts';
import type { Windows } from './windows.ts';

/** The vendor's answer to a write that it accepted. */
export interface Receipt extends WriteAnswer {
  readonly requestId: string | null;
}

/** Sends the write once. Throws GatewayError. */
export type Send = () => Promise<Receipt>;

/** A write that was checked and is ready to be sent. */
export interface PreparedWrite {
  readonly send: Send;
  /** Amount that it moves, an exact decimal in the partner's currency; null where no money moves. */
  readonly amount: string | null;
}

/** The member who decides about another person's write, and the request of the decision. */
export interface Decider {
  readonly actor: AuditActor;
  /** Key of the decider as a person; left out: known by subject and login name only. */
  readonly person?: string | undefined;
  /** Roles that the asker has now; left out: the roles at the time of asking. */
  readonly rolesOfAsker?: readonly string[] | undefined;
  readonly requestId: string;
}

export interface Writer {
  /**
   * Returns the operation of this key. A new one is stored, then sent, or kept until a second member approves it.
   * `prepare` checks what can be checked before anything is stored, and throws what the caller has to correct.
   * BAD_USER_INPUT, IDEMPOTENCY_CONFLICT, AMOUNT_LIMIT_EXCEEDED.
   */
  execute(intent: WriteIntent, prepare: () => Promise<PreparedWrite>): Promise<LedgerEntry>;
  /**
   * Approves and sends an operation. WRONG_STATE; FORBIDDEN for the asker's own. When `prepare` throws, the operation
   * keeps waiting and can be approved later.
   */
  approve(operation: LedgerEntry, by: Decider, prepare: () => Promise<PreparedWrite>): Promise<LedgerEntry>;
  /** Rejects an operation that waits for approval; the asker may withdraw it this way. WRONG_STATE. */
  reject(operation: LedgerEntry, by: Decider): Promise<LedgerEntry>;
  /**
   * Settles an AMBIGUOUS operation by what a second member has found out. FORBIDDEN for the asker's own; WRONG_STATE,
   * also for NOT_APPLIED while the vendor could still accept a copy of the request.
   */
  settle(operation: LedgerEntry, found: FoundOut, by: Decider): Promise<LedgerEntry>;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

interface WriterSettings {
  readonly repository: OperationRepository;
  readonly rulesOf: (partnerId: string) => WriteRules;
  readonly windows: Pick<Windows, 'isOver' | 'overAt'>;
  readonly now: () => number;
  /** Called after an outcome that may have changed something at the vendor, before the caller receives it. */
  readonly onChanged: (operation: LedgerEntry) => Promise<void>;
  /** Called when an outcome could not be stored; the reconciler will find it out. */
  readonly onError: (error: unknown) => void;
}

/**
 * Delays before further attempts to store an answer. They matter because the records cannot prove every kind of write
 * later.
 */
const STORING_AGAIN_MS = [50, 500];
/** Delays of the attempts after that, when the caller has its answer. */
const FIRST_LATE_MS = 1_000;
const LONGEST_LATE_MS = 30_000;

export const createWriter = ({ repository, rulesOf, windows, now, onChanged, onError }: WriterSettings): Writer => {
  const running = new Set<Promise<unknown>>();
  const time = (ms = now()): string => new Date(ms).toISOString();

  const storeAnswer = (operation: LedgerEntry, receipt: Receipt) => {
    const { upstreamId, requestId: upstreamRequestId, incomplete, rows, createdIds } = receipt;
    const state = rows.length === 0 ? 'SUCCEEDED' : stateOfRows(rows);
    if (incomplete || state === null) {
      return repository.markUnknown(operation, { error: null, upstreamRequestId, rows, createdIds });
    }
    const error = state === 'REFUSED' ? (rows[0]?.error ?? null) : null;
    return repository.settle(operation, { state, error, upstreamId, upstreamRequestId, rows, createdIds }, 'ANSWER');
  };

  const storeFailure = (operation: LedgerEntry, thrown: unknown) => {
    const error = errorOf(thrown);
    const upstreamRequestId = requestIdOf(thrown);
    const effect = effectOf(thrown);
    if (effect === 'UNKNOWN') return repository.markUnknown(operation, { error, upstreamRequestId });
    const outcome =
      effect === 'NONE' ? ({ state: 'REFUSED', error } as const) : ({ state: 'SUCCEEDED', error: null } as const);
    return repository.settle(operation, { ...outcome, upstreamId: null, upstreamRequestId }, 'ANSWER');
  };

  const retryStoring = async (store: () => Promise<LedgerEntry | null>, sent: LedgerEntry): Promise<LedgerEntry> => {
    for (const delayMs of STORING_AGAIN_MS) {
      try {
        return (await store()) ?? (await repository.byId(sent.partnerId, sent.id)) ?? sent;
      } catch (error) {
        onError(error);
        await delay(delayMs);
      }
    }
    return (await store()) ?? sent;
  };

  const closing = new AbortController();
  const late = new Set<Promise<void>>();

  /** Keeps an answer in memory while the store is away, until it can be stored or this process ends. */
  const storeLater = (store: () => Promise<LedgerEntry | null>): void => {
    const keep = async (): Promise<void> => {
      for (let turn = 0; ; turn += 1) {
        const pauseMs = Math.min(FIRST_LATE_MS * 2 ** turn, LONGEST_LATE_MS);
        await delay(pauseMs, undefined, { ref: false, signal: closing.signal }).catch(() => undefined);
        try {
          const outcome = await store();
          if (outcome) await onChanged(outcome).catch(onError);
          return;
        } catch (error) {
          onError(error);
          if (closing.signal.aborted) return;
        }
      }
    };
    const kept = keep();
    late.add(kept);
    void kept.finally(() => late.delete(kept));
  };

  const deliver = async (accepted: LedgerEntry, send: Send): Promise<LedgerEntry> => {
    // The reconciler may have settled it as unsent meanwhile; then it must not be sent.
    const sent = await repository.markSent(accepted);
    if (!sent) return (await repository.byId(accepted.partnerId, accepted.id)) ?? accepted;
    const store = await send().then(
      (receipt) => () => storeAnswer(sent, receipt),
      (error: unknown) => () => storeFailure(sent, error),
    );
    const outcome = await retryStoring(store, sent).catch((error: unknown): LedgerEntry => {
      onError(error);
      storeLater(store);
      return { ...sent, state: 'UNKNOWN' };
    });
    if (outcome.state !== 'REFUSED') await onChanged(outcome).catch(onError);
    return outcome;
  };

  const trackDelivery = (accepted: LedgerEntry, send: Send): Promise<LedgerEntry> => {
    const delivery = deliver(accepted, send);
    running.add(delivery);
    return delivery.finally(() => running.delete(delivery));
  };

  /** Refuses an operation whose time for approval has passed. */
  const refuseExpired = async (operation: LedgerEntry): Promise<LedgerEntry> => {
    if (operation.state !== 'PENDING_APPROVAL' || time() < (operation.approval?.until ?? '')) return operation;
    const said = { decision: null, decidedBy: null, decidedAt: time(), requestId: null };
    return (await repository.decide(operation, said)) ?? operation;
  };

  const replay = (known: LedgerEntry, inputDigest: string): Promise<LedgerEntry> => {
    if (known.inputDigest === inputDigest) return refuseExpired(known);
    throw new GatewayError('IDEMPOTENCY_CONFLICT', { hints: { argument: 'input.idempotencyKey' } });
  };

  const notPending = (): GatewayError => new GatewayError('WRONG_STATE', { hints: { rule: 'pending-approval' } });

  const requirePending = async (operation: LedgerEntry): Promise<void> => {
    if ((await refuseExpired(operation)).state !== 'PENDING_APPROVAL') throw notPending();
  };

  const decide = async (
    operation: LedgerEntry,
    { actor, requestId }: Decider,
    decision: 'APPROVED' | 'REJECTED',
  ): Promise<LedgerEntry> => {
    const known = await repository.decide(operation, { decision, decidedBy: actor, decidedAt: time(), requestId });
    if (!known) throw notPending();
    return known;
  };

  return {
    execute: async (intent, prepare) => {
      const { partnerId, kind, input, secret, targetId, alsoAbout = [], actor } = intent;
      requireKey(intent.key);
      const key = toStoredKey(intent.key, intent.guest ?? null);
      const inputDigest = await digestOf({ kind, input, secret, salt: `${partnerId}/${key}` });
      const known = await repository.byKey(partnerId, key);
      if (known) return replay(known, inputDigest);
      try {
        const { send, amount } = await prepare();
        const guarding = { rules: intent.ownMoney ? NO_RULES : rulesOf(partnerId), actor, amount };
        checkAmount(guarding, null);
        const operation = createDraft({ ...intent, key }, { inputDigest, amount, at: now(), rules: guarding.rules });
        const accepted = await repository.insert(operation, {
          about: [targetId, ...alsoAbout],
          checkDay: countsDays(guarding) ? (spent) => checkAmount(guarding, spent) : null,
        });
        if (accepted) return accepted.state === 'ACCEPTED' ? await trackDelivery(accepted, send) : accepted;
      } catch (error) {
        // An equal request that came at the same time is no second write: the first one's use of the limit does not
        // block it.
        const first = await repository.byKey(partnerId, key);
        if (!first) throw error;
        return replay(first, inputDigest);
      }
      const first = await repository.byKey(partnerId, key);
      if (!first) throw new Error('an operation row exists but could not be read back');
      return replay(first, inputDigest);
    },
    approve: async (operation, by, prepare) => {
      await requirePending(operation);
      requireAnother(operation, by);
      const { send, amount } = await prepare();
      // The approval was for another price.
      if (!sameAmounts(amount, operation.amount)) {
        throw new GatewayError('WRONG_STATE', { hints: { rule: 'amount-changed' } });
      }
      const rules = rulesOf(operation.partnerId);
      checkAmount({ rules, actor: by.actor, amount }, null);
      // The asker must still be allowed this amount: roles and limits may have changed since.
      const asker = { rules, actor: { ...operation.actor, roles: by.rolesOfAsker ?? operation.actor.roles }, amount };
      checkAmount(asker, countsDays(asker) ? await repository.spentBeside(operation) : null);
      return trackDelivery(await decide(operation, by, 'APPROVED'), send);
    },
    reject: async (operation, by) => {
      await requirePending(operation);
      return decide(operation, by, 'REJECTED');
    },
    settle: async (operation, found, { actor, person, requestId }) => {
      if (operation.state === 'AMBIGUOUS') requireAnother(operation, { actor, person, requestId });
      if (operation.state === 'AMBIGUOUS' && found === 'NOT_APPLIED' && !windows.isOver(operation)) {
        const until = new Date(windows.overAt(operation)).toISOString();
        throw new GatewayError('WRONG_STATE', { hints: { rule: 'may-still-happen', until } });
      }
      const settled = await repository.settleByHand(operation, found, { actor, requestId });
      if (!settled) throw new GatewayError('WRONG_STATE', { hints: { rule: 'ambiguous' } });
      await onChanged(settled).catch(onError);
      return settled;
    },
    idle: async () => {
      await Promise.allSettled(running);
      closing.abort();
      await Promise.allSettled(late);
    },
  };
};

/** FORBIDDEN for the person who asked for the write, by whichever token or name. */
const requireAnother = ({ actor, person }: LedgerEntry, { actor: decider, person: decides }: Decider): void => {
  const isSame = person !== null && person === decides;
  if (!isSame && decider.subject !== actor.subject && decider.accountName !== actor.accountName) return;
  throw new GatewayError('FORBIDDEN', { hints: { reason: 'a second member must decide' } });
};

const errorOf = (error: unknown): OperationError => {
  if (!(error instanceof GatewayError)) return { code: 'INTERNAL', upstreamCode: null };
  const { upstream } = error.extensions as { upstream?: { code?: string } };
  return { code: error.code, upstreamCode: upstream?.code ?? null };
};

const requestIdOf = (error: unknown): string | null => {
  if (!(error instanceof GatewayError)) return null;
  const { upstream } = error.extensions as { upstream?: { requestId?: string } };
  return upstream?.requestId ?? null;
};
