import { readOn } from './reading.ts';
import { refresh } from './refresh.ts';
import type { Part, Surroundings } from './work.ts';

/** How the copies are kept young; milliseconds. */
export interface Times {
  /** Age at which a refresh is due, by noun. */
  readonly ageMs: (part: Part) => number;
  /** In how long every list is compared with the vendor's as a whole. */
  readonly verifyMs: number;
}

/** Something that a part needs, and how urgently: the most urgent of an operation goes first. */
export interface Job {
  readonly part: Part;
  readonly urgency: number;
  run(surroundings: Surroundings): Promise<Part>;
}

export interface Due {
  readonly jobs: readonly Job[];
  /** When the next one falls due; epoch milliseconds. */
  readonly nextAt: number;
}

/** Beside a refresh that is late by less than this, a first reading goes on. */
const FIRST_READING = 1.5;
/** A refresh is due before the age is reached, so that it has ended by then. */
const AHEAD = 0.5;
/** A verification spreads over this part of its period. */
const SPREAD = 0.9;

const instant = (iso: string | null): number => (iso === null ? Number.NEGATIVE_INFINITY : Date.parse(iso));

/** A moment in the future was stored before the clock was set back: its age is not known. */
const ageAt = (now: number, iso: string | null): number => {
  const at = instant(iso);
  return at > now ? Number.POSITIVE_INFINITY : now - at;
};

const refreshOf = (part: Part, now: number, ageMs: number): { readonly urgency: number; readonly dueAt: number } => {
  const age = ageAt(now, part.asOf);
  return { urgency: age / ageMs, dueAt: age === Number.POSITIVE_INFINITY ? now : now - age + ageMs * AHEAD };
};

/** Between two readings of the whole list, or within one: when the next pages are due. */
const readingDueAt = ({ noun, cursor, verifiedAt }: Part, now: number, verifyMs: number): number => {
  const sweepMs = noun.source.kind === 'list' ? noun.source.sweepSeconds : undefined;
  const period = sweepMs === undefined ? verifyMs : Math.min(sweepMs * 1000, verifyMs);
  if (!cursor) {
    const age = ageAt(now, verifiedAt);
    return age === Number.POSITIVE_INFINITY ? now : now - age + period;
  }
  // A list whose changes no refresh sees is read as fast as the quota allows.
  if (sweepMs !== undefined) return now;
  const { position, startedAt } = cursor;
  const begun = Math.min(instant(startedAt), now);
  return begun + ((position.offset * SPREAD) / Math.max(1, position.total ?? 1)) * verifyMs;
};

/** What the parts of one operation need now. */
export const dueOf = (parts: readonly Part[], now: number, { ageMs, verifyMs }: Times): Due => {
  const jobs: Job[] = [];
  let nextAt = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const run = (surroundings: Surroundings) => readOn(surroundings, part);
    if (!part.complete) {
      jobs.push({ part, urgency: FIRST_READING - (part.part === '' ? 0 : 0.1), run });
      continue;
    }
    const fresh = refreshOf(part, now, ageMs(part));
    if (fresh.dueAt <= now) {
      jobs.push({ part, urgency: fresh.urgency, run: (surroundings) => refresh(surroundings, part) });
    }
    const readingAt = readingDueAt(part, now, verifyMs);
    if (readingAt <= now) jobs.push({ part, urgency: AHEAD / 2, run });
    nextAt = Math.min(nextAt, ...[fresh.dueAt, readingAt].filter((at) => at > now));
  }
  return { jobs: jobs.sort((a, b) => b.urgency - a.urgency), nextAt };
};
