import { sql } from 'kysely';
import { GatewayError } from '../../errors/index.ts';
import type { Tables, Transaction } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import type { WireRow } from '../noun.ts';
import { NOUNS } from '../nouns/index.ts';
import { placeOf } from '../read/parts.ts';
import type { RowChange } from '../rows/log.ts';
import { type RowRecord, recordsOf } from '../rows/record.ts';
import { applyRows, removeCustomers, removeRows } from '../rows/write.ts';
import { PAGE } from './ask.ts';
import { askRows } from './ask-rows.ts';
import { readById } from './by-id.ts';
import { AGAIN_AFTER_MS } from './months.ts';
import { offsetsFrom, START, walk } from './pages.ts';
import { columnsOf, inputOf, listOf, valuesOf } from './place.ts';
import { findInSpans } from './spans.ts';
import { commit, type Part, type Surroundings } from './work.ts';

type Writing = Transaction<Tables>;

/**
 * Up to this number, missing rows are looked up one by one before they are removed; above it, they are removed only
 * after a proven reading.
 */
const MOST_CONFIRMED = 50;

/** Reads adjacent pages; pages after a failed one are left to the next unit of work. */
const pagesOf = async (surroundings: Surroundings, part: Part, offsets: readonly number[]) => {
  const { ask } = surroundings;
  const settled = await Promise.allSettled(
    offsets.map(async (offset) => ({
      offset,
      ...(await askRows(ask, part, { ...listOf(part).input, ...inputOf(part), offset, limit: PAGE })),
    })),
  );
  const failed = settled.findIndex(({ status }) => status === 'rejected');
  const first = settled[0];
  if (failed === 0 && first?.status === 'rejected') throw first.reason;
  return settled
    .slice(0, failed === -1 ? undefined : failed)
    .flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
};

/** Whether a refresh should have found this change already. */
const isDrift = (part: Part, { change }: RowChange, record: RowRecord | undefined, wasOpen: boolean): boolean => {
  const { asOf } = part;
  if (!part.complete || asOf === null || !record) return false;
  const { sweepSeconds, windows } = listOf(part);
  const latest =
    windows
      .map(({ column }) => String(record.columns[column] ?? ''))
      .sort()
      .at(-1) ?? '';
  // A change at or after `asOf` may be too new for the last refresh.
  if (latest >= asOf || wasOpen) return false;
  return change === 'CREATED' || sweepSeconds === undefined;
};

interface Stored {
  readonly row_id: string;
  readonly open: string | null;
}

/** Ids of those given rows that are stored in an open state. */
const findOpenIds = async (
  db: Writing,
  { partnerId }: Surroundings,
  part: Part,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { open } = listOf(part);
  if (!open || ids.length === 0) return new Set();
  const { rows } = await sql<Stored>`select row_id from ${sql.table(part.noun.table)} where partner_id = ${partnerId}
    and row_id in (${sql.join(ids)}) and ${sql.ref(open.column)} in (${sql.join([...open.filtered, ...open.others])})`.execute(
    db,
  );
  return new Set(rows.map(({ row_id }) => row_id));
};

const ofPart = (part: Part) =>
  sql.join(
    columnsOf(part).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  );

/**
 * Rows without ids are identified by their fields. When two rows have equal fields, the copy lacks one and its sums
 * would be wrong, so such a list is not served.
 */
