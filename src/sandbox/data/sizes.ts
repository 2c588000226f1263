import type { ResourceType } from './catalog.ts';
import { below, pick } from './hash.ts';

/** How large a resource is that is sold by size, in a unit of the vendor's. */
export interface Size {
  readonly amount: number;
  readonly measure: number;
}

const SIZES = [40, 100, 200, 500] as const;
const GIGABYTES = 17;
const MEGABITS = 15;

/** Disks have gigabytes, bandwidths megabits a second; null for what has no size. */
export const sizeOf = ({ code }: ResourceType, draw: number): Size | null =>
  /volume$/.test(code)
    ? { amount: pick(SIZES, draw), measure: GIGABYTES }
    : /bandwidth$/.test(code)
      ? { amount: 1 + below(draw, 20), measure: MEGABITS }
      : null;
