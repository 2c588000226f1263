import { GatewayError } from '../../errors/index.ts';
import { type ListMark, MAX_FIRST } from './paging.ts';

/**
 * Start of a page in a list that the vendor pages by marker: a number of rows after the start of one of the vendor's
 * pages.
 */
export interface MarkerSlice {
  /** Null for the beginning of the list. */
  readonly marker: string | null;
  /** Number of rows after the marker that an earlier page returned already. */
  readonly skip: number;
  readonly first: number;
}

export interface MarkerPage<T> {
  readonly rows: readonly T[];
  readonly slice: MarkerSlice;
  /** Marker after the last row; null at the end of the list. */
  readonly next: string | null;
  /**
   * Index of the first row that belongs to a later marker than the slice's, with that marker; null when all rows belong
   * to the slice's.
   */
  readonly seam: { readonly at: number; readonly marker: string } | null;
  readonly list: ListMark;
}

/** Cursor of the row at this index after the marker; -1 for the row right before the marker. */
export const encodeMarker = (list: ListMark, marker: string | null, index: number): string =>
  Buffer.from(JSON.stringify([list, marker, index])).toString('base64url');

/** Largest length of a cursor that is decoded; the vendor's markers are short. */
const LONGEST_CURSOR = 2_048;

const decode = (cursor: string): unknown => {
  if (cursor.length > LONGEST_CURSOR) return null;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
};

interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** Throws BAD_USER_INPUT for `first` out of range, and INVALID_CURSOR for a cursor of another list. */
export const markerSliceOf = ({ first, after }: PageArguments, list: ListMark): MarkerSlice => {
  if (first < 1 || first > MAX_FIRST) {
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'first', limit: `1 to ${MAX_FIRST}` } });
  }
  if (after === undefined || after === null) return { marker: null, skip: 0, first };
  const parts = decode(after);
  const [mark, marker, index] = Array.isArray(parts) ? parts : [];
  const known =
    mark === list.toString() &&
    (marker === null || typeof marker === 'string') &&
    Number.isInteger(index) &&
    index >= -1 &&
    index < MAX_FIRST;
  if (!known) throw new GatewayError('INVALID_CURSOR', { hints: { argument: 'after' } });
  return { marker, skip: index + 1, first };
};

interface Marked<T> {
  ask(marker: string | null, limit: number): Promise<{ readonly rows: readonly T[]; readonly next: string | null }>;
  /** Greatest number of rows on a page. */
  readonly limit: number;
  readonly list: ListMark;
}

/**
 * Reads a page: one call when the cursor is at the end of one of the vendor's pages. In the middle of one, the rows
 * before the cursor are fetched again.
 */
export const markerPage = async <T>({ ask, limit, list }: Marked<T>, slice: MarkerSlice): Promise<MarkerPage<T>> => {
  const { marker, skip, first } = slice;
  const head = await ask(marker, Math.min(limit, skip + first));
  const rows = head.rows.slice(skip, skip + first);
  const missing = first - rows.length;
  if (missing === 0 || head.next === null) return { rows, slice, next: head.next, seam: null, list };
  const tail = await ask(head.next, missing);
  const seam = { at: rows.length, marker: head.next };
  return { rows: [...rows, ...tail.rows.slice(0, missing)], slice, next: tail.next, seam, list };
};
