import { setImmediate } from 'node:timers/promises';

/** Longest time that one slice of local work may block the process before other requests run. */
const SLICE_MS = 20;

/**
 * The latest slice. Each slice waits for the one before, so that many lists together block the process no longer than
 * one.
 */
let lastTurn: Promise<unknown> = Promise.resolve();

const takeTurn = async (): Promise<void> => {
  lastTurn = lastTurn.then(() => setImmediate());
  await lastTurn;
};

/** A list up to this length is done long before a slice ends, and does not wait. */
const SHORT_LIST = 250;

/** `items.map(map)` in slices of time, for lists whose length a caller determines. */
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
