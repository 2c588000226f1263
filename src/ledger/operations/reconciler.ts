import { type Fault, faultOf, isGatewayError, isRetryable } from '../../errors/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import { caseId, endedAt, groupOf, placeOf, remembering, rowsOf, sentAt, union } from './groups.ts';
import { type Candidate, kindOf, type Proof, type Span } from './kinds/index.ts';
import { type Operation, type OperationRow, type OperationState, stateOfRows } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import type { Outcome } from './settlement.ts';
import { judge, type Verdict } from './verdicts.ts';

/** Milliseconds. */
export interface ReconcilerTimes {
  /** How often it looks. */
  readonly everyMs: number;
  /** A write that was sent so long ago and has no answer has nobody waiting for it any more; longer than any wait. */
  readonly inFlightMs: number;
  /** How long after the wait for an answer an effect may take to appear in the vendor's records. */
  readonly settleMs: number;
  /** How far the vendor's clock and ours are apart when all is well. */
  readonly clockMarginMs: number;
  /** How far they may be apart before the vendor refuses what we sign: so far off, a record may still be our doing. */
  readonly clockToleranceMs: number;
}

export const DEFAULT_TIMES: ReconcilerTimes = {
  everyMs: 15_000,
  inFlightMs: 180_000,
  settleMs: 600_000,
  clockMarginMs: 60_000,
  clockToleranceMs: 900_000,
};

export interface Reconciler {
  /** Looks once at everything that is not settled; joins a look that is under way. */
  run(): Promise<void>;
  /** Stops looking by itself and waits for a look that is under way. */
  close(): Promise<void>;
}

