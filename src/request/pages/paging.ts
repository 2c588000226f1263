import { createHash } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import type { PageEnd } from '../../mirror/index.ts';

export const MAX_FIRST = 100;
export const DEFAULT_FIRST = 20;

/** A slice of a list, with offsets from 0. */
export interface Slice {
  readonly offset: number;
  readonly first: number;
  /** Position of the preceding row in a sorted copy; undefined when the cursor is of a vendor's list. */
  readonly end?: PageEnd | undefined;
}

/** The rows of a slice, its offset, the total number of rows, and the list's mark in cursors. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly offset: number;
  /** Null when the vendor returns no total. */
  readonly total: number | null;
  readonly list: ListMark;
  /** Time of the copy that the rows came from; left out for rows from the vendor. */
  readonly asOf?: string | undefined;
  /** Counts the rows of a copy; used instead of `total`. */
  readonly count?: (() => Promise<number>) | undefined;
  /** Whether more rows follow; left out when it follows from the total. */
  readonly hasMore?: boolean | undefined;
  /** Position of each row in the order of a copy. */
  readonly ends?: readonly PageEnd[];
}

/** Number of all rows of a list, counted where its copy answered; null when the vendor returns none. */
export const totalOf = async ({ total, count }: Pick<Page<unknown>, 'total' | 'count'>): Promise<number | null> =>
  count ? count() : total;

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/**
 * Identifies a list inside its cursors. Computed only when a cursor is created or read, which for most lists never
 * happens.
 */
export interface ListMark {
  toString(): string;
}

/**
 * Identifies a list by its field and the arguments that select its rows, so that only this list accepts its cursors.
 */
export const listMark = (...parts: readonly unknown[]): ListMark => {
  let text: string | undefined;
  const spell = (): string => {
    text ??= createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
    return text;
  };
  return { toString: spell, toJSON: spell } as ListMark;
};

/** Creates a cursor. With `end` the next page begins after that row, even if rows before it were added or removed. */
export const encodeCursor = (list: ListMark, index: number, end?: PageEnd): string =>
  Buffer.from(`${list}:${index}${end ? `:${JSON.stringify([end.value, end.id])}` : ''}`).toString('base64url');

const CURSOR = /^([\w-]{8}):(\d{1,9})(?::(\[.{1,1400}\]))?$/s;

/** Decodes the position in a cursor; undefined for a text that the gateway did not issue. */
const endIn = (text: string): PageEnd | undefined => {
  try {
    const [value, id] = JSON.parse(text) as readonly unknown[];
    const isValue = value === null || typeof value === 'string' || typeof value === 'number';
    return isValue && typeof id === 'string' ? { value, id } : undefined;
  } catch {
    return undefined;
  }
};

/** Throws BAD_USER_INPUT for `first` out of range, and INVALID_CURSOR for a cursor of another list. */
export const sliceOf = ({ first, after }: PageArguments, list: ListMark): Slice => {
  if (first < 1 || first > MAX_FIRST) {
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'first', limit: `1 to ${MAX_FIRST}` } });
  }
  if (after === undefined || after === null) return { offset: 0, first };
  const [, mark, index, text] = CURSOR.exec(Buffer.from(after, 'base64url').toString()) ?? [];
  const end = text === undefined ? undefined : endIn(text);
  if (mark !== list.toString() || index === undefined || (text !== undefined && !end))
    throw new GatewayError('INVALID_CURSOR', { hints: { argument: 'after' } });
  return { offset: Number(index) + 1, first, ...(end ? { end } : {}) };
};

/** Number of rows up to the end of a page, by its arguments alone; an invalid cursor counts as the start. */
export const depthOf = ({ first, after }: Partial<PageArguments>): number => {
  const [, , index] = CURSOR.exec(Buffer.from(after ?? '', 'base64url').toString()) ?? [];
  return (index === undefined ? 0 : Number(index) + 1) + (first ?? 0);
};

export const pageOf = <T>(all: readonly T[], { offset, first }: Slice, list: ListMark): Page<T> => ({
  rows: all.slice(offset, offset + first),
  offset,
  total: all.length,
  list,
});
