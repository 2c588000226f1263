/** Numbers that follow from a seed alone, so that a history can be repeated. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number; both ends are possible. */
  between(least: number, most: number): number;
  /** Whether an event of this probability happens. */
  happens(probability: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

const mix = (seed: number): number => {
  let value = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
};

/** The seed of one history of a run. */
export const seedOf = (run: number, history: number): number => mix(mix(run) + history);

/** Mulberry32: 32 bits of state are enough, because each history begins with a seed of its own. */
export const createRandom = (seed: number): Random => {
  let state = mix(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  };
};
