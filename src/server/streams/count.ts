import { GatewayError } from '../../errors/index.ts';

/** Enters one of a caller; the returned function leaves again, once. RATE_LIMITED. */
export type Count = (viewer: string) => () => void;

/** What one gateway keeps open for all callers. */
const MOST_OF_ALL = 5_000;
const RETRY_AFTER_MS = 10_000;

/** Counts what is open; RATE_LIMITED where a caller has too many. */
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
