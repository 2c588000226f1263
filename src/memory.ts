import { setFlagsFromString } from 'node:v8';

/** Callers that have memory saved now. */
let savers = 0;

/** V8 reads this flag at each collection of garbage. */
const apply = (): void => setFlagsFromString(savers > 0 ? '--optimize-for-size' : '--no-optimize-for-size');

/**
 * From now on garbage is collected before the heap has grown much, at the price of some processor time: where much is made and
 * little is kept, it would otherwise lie there until the heap is twice as large. The returned function ends it, once.
 */
export const saveMemory = (): (() => void) => {
  savers += 1;
  apply();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    savers -= 1;
    apply();
  };
};
