import type { Store } from '../store/index.ts';
import { DAY_MS, isoOf } from '../time/index.ts';

/** One mail of one record. */
export interface Issue {
  readonly partnerId: string;
  readonly recordId: string;
  readonly issue: number;
}

/** Number of failed attempts of a mail, and when the next one is due. */
export interface Attempt {
  readonly attempts: number;
  /** Epoch milliseconds; 0 for at once. */
  readonly dueAt: number;
}

const NEW: Attempt = { attempts: 0, dueAt: 0 };

const keyOf = ({ partnerId, recordId, issue }: Issue) => ({ partner_id: partnerId, record_id: recordId, issue });

export const readAttempt = async ({ db }: Store, issue: Issue): Promise<Attempt> => {
  const row = await db
    .selectFrom('mail_attempt')
    .select(['attempts', 'due_at'])
    .where((attempt) => attempt.and(keyOf(issue)))
    .executeTakeFirst();
  return row ? { attempts: row.attempts, dueAt: Date.parse(row.due_at) } : NEW;
};

/** Claims a mail for this gateway until the given time; false when another gateway has claimed it. */
export const claimAttempt = async (
  { db }: Store,
  issue: Issue,
  { attempts, dueAt }: Attempt,
  until: number,
): Promise<boolean> => {
  const due_at = isoOf(until);
  if (dueAt === 0) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('mail_attempt')
      .values({ ...keyOf(issue), attempts, due_at })
      .onConflict((conflict) => conflict.columns(['partner_id', 'record_id', 'issue']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  }
  const { numUpdatedRows } = await db
    .updateTable('mail_attempt')
    .set({ due_at })
    .where((known) => known.and({ ...keyOf(issue), attempts, due_at: isoOf(dueAt) }))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Stores a failed attempt under this gateway's claim, and when the next one is due. */
export const postponeAttempt = async (
  { db }: Store,
  issue: Issue,
  claimedUntil: number,
  { attempts, dueAt }: Attempt,
): Promise<void> => {
  await db
    .updateTable('mail_attempt')
    .set({ attempts, due_at: isoOf(dueAt) })
    .where((known) => known.and({ ...keyOf(issue), due_at: isoOf(claimedUntil) }))
    .execute();
};

/** Far longer than any wait between attempts. */
const KEPT_MS = 30 * DAY_MS;

/** Deletes attempts of mails that no longer wait. */
export const pruneAttempts = async ({ db }: Store, partnerId: string, now: number): Promise<void> => {
  await db
    .deleteFrom('mail_attempt')
    .where('partner_id', '=', partnerId)
    .where('due_at', '<', isoOf(now - KEPT_MS))
    .execute();
};