interface Settings {
  readonly repository: OperationRepository;
  /** Null for a partner that is not configured any more. */
  readonly upstreamOf: (partnerId: string) => Upstream | null;
  readonly now: () => number;
  readonly times: ReconcilerTimes;
  readonly onChanged: (operation: Operation) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const OPEN: readonly OperationState[] = ['ACCEPTED', 'SENT', 'UNKNOWN'];
/** What may have set a target, or may yet: neither refused, nor waiting for a second member. */
const MAY_HAVE_SET: readonly OperationState[] = [...OPEN, 'SUCCEEDED', 'PARTLY_SUCCEEDED', 'AMBIGUOUS'];

/** Once these faults are put right, the question can be asked again. */
const OURS: readonly Fault[] = ['operator', 'gateway'];

/** The vendor's no to a question about this operation, not to whoever asks. */
const isRefusal = (error: unknown): boolean =>
  isGatewayError(error) && !isRetryable(error.code) && !OURS.includes(faultOf(error.code));

/** Settles from the vendor's records what was left without an answer; it only reads there, and never sends a write. */
export const createReconciler = (settings: Settings): Reconciler => {
  const { repository, upstreamOf, now, times, onChanged, onError } = settings;

  const isLeft = ({ state, createdAt, acceptedAt, sentAt: at }: Operation): boolean => {
    if (state === 'UNKNOWN') return true;
    return now() - Date.parse(at ?? acceptedAt ?? createdAt) >= times.inFlightMs;
  };

  const isOver = (operation: Operation): boolean => now() - endedAt(operation) >= times.settleMs;

  const spanOf = (operation: Operation): Span => {
    const ended = operation.answeredAt ? Date.parse(operation.answeredAt) : sentAt(operation) + times.inFlightMs;
    return { from: sentAt(operation) - times.clockMarginMs, until: ended + times.clockMarginMs };
  };

  /** The span of a vendor that is slow, and by clocks that are wrong, ours by more than the vendor accepts among them. */
  const outerSpanOf = (operation: Operation): Span => {
    const { from, until } = spanOf(operation);
    const ahead = upstreamOf(operation.partnerId)?.clockAheadMs() ?? 0;
    const off = times.clockToleranceMs + Math.abs(ahead);
    return { from: from - off, until: Math.max(until, endedAt(operation) + times.settleMs) + off };
  };

  const settle = async (
    operation: Operation,
    verdictOf: (row: OperationRow | null) => Verdict,
    leaves: 'transactions' | 'objects' = 'transactions',
  ): Promise<void> => {
    const rows = rowsOf(operation);
    if (rows.length === 0) {
      const verdict = verdictOf(null);
      if (!verdict) return;
      const { state } = verdict;
      const upstreamId = state === 'SUCCEEDED' ? verdict.upstreamId : null;
      if (leaves === 'transactions') return conclude(operation, { state, upstreamId });
      const createdIds = upstreamId === null ? operation.createdIds : [upstreamId];
      await conclude(operation, { state, upstreamId: operation.upstreamId, createdIds });
      return;
    }
    const judged = rows.map((row): OperationRow => {
      if (row.state !== 'UNKNOWN') return row;
      const verdict = verdictOf(row);
      if (!verdict) return row;
      return verdict.state === 'SUCCEEDED'
        ? { ...row, state: 'SUCCEEDED', createdId: verdict.upstreamId }
        : { ...row, state: verdict.state };
    });
    const state = stateOfRows(judged);
    if (!state) return;
    const createdIds = [...new Set([...operation.createdIds, ...judged.flatMap(({ createdId }) => createdId ?? [])])];
    await conclude(operation, { state, upstreamId: operation.upstreamId, rows: judged, createdIds });
  };

  const conclude = async (operation: Operation, outcome: Omit<Outcome, 'error'>): Promise<void> => {
    const { state } = outcome;
    const error = state === 'SUCCEEDED' || state === 'PARTLY_SUCCEEDED' ? null : operation.error;
    const settled = await repository.settle(operation, { ...outcome, error }, 'RECORDS');
    if (settled) await onChanged(settled).catch(onError);
  };

  /** `span`: of all that the same question is asked for. */
  const byRecords = async (
    proof: Extract<Proof, { by: 'records' }>,
    { upstream, group, span }: { upstream: Upstream; group: readonly Operation[]; span: Span },
  ): Promise<void> => {
    const [first] = group;
    if (!first) return;
    const found = new Map<string, Candidate>();
    // Those that name many things may name different ones; those that name one thing are all answered at once.
    for (const operation of rowsOf(first).length > 0 ? group : [first]) {
      for (const candidate of await proof.candidates(upstream, operation, span)) {
        // One order may be made for several rows.
        found.set(JSON.stringify([candidate.upstreamId, candidate.rowId]), candidate);
      }
    }
    const candidates = [...found.values()];
    // Read in this order: what was sent and answered meanwhile has claimed its own, what is on its way may yet, and who
    // settles some of this group at the same time has not settled any of it yet.
    const claimed = await repository.claimed(first.partnerId, [...new Set(candidates.map((each) => each.upstreamId))]);
    const key = groupOf(first);
    const alike = (await repository.alike(first, OPEN)).filter((each) => groupOf(each) === key);
    const own = new Set(group.map(({ id }) => id));
    if (alike.length !== own.size || alike.some(({ id }) => !own.has(id))) return;
    const free = candidates.filter(({ upstreamId }) => !claimed.has(upstreamId));
    const cases = group.flatMap((operation) => {
      const rows = rowsOf(operation);
      const asked = rows.length > 0 ? rows.filter(({ state }) => state === 'UNKNOWN') : [null];
      return asked.map((row) => ({
        id: caseId(operation, row),
        rowId: row?.id ?? null,
        span: spanOf(operation),
        outerSpan: outerSpanOf(operation),
        isOver: isOver(operation),
      }));
    });
    const verdicts = new Map(
      [...Map.groupBy(cases, ({ rowId }) => rowId)].flatMap(([rowId, alikeCases]) => {
        const fitting = rowId === null ? free : free.filter((candidate) => candidate.rowId === rowId);
        return [...judge(alikeCases, fitting)];
      }),
    );
    for (const operation of group)
      await settle(operation, (row) => verdicts.get(caseId(operation, row)) ?? null, proof.leaves);
  };

  const byTarget = async (proof: Extract<Proof, { by: 'target' }>, upstream: Upstream, operation: Operation) => {
    const rows = rowsOf(operation).filter(({ state }) => state === 'UNKNOWN');
    const reached = new Map<string | null, boolean | null>();
    for (const id of rows.length > 0 ? rows.map((row) => row.id) : [null]) {
      reached.set(id, await proof.reached(upstream, operation, id));
    }
    // A later target hides whether the earlier one was reached.
    const isHidden =
      isOver(operation) &&
      (await repository.alike(operation, MAY_HAVE_SET)).some(
        (each) => each.id !== operation.id && sentAt(each) >= sentAt(operation),
      );
    await settle(operation, (row) => {
      const isReached = reached.get(row?.id ?? null);
      if (isReached) return { state: 'SUCCEEDED', upstreamId: null };
      if (!isOver(operation)) return null;
      return { state: isHidden || isReached === null ? 'AMBIGUOUS' : 'NOT_APPLIED' };
    });
  };

  /** What the vendor refuses to show once it has had its time, only a person can find out. */
  const unread = async (operations: readonly Operation[], error: unknown): Promise<void> => {
    onError(error);
    if (!isRefusal(error)) return;
    for (const operation of operations.filter(isOver)) await settle(operation, () => ({ state: 'AMBIGUOUS' }));
  };

  const settlePlace = async (place: readonly Operation[]): Promise<void> => {
    const [first] = place;
    const proof = first && kindOf(first.kind)?.proof;
    const vendor = first && upstreamOf(first.partnerId);
    if (!proof || !vendor) return;
    if (proof.by === 'records') {
      const upstream = remembering(vendor);
      const span = union(place.map(outerSpanOf));
      for (const group of Map.groupBy(place, groupOf).values()) {
        await byRecords(proof, { upstream, group, span }).catch((error: unknown) => unread(group, error));
      }
      return;
    }
    for (const operation of place) {
      if (proof.by === 'target')
        await byTarget(proof, vendor, operation).catch((error: unknown) => unread([operation], error));
      else if (isOver(operation)) await settle(operation, () => ({ state: 'AMBIGUOUS' })).catch(onError);
    }
  };

  const expire = async (): Promise<void> => {
    const at = new Date(now()).toISOString();
    for (const operation of await repository.inStates(['PENDING_APPROVAL'])) {
      if (at < (operation.approval?.until ?? '')) continue;
      const said = { decision: null, decidedBy: null, decidedAt: at, requestId: null };
      await repository.decide(operation, said).catch(onError);
    }
  };

  const look = async (): Promise<void> => {
    await expire();
    const left = (await repository.inStates(OPEN)).filter(isLeft);
    for (const operation of left.filter(({ state }) => state === 'ACCEPTED')) {
      // Never sent: whoever would have sent it finds it settled and does not.
      const outcome = { state: 'NOT_APPLIED', error: null, upstreamId: null } as const;
      await repository.settle(operation, outcome, 'UNSENT').catch(onError);
    }
    const sent = left.filter(({ state }) => state !== 'ACCEPTED');
    for (const place of Map.groupBy(sent, placeOf).values()) await settlePlace(place).catch(onError);
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
  const timer = setInterval(() => void run(), times.everyMs).unref();

  return {
    run,
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
};
