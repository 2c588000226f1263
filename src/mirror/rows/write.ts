import { sql } from 'kysely';
import type { Tables, Transaction } from '../../store/index.ts';
import type { MirrorNoun } from '../noun.ts';
import { NOUNS } from '../nouns/index.ts';
import type { RowChange } from './log.ts';
import { keepManagers } from './managers.ts';
import { keepMeasure } from './measures.ts';
import type { RowRecord } from './record.ts';
import { forgetTexts, indexTexts } from './texts.ts';

type Writing = Transaction<Tables>;

export interface Reading {
  readonly partnerId: string;
  readonly noun: MirrorNoun;
  /** Reseller whose list contains the rows; blank for the partner's own list. */
  readonly resellerId: string;
  /** When they were requested from the vendor, ISO 8601. */
  readonly askedAt: string;
  /** Number of the reading of the whole list that returned the rows; null when another call did. */
  readonly pass: number | null;
  readonly now: string;
}

interface Stored {
  readonly row_id: string;
  readonly reseller_id: string;
  readonly customer_id: string | null;
  readonly digest: string;
  readonly read_at: string;
}

const FIXED = ['partner_id', 'reseller_id', 'row_id', 'customer_id', 'content', 'digest', 'read_at', 'pass'] as const;

const insert = async (
  db: Writing,
  { noun, partnerId, resellerId, askedAt, pass }: Reading,
  rows: readonly RowRecord[],
): Promise<void> => {
  const names = Object.keys(noun.columns);
  const values = rows.map(
    (row) =>
      sql`(${sql.join([
        partnerId,
        resellerId,
        row.id,
        row.customerId,
        row.content,
        row.digest,
        askedAt,
        pass ?? 0,
        ...names.map((name) => row.columns[name] ?? null),
      ])})`,
  );
  const all = [...FIXED, ...names];
  const replaced = all.filter(
    (name) => name !== 'partner_id' && name !== 'row_id' && (name !== 'pass' || pass !== null),
  );
  await sql`insert into ${sql.table(noun.table)} (${sql.join(all.map((name) => sql.ref(name)))})
    values ${sql.join(values)}
    on conflict (partner_id, row_id) do update set
    ${sql.join(replaced.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}`.execute(db);
};

/** Rows in one statement: SQLite takes 32,766 parameters. */
const TOGETHER = 500;

const readStored = async (
  db: Writing,
  { noun, partnerId }: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored>> => {
  const { rows } =
    await sql<Stored>`select row_id, reseller_id, customer_id, digest, read_at from ${sql.table(noun.table)}
    where partner_id = ${partnerId} and row_id in (${sql.join(ids)})`.execute(db);
  return new Map(rows.map((row) => [row.row_id, row]));
};

const applySome = async (db: Writing, reading: Reading, rows: readonly RowRecord[]): Promise<readonly RowChange[]> => {
  const { noun, partnerId, resellerId, askedAt, pass, now } = reading;
  const stored = await readStored(
    db,
    reading,
    rows.map(({ id }) => id),
  );
  const isOlder = ({ id }: RowRecord): boolean => {
    const readAt = stored.get(id)?.read_at;
    // A row with a reading time in the future was stored before the clock was set back.
    return readAt !== undefined && readAt > askedAt && readAt <= now;
  };
  const fresh = rows.filter((row) => !isOlder(row));
  const isMoved = ({ id }: RowRecord): boolean => (stored.get(id)?.reseller_id ?? resellerId) !== resellerId;
  const isSame = (row: RowRecord): boolean => stored.get(row.id)?.digest === row.digest && !isMoved(row);
  const changed = fresh.filter((row) => !isSame(row));
  const same = fresh.filter(isSame);
  if (changed.length > 0) {
    if (noun === NOUNS.customers) await keepManagers(db, reading, changed);
    await insert(db, reading, changed);
    await indexTexts(db, reading, changed);
    // When a row has moved to another customer, both customers have changed.
    const before = changed.map(({ id }) => stored.get(id)?.customer_id ?? null);
    await keepMeasure(db, reading, [...changed.map(({ customerId }) => customerId), ...before]);
  }
  if (same.length > 0) {
    await sql`update ${sql.table(noun.table)} set read_at = ${askedAt}
      ${pass === null ? sql`` : sql`, pass = ${pass}`}
      where partner_id = ${partnerId} and row_id in (${sql.join(same.map(({ id }) => id))})`.execute(db);
  }
  return changed.flatMap((row): readonly RowChange[] => {
    const before = stored.get(row.id);
    const now = { noun: noun.name, resellerId, customerId: row.customerId, rowId: row.id };
    if (!before || !isMoved(row)) return [{ ...now, change: before ? 'CHANGED' : 'CREATED' }];
    // Readers of its former list see it removed; readers of its present list see it as new.
    const left = { ...now, resellerId: before.reseller_id, customerId: before.customer_id };
    return [
      { ...left, change: 'REMOVED' },
      { ...now, change: 'CREATED' },
    ];
  });
};

/** Stores the read rows, except rows of which a later reading is stored already; returns the changes. */
export const applyRows = async (
  db: Writing,
  reading: Reading,
  rows: readonly RowRecord[],
): Promise<readonly RowChange[]> => {
  const changes: RowChange[] = [];
  for (let from = 0; from < rows.length; from += TOGETHER)
    changes.push(...(await applySome(db, reading, rows.slice(from, from + TOGETHER))));
  return changes;
};

/** Removes customers that have left, and the rows that the vendor no longer lists without them. */
export const removeCustomers = async (
  db: Writing,
  { partnerId, resellerId }: Pick<Reading, 'partnerId' | 'resellerId'>,
  customerIds: readonly string[],
): Promise<readonly RowChange[]> => {
  const changes: RowChange[] = [];
  if (customerIds.length === 0) return changes;
  for (const noun of Object.values<MirrorNoun>(NOUNS).filter(({ goesWithCustomer }) => goesWithCustomer)) {
    const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(noun.table)}
      where partner_id = ${partnerId} and customer_id in (${sql.join(customerIds)})`.execute(db);
    changes.push(
      ...(await removeRows(
        db,
        { partnerId, noun, resellerId },
        rows.map(({ row_id }) => row_id),
      )),
    );
  }
  return changes;
};

/** Removes rows that the vendor no longer has. */
export const removeRows = async (
  db: Writing,
  { partnerId, noun, resellerId }: Pick<Reading, 'partnerId' | 'noun' | 'resellerId'>,
  ids: readonly string[],
): Promise<readonly RowChange[]> => {
  const changes: RowChange[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    const { rows } = await sql<{ row_id: string; customer_id: string | null }>`delete from ${sql.table(noun.table)}
      where partner_id = ${partnerId} and reseller_id = ${resellerId} and row_id in (${sql.join(some)})
      returning row_id, customer_id`.execute(db);
    await forgetTexts(
      db,
      { partnerId, noun },
      rows.map(({ row_id }) => row_id),
    );
    await keepMeasure(
      db,
      { partnerId, noun },
      rows.map(({ customer_id }) => customer_id),
    );
    changes.push(
      ...rows.map(({ row_id, customer_id }) => ({
        noun: noun.name,
        resellerId,
        customerId: customer_id,
        rowId: row_id,
        change: 'REMOVED' as const,
      })),
    );
  }
  return changes;
};
