import { setImmediate } from 'node:timers/promises';

/** How long one slice of local work holds the process before other requests get their turn. */
const SLICE_MS = 20;

/** The last slice that was given a turn; each waits for the one before, so that many lists hold the process for one slice. */
let lastTurn: Promise<unknown> = Promise.resolve();

const takeTurn = async (): Promise<void> => {
  lastTurn = lastTurn.then(() => setImmediate());
  await lastTurn;
};

/** A list that is done long before its slice ends waits for no turn. */
const SHORT_LIST = 250;

/** `items.map(map)` in slices of time, for lists whose length a caller decides. */
export const mapInSlices = async <T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> => {
  const mapped: R[] = [];
  if (items.length > SHORT_LIST) await takeTurn();
  let sliceEnds = performance.now() + SLICE_MS;
  for (const item of items) {
    mapped.push(map(item));
    if (performance.now() < sliceEnds) continue;
    await takeTurn();
    sliceEnds = performance.now() + SLICE_MS;
  }
  return mapped;
};
