import type { Store } from '../store/index.ts';
import { claimDelivery, type Delivery, dueDeliveries, type Endpoint, settleDelivery } from './deliveries.ts';
import type { Answered, Post } from './post.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits between attempts: nearly a day together, then the endpoint is paused. */
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

/** Longer than an attempt takes: a gateway that has taken a delivery and shows no outcome by then is gone. */
const CLAIM_MS = MINUTE_MS;
const TOGETHER = 20;
const GONE = 410;

/** Why an endpoint is paused by the gateway. */
export type PauseReason = 'gone' | 'unanswered';

interface Delivering {
  readonly store: Store;
  readonly endpoint: Endpoint;
  readonly post: Post;
  readonly now: () => number;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly privateNetworks: boolean;
}

const isReceived = ({ status }: Answered): boolean => status !== null && status >= 200 && status < 300;

const pauseFor = (answered: Answered, attempts: number): PauseReason | null => {
  if (isReceived(answered)) return null;
  if (answered.status === GONE) return 'gone';
  return attempts > RETRIES_MS.length ? 'unanswered' : null;
};

/** Sends one delivery if no other gateway has taken it; returns why its endpoint should be paused. */
const deliver = async (delivering: Delivering, delivery: Delivery): Promise<PauseReason | null> => {
  const { store, endpoint, post, now, url, secrets, privateNetworks } = delivering;
  if (!(await claimDelivery(store.db, endpoint, delivery, now() + CLAIM_MS))) return null;
  const { id, messageId, content } = delivery;
  const answered = await post({ url, id: messageId, body: content, secrets, privateNetworks });
  const attempts = delivery.attempts + 1;
  const waitMs = RETRIES_MS[attempts - 1] ?? RETRIES_MS.at(-1) ?? 0;
  const dueAt = isReceived(answered) ? null : now() + waitMs;
  await settleDelivery(store.db, endpoint, id, { answered, dueAt, now: now() });
  return pauseFor(answered, attempts);
};

/** Sends what is due, of different objects side by side; returns why the endpoint should be paused, and whether more is due. */
export const deliverDue = async (
  delivering: Delivering,
): Promise<{ readonly pause: PauseReason | null; readonly isMore: boolean }> => {
  const { store, endpoint, now } = delivering;
  const due = await dueDeliveries(store.db, endpoint, now(), TOGETHER);
  const reasons = await Promise.all(due.map((delivery) => deliver(delivering, delivery)));
  return { pause: reasons.find((reason) => reason !== null) ?? null, isMore: due.length > 0 };
};
