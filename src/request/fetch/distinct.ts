/** Takes the pages of one list in their order, and keeps of each the rows that are not on a page before. */
export type KeepDistinct<T> = (rows: readonly T[], total: number | null) => readonly T[];

/**
 * Rows that arrive while a list is paged push others onto the next page, where they are seen again. A row with an id is
 * known by it. Rows without one may be equal and still be two: a month can hold two sums of the same amount. Those are
 * dropped only where they repeat the end of the page before, and no more of them than the list has grown by in between.
 */
export const keepDistinct = <T>(idOf: (row: T) => string | null): KeepDistinct<T> => {
  const seen = new Set<string>();
  let before: readonly T[] = [];
  let totalBefore: number | null = null;
  return (rows, total) => {
    const arrived = Math.max(0, (total ?? 0) - (totalBefore ?? total ?? 0));
    const repeated = overlapOf(before, rows, arrived);
    before = rows;
    totalBefore = total;
    return rows.filter((row, index) => {
      const id = idOf(row);
      if (id === null) return index >= repeated;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  };
};

/** How many rows at the start of a page are the last ones of the page before; at most so many. */
const overlapOf = (before: readonly unknown[], rows: readonly unknown[], most: number): number => {
  const longest = Math.min(most, before.length, rows.length);
  if (longest === 0) return 0;
  const ends = before.slice(before.length - longest).map((row) => JSON.stringify(row));
  const starts = rows.slice(0, longest).map((row) => JSON.stringify(row));
  for (let length = longest; length > 0; length--) {
    const end = ends.slice(longest - length);
    if (end.every((text, index) => text === starts[index])) return length;
  }
  return 0;
};
