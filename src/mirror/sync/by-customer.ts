import { sql } from 'kysely';
import type { Tables, Transaction } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import { NOUNS } from '../nouns/index.ts';
import { placeOf } from '../read/parts.ts';
import type { RowChange } from '../rows/log.ts';
import { recordsOf } from '../rows/record.ts';
import { applyRows, removeRows } from '../rows/write.ts';
import { ofCustomersAsked, rowsAbout, rowsOfBefore } from './about-rows.ts';
import { isRoundNarrow, OWN_ACCOUNT, ofOpenAccounts, rowsOfAccount } from './by-account.ts';
import { type CustomerRows, rowsOf, sourceOf } from './customer-rows.ts';
import { type Position, START } from './pages.ts';
import { findInSpans } from './spans.ts';
import { removeTouch, touchesOf } from './touches.ts';
import { commit, type Part, type Surroundings } from './work.ts';

const CUSTOMERS = NOUNS.customers.table;

interface Asked {
  readonly customerIds: readonly string[];
  readonly askedAt: string;
  readonly now: string;
}

/** Ids of the customers' stored rows, to be compared with the rows that were read. */
export const storedIds = async (
  db: Transaction<Tables>,
  partnerId: string,
  { noun }: Pick<Part, 'noun'>,
  { customerIds, askedAt, now }: Asked,
): Promise<readonly string[]> => {
  // Rows of the partner's own account have no customer. Two separate conditions use the index; one expression for both
  // would not.
  const whose = customerIds.includes(OWN_ACCOUNT)
    ? sql`(customer_id is null or customer_id in (${sql.join(customerIds)}))`
    : sql`customer_id in (${sql.join(customerIds)})`;
  const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(noun.table)}
    where partner_id = ${partnerId} and ${whose} and (read_at <= ${askedAt} or read_at > ${now})`.execute(db);
  return rows.map(({ row_id }) => row_id);
};

interface Read {
  readonly customerIds: readonly string[];
  /** Null: the vendor refused, so the stored rows stay. */
  readonly found: CustomerRows | null;
  readonly askedAt: string;
}

const readSome = (surroundings: Surroundings, part: Part, ids: readonly string[]): Promise<Read['found']> => {
  const { accounts, about } = sourceOf(part);
  if (about) return rowsAbout(surroundings, part, about, ids[0] ?? '').then((rows) => ({ rows, isWhole: true }));
  return accounts
    ? rowsOfAccount(surroundings, part, accounts, ids[0] ?? OWN_ACCOUNT)
    : rowsOf(surroundings, part, ids);
};

const readChunks = (surroundings: Surroundings, part: Part, ids: readonly string[]): Promise<readonly Read[]> => {
  const { together } = sourceOf(part);
  const chunks = Array.from({ length: Math.ceil(ids.length / together) }, (_, at) =>
    ids.slice(at * together, (at + 1) * together),
  );
  return Promise.all(
    chunks.map(async (customerIds) => {
      const askedAt = isoOf(surroundings.now());
      return { customerIds, askedAt, found: await readSome(surroundings, part, customerIds) };
    }),
  );
};

/**
 * Stores the rows that were read for some customers, and removes their stored rows that were not among them, unless
 * some may have been missed.
 */
const storeChunks = (surroundings: Surroundings, part: Part, reads: readonly Read[], after: Part): Promise<Part> =>
  commit(surroundings, part, async (db, now) => {
    const { noun } = part;
    const { resellerId } = placeOf(part.part);
    const changes: RowChange[] = [];
    for (const { customerIds, found, askedAt } of reads) {
      if (found === null) continue;
      const reading = { partnerId: surroundings.partnerId, noun, resellerId, askedAt, pass: after.pass, now };
      const records = recordsOf(noun, found.rows);
      const ids = new Set(records.map(({ id }) => id));
      const before = await storedIds(db, surroundings.partnerId, part, { customerIds, askedAt, now });
      changes.push(...(await applyRows(db, reading, records)));
      if (!found.isWhole) continue;
      changes.push(
        ...(await removeRows(
          db,
          reading,
          before.filter((id) => !ids.has(id)),
        )),
      );
    }
    return { part: after, changes };
  });

/**
 * Condition on the customers of the round: in a narrow round those with open rows; for facts about another list's rows
 * those with such rows.
 */
const inRound = ({ noun, cursor }: Part, now: number) => {
  const { accounts, about } = sourceOf({ noun });
  if (about) return ofCustomersAsked(about, now);
  return accounts && cursor?.isNarrow ? ofOpenAccounts(noun, accounts) : sql``;
};

const nextCustomers = async (
  { store, partnerId, now }: Surroundings,
  part: Part,
  { offset, last }: Position,
  most: number,
): Promise<readonly string[]> => {
  if (offset === 0 && sourceOf(part).accounts) return [OWN_ACCOUNT];
  const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(CUSTOMERS)} c
    where partner_id = ${partnerId} and reseller_id = ${placeOf(part.part).resellerId} and row_id > ${last[0] ?? ''}
    ${inRound(part, now())} order by row_id limit ${most}`.execute(store.db);
  return rows.map(({ row_id }) => row_id);
};

