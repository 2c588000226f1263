import { sql } from 'kysely';
import { DAY_MS, isoOf } from '../../time/index.ts';
import type { WireRow } from '../noun.ts';
import { placeOf } from '../read/parts.ts';
import { readById } from './by-id.ts';
import { readFiltered, storeRows } from './filtered.ts';
import { instant } from './instant.ts';
import { START } from './pages.ts';
import { listOf } from './place.ts';
import { ANY, removeTouch, touchesOf } from './touches.ts';
import { commit, type Part, type Refresh, type Surroundings } from './work.ts';

/**
 * How far a refresh reads back before the last one: the vendor's lists may lag, and its clock may differ by the
 * tolerance of signatures.
 */
const LOOK_BACK_MS = 20 * 60_000;
/** The same for new rows that are read during a refresh, which has read back further itself. */
const LOOK_BACK_BETWEEN_MS = 2 * 60_000;
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
/** Duration of one unit of work, after which more urgent work on lists of the same operation goes first. */
const UNIT_MS = 3_000;

/** A time in the form of the vendor's filters: whole seconds in UTC. */
const second = (ms: number): string => `${isoOf(ms).slice(0, 19)}Z`;

/** Filters that find the rows of a time until now. */
const windowsSince = (part: Part, since: number, now: number): readonly WireRow[] =>
  listOf(part).windows.map(({ from, until }) => ({ [from]: second(since), [until]: second(now + LOOK_AHEAD_MS) }));

