import type { Children } from '../fetch/children.ts';
import type { ListMark, Page, Slice } from './paging.ts';

interface Merge<T> {
  readonly parents: readonly string[];
  /** The first so many children of one parent. */
  load(parent: string, first: number): Promise<Children<T>>;
  /** The order of the whole list. */
  compare(a: T, b: T): number;
  readonly slice: Slice;
  readonly list: ListMark;
}

/**
 * A page of the children of some parents, where the vendor lists one parent's or everybody's: the first children of each
 * are merged, and the counts add up to the list's.
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

/** Newest first; equal times by id, so that pages do not overlap. */
export const newestFirst =
  <T extends { readonly id: string }>(timeOf: (row: T) => string | null) =>
  (a: T, b: T): number =>
    compareText(timeOf(b) ?? '', timeOf(a) ?? '') || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
