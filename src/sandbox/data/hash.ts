const { floor, imul } = Math;

/**
 * Mixes two 32-bit numbers into one. All random numbers of the sandbox's data come from here: equal seeds give equal
 * data.
 */
export const mix = (a: number, b: number): number => {
  let h = imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h ^= h >>> 15;
  h = imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = imul(h, 0x297a2d39);
  h ^= h >>> 15;
  return h >>> 0;
};

/** FNV-1a hash of a text's UTF-16 units, for seeds that are texts. */
export const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** Maps a random 32-bit number to a fraction from 0 (included) to 1 (excluded). */
export const fraction = (draw: number): number => draw / 0x1_0000_0000;

/** Maps a random 32-bit number to an integer from 0 to `limit - 1`. */
export const below = (draw: number, limit: number): number => floor(fraction(draw) * limit);

/** One element of a list that is not empty. */
export const pick = <T>(list: readonly T[], draw: number): T => list[below(draw, list.length)] as T;

/** A list for `pick` that contains each value as often as its weight. */
export const repeatByWeight = <T>(...pairs: readonly (readonly [value: T, weight: number])[]): readonly T[] =>
  pairs.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));

/** A sequence of fractions that is the same for equal seeds. */
export const sequence = (seed: number): (() => number) => {
  let step = 0;
  return () => fraction(mix(seed, step++));
};
