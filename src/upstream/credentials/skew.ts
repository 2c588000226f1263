import type { Clock } from '../../time/index.ts';

/** A smaller difference of the clocks cannot be the cause of a refused signature. */
const NOTICEABLE_MS = 60_000;

export interface SignedTimes {
  /** Time in the request's signature, epoch milliseconds. */
  readonly signedAt?: number | undefined;
  /** The vendor's clock at its answer, epoch milliseconds. */
  readonly vendorTime?: number | undefined;
}

export interface Skew {
  /** By how much the vendor's clock is ahead of ours, in milliseconds. */
  ms(): number;
  /**
   * Corrects the difference after a refused request. True when the request's time was one that the vendor could not
   * accept, so that another attempt makes sense, even if another call has corrected the difference meanwhile.
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
