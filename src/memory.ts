import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Callers that have memory saved now. */
let savers = 0;

/** V8 reads this flag at each collection of garbage. */
const apply = (): void => setFlagsFromString(savers > 0 ? '--optimize-for-size' : '--no-optimize-for-size');

setFlagsFromString('--expose-gc');

/** V8's own function for it, which Node shows to those only who start it with a flag. */
const collect = runInNewContext('gc') as () => void;

/**
 * From now on garbage is collected before the heap has grown much, at the price of some processor time: where much is
 * made and little is kept, it would otherwise lie there until the heap is twice as large. V8 decides at each collection
 * how far the heap may grow, so one is made at once. The returned function ends it, once.
 */
export const saveMemory = (): (() => void) => {
  savers += 1;
  apply();
  if (savers === 1) collect();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    savers -= 1;
    apply();
  };
};
