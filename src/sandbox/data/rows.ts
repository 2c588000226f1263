/** Rows by position: a page computes only the rows that it shows. */
export interface Rows<T> {
  readonly count: number;
  readonly at: (position: number) => T;
}

export const rowsOf = <T>(list: readonly T[]): Rows<T> => ({
  count: list.length,
  at: (position) => list[position] as T,
});
