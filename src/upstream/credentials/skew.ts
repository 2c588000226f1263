import type { Clock } from '../clock.ts';

/** Below this a refused signature has another cause than the clocks. */
const NOTICEABLE_MS = 60_000;

export interface Skew {
  /** How far the vendor's clock is ahead of ours, in milliseconds. */
  ms(): number;
  /** Learns from the vendor's `Date`; true when the clocks were really apart, so that another try makes sense. */
  learn(vendorTime: number | undefined): boolean;
}

export const createSkew = (clock: Clock): Skew => {
  let ms = 0;
  return {
    ms: () => ms,
    learn(vendorTime) {
      if (vendorTime === undefined) return false;
      const apart = vendorTime - clock.now();
      if (Math.abs(apart - ms) < NOTICEABLE_MS) return false;
      ms = apart;
      return true;
    },
  };
};
