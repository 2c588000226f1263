import { sql } from 'kysely';
import type { Database, Store, Tables, Transaction } from '../store/index.ts';
import type { RecordSource, StoredRecord } from './kind.ts';

export type Row = Tables['record'];
type EventRow = Tables['record_event'];
export type Writing = Transaction<Tables>;

export const toStored = (row: Row): StoredRecord => ({
  id: row.id,
  kind: row.kind,
  version: row.version,
  state: row.state,
  customerId: row.customer_id,
  resellerId: row.reseller_id || null,
  values: JSON.parse(row.content) as StoredRecord['values'],
  owner: row.owner,
  source: row.source as RecordSource,
  vendorNumber: row.vendor_number,
  matter: row.matter,
  matterMember: row.matter_member,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  stateSince: row.state_since,
});

/**
 * Takes the partner's turn to change records. Until the transaction ends no other transaction changes any, so rules may
 * compare with other records, and events become visible in the order of their numbers. Returns the number of the last
 * event.
 */
export const takeTurn = async (db: Writing, partnerId: string, dialect: Store['dialect']): Promise<number> => {
  await db
    .insertInto('record_head')
    .values({ partner_id: partnerId, seq: 0 })
    .onConflict((conflict) => conflict.column('partner_id').doNothing())
    .execute();
  const head = db.selectFrom('record_head').select('seq').where('partner_id', '=', partnerId);
  // SQLite lets one transaction write at a time.
  const { seq } = await (dialect === 'postgres' ? head.forUpdate() : head).executeTakeFirstOrThrow();
  return Number(seq);
};

/** Columns that are computed from the values of a record and its kind. */
export type Derived = Pick<Row, 'search' | 'search_personal' | 'unique_key' | 'due_at'>;

/** Writes a record after a change, and the event of the change. */
export const writeRecord = async (
  db: Writing,
  partnerId: string,
  record: StoredRecord,
  derived: Derived,
  event: Omit<EventRow, 'partner_id' | 'kind' | 'record_id' | 'version' | 'to_state'>,
): Promise<void> => {
  const changing = {
    version: record.version,
    state: record.state,
    customer_id: record.customerId,
    content: JSON.stringify(record.values),
    changed_at: record.changedAt,
    state_since: record.stateSince,
    ...derived,
  };
  await db
    .insertInto('record')
    .values({
      partner_id: partnerId,
      kind: record.kind,
      id: record.id,
      reseller_id: record.resellerId ?? '',
      owner: record.owner,
      source: record.source,
      vendor_number: record.vendorNumber,
      matter: record.matter ?? null,
      matter_member: record.matterMember ?? null,
      created_at: record.createdAt,
      ...changing,
    })
    .onConflict((conflict) => conflict.columns(['partner_id', 'id']).doUpdateSet(changing))
    .execute();
  await db
    .insertInto('record_event')
    .values({
      partner_id: partnerId,
      kind: record.kind,
      record_id: record.id,
      version: record.version,
      to_state: record.state,
      ...event,
    })
    .execute();
  await db
    .updateTable('record_head')
    .set({ seq: Number(event.seq) })
    .where('partner_id', '=', partnerId)
    .execute();
};

/** The event of the change with this key. */
export const eventByKey = (db: Database, partnerId: string, key: string): Promise<EventRow | undefined> =>
  db
    .selectFrom('record_event')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

/** Removes the reasons that were entered about a record. */
export const forgetReasons = async (db: Writing, partnerId: string, recordId: string): Promise<void> => {
  await db
    .updateTable('record_event')
    .set({ reason: null })
    .where('partner_id', '=', partnerId)
    .where('record_id', '=', recordId)
    .execute();
};

/** Sets when time changes a record next. */
export const setDue = async (db: Writing, partnerId: string, id: string, dueAt: string | null): Promise<void> => {
  await db
    .updateTable('record')
    .set({ due_at: dueAt })
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .execute();
};

/** Records that time changes until an instant, the longest due first. */
export const dueRecords = async (
  db: Database,
  partnerId: string,
  at: string,
  limit: number,
): Promise<readonly StoredRecord[]> => {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toStored);
};

export const isAnyDue = async (db: Database, partnerId: string, at: string): Promise<boolean> => {
  const row = await db
    .selectFrom('record')
    .select(sql<number>`1`.as('one'))
    .where('partner_id', '=', partnerId)
    .where('due_at', '<=', at)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