const customersOf = async ({ store, partnerId, now }: Surroundings, part: Part): Promise<number> => {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(CUSTOMERS)} c
    where partner_id = ${partnerId} and reseller_id = ${placeOf(part.part).resellerId}
    ${sourceOf(part).about ? inRound(part, now()) : sql``}`.execute(store.db);
  return Number(rows[0]?.count ?? 0);
};

/** Ids of rows whose customers have left. */
const orphans = ({ store, partnerId }: Surroundings, { noun, part }: Part): Promise<readonly string[]> => {
  const list = sql`r.partner_id = ${partnerId} and r.reseller_id = ${placeOf(part).resellerId}`;
  const condition = sql`r.customer_id is not null and not exists (select 1 from ${sql.table(CUSTOMERS)} c
    where c.partner_id = r.partner_id and c.row_id = r.customer_id)`;
  return findInSpans(store.db, { noun, list, condition });
};

/** Reads again at most `most` of the customers that a write or a new order has touched. */
const readNextTouched = async (surroundings: Surroundings, part: Part, most: number): Promise<void> => {
  const touches = await touchesOf(surroundings, part, most);
  if (touches.length === 0) return;
  const ids = touches.map(({ id }) => id);
  await storeChunks(surroundings, part, await readChunks(surroundings, part, ids), part);
  for (const touch of touches) await removeTouch(surroundings, part, touch);
};

/** One unit of work that reads touched customers alone and leaves the round where it is. */
export const readTouchedCustomers = async (surroundings: Surroundings, part: Part): Promise<Part> => {
  await readNextTouched(surroundings, part, sourceOf(part).together * surroundings.together(part.noun.operation));
  return part;
};

const beginRound = async (surroundings: Surroundings, before: Part): Promise<Part> => {
  const now = surroundings.now();
  const isNarrow = isRoundNarrow(before, now);
  return {
    ...before,
    pass: before.pass + 1,
    rowsRead: 0,
    total: await customersOf(surroundings, before),
    cursor: { position: START, startedAt: isoOf(now), ...(isNarrow ? { isNarrow } : {}) },
  };
};

/** Reads the rows of the next customers: touched ones first, then the next ones of the round. */
export const readCustomers = async (surroundings: Surroundings, before: Part): Promise<Part> => {
  const most = sourceOf(before).together * surroundings.together(before.noun.operation);
  await readNextTouched(surroundings, before, most);
  const begun = before.cursor ? before : await beginRound(surroundings, before);
  const { cursor } = begun;
  if (!cursor) throw new Error(`the reading of ${begun.noun.name} has begun but has no cursor`);
  const ids = await nextCustomers(surroundings, begun, cursor.position, most);
  if (ids.length > 0) {
    const position = { ...cursor.position, offset: cursor.position.offset + ids.length, last: ids.slice(-1) };
    const after = {
      ...begun,
      cursor: { ...cursor, position },
      rowsRead: position.offset,
      readAt: isoOf(surroundings.now()),
      error: null,
    };
    return storeChunks(surroundings, begun, await readChunks(surroundings, begun, ids), after);
  }
  const left = await orphans(surroundings, begun);
  const passed = sourceOf(begun).about ? await rowsOfBefore(surroundings, begun, cursor.startedAt) : [];
  const gone = [...new Set([...left, ...passed])];
  return commit(surroundings, begun, async (db) => {
    const { noun } = begun;
    const { resellerId } = placeOf(begun.part);
    const changes = await removeRows(db, { partnerId: surroundings.partnerId, noun, resellerId }, gone);
    const { startedAt, isNarrow } = cursor;
    const verifiedAt = isNarrow ? begun.verifiedAt : startedAt;
    return {
      part: { ...begun, complete: true, cursor: null, asOf: startedAt, verifiedAt, error: null },
      changes,
    };
  });
};
