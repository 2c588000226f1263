import type { Children } from '../fetch/children.ts';
import type { ListMark, Page, Slice } from './paging.ts';
import { compareTexts } from './sorted.ts';

interface Merge<T> {
  readonly parents: readonly string[];
  /** The first children of one parent. */
  load(parent: string, first: number): Promise<Children<T>>;
  /** Order of the merged list. */
  compare(a: T, b: T): number;
  readonly slice: Slice;
  readonly list: ListMark;
}

/**
 * A page of the children of several parents, for lists that the vendor filters by one parent or not at all. The first
 * children of each parent are merged, and the total is the sum of their totals.
 */
export const mergedPage = async <T>({ parents, load, compare, slice, list }: Merge<T>): Promise<Page<T>> => {
  const { offset, first } = slice;
  const parts = await Promise.all(parents.map((parent) => load(parent, offset + first)));
  const rows = parts.flatMap((part) => part.rows).sort(compare);
  return {
    rows: rows.slice(offset, offset + first),
    offset,
    total: parts.reduce((sum, { total }) => sum + (total ?? 0), 0),
    list,
  };
};

/** Newest first; rows with equal times are sorted by id, so that pages do not overlap. */
export const newestFirst =
  <T extends { readonly id: string }>(timeOf: (row: T) => string | null) =>
  (a: T, b: T): number =>
    compareTexts(timeOf(b) ?? '', timeOf(a) ?? '') || compareTexts(a.id, b.id);
