/** How many of the sorted numbers are below the given one. */
export const countBelow = (sorted: ArrayLike<number>, limit: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The n-th position, counted from 0, that is not among the sorted gaps. */
export const positionAt = (gaps: readonly number[], n: number): number => {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((gaps[middle] ?? 0) - middle <= n) low = middle + 1;
    else high = middle;
  }
  return n + low;
};

/** Positions that a long list leaves out: few of them, sorted, so that a page of the rest needs no copy of the list. */
export const createGaps = () => {
  const sorted: number[] = [];
  return {
    sorted: sorted as readonly number[],
    has: (position: number): boolean => sorted[countBelow(sorted, position)] === position,
    /** Leaves a position out; one that is left out already stays so. */
    add(position: number): void {
      const at = countBelow(sorted, position);
      if (sorted[at] !== position) sorted.splice(at, 0, position);
    },
  };
};
