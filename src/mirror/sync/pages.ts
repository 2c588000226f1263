import type { WireRow } from '../noun.ts';
import { PAGE, type Page } from './ask.ts';

/** Number of rows that adjacent pages have in common, to notice when rows have moved between the two calls. */
const OVERLAP = 2;
/** Number of last rows that are searched for on the next page. Finding any of them proves that no row was missed. */
const REMEMBERED = 5;
/** How often earlier pages are read again to find these rows; after that the reading counts as unproven. */
const MOST_RETURNS = 3;

/** Position of a reading in its list. */
export interface Position {
  readonly offset: number;
  /** Ids of the rows read last. */
  readonly last: readonly string[];
  /** Number of returns to earlier pages; reset when the reading has passed `stuckAt`. */
  readonly returns: number;
  /** The furthest offset at which a page did not join the previous one. */
  readonly stuckAt: number;
  /** Whether every page has joined the previous one, so that no row was missed. */
  readonly proven: boolean;
  readonly total: number | null;
}

export const START: Position = { offset: 0, last: [], returns: 0, stuckAt: 0, proven: true, total: null };

export interface Walk {
  readonly rows: readonly WireRow[];
  readonly position: Position;
  readonly isEnd: boolean;
}

/** Offsets of the pages that can be requested at once. */
export const offsetsFrom = ({ offset, total, returns }: Position, together: number): readonly number[] => {
  if (total === null || returns > 0) return [offset];
  const offsets = Array.from({ length: together }, (_, index) => offset + index * (PAGE - OVERLAP));
  return offsets.filter((each, index) => index === 0 || each < total - OVERLAP);
};

const goBack = ({ offset, returns, stuckAt, ...position }: Position): Position => {
  const furthest = Math.max(offset, stuckAt);
  return returns >= MOST_RETURNS
    ? // The rows that were searched for may be gone themselves: go on as unproven, and remove no absent row.
      { ...position, offset: furthest, last: [], returns: 0, stuckAt: furthest, proven: false }
    : { ...position, offset: Math.max(0, offset - PAGE), returns: returns + 1, stuckAt: furthest };
};

/**
 * Processes pages that were requested together, in order, as long as each joins the previous one. Rows added in between
 * appear twice, which is harmless. Removed rows move others to earlier pages, so those pages are read again.
 */
export const walk = (
  from: Position,
  pages: readonly (Page & { readonly offset: number })[],
  idOf: (row: WireRow) => string | null,
): Walk => {
  let position = from;
  const read: WireRow[] = [];
  for (const { rows, total, offset } of pages) {
    const ids = rows.flatMap((row) => idOf(row) ?? []);
    const known = { ...position, offset, total: total ?? position.total };
    const joins = offset === 0 || position.last.length === 0 || ids.some((id) => position.last.includes(id));
    if (!joins) return { rows: read, position: goBack(known), isEnd: false };
    read.push(...rows);
    const reached = offset + rows.length;
    const isEnd = rows.length === 0 || (known.total === null ? rows.length < PAGE : reached >= known.total);
    position = {
      ...known,
      offset: Math.max(offset + 1, reached - OVERLAP),
      last: ids.slice(-REMEMBERED),
      returns: offset >= known.stuckAt ? 0 : known.returns,
      // An empty page before the end does not prove that its rows have been removed.
      proven: known.proven && (rows.length > 0 || known.total === null || reached >= known.total),
    };
    if (isEnd) return { rows: read, position, isEnd };
    // A short page is not the end, but the pages that were requested together with it do not join it.
    if (rows.length < PAGE) break;
  }
  return { rows: read, position, isEnd: false };
};
