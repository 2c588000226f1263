import { setImmediate } from 'node:timers/promises';

/** How long one slice of local work holds the process before other requests get their turn. */
const SLICE_MS = 20;

/** `items.map(map)` in slices of time, for lists whose length a caller decides. */
export const mapInSlices = async <T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> => {
  const mapped: R[] = [];
  let sliceEnds = performance.now() + SLICE_MS;
  for (const item of items) {
    mapped.push(map(item));
    if (performance.now() < sliceEnds) continue;
    await setImmediate();
    sliceEnds = performance.now() + SLICE_MS;
  }
  return mapped;
};
