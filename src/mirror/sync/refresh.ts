import { sql } from 'kysely';
import { DAY_MS, isoOf } from '../../time/index.ts';
import type { WireRow } from '../noun.ts';
import { placeOf } from '../read/parts.ts';
import { recordsOf } from '../rows/record.ts';
import { applyRows, removeRows } from '../rows/write.ts';
import { PAGE } from './ask.ts';
import { askRows } from './ask-rows.ts';
import { readById } from './by-id.ts';
import { offsetsFrom, type Position, START, walk } from './pages.ts';
import { inputOf, listOf } from './place.ts';
import { ANY, removeTouch, type Touch, touchesOf } from './touches.ts';
import { commit, type Part, type Surroundings } from './work.ts';

/**
 * How far a refresh reads back before the last one: the vendor's lists may lag, and its clock may differ by the
 * tolerance of signatures.
 */
const LOOK_BACK_MS = 20 * 60_000;
const LOOK_AHEAD_MS = 60_000;
/** The vendor takes spans of a year. */
const LONGEST_SPAN_MS = 360 * DAY_MS;
/**
 * Number of open rows that one refresh requests by id, because the vendor cannot filter by their state; those read
 * longest ago come first.
 */
const MOST_OTHERS = 20;
/** Number of rows that have left their state and are read at a time. */
const TOGETHER = 20;

/** A time in the form of the vendor's filters: whole seconds in UTC. */
const second = (ms: number): string => `${isoOf(ms).slice(0, 19)}Z`;

interface RefreshedRows {
  readonly rows: readonly WireRow[];
  readonly askedAt: string;
}

const store = (
  surroundings: Surroundings,
  part: Part,
  { rows, askedAt }: RefreshedRows,
  gone: readonly string[] = [],
) => {
  const { noun } = part;
  const { resellerId } = placeOf(part.part);
  return commit(surroundings, part, async (db, now) => {
    const reading = { partnerId: surroundings.partnerId, noun, resellerId, askedAt, pass: null, now };
    const changes = await applyRows(db, reading, recordsOf(noun, rows));
    return { part, changes: [...changes, ...(await removeRows(db, reading, gone))] };
  });
};

/** Reads a filtered list to its end and stores it, some pages at a time; returns the ids of its rows. */
const readAll = async (surroundings: Surroundings, part: Part, filter: WireRow): Promise<ReadonlySet<string>> => {
  const { ask, now, together } = surroundings;
  const { noun } = part;
  const ids = new Set<string>();
  const pageAt = async (offset: number) => {
    const input = { ...listOf(part).input, ...inputOf(part), ...filter, offset, limit: PAGE };
    return { ...(await askRows(ask, part, input)), offset };
  };
  let position: Position = START;
  for (let isEnd = false; !isEnd; ) {
    const askedAt = isoOf(now());
    const pages = await Promise.all(offsetsFrom(position, together(noun.operation)).map(pageAt));
    const walked = walk(position, pages, noun);
    if (walked.rows.length > 0) await store(surroundings, part, { rows: walked.rows, askedAt });
    for (const row of walked.rows) ids.add(noun.idOf(row) ?? '');
    [position, isEnd] = [walked.position, walked.isEnd];
  }
  return ids;
};

/** Ids of rows in these states that were read before a time, or later than now, before the clock was set back. */
const readStored = async (
  { store: { db }, partnerId, now }: Surroundings,
  { noun, part }: Part,
  states: readonly string[],
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<readonly string[]> => {
  const { open } = listOf({ noun });
  if (!open || states.length === 0) return [];
  const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(noun.table)}
    where partner_id = ${partnerId} and reseller_id = ${placeOf(part).resellerId} and ${sql.ref(open.column)} in (${sql.join(states)})
    and (read_at < ${before} or read_at > ${isoOf(now())}) order by read_at limit ${limit}`.execute(db);
  return rows.map(({ row_id }) => row_id);
};

/** Reads rows by id and stores them; removes those that the vendor no longer has. */
export const readAgain = async (surroundings: Surroundings, part: Part, ids: readonly string[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    const { found, askedAt } = await readById(surroundings, part, some);
    const there = new Set(found.flatMap((row) => part.noun.idOf(row) ?? []));
    await store(
      surroundings,
      part,
      { rows: found, askedAt },
      some.filter((id) => !there.has(id)),
    );
  }
};

/** Updates rows in open states: lists them by state, and reads those again that have left their stored state. */
const refreshOpenRows = async (surroundings: Surroundings, part: Part): Promise<void> => {
  const { open } = listOf(part);
  if (!open) return;
  const before = isoOf(surroundings.now());
  for (const state of open.filtered) await readAll(surroundings, part, { [open.input]: Number(state) });
  const again = new Set<string>();
  for (;;) {
    const left = await readStored(surroundings, part, open.filtered, { before, limit: TOGETHER });
    // When the clock was set back meanwhile, rows that were just read count as old.
    if (left.every((id) => again.has(id))) break;
    for (const id of left) again.add(id);
    await readAgain(surroundings, part, left);
  }
  await readAgain(
    surroundings,
    part,
    await readStored(surroundings, part, open.others, { before, limit: MOST_OTHERS }),
  );
};

/**
 * Reads rows that a write has touched and that could not be read at once; returns the touches without a row id, which
 * need a refresh.
 */
const refreshTouchedRows = async (surroundings: Surroundings, part: Part): Promise<readonly Touch[]> => {
  const touches = await touchesOf(surroundings, part);
  await readAgain(
    surroundings,
    part,
    touches.map(({ id }) => id).filter((id) => id !== ANY),
  );
  for (const touch of touches) if (touch.id !== ANY) await removeTouch(surroundings, part, touch);
  return touches.filter(({ id }) => id === ANY);
};

/** Updates a complete copy: reads the rows that are new since the last refresh, and those that may have changed. */
export const refresh = async (surroundings: Surroundings, part: Part): Promise<Part> => {
  const startedAt = surroundings.now();
  const known = part.asOf === null ? Number.NEGATIVE_INFINITY : Date.parse(part.asOf);
  const since = Math.max(Math.min(known, startedAt) - LOOK_BACK_MS, startedAt - LONGEST_SPAN_MS);
  const isNew = await refreshTouchedRows(surroundings, part);
  for (const { from, until } of listOf(part).windows)
    await readAll(surroundings, part, { [from]: second(since), [until]: second(startedAt + LOOK_AHEAD_MS) });
  await refreshOpenRows(surroundings, part);
  for (const touch of isNew) await removeTouch(surroundings, part, touch);
  return commit(surroundings, part, async () => ({
    part: {
      ...part,
      asOf: isoOf(startedAt),
      refreshMs: Math.max(0, surroundings.now() - startedAt),
      // The last refresh is older than the longest span of the vendor's filter, so only a reading of the whole list
      // finds all changes since.
      verifiedAt: startedAt - known > LONGEST_SPAN_MS ? null : part.verifiedAt,
      error: null,
    },
    changes: [],
  }));
};
