import type { Answer, Question } from './house.ts';
import type { ManagersOf } from './oracle.ts';
import type { Person } from './people.ts';
import type { Population, Somebody } from './population.ts';

/** Random numbers of one operation; each chooses one of the possibilities. */
export interface Draw {
  readonly pick: number;
  readonly other: number;
  readonly first: number;
}

/** Facts that hold while the operation runs. */
export interface Truth {
  readonly population: Population;
  readonly populations: readonly Population[];
  readonly managersOf: ManagersOf;
  /** Whether the customer has had this balance, in hundredths, during the operation. */
  readonly isBalance: (customerId: string, amount: bigint) => boolean;
  /** Upper bound of the funds given since the beginning. */
  readonly written: () => number;
}

/** One question, and how to find what is wrong with its answer; every answer is searched for foreign objects too. */
export interface Asked extends Question {
  /** Findings, and how many facts were compared. */
  check(answer: Answer): Checked;
  /** The document of the next page, where there is one. */
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

/** The item of a list at a number of any size. */
export const among = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

/** Every customer and reseller of the world, own and foreign, so that questions concern both. */
export const anybody = ({ populations }: Truth, pick: number): Somebody | undefined =>
  among(
    populations.flatMap(({ customers }) => customers),
    pick,
  );
