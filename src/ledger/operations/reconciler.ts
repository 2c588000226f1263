import type { Upstream } from '../../upstream/index.ts';
import { type Candidate, kindOf, type Proof, type Span } from './kinds.ts';
import type { Operation, OperationState } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import { judge, type Verdict } from './verdicts.ts';

/** Milliseconds. */
export interface ReconcilerTimes {
  /** How often it looks. */
  readonly everyMs: number;
  /** A write that was sent so long ago and has no answer has nobody waiting for it any more; longer than any wait. */
  readonly inFlightMs: number;
  /** How long after sending an effect may take to appear in the vendor's records. */
  readonly settleMs: number;
  /** How far the vendor's clock and ours may be apart. */
  readonly clockMarginMs: number;
}

export const DEFAULT_TIMES: ReconcilerTimes = {
  everyMs: 15_000,
  inFlightMs: 180_000,
  settleMs: 600_000,
  clockMarginMs: 60_000,
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

const sentAt = ({ sentAt: at, createdAt }: Operation): number => Date.parse(at ?? createdAt);

/** Operations that the vendor's records cannot tell apart. */
const groupOf = ({ partnerId, kind, targetId, input }: Operation): string =>
  JSON.stringify([partnerId, kind, targetId, input.amount]);

/** Settles from the vendor's records what was left without an answer; it only reads there, and never sends a write. */
export const createReconciler = (settings: Settings): Reconciler => {
  const { repository, upstreamOf, now, times, onChanged, onError } = settings;

  const isLeft = ({ state, createdAt, sentAt: at }: Operation): boolean => {
    if (state === 'UNKNOWN') return true;
    return now() - Date.parse(at ?? createdAt) >= times.inFlightMs;
  };

  const spanOf = (operation: Operation): Span => {
    const ended = operation.answeredAt ? Date.parse(operation.answeredAt) : sentAt(operation) + times.inFlightMs;
    return { from: sentAt(operation) - times.clockMarginMs, until: ended + times.clockMarginMs };
  };

  const apply = async (operation: Operation, verdict: Verdict): Promise<void> => {
    if (!verdict) return;
    const upstreamId = verdict.state === 'SUCCEEDED' ? verdict.upstreamId : null;
    const error = verdict.state === 'SUCCEEDED' ? null : operation.error;
    const settled = await repository.settle(operation, { state: verdict.state, error, upstreamId }, [
      'SENT',
      'UNKNOWN',
    ]);
    if (settled) await onChanged(settled);
  };

  const byRecords = async (
    proof: Extract<Proof, { by: 'records' }>,
    upstream: Upstream,
    group: readonly Operation[],
  ) => {
    const spans = group.map(spanOf);
    const span = {
      from: Math.min(...spans.map(({ from }) => from)),
      until: Math.max(...spans.map(({ until }) => until)),
    };
    const [first] = group;
    if (!first) return;
    const found = await proof.candidates(upstream, first, span);
    // Read after the records: what was sent and answered meanwhile has claimed its own, what is on its way may yet.
    const key = groupOf(first);
    const alike = (await repository.alike(first)).filter((each) => groupOf(each) === key);
    if (alike.some((each) => OPEN.includes(each.state) && !group.some(({ id }) => id === each.id))) return;
    const claimed = await repository.claimed(
      first.partnerId,
      found.map(({ upstreamId }) => upstreamId),
    );
    const free: Candidate[] = found.filter(({ upstreamId }) => !claimed.has(upstreamId));
    const isTimeOver = group.every((each) => now() - sentAt(each) >= times.settleMs);
    const cases = group.map((operation) => ({ operation, span: spanOf(operation) }));
    const verdicts = judge(cases, free, isTimeOver);
    for (const operation of group) await apply(operation, verdicts.get(operation.id) ?? null);
  };

  const byTarget = async (proof: Extract<Proof, { by: 'target' }>, upstream: Upstream, operation: Operation) => {
    if (await proof.reached(upstream, operation)) return apply(operation, { state: 'SUCCEEDED', upstreamId: null });
    if (now() - sentAt(operation) < times.settleMs) return;
    const later = (await repository.alike(operation)).some(
      (each) => each.id !== operation.id && each.state !== 'REFUSED' && sentAt(each) >= sentAt(operation),
    );
    // A later target hides whether the earlier one was reached.
    return apply(operation, { state: later ? 'AMBIGUOUS' : 'NOT_APPLIED' });
  };

  const settleGroup = async (group: readonly Operation[]): Promise<void> => {
    const [first] = group;
    const proof = first && kindOf(first.kind)?.proof;
    const upstream = first && upstreamOf(first.partnerId);
    if (!proof || !upstream) return;
    if (proof.by === 'records') return byRecords(proof, upstream, group);
    for (const operation of group) await byTarget(proof, upstream, operation);
  };

  const look = async (): Promise<void> => {
    const left = (await repository.inStates(OPEN)).filter(isLeft);
    for (const operation of left.filter(({ state }) => state === 'ACCEPTED')) {
      // Never sent: whoever would have sent it finds it settled and does not.
      await repository.settle(operation, { state: 'NOT_APPLIED', error: null, upstreamId: null }, ['ACCEPTED']);
    }
    const sent = left.filter(({ state }) => state !== 'ACCEPTED');
    for (const group of Map.groupBy(sent, groupOf).values()) await settleGroup(group).catch(onError);
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
