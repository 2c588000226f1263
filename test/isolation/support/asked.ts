import type { Answer, Question } from './house.ts';
import type { ManagersOf } from './oracle.ts';
import type { Person } from './people.ts';
import type { Population, Somebody } from './population.ts';

/** What is drawn for one operation; numbers choose among what there is. */
export interface Draw {
  readonly pick: number;
  readonly other: number;
  readonly first: number;
}

/** What is true while the operation runs. */
export interface Truth {
  readonly population: Population;
  readonly populations: readonly Population[];
  readonly managersOf: ManagersOf;
  /** Whether a balance, in hundredths, is one that the customer has had meanwhile. */
  readonly isBalance: (customerId: string, amount: bigint) => boolean;
  /** Funds that have been given since the beginning, at most. */
  readonly written: () => number;
}

/** One thing to ask, and what is wrong with an answer to it; foreign objects are looked for in all answers alike. */
export interface Asked extends Question {
  /** Findings, and how many facts were compared. */
  check(answer: Answer): Checked;
  /** Leads to the next page, where there is one. */
  readonly next?: (answer: Answer) => Asked | null;
}

export interface Checked {
  readonly checks: number;
  readonly findings: readonly string[];
}

export type Ask = (person: Person, truth: Truth, draw: Draw) => Asked;

export interface Ids {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string };
}
export interface Node extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/** One of a list, by a number of any size. */
export const among = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

/** Everybody of the world, own and foreign, so that questions are about both. */
export const anybody = ({ populations }: Truth, pick: number): Somebody | undefined =>
  among(
    populations.flatMap(({ customers }) => customers),
    pick,
  );
