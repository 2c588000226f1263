import { readCustomers, readTouchedCustomers } from './by-customer.ts';
import { instant } from './instant.ts';
import { goesOnAt, monthDueAt } from './months.ts';
import { listOf } from './place.ts';
import { readOn } from './reading.ts';
import { readNew, readTouched, refresh } from './refresh.ts';
import type { Part, Surroundings } from './work.ts';

/** Times of the schedule, in milliseconds. */
export interface Times {
  /** Age at which a refresh is due, by noun. */
  readonly ageMs: (part: Part) => number;
  /** Period in which every whole list is compared with the vendor's. */
  readonly verifyMs: number;
  /** Whether the customers of a part's rows are known. */
  readonly knowsCustomers: (part: Part) => boolean;
  /** Whether readers must not see the part, because a write has changed rows that have not been read since. */
  readonly isBlocked: (part: Part) => boolean;
}

/** Work on a part, with its urgency: for each operation the most urgent job runs first. */
export interface Job {
  readonly part: Part;
  readonly urgency: number;
  /** Age of the copy, as part of its age limit, which decides between jobs of equal urgency; left out: 0. */
  readonly overdue?: number;
  /** Whether the copy exceeds its age limit, so that callers ask the vendor instead. */
  readonly isLate?: (now: number) => boolean;
  run(surroundings: Surroundings): Promise<Part>;
}

export interface Due {
  readonly jobs: readonly Job[];
  /** When the next job is due, in epoch milliseconds. */
  readonly nextAt: number;
}

/** Urgency of a first reading: it runs unless a refresh is more overdue than this. */
const FIRST_READING = 1.5;
/** Subtracted from the urgency of resellers' and monthly lists, so that the partner's own come first. */
const LATER = 0.1;
/**
 * While rounds of lists that were read before never pause, a first reading over customers goes before them: a unit of
 * it every few seconds.
 */
const FIRST_READING_EVERY_MS = 5_000;
/** A refresh is due at this part of the age limit, so that it ends before the limit. */
const AHEAD = 0.5;
/** From this part of the age limit on, a refresh is late, so that new rows are read apart from it. */
const LATE = 0.6;
/** Age of the new rows, as part of the age limit, at which they are read then. */
const NEW_ROWS = 0.4;
/** At most this part of the time is spent on new rows alone, since a slow vendor delays the refreshes too. */
const NEW_SHARE = 1 / 3;
/**
 * A reading of a whole list that is late by this part of its period goes before refreshes, which may never pause: a
 * unit of it every few seconds.
 */
const MOST_BEHIND = 0.02;
const BEHIND_EVERY_MS = 5_000;
/** Urgency of work that goes before all refreshes, but for those for which readers wait. */
const FIRST = 1_000;
/** A verification spreads over this part of its period. */
const SPREAD = 0.9;

/** Age of a stored time. A time in the future was stored before the clock was set back, so its age is unknown. */
const ageAt = (now: number, iso: string | null): number => {
  const at = instant(iso);
  return at > now ? Number.POSITIVE_INFINITY : now - at;
};

const refreshOf = (part: Part, now: number, ageMs: number): { readonly urgency: number; readonly dueAt: number } => {
  const age = ageAt(now, part.asOf);
  return { urgency: age / ageMs, dueAt: age === Number.POSITIVE_INFINITY ? now : now - age + ageMs * AHEAD };
};

const lateness = ({ asOf }: Part, ageMs: number): Required<Pick<Job, 'isLate'>> => ({
  isLate: (now) => ageAt(now, asOf) >= ageMs,
});

/** When the next pages of a whole reading are due, whether one is running or not. */
const readingDueAt = ({ noun, cursor, verifiedAt }: Part, now: number, verifyMs: number): number => {
  const sweepMs = noun.source.kind === 'list' ? noun.source.sweepSeconds : undefined;
  const period = sweepMs === undefined ? verifyMs : Math.min(sweepMs * 1000, verifyMs);
  if (!cursor) {
    const age = ageAt(now, verifiedAt);
    return age === Number.POSITIVE_INFINITY ? now : now - age + period;
  }
  // A list without a refresh is read as fast as the quota allows.
  if (sweepMs !== undefined) return now;
  const { position, startedAt } = cursor;
  const begun = Math.min(instant(startedAt), now);
  return begun + ((position.offset * SPREAD) / Math.max(1, position.total ?? 1)) * verifyMs;
};

interface Need {
  /** The most urgent thing to do; null: nothing. */
  readonly jobs: readonly Job[];
  /** Times at which work becomes due, also past ones. */
  readonly at: readonly number[];
}

const NOTHING: Need = { jobs: [], at: [] };

/** `ahead` is added to its urgency. */
const firstReading = (part: Part, run: Job['run'], ahead = 0): Need => ({
  jobs: [{ part, urgency: FIRST_READING - (part.part === '' ? 0 : LATER) + ahead, run }],
  at: [],
});

/** Work on a list without a refresh, which is read as a whole again and again. */
const ofCustomers = (part: Part, now: number, { ageMs, knowsCustomers }: Times, firstReadAt: string | null): Need => {
  const run = (surroundings: Surroundings) => readCustomers(surroundings, part);
  if (!knowsCustomers(part)) return NOTHING;
  if (!part.complete) return firstReading(part, run, ageAt(now, firstReadAt) >= FIRST_READING_EVERY_MS ? FIRST : 0);
  const { urgency, dueAt } = refreshOf(part, now, ageMs(part));
  // A round with one call per customer takes hours, so it has no priority.
  const late =
    part.noun.source.kind === 'customers' && part.noun.source.together > 1 ? lateness(part, ageMs(part)) : {};
  if (!part.cursor && dueAt > now) return { jobs: [], at: [dueAt] };
  // Of several late rounds the oldest copy goes first, so that resellers' lists get their turn.
  return { jobs: [{ part, urgency: Math.min(urgency, FIRST_READING), overdue: urgency, ...late, run }], at: [] };
};

