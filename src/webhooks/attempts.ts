import type { Database } from '../store/index.ts';
import { isoOf } from '../time/index.ts';
import { changeDeliveries, type Delivery, type Endpoint } from './deliveries.ts';
import type { Answered } from './post.ts';

/** Claims a delivery for this gateway until the given time; false when another gateway has claimed it. */
export const claimDelivery = async (
  db: Database,
  endpoint: Endpoint,
  { id, dueAt, attempts }: Delivery,
  until: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await changeDeliveries(db, endpoint)
    .set({ due_at: isoOf(until) })
    .where('id', '=', id)
    .where('state', '=', 'PENDING')
    .where('due_at', '=', dueAt)
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Gives a claimed delivery back without an outcome, so that it is due as before the claim. */
export const returnDelivery = async (
  db: Database,
  endpoint: Endpoint,
  { id, dueAt }: Delivery,
  claimedUntil: number,
): Promise<void> => {
  await changeDeliveries(db, endpoint)
    .set({ due_at: dueAt })
    .where('id', '=', id)
    .where('state', '=', 'PENDING')
    .where('due_at', '=', isoOf(claimedUntil))
    .execute();
};

interface Outcome {
  readonly answered: Answered;
  readonly now: number;
}

interface Failure extends Outcome {
  /** Number of failed attempts, including this one. */
  readonly attempts: number;
  /** End of this gateway's claim. A delivery that was claimed again since is not changed. */
  readonly claimedUntil: number;
  readonly dueAt: number;
}

const answerOf = ({ answered, now }: Outcome) => ({
  answered_at: isoOf(now),
  status: answered.status,
  fault: answered.fault,
});

/** Marks the delivery as received, even if the gateway's claim has expired. */
export const noteReceived = async (db: Database, endpoint: Endpoint, id: string, outcome: Outcome): Promise<void> => {
  await changeDeliveries(db, endpoint)
    .set(({ eb }) => ({ state: 'DELIVERED', attempts: eb('attempts', '+', 1), ...answerOf(outcome) }))
    .where('id', '=', id)
    .where('state', '=', 'PENDING')
    .execute();
};

/**
 * Stores a failed attempt and when the next one is due; false when the claim has expired and another gateway has the
 * delivery.
 */
export const noteFailure = async (db: Database, endpoint: Endpoint, id: string, failure: Failure): Promise<boolean> => {
  const { numUpdatedRows } = await changeDeliveries(db, endpoint)
    .set({ attempts: failure.attempts, due_at: isoOf(failure.dueAt), ...answerOf(failure) })
    .where('id', '=', id)
    .where('state', '=', 'PENDING')
    .where('due_at', '=', isoOf(failure.claimedUntil))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Ends a delivery that must not be sent. */
export const withholdDelivery = async (db: Database, endpoint: Endpoint, id: string): Promise<void> => {
  await changeDeliveries(db, endpoint)
    .set({ state: 'WITHHELD' })
    .where('id', '=', id)
    .where('state', '=', 'PENDING')
    .execute();
};
