/** How many of the sorted numbers are less than the given one. */
export const countBelow = (sorted: ArrayLike<number>, limit: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The n-th position, counted from 0, that is not one of the sorted gaps. */
export const positionAt = (gaps: readonly number[], n: number): number => {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((gaps[middle] ?? 0) - middle <= n) low = middle + 1;
    else high = middle;
  }
  return n + low;
};

/**
 * Positions that a list leaves out, sorted. With few of them a page of the remaining positions needs no copy of the
 * list.
 */
export const createGaps = () => {
  const sorted: number[] = [];
  return {
    sorted: sorted as readonly number[],
    has: (position: number): boolean => sorted[countBelow(sorted, position)] === position,
    /** Leaves a position out; a position that is left out already changes nothing. */
    add(position: number): void {
      const at = countBelow(sorted, position);
      if (sorted[at] !== position) sorted.splice(at, 0, position);
    },
  };
};
