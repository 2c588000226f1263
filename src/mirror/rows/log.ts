import { sql } from 'kysely';
import type { Store, Tables, Transaction } from '../../store/index.ts';
import { type NounName, nounOf } from '../nouns/index.ts';

export type ChangeKind = 'CREATED' | 'CHANGED' | 'REMOVED';

/** A change of one row, and its kind. */
export interface RowChange {
  readonly noun: string;
  readonly resellerId: string;
  readonly customerId: string | null;
  readonly rowId: string;
  readonly change: ChangeKind;
}

type Writing = Transaction<Tables>;

/** Rows in one statement: databases limit its parameters. */
const TOGETHER = 500;

/**
 * Locks the partner's mirror for writing until the transaction ends. Changes therefore become visible in the order of
 * their numbers, and a reader that has seen one number has missed none before it.
 */
export const takeTurn = async (db: Writing, partnerId: string, dialect: Store['dialect']): Promise<number> => {
  await db
    .insertInto('mirror_head')
    .values({ partner_id: partnerId, seq: 0, pruned: 0 })
    .onConflict((conflict) => conflict.column('partner_id').doNothing())
    .execute();
  const head = db.selectFrom('mirror_head').select('seq').where('partner_id', '=', partnerId);
  // SQLite needs no lock, because it allows only one writing transaction at a time.
  const { seq } = await (dialect === 'postgres' ? head.forUpdate() : head).executeTakeFirstOrThrow();
  return Number(seq);
};

/** Appends to the log. The transaction must have called `takeTurn`. */
export const logChanges = async (
  db: Writing,
  { partnerId, at, last }: { readonly partnerId: string; readonly at: string; readonly last: number },
  all: readonly RowChange[],
): Promise<void> => {
  const changes = all.filter(({ noun }) => !nounOf(noun as NounName).isUnlogged);
  if (changes.length === 0) return;
  for (let from = 0; from < changes.length; from += TOGETHER) {
    await db
      .insertInto('mirror_change')
      .values(
        changes.slice(from, from + TOGETHER).map(({ noun, resellerId, customerId, rowId, change }, index) => ({
          partner_id: partnerId,
          seq: last + 1 + from + index,
          noun,
          reseller_id: resellerId,
          customer_id: customerId,
          row_id: rowId,
          change,
          at,
        })),
      )
      .execute();
  }
  await db
    .updateTable('mirror_head')
    .set({ seq: last + changes.length })
    .where('partner_id', '=', partnerId)
    .execute();
};

/** Deletes some of the changes before a time, oldest first; returns the number of deleted changes. */
export const pruneChanges = async (db: Writing, partnerId: string, before: string): Promise<number> => {
  const until = await db
    .selectFrom('mirror_change')
    .select('seq')
    .where('partner_id', '=', partnerId)
    .where('at', '<', before)
    .orderBy('seq')
    .limit(TOGETHER)
    .execute();
  const last = until.at(-1);
  if (!last) return 0;
  await db.deleteFrom('mirror_change').where('partner_id', '=', partnerId).where('seq', '<=', last.seq).execute();
  await db
    .updateTable('mirror_head')
    .set({ pruned: sql`${Number(last.seq)}` })
    .where('partner_id', '=', partnerId)
    .execute();
  return until.length;
};