const requireAll = async ({ store, partnerId }: Surroundings, part: Part): Promise<void> => {
  if (part.noun.source.kind !== 'months' || part.total === null) return;
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(part.noun.table)}
    where partner_id = ${partnerId} and ${ofPart(part)}`.execute(store.db);
  const missing = part.total - Number(rows[0]?.count ?? 0);
  if (missing > 0)
    throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation: part.noun.operation }, hints: { missing } });
};

/** Ids of stored rows that have not been read since the reading began. */
const unmet = async (
  surroundings: Surroundings,
  part: Part,
  startedAt: string,
  limit: number,
): Promise<readonly string[]> => {
  const { store, partnerId } = surroundings;
  const list = sql`partner_id = ${partnerId} and ${ofPart(part)}`;
  const now = isoOf(surroundings.now());
  const condition = sql`pass < ${part.pass} and (read_at < ${startedAt} or read_at > ${now})`;
  return findInSpans(store.db, { noun: part.noun, list, condition, limit });
};

const begin = (surroundings: Surroundings, part: Part): Part => ({
  ...part,
  pass: part.pass + 1,
  cursor: { position: START, startedAt: isoOf(surroundings.now()) },
  rowsRead: 0,
});

/** Whether the list can be refreshed; without refreshes its age is that of its last reading. */
const hasRefresh = (part: Part): boolean => listOf(part).windows.length > 0;

/** Removes rows; for customers also their rows of other nouns that the vendor no longer lists. */
const takeOut = async (
  db: Writing,
  place: Parameters<typeof removeRows>[1],
  ids: readonly string[],
): Promise<readonly RowChange[]> =>
  place.noun.name === NOUNS.customers.name ? removeCustomers(db, place, ids) : removeRows(db, place, ids);

/** Counts removed rows as drift, for lists whose refreshes should have found them. */
const withDrift = (part: Part, removed: readonly RowChange[]): Part =>
  listOf(part).sweepSeconds === undefined ? { ...part, drift: part.drift + removed.length } : part;

/**
 * Whether the vendor has none of these rows. A list that was answered as if it ended early would otherwise empty the
 * copy.
 */
const areGone = async (surroundings: Surroundings, part: Part, ids: readonly string[]): Promise<boolean> => {
  if (!listOf(part).byId) return true;
  const { found } = await readById(surroundings, part, ids);
  return found.length === 0;
};

/** Removes the rows that the reading did not find, if the vendor has none of the first ones. */
const removeMany = async (
  surroundings: Surroundings,
  part: Part,
  startedAt: string,
  missing: readonly string[],
): Promise<Part> => {
  const place = { partnerId: surroundings.partnerId, noun: part.noun, resellerId: placeOf(part.part).resellerId };
  if (!(await areGone(surroundings, part, missing))) return part;
  let current = part;
  for (let gone = missing; gone.length > 0; gone = await unmet(surroundings, part, startedAt, PAGE))
    current = await commit(surroundings, current, async (db) => {
      const changes = await takeOut(db, place, gone);
      return { part: withDrift(current, changes), changes };
    });
  return current;
};

/**
 * Reads the list a second time, since its rows have no ids by which the vendor could confirm that some are gone. Rows
 * that either of the two readings lists stay.
 */
const readAgain = (surroundings: Surroundings, part: Part, startedAt: string): Promise<Part> => {
  const againAt = isoOf(surroundings.now() + AGAIN_AFTER_MS);
  const again = { ...part, cursor: { position: START, startedAt, againAt }, rowsRead: 0 };
  return commit(surroundings, part, async () => ({ part: again, changes: [] }));
};

/** Completes a reading: removes the rows that it did not find, unless the vendor confirms that they exist. */
const finish = async (surroundings: Surroundings, part: Part, startedAt: string, proven: boolean): Promise<Part> => {
  const { noun } = part;
  const { resellerId } = placeOf(part.part);
  const done = (current: Part): Part => ({
    ...current,
    complete: true,
    cursor: null,
    verifiedAt: startedAt,
    asOf: hasRefresh(current) ? (current.asOf ?? startedAt) : startedAt,
    error: null,
  });
  if (proven) await requireAll(surroundings, part);
  const missing = await unmet(surroundings, part, startedAt, MOST_CONFIRMED + 1);
  if (missing.length === 0) return commit(surroundings, part, async () => ({ part: done(part), changes: [] }));
  if (listOf(part).byId && missing.length <= MOST_CONFIRMED) {
    const { found, askedAt } = await readById(surroundings, part, missing);
    const ids = new Set(found.flatMap((row: WireRow) => noun.idOf(row) ?? []));
    const gone = missing.filter((id) => !ids.has(id));
    return commit(surroundings, part, async (db, now) => {
      const reading = { partnerId: surroundings.partnerId, noun, resellerId, askedAt, pass: part.pass, now };
      const changed = await applyRows(db, reading, recordsOf(noun, found));
      const removed = await takeOut(db, reading, gone);
      return { part: done(withDrift(part, removed)), changes: [...changed, ...removed] };
    });
  }
  if (proven && !listOf(part).byId && part.cursor?.againAt === undefined)
    return readAgain(surroundings, part, startedAt);
  // There are too many rows to look up one by one, so they are kept unless the reading is proven.
  const removed = proven ? await removeMany(surroundings, part, startedAt, missing) : part;
  return commit(surroundings, removed, async () => ({ part: done(removed), changes: [] }));
};

/** Reads the next pages of the whole list: the first reading, and each verification. */
export const readOn = async (surroundings: Surroundings, before: Part): Promise<Part> => {
  const part = before.cursor ? before : begin(surroundings, before);
  const cursor = part.cursor;
  if (!cursor) throw new Error(`the reading of ${part.noun.name} has begun but has no cursor`);
  const { noun } = part;
  const { resellerId } = placeOf(part.part);
  const askedAt = isoOf(surroundings.now());
  const offsets = offsetsFrom(cursor.position, surroundings.together(noun.operation));
  const pages = await pagesOf(surroundings, part, offsets);
  const known = valuesOf(part);
  const idOf = (row: WireRow) => noun.idOf({ ...known, ...row });
  const { rows, position, isEnd } = walk(cursor.position, pages, { operation: noun.operation, idOf });
  const records = recordsOf(
    noun,
    rows.map((row) => ({ ...known, ...row })),
  );
  const after = await commit(surroundings, part, async (db, now) => {
    const reading = { partnerId: surroundings.partnerId, noun, resellerId, askedAt, pass: part.pass, now };
    const open = await findOpenIds(
      db,
      surroundings,
      part,
      records.map(({ id }) => id),
    );
    const changes = await applyRows(db, reading, records);
    const byId = new Map(records.map((record) => [record.id, record]));
    const drift = changes.filter((change) => isDrift(part, change, byId.get(change.rowId), open.has(change.rowId)));
    return {
      changes,
      part: {
        ...part,
        cursor: { ...cursor, position },
        readAt: now,
        total: position.total,
        rowsRead: isEnd ? (position.total ?? part.rowsRead + records.length) : position.offset,
        drift: part.drift + drift.length,
        error: null,
      },
    };
  });
  return isEnd ? finish(surroundings, after, cursor.startedAt, position.proven) : after;
};