/** Ids of rows in these states that were read before a time, or later than now, before the clock was set back. */
const readStored = async (
  { store: { db }, partnerId, now }: Surroundings,
  { noun, part }: Part,
  states: readonly string[],
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<readonly string[]> => {
  const { open } = listOf({ noun });
  if (!open || states.length === 0) return [];
  const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(noun.table)}
    where partner_id = ${partnerId} and reseller_id = ${placeOf(part).resellerId} and ${sql.ref(open.column)} in (${sql.join(states)})
    and (read_at < ${isoOf(before)} or read_at > ${isoOf(now())}) order by read_at limit ${limit}`.execute(db);
  return rows.map(({ row_id }) => row_id);
};

/** Reads rows by id and stores them; removes those that the vendor no longer has. */
export const readAgain = async (surroundings: Surroundings, part: Part, ids: readonly string[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    const { found, askedAt } = await readById(surroundings, part, some);
    const there = new Set(found.flatMap((row) => part.noun.idOf(row) ?? []));
    await storeRows(
      surroundings,
      part,
      { rows: found, askedAt },
      some.filter((id) => !there.has(id)),
    );
  }
};

/** Begins a refresh: first the rows that are new since the last one, then those in open states. */
const begin = (surroundings: Surroundings, part: Part): Refresh => {
  const startedAt = surroundings.now();
  const known = instant(part.asOf);
  const since = Math.max(Math.min(known, startedAt) - LOOK_BACK_MS, startedAt - LONGEST_SPAN_MS);
  const { open } = listOf(part);
  const byState = open ? open.filtered.map((state) => ({ [open.input]: Number(state) })) : [];
  return {
    startedAt,
    filters: [...windowsSince(part, since, startedAt), ...byState],
    position: START,
    again: new Set(),
  };
};

/** Reads the next pages of the first filter. */
const readOn = async (surroundings: Surroundings, part: Part, refresh: Refresh, filter: WireRow): Promise<Part> => {
  const { position, isEnd } = await readFiltered(surroundings, part, filter, refresh.position);
  if (!isEnd) return { ...part, refresh: { ...refresh, position } };
  const filters = refresh.filters.slice(1);
  // The filters by state come last, so all new rows are read once only those are left.
  const knowsNew = filters.length === (listOf(part).open?.filtered.length ?? 0);
  const newAt = knowsNew ? isoOf(refresh.startedAt) : part.newAt;
  return { ...part, newAt, refresh: { ...refresh, filters, position: START } };
};

const durationOf = ({ startedAt }: Refresh, now: number): number => Math.max(0, now - startedAt);

const finish = async (surroundings: Surroundings, part: Part, refresh: Refresh): Promise<Part> => {
  const { startedAt } = refresh;
  const known = instant(part.asOf);
  return commit(surroundings, part, async () => ({
    part: {
      ...part,
      refresh: null,
      asOf: isoOf(startedAt),
      refreshMs: durationOf(refresh, surroundings.now()),
      // The last refresh is older than the longest span of the vendor's filter, so only a reading of the whole list
      // finds all changes since.
      verifiedAt: startedAt - known > LONGEST_SPAN_MS ? null : part.verifiedAt,
      error: null,
    },
    changes: [],
  }));
};

/** Does the next piece of a refresh; the returned part has no refresh when it was the last one. */
const next = async (surroundings: Surroundings, part: Part, refresh: Refresh): Promise<Part> => {
  const [filter] = refresh.filters;
  if (filter) return readOn(surroundings, part, refresh, filter);
  const { again, startedAt: before } = refresh;
  const { open } = listOf(part);
  const left = await readStored(surroundings, part, open?.filtered ?? [], { before, limit: TOGETHER });
  if (left.some((id) => !again.has(id))) {
    await readAgain(surroundings, part, left);
    return { ...part, refresh: { ...refresh, again: new Set([...again, ...left]) } };
  }
  const others = await readStored(surroundings, part, open?.others ?? [], { before, limit: MOST_OTHERS });
  await readAgain(surroundings, part, others);
  return finish(surroundings, part, refresh);
};

/** A refresh that takes longer than the last one raises the age limit while it runs, not only at its end. */
const withDuration = (part: Part, now: number): Part => {
  const runningMs = part.refresh ? durationOf(part.refresh, now) : 0;
  return runningMs > (part.refreshMs ?? 0) ? { ...part, refreshMs: runningMs } : part;
};

/** Ends a unit of work that need not have stored anything. Throws LeaseLost when this gateway leads no more. */
const save = (surroundings: Surroundings, part: Part): Promise<Part> =>
  commit(surroundings, part, async () => ({ part: withDuration(part, surroundings.now()), changes: [] }));

/**
 * Updates a complete copy for some seconds: reads the rows that are new since the last refresh, and those that may have
 * changed. The part's refresh is null when the copy is up to date.
 */
export const refresh = async (surroundings: Surroundings, before: Part): Promise<Part> => {
  const unitAt = surroundings.now();
  let part = before;
  // A refresh that began in the future began before the clock was set back, so it would find no row old.
  if (!part.refresh || part.refresh.startedAt > unitAt) part = { ...part, refresh: begin(surroundings, part) };
  while (part.refresh && surroundings.now() - unitAt < UNIT_MS) part = await next(surroundings, part, part.refresh);
  return part.refresh ? save(surroundings, part) : part;
};

/** Reads only the rows that are new since they were last read, or since `from` if that is earlier. */
export const readNew = async (surroundings: Surroundings, part: Part, from = surroundings.now()): Promise<Part> => {
  const startedAt = surroundings.now();
  const known = Math.min(startedAt, from, Date.parse(part.newAt ?? isoOf(startedAt)));
  const since = Math.max(known - LOOK_BACK_BETWEEN_MS, startedAt - LONGEST_SPAN_MS);
  for (const filter of windowsSince(part, since, startedAt))
    for (let position = START, isEnd = false; !isEnd; )
      ({ position, isEnd } = await readFiltered(surroundings, part, filter, position));
  const newMs = Math.max(0, surroundings.now() - startedAt);
  return save(surroundings, { ...part, newAt: part.newAt && isoOf(startedAt), newMs });
};

/**
 * Reads the rows that a write has touched and that could not be read at once: those with known ids, and the new rows
 * where the write has created some. Readers wait for it, so it leaves a running refresh as it is.
 */
export const readTouched = async (surroundings: Surroundings, part: Part): Promise<Part> => {
  const touches = await touchesOf(surroundings, part);
  const ids = touches.flatMap(({ id }) => (id === ANY ? [] : [id]));
  const created = touches.filter(({ id }) => id === ANY).map(({ at }) => Date.parse(at));
  await readAgain(surroundings, part, ids);
  const after = created.length > 0 ? await readNew(surroundings, part, Math.min(...created)) : part;
  for (const touch of touches) await removeTouch(surroundings, part, touch);
  return after;
};
