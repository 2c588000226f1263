import type { ResourceType } from './catalog.ts';
import { below, pick } from './hash.ts';

/** The size of a resource that is sold by size, in the vendor's unit. */
export interface Size {
  readonly amount: number;
  readonly measure: number;
}

const SIZES = [40, 100, 200, 500] as const;
const GIGABYTES = 17;
const MEGABITS = 15;

/** Disks have gigabytes, bandwidths megabits per second; null for resource types without a size. */
export const sizeOf = ({ code }: ResourceType, draw: number): Size | null =>
  /volume$/.test(code)
    ? { amount: pick(SIZES, draw), measure: GIGABYTES }
    : /bandwidth$/.test(code)
      ? { amount: 1 + below(draw, 20), measure: MEGABITS }
      : null;
