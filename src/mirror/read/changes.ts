import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { NOUNS, type NounName } from '../nouns/index.ts';
import type { ChangeKind } from '../rows/log.ts';
import type { ReadScope } from './query.ts';
import type { Reader } from './reader.ts';
import { scopeSql } from './where.ts';

/** One change of a mirrored row. */
export interface MirrorChange {
  /** Number of the change, ascending within the partner's mirror. */
  readonly seq: number;
  readonly noun: NounName;
  readonly id: string;
  readonly resellerId: string | null;
  readonly customerId: string | null;
  readonly change: ChangeKind;
  readonly at: string;
}

export interface ChangesQuery {
  readonly scope: ReadScope;
  /** Only changes after this number; 0 for all that are kept. */
  readonly after: number;
  /** Only changes up to this number; left out: all. */
  readonly until?: number | undefined;
  /** Left out: all. */
  readonly nouns?: readonly NounName[] | undefined;
  readonly first: number;
}

export interface ChangesPage {
  readonly changes: readonly MirrorChange[];
  /** Number of the last change that was read, visible or not: the next page begins after it. */
  readonly next: number;
  /** Whether some changes after `after` are no longer kept, so that the reader has to read the lists again. */
  readonly isGap: boolean;
}

interface Selected {
  readonly seq: number | string;
  readonly noun: NounName;
  readonly row_id: string;
  readonly reseller_id: string;
  readonly customer_id: string | null;
  readonly change: ChangeKind;
  readonly at: string;
}

export const readLastChange = async (db: Database, partnerId: string): Promise<number> => {
  const head = await db.selectFrom('mirror_head').select('seq').where('partner_id', '=', partnerId).executeTakeFirst();
  return Number(head?.seq ?? 0);
};

/**
 * Changes in order. Their numbers also become visible in order, so a reader that continues from `next` misses none.
 * Only readers of the whole scope see the change of a customer that has left, because its manager is no longer known.
 */
export const readChanges = async (
  db: Database,
  reader: Omit<Reader, 'noun'>,
  { scope, after, until, nouns, first }: ChangesQuery,
): Promise<ChangesPage> => {
  const { partnerId } = reader;
  const head = await db.selectFrom('mirror_head').selectAll().where('partner_id', '=', partnerId).executeTakeFirst();
  const last = Number(head?.seq ?? 0);
  const pruned = Number(head?.pruned ?? 0);
  // The scope is applied to the customer of a change, as for rows of nouns other than customers.
  const seen = scopeSql({ ...reader, noun: { ...NOUNS.orders, table: 'mirror_change' } }, scope);
  const { rows } = await sql<Selected>`select r.seq, r.noun, r.row_id, r.reseller_id, r.customer_id, r.change, r.at
    from mirror_change r where ${seen} and r.seq > ${after} and r.seq <= ${Math.min(last, until ?? last)}
    ${nouns ? sql`and r.noun in (${sql.join(nouns)})` : sql``} order by r.seq limit ${first}`.execute(db);
  const changes = rows.map(({ seq, row_id, reseller_id, customer_id, ...row }) => ({
    noun: row.noun,
    change: row.change,
    at: row.at,
    seq: Number(seq),
    id: row_id,
    resellerId: reseller_id || null,
    customerId: customer_id,
  }));
  return {
    changes,
    next: changes.length === first ? (changes.at(-1)?.seq ?? last) : last,
    // A number after the last one is of a log that was lost, such as that of a store before a backup was restored.
    isGap: (after > 0 && after < pruned) || after > last,
  };
};
