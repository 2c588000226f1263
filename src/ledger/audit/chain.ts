import type { Database, Tables, Transaction } from '../../store/index.ts';
import { type AuditEntry, type AuditRecord, contentOf, GENESIS, seal } from './record.ts';

/**
 * Adds records at the end of a partner's chain. The head's row is locked until the transaction ends, so processes that
 * write at the same time take turns.
 */
export const append = async (
  db: Transaction<Tables>,
  partnerId: string,
  entries: readonly AuditEntry[],
): Promise<void> => {
  if (entries.length === 0) return;
  await db
    .insertInto('audit_head')
    .values({ partner_id: partnerId, seq: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const head = await db
    .updateTable('audit_head')
    .set(({ eb }) => ({ seq: eb('seq', '+', entries.length) }))
    .where('partner_id', '=', partnerId)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  let previous = head.hash;
  const first = head.seq - entries.length + 1;
  const rows = entries.map((entry, index): Tables['audit_record'] => {
    const content = contentOf(partnerId, entry);
    const hash = seal(previous, content);
    const { kind, at, actor } = entry;
    const row = {
      partner_id: partnerId,
      seq: first + index,
      kind,
      at,
      actor: actor.accountName,
      content,
      previous,
      hash,
    };
    previous = hash;
    return row;
  });
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await db
      .insertInto('audit_record')
      .values(rows.slice(at, at + ROWS_A_STATEMENT))
      .execute();
  }
  await db.updateTable('audit_head').set({ hash: previous }).where('partner_id', '=', partnerId).execute();
};

/** SQLite limits the number of parameters of one statement. */
const ROWS_A_STATEMENT = 200;

type Row = Tables['audit_record'];

export const toRecord = ({ partner_id, seq, content, previous, hash }: Row): AuditRecord => ({
  ...(JSON.parse(content) as AuditEntry),
  partnerId: partner_id,
  seq,
  previous,
  hash,
});

const ROWS_A_PAGE = 500;

interface RowFilter {
  readonly kind?: string | null | undefined;
  /** ISO 8601 in UTC with milliseconds; both inclusive. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
  /** Only records after this one. */
  readonly afterSeq?: number | undefined;
}

/** The matching rows of a chain in their order, read a few hundred at a time. */
export async function* rowsOf(
  db: Database,
  partnerId: string,
  { kind, from, until, afterSeq = Number.NEGATIVE_INFINITY }: RowFilter = {},
): AsyncGenerator<Row> {
  let after = afterSeq;
  for (;;) {
    const rows = await db
      .selectFrom('audit_record')
      .selectAll()
      .where('partner_id', '=', partnerId)
      .$if(Number.isFinite(after), (query) => query.where('seq', '>', after))
      .$if(!!kind, (query) => query.where('kind', '=', kind ?? ''))
      .$if(!!from, (query) => query.where('at', '>=', from ?? ''))
      .$if(!!until, (query) => query.where('at', '<=', until ?? ''))
      .orderBy('seq')
      .limit(ROWS_A_PAGE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_A_PAGE) return;
    after = last.seq;
  }
}

/** Partners with a chain, or with records whose head was removed. */
export const chainsIn = async (db: Database): Promise<readonly string[]> => {
  const heads = await db.selectFrom('audit_head').select('partner_id').execute();
  const records = await db.selectFrom('audit_record').select('partner_id').distinct().execute();
  return [...new Set([...heads, ...records].map(({ partner_id }) => partner_id))].sort();
};