const ofMonth = (part: Part, now: number): Need => {
  const run = (surroundings: Surroundings) => readOn(surroundings, part);
  if (!part.complete) return firstReading(part, run);
  const dueAt = part.cursor ? goesOnAt(part.cursor.againAt, now) : monthDueAt(part, now);
  return dueAt <= now ? { jobs: [{ part, urgency: 1, run }], at: [] } : { jobs: [], at: [dueAt] };
};

interface Pace {
  /** Age at which the list is too old. */
  readonly ageMs: number;
  /** How long reading only the new rows of all lists of the operation takes. */
  readonly newRowsMs: number;
}

const findsNewRows = (part: Part): boolean => listOf(part).windows.length > 0;

/** Work that reads only the new rows, while refreshes are at other rows or at other lists for a long time. */
const newRowsJobs = (part: Part, now: number, { ageMs, newRowsMs }: Pace): readonly Job[] => {
  const age = ageAt(now, part.newAt);
  // The first refresh after a restart finds them.
  if (part.newAt === null || !findsNewRows(part)) return [];
  if (ageAt(now, part.asOf) < ageMs * LATE || age < Math.max(ageMs * NEW_ROWS, newRowsMs / NEW_SHARE)) return [];
  const run: Job['run'] = (surroundings) => readNew(surroundings, part);
  return [{ part, urgency: FIRST + age / ageMs, ...lateness(part, ageMs), run }];
};

const refreshJobs = (part: Part, now: number, pace: Pace): Need => {
  const { ageMs } = pace;
  const { urgency, dueAt } = refreshOf(part, now, ageMs);
  if (!part.refresh && dueAt > now) return { jobs: [], at: [dueAt] };
  const run: Job['run'] = (surroundings) => refresh(surroundings, part);
  // After a restart the partner's own new rows are found before refreshes of lists that are older.
  const isFirst = part.part === '' && part.newAt === null && findsNewRows(part);
  const refreshing: Job = { part, urgency: urgency + (isFirst ? FIRST : 0), ...lateness(part, ageMs), run };
  return { jobs: [...newRowsJobs(part, now, pace), refreshing], at: [] };
};

const readingJobs = (part: Part, now: number, verifyMs: number): Need => {
  const dueAt = readingDueAt(part, now, verifyMs);
  if (dueAt > now) return { jobs: [], at: [dueAt] };
  const isBehind = now - dueAt > verifyMs * MOST_BEHIND && ageAt(now, part.readAt) >= BEHIND_EVERY_MS;
  const urgency = isBehind ? FIRST : AHEAD / 2;
  return { jobs: [{ part, urgency, run: (surroundings) => readOn(surroundings, part) }], at: [] };
};

const ofList = (part: Part, now: number, { ageMs, verifyMs }: Times, newRowsMs: number): Need => {
  if (!part.complete) return firstReading(part, (surroundings) => readOn(surroundings, part));
  const refreshing = refreshJobs(part, now, { ageMs: ageMs(part), newRowsMs });
  const reading = readingJobs(part, now, verifyMs);
  return { jobs: [...refreshing.jobs, ...reading.jobs], at: [...refreshing.at, ...reading.at] };
};

/** Work on rows that a write has changed, for which readers wait. */
const ofWrites = (part: Part): Need => ({
  jobs: [
    {
      part,
      urgency: Number.POSITIVE_INFINITY,
      isLate: () => true,
      run: (surroundings) =>
        part.noun.source.kind === 'list' ? readTouched(surroundings, part) : readTouchedCustomers(surroundings, part),
    },
  ],
  at: [],
});

interface Operation {
  /** How long reading only the new rows of all its lists takes. */
  readonly newRowsMs: number;
  /** When any of its lists that are not complete was last read; null: none was. */
  readonly firstReadAt: string | null;
}

const needOf = (part: Part, now: number, times: Times, { newRowsMs, firstReadAt }: Operation): Need => {
  const { kind } = part.noun.source;
  if (part.complete && kind !== 'months' && times.isBlocked(part)) return ofWrites(part);
  if (kind === 'customers') return ofCustomers(part, now, times, firstReadAt);
  return kind === 'months' ? ofMonth(part, now) : ofList(part, now, times, newRowsMs);
};

const byUrgency = (one: Job, other: Job): number =>
  other.urgency - one.urgency || (other.overdue ?? 0) - (one.overdue ?? 0);

const latest = (times: readonly (string | null)[]): string | null =>
  times.reduce((one, other) => ((one ?? '') > (other ?? '') ? one : other), null);

/** Work that the parts of one operation need now. */
export const dueOf = (parts: readonly Part[], now: number, times: Times): Due => {
  const operation = {
    newRowsMs: parts.reduce((sum, { newMs }) => sum + newMs, 0),
    firstReadAt: latest(parts.map(({ complete, readAt }) => (complete ? null : readAt))),
  };
  const needs = parts.map((part) => needOf(part, now, times, operation));
  const later = needs.flatMap(({ at }) => at).filter((at) => at > now);
  return {
    jobs: needs.flatMap(({ jobs }) => jobs).sort(byUrgency),
    nextAt: later.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  };
};
