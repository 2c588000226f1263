import { mix } from './hash.ts';

const hex8 = (n: number): string => n.toString(16).padStart(8, '0');
const HEX32 = /^[0-9a-f]{32}$/;

export interface Place {
  /** 0 for the partner itself, 1… for its resellers. */
  readonly scope: number;
  readonly index: number;
}

/** A place whose id is fixed instead of computed. */
export interface FixedId extends Place {
  readonly id: string;
}

/**
 * Ids of 32 hexadecimal digits from which the place of the record can be computed back, so that a million customers
 * need no table from id to row. `decode` answers null for every id that `encode` did not make.
 */
export const createIdCodec = (seed: number, fixed: readonly FixedId[] = []) => {
  const encode = (scope: number, index: number): string => {
    for (const place of fixed) if (place.scope === scope && place.index === index) return place.id;
    const a = mix(mix(seed, scope), index);
    const b = mix(seed ^ 0x5bd1e995, a);
    const c = (index ^ mix(a, b)) >>> 0;
    const d = (scope ^ mix(b, a)) >>> 0;
    return hex8(a) + hex8(b) + hex8(c) + hex8(d);
  };

  const decode = (id: string): Place | null => {
    if (!HEX32.test(id)) return null;
    for (const place of fixed) if (place.id === id) return place;
    const part = (n: number) => Number.parseInt(id.slice(n * 8, n * 8 + 8), 16);
    const [a, b, c, d] = [part(0), part(1), part(2), part(3)];
    const place = { index: (c ^ mix(a, b)) >>> 0, scope: (d ^ mix(b, a)) >>> 0 };
    return encode(place.scope, place.index) === id ? place : null;
  };

  return { encode, decode };
};
export type IdCodec = ReturnType<typeof createIdCodec>;

const ROUNDS = [1, 2, 3] as const;

/** A permutation of the 32-bit numbers (a three-round Feistel network), and its inverse. */
export const createScrambler = (seed: number) => ({
  scramble(n: number): number {
    let [left, right] = [n >>> 16, n & 0xffff];
    for (const round of ROUNDS) [left, right] = [right, left ^ (mix(seed + round, right) & 0xffff)];
    return ((left << 16) | right) >>> 0;
  },
  unscramble(n: number): number {
    let [left, right] = [n >>> 16, n & 0xffff];
    for (const round of ROUNDS.toReversed()) [left, right] = [right ^ (mix(seed + round, left) & 0xffff), left];
    return ((left << 16) | right) >>> 0;
  },
});
