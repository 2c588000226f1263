import { performance } from 'node:perf_hooks';
import type { Mirror } from '../../src/mirror/index.ts';
import type { Ask, QuestionKind } from './questions.ts';

/** Milliseconds of each turn, by question. */
export type Turns = Readonly<Record<string, readonly number[]>>;

/** Milliseconds of one question over its turns. */
export interface Timing {
  readonly name: string;
  readonly p50: number;
  readonly worst: number;
}

/**
 * All sizes and questions are asked in rounds, so that a busy moment of the machine concerns each of them. A round of short
 * questions takes seconds, so there are more of them.
 */
export const ROUNDS: Readonly<Record<QuestionKind, number>> = { short: 9, long: 3 };
export const TIMES_A_ROUND = 20;
/**
 * Turns before a question is timed in a round. The first ones find cold caches and code that is not compiled yet, which
 * takes more than the question itself.
 */
export const WARM_UP = 20;

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const time = async (ask: Ask, mirror: Mirror): Promise<readonly number[]> => {
  const took: number[] = [];
  for (let turn = 0; turn < WARM_UP; turn++) await ask(mirror, turn);
  for (let turn = 0; turn < TIMES_A_ROUND; turn++) {
    const startedAt = performance.now();
    await ask(mirror, turn);
    took.push(performance.now() - startedAt);
  }
  return took;
};

/** One round of all these questions. */
export const askRound = async (questions: Readonly<Record<string, Ask>>, mirror: Mirror): Promise<Turns> => {
  const turns: Record<string, readonly number[]> = {};
  for (const [name, ask] of Object.entries(questions)) turns[name] = await time(ask, mirror);
  return turns;
};

/** Sums up the rounds of one size. */
export const timingsOf = (rounds: readonly Turns[]): readonly Timing[] =>
  [...new Set(rounds.flatMap((turns) => Object.keys(turns)))].map((name) => {
    const sorted = rounds.flatMap((turns) => turns[name] ?? []).sort((a, b) => a - b);
    return { name, p50: quantile(sorted, 0.5), worst: quantile(sorted, 1) };
  });
