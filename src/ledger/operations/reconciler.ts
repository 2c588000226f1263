import { type Fault, faultOf, isGatewayError, isRetryable } from '../../errors/index.ts';
import { isoOf } from '../../time/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import { createConclusion } from './conclusion.ts';
import { TIME_IS_UP } from './decision.ts';
import { groupOf, placeOf, rememberAnswers, union } from './groups.ts';
import { kindOf } from './kinds/index.ts';
import type { LedgerEntry, OperationState } from './operation.ts';
import { createProofs, OPEN } from './proofs.ts';
import type { OperationRepository } from './repository.ts';
import { WATCHED } from './steps.ts';
import type { Windows } from './windows.ts';

export interface Reconciler {
  /** Checks all open operations once. During a run, returns that run's promise. */
  run(): Promise<void>;
  /** Ends the periodic runs and waits for a run that is under way. */
  close(): Promise<void>;
}

interface ReconcilerSettings {
  readonly repository: OperationRepository;
  /** Null for a partner that is no longer configured. */
  readonly upstreamOf: (partnerId: string) => Upstream | null;
  /** Whether no other system writes for the partner. */
  readonly isExclusive: (partnerId: string) => boolean;
  readonly now: () => number;
  readonly windows: Windows;
  /** Milliseconds between periodic runs. */
  readonly everyMs: number;
  readonly onChanged: (operation: LedgerEntry) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Faults of the operator or of the gateway: the lookup is repeated once they are corrected. */
const OURS: readonly Fault[] = ['operator', 'gateway'];

/** Whether the vendor refused the lookup because of this operation, and not because of the gateway's configuration. */
const isRefusal = (error: unknown): boolean =>
  isGatewayError(error) && !isRetryable(error.code) && !OURS.includes(faultOf(error.code));

const isOpen = ({ state }: LedgerEntry): boolean => (OPEN as readonly OperationState[]).includes(state);

/**
 * Settles operations without an answer from the vendor's records. It only reads from the vendor and never sends a
 * write.
 */
export const createReconciler = (settings: ReconcilerSettings): Reconciler => {
  const { repository, upstreamOf, isExclusive, now, windows, everyMs, onChanged, onError } = settings;
  const { isLeft, isOver, outerSpanOf, lookAgainAt } = windows;
  const conclude = createConclusion({ repository, windows, onChanged, onError });
  const { byRecords, byTarget } = createProofs({ repository, windows, conclude, isExclusive });

  /**
   * Marks operations whose records the vendor refuses to show as AMBIGUOUS once their time is over, because only a
   * person can find out their outcome.
   */
  const markUnreadable = async (operations: readonly LedgerEntry[], error: unknown): Promise<void> => {
    onError(error);
    if (!isRefusal(error)) return;
    for (const operation of operations.filter((each) => isOver(each) && isOpen(each)))
      await conclude(operation, () => ({ state: 'AMBIGUOUS' }));
  };

  /** Settled operations of the same group that may be corrected: they compete with the open one for records. */
  const findWatched = async (operation: LedgerEntry): Promise<readonly LedgerEntry[]> =>
    (await repository.listAlike(operation, WATCHED)).filter(
      (each) => each.settledBy === 'RECORDS' && lookAgainAt(each) !== null,
    );

  const settlePlace = async (place: readonly LedgerEntry[]): Promise<void> => {
    const [first] = place;
    const proof = first && kindOf(first.kind)?.proof;
    const vendor = first && upstreamOf(first.partnerId);
    if (!proof || !vendor) return;
    if (proof.by === 'records') {
      const upstream = rememberAnswers(vendor);
      const open = place.filter(isOpen);
      const keys = new Set(place.map(groupOf));
      const watched = (await findWatched(first)).filter((each) => keys.has(groupOf(each)));
      const all = [...open, ...watched];
      if (all.length === 0) return;
      const span = union(all.map(outerSpanOf));
      const over = new Set(all.filter(isOver).map(({ id }) => id));
      for (const group of Map.groupBy(all, groupOf).values()) {
        await byRecords(proof, { upstream, group, span, over }).catch((error: unknown) => markUnreadable(group, error));
      }
      return;
    }
    for (const operation of place) {
      if (proof.by === 'target')
        await byTarget(proof, vendor, operation).catch((error: unknown) => markUnreadable([operation], error));
      else if (isOver(operation)) await conclude(operation, () => ({ state: 'AMBIGUOUS' })).catch(onError);
    }
  };

  const expire = async (): Promise<void> => {
    const at = isoOf(now());
    for (const operation of await repository.inStates(['PENDING_APPROVAL'])) {
      if (at < (operation.approval?.until ?? '')) continue;
      await repository.decide(operation, TIME_IS_UP).catch(onError);
    }
  };

  const look = async (): Promise<void> => {
    await expire();
    const left = (await repository.inStates(OPEN)).filter(isLeft);
    for (const operation of left.filter(({ state }) => state === 'ACCEPTED')) {
      // The write was never sent. A request that still tries to send it finds it settled and stops.
      const outcome = { state: 'NOT_APPLIED', error: null, upstreamId: null } as const;
      await repository.settle(operation, outcome, 'UNSENT').catch(onError);
    }
    const sent = left.filter(({ state }) => state !== 'ACCEPTED');
    const due = await repository.toLookAt();
    // Postponed before the check, so that an operation whose check fails is not checked again at once.
    for (const [lookAt, operations] of Map.groupBy(due, lookAgainAt)) await repository.postpone(operations, lookAt);
    for (const place of Map.groupBy([...sent, ...due], placeOf).values()) await settlePlace(place).catch(onError);
  };

  let looking: Promise<void> | undefined;
  const run = (): Promise<void> => {
    looking ??= look()
      .catch(onError)
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  const timer = setInterval(() => void run(), everyMs).unref();

  return {
    run,
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
};
