import type { Clock } from '../../time/index.ts';

/** Below this a refused signature has another cause than the clocks. */
const NOTICEABLE_MS = 60_000;

export interface SignedTimes {
  /** What the request was signed with, epoch milliseconds. */
  readonly signedAt?: number | undefined;
  /** The vendor's clock at its answer, epoch milliseconds. */
  readonly vendorTime?: number | undefined;
}

export interface Skew {
  /** How far the vendor's clock is ahead of ours, in milliseconds. */
  ms(): number;
  /**
   * Learns from a refused request; true when it was signed with a time that the vendor could not accept, so that
   * another try makes sense, even if some other call has set the clock right meanwhile.
   */
  learn(times: SignedTimes): boolean;
}

export const createSkew = (clock: Clock): Skew => {
  let ms = 0;
  return {
    ms: () => ms,
    learn({ signedAt, vendorTime }) {
      if (signedAt === undefined || vendorTime === undefined) return false;
      if (Math.abs(vendorTime - signedAt) < NOTICEABLE_MS) return false;
      ms = vendorTime - clock.now();
      return true;
    },
  };
};
