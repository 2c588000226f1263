import { GatewayError } from '../../errors/index.ts';
import type { WireRow } from '../noun.ts';
import { PAGE, type Page } from './ask.ts';

/** Number of rows that adjacent pages have in common, to notice when rows have moved between the two calls. */
const OVERLAP = 2;
/** Number of last rows that are searched for on the next page. Finding any of them proves that no row was missed. */
const REMEMBERED = 5;
/**
 * How often earlier pages are read again to find these rows, and an empty page whose rows the vendor counts; after that
 * the reading counts as unproven.
 */
const MOST_RETURNS = 3;
/** How often a page may end with the same rows as the page before. */
const MOST_SAME = 3;

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
  /** Number of pages in a row that ended with the same rows. */
  readonly same: number;
}

export const START: Position = { offset: 0, last: [], returns: 0, stuckAt: 0, proven: true, total: null, same: 0 };

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
 * Number of rows that the vendor counts but does not list, when a page is empty. It is 0 at the end of the list.
 */
const missingAt = ({ offset, total }: Position, rows: Page['rows']): number =>
  rows.length === 0 && total !== null ? Math.max(0, total - offset) : 0;

/** An empty page is requested again. It is the end only when the vendor's count is wrong by a few rows. */
const askAgain = (position: Position, missing: number, operation: string): Walk => {
  const { offset, returns } = position;
  if (returns < MOST_RETURNS) return { rows: [], position: { ...position, returns: returns + 1 }, isEnd: false };
  if (missing >= Math.min(PAGE, offset))
    throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation }, hints: { missing } });
  return { rows: [], position: { ...position, returns: 0, proven: false }, isEnd: true };
};

/** Throws UPSTREAM_BAD_ANSWER for a list whose pages are always the same. */
const countSame = ({ last, same, returns }: Position, ids: readonly string[], operation: string): number => {
  // After a return to an earlier page, that page ends with the rows that are searched for.
  const isSame = returns === 0 && last.length === REMEMBERED && last.every((id, at) => id === ids.at(at - REMEMBERED));
  if (isSame && same + 1 >= MOST_SAME)
    throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation }, hints: { expected: 'other rows' } });
  return isSame ? same + 1 : 0;
};

/**
 * Processes pages that were requested together, in order, as long as each joins the previous one. Rows added in between
 * appear twice, which is harmless. Removed rows move others to earlier pages, so those pages are read again. The list
 * ends with a page that is not full, because the vendor's count may be wrong. Throws UPSTREAM_BAD_ANSWER when the
 * vendor counts many rows that it does not list, and when the pages never end.
 */
export const walk = (
  from: Position,
  pages: readonly (Page & { readonly offset: number })[],
  { operation, idOf }: { readonly operation: string; readonly idOf: (row: WireRow) => string | null },
): Walk => {
  let position = from;
  const read: WireRow[] = [];
  for (const { rows, total, offset } of pages) {
    const ids = rows.flatMap((row) => idOf(row) ?? []);
    const known = { ...position, offset, total: total ?? position.total };
    const missing = missingAt(known, rows);
    if (missing > 0) return { ...askAgain(known, missing, operation), rows: read };
    const joins = offset === 0 || position.last.length === 0 || ids.some((id) => position.last.includes(id));
    if (!joins) return { rows: read, position: goBack(known), isEnd: false };
    read.push(...rows);
    const reached = offset + rows.length;
    const isEnd = rows.length < PAGE && reached >= (known.total ?? 0);
    position = {
      ...known,
      offset: Math.max(offset + 1, reached - OVERLAP),
      last: ids.slice(-REMEMBERED),
      returns: offset >= known.stuckAt ? 0 : known.returns,
      same: countSame(position, ids, operation),
    };
    if (isEnd) return { rows: read, position, isEnd };
    // A short page is not the end, but the pages that were requested together with it do not join it.
    if (rows.length < PAGE) break;
  }
  return { rows: read, position, isEnd: false };
};
