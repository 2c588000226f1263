import { GatewayError } from '../../errors/index.ts';

/** Counts one more open stream of a caller; the returned function counts it out, once. Throws RATE_LIMITED. */
export type Count = (viewer: string) => () => void;

/** Largest number of open streams at one gateway. */
const MOST_OF_ALL = 5_000;
const RETRY_AFTER_MS = 10_000;

/** Counts open streams. Throws RATE_LIMITED when the caller, or the gateway, has too many. */
export const createCount = (mostOfOne: number): Count => {
  const open = new Map<string, number>();
  let all = 0;
  return (viewer) => {
    const own = open.get(viewer) ?? 0;
    if (own >= mostOfOne || all >= MOST_OF_ALL)
      throw new GatewayError('RATE_LIMITED', { retryAfterMs: RETRY_AFTER_MS, hints: { streams: mostOfOne } });
    open.set(viewer, own + 1);
    all += 1;
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      all -= 1;
      const left = (open.get(viewer) ?? 1) - 1;
      if (left === 0) open.delete(viewer);
      else open.set(viewer, left);
    };
  };
};
