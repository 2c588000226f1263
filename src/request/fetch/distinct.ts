/** Takes the pages of one list in their order; returns the rows of each page that no earlier page had. */
export type KeepDistinct<T> = (rows: readonly T[], total: number | null) => readonly T[];

/**
 * Drops rows that appear twice because rows were added while the list was paged. A row with an id is recognised by it.
 * Rows without an id may be equal and still be two: a month can have two sums of the same amount. These are dropped
 * only where they repeat the end of the page before, and at most as many as the list has grown by since.
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

/** Number of rows at the start of a page that repeat the end of the page before, up to `most`. */
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
