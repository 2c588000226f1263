import { GatewayError } from '../../errors/index.ts';
import { type Clock, sleep } from '../../time/index.ts';
import { effectOf } from '../../upstream/index.ts';
import { createDecisions, type Decisions } from './decisions.ts';
import {
  createDraft,
  digestOf,
  type PreparedWrite,
  type Receipt,
  requireKey,
  type Send,
  toStoredKey,
  type WriteIntent,
} from './intent.ts';
import { type LedgerEntry, type OperationError, stateOfRows } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import { checkAgentAmount, checkAmount, countsAgentDays, countsDays, NO_RULES, type WriteRules } from './rules.ts';
import type { Windows } from './windows.ts';

export interface Writer extends Pick<Decisions, 'approve' | 'reject' | 'settle'> {
  /**
   * Returns the operation with this key. A new one is stored, then sent, or kept until a person approves it. `prepare`
   * checks the input before anything is stored, and throws errors that the caller has to correct. Throws
   * BAD_USER_INPUT, IDEMPOTENCY_CONFLICT, AMOUNT_LIMIT_EXCEEDED.
   */
  execute(intent: WriteIntent, prepare: () => Promise<PreparedWrite>): Promise<LedgerEntry>;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

interface WriterSettings {
  readonly repository: OperationRepository;
  readonly rulesOf: (partnerId: string) => WriteRules;
  readonly windows: Pick<Windows, 'isOver' | 'latestSigning' | 'overAt'>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Called after an outcome that may have changed something at the vendor, before the caller receives it. */
  readonly onChanged: (operation: LedgerEntry) => Promise<void>;
  /** Called when an outcome could not be stored; the reconciler finds the outcome later. */
  readonly onError: (error: unknown) => void;
}

/**
 * Delays before further attempts to store an answer. The answer is worth several attempts, because the vendor's records
 * cannot prove every kind of write later.
 */
const STORING_AGAIN_MS = [50, 500];
/** First delay of the attempts that follow after the caller has received its answer. */
const FIRST_LATE_MS = 1_000;
const LONGEST_LATE_MS = 30_000;

export const createWriter = (settings: WriterSettings): Writer => {
  const { repository, rulesOf, windows, clock, newId, onChanged, onError } = settings;
  const { now } = clock;
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  /** Waits, but not when this process is stopping: the attempt that follows is then the last. */
  const pause = (ms: number): Promise<void> => sleep(clock, ms, closing.signal).catch(() => undefined);

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
        await pause(delayMs);
      }
    }
    return (await store()) ?? sent;
  };

  const late = new Set<Promise<void>>();

  /** Keeps an answer in memory while the store is unreachable, until it is stored or this process ends. */
  const storeLater = (store: () => Promise<LedgerEntry | null>): void => {
    const keep = async (): Promise<void> => {
      for (let turn = 0; ; turn += 1) {
        const pauseMs = Math.min(FIRST_LATE_MS * 2 ** turn, LONGEST_LATE_MS);
        await pause(pauseMs);
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
    // If the reconciler has settled the operation as unsent in between, it must not be sent.
    const sent = await repository.markSent(accepted);
    if (!sent) return (await repository.byId(accepted.partnerId, accepted.id)) ?? accepted;
    // A process that was suspended may continue after the outcome was settled; the limit of the signing time prevents
    // that it sends then.
    const store = await send(windows.latestSigning(sent)).then(
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

  const decisions = createDecisions({ repository, rulesOf, windows, now, onChanged, onError, deliver: trackDelivery });

  const replay = (known: LedgerEntry, inputDigest: string): Promise<LedgerEntry> => {
    if (known.inputDigest === inputDigest) return decisions.refuseExpired(known);
    throw new GatewayError('IDEMPOTENCY_CONFLICT', { hints: { argument: 'input.idempotencyKey' } });
  };

  return {
    execute: async (intent, prepare) => {
      const { partnerId, kind, input, secret, targetId, alsoAbout = [], actor, agentAmounts } = intent;
      requireKey(intent.key);
      const key = toStoredKey(intent.key, intent.guest ?? null);
      const inputDigest = await digestOf({ kind, input, secret, salt: `${partnerId}/${key}` });
      const known = await repository.byKey(partnerId, key);
      if (known) return replay(known, inputDigest);
      try {
        const { send, amount, shown } = await prepare();
        const guarding = { rules: intent.ownMoney ? NO_RULES : rulesOf(partnerId), actor, amount };
        checkAmount(guarding, null);
        if (agentAmounts) checkAgentAmount(agentAmounts, amount, null);
        const operation = createDraft(
          { ...intent, key },
          { id: newId(), inputDigest, amount, shown, at: now(), rules: guarding.rules },
        );
        const accepted = await repository.insert(operation, {
          about: [targetId, ...alsoAbout],
          checkDay: countsDays(guarding) ? (spent) => checkAmount(guarding, spent) : null,
          checkAgentDay:
            agentAmounts && countsAgentDays(agentAmounts, amount)
              ? (spent) => checkAgentAmount(agentAmounts, amount, spent)
              : null,
        });
        if (accepted) return accepted.state === 'ACCEPTED' ? await trackDelivery(accepted, send) : accepted;
      } catch (error) {
        // An equal concurrent request is not a second write, so the amount of the first one must not block it.
        const first = await repository.byKey(partnerId, key);
        if (!first) throw error;
        return replay(first, inputDigest);
      }
      const first = await repository.byKey(partnerId, key);
      if (!first) throw new Error('an operation row exists but could not be read back');
      return replay(first, inputDigest);
    },
    approve: decisions.approve,
    reject: decisions.reject,
    settle: decisions.settle,
    idle: async () => {
      await Promise.allSettled(running);
      closing.abort();
      await Promise.allSettled(late);
    },
  };
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
