import type { Store } from '../store/index.ts';
import { claimDelivery, noteFailure, noteReceived, returnDelivery, withholdDelivery } from './attempts.ts';
import { type Delivery, dueDeliveries, type Endpoint } from './deliveries.ts';
import type { Verdict } from './judge.ts';
import type { Answered, Post } from './post.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Waits after failed attempts, nearly a day in total. When the attempt after the last wait fails too, the endpoint is
 * paused.
 */
export const RETRIES_MS: readonly number[] = [
  5 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  8 * HOUR_MS,
  8 * HOUR_MS,
];

/** Longer than an attempt takes. A gateway that has stored no outcome by then is assumed to have ended. */
const CLAIM_MS = MINUTE_MS;
/** Wait where it is not known whether the reader may read an event; it is no attempt. */
const UNKNOWN_MS = 5 * SECOND_MS;
const TOGETHER = 20;
const GONE = 410;

/** Why the gateway paused an endpoint whose receiver failed. */
export type PauseReason = 'gone' | 'unanswered';

interface Delivering {
  readonly store: Store;
  readonly endpoint: Endpoint;
  readonly post: Post;
  readonly now: () => number;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly privateNetworks: boolean;
  /** Whether the endpoint's reader may still read the event. */
  verdictOf(delivery: Delivery): Promise<Verdict>;
}

const isReceived = ({ status }: Answered): boolean => status !== null && status >= 200 && status < 300;

const pauseFor = (answered: Answered, attempts: number): PauseReason | null => {
  if (answered.status === GONE) return 'gone';
  return attempts > RETRIES_MS.length ? 'unanswered' : null;
};

/**
 * Sends one delivery, if no other gateway has claimed it. Returns why its endpoint should be paused. An attempt counts
 * only when its outcome is stored: if the gateway ends before that, the attempt is repeated and does not count toward a
 * pause. A gateway that stops while it waits gives the delivery back at once; after a crash the claim has to end first.
 */
const deliver = async (delivering: Delivering, delivery: Delivery): Promise<PauseReason | null> => {
  const { store, endpoint, post, now, url, secrets, privateNetworks, verdictOf } = delivering;
  const verdict = await verdictOf(delivery);
  if (verdict === 'WITHHOLD') {
    await withholdDelivery(store.db, endpoint, delivery.id);
    return null;
  }
  if (verdict === 'WAIT') {
    await claimDelivery(store.db, endpoint, delivery, now() + UNKNOWN_MS);
    return null;
  }
  const claimedUntil = now() + CLAIM_MS;
  if (!(await claimDelivery(store.db, endpoint, delivery, claimedUntil))) return null;
  const { id, messageId, content } = delivery;
  const answered = await post({ url, id: messageId, body: content, secrets, privateNetworks });
  if (!answered) {
    await returnDelivery(store.db, endpoint, delivery, claimedUntil);
    return null;
  }
  if (isReceived(answered)) {
    await noteReceived(store.db, endpoint, id, { answered, now: now() });
    return null;
  }
  const attempts = delivery.attempts + 1;
  const waitMs = RETRIES_MS[attempts - 1] ?? RETRIES_MS.at(-1) ?? 0;
  const failedAt = now();
  const isNoted = await noteFailure(store.db, endpoint, id, {
    answered,
    attempts,
    claimedUntil,
    dueAt: failedAt + waitMs,
    now: failedAt,
  });
  return isNoted ? pauseFor(answered, attempts) : null;
};

/**
 * Sends due deliveries, those of different objects concurrently. Returns why the endpoint should be paused, and whether
 * more deliveries are due.
 */
export const deliverDue = async (
  delivering: Delivering,
): Promise<{ readonly pause: PauseReason | null; readonly isMore: boolean }> => {
  const { store, endpoint, now } = delivering;
  const due = await dueDeliveries(store.db, endpoint, now(), TOGETHER);
  // All of them must end before the next round, even if the outcome of one could not be stored.
  const ended = await Promise.allSettled(due.map((delivery) => deliver(delivering, delivery)));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  const reasons = ended.map((each) => (each.status === 'fulfilled' ? each.value : null));
  return { pause: reasons.find((reason) => reason !== null) ?? null, isMore: due.length > 0 };
};
