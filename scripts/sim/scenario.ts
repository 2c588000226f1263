import type { SharedDatabase } from './database.ts';
import type { Counts, Event } from './faults.ts';
import type { Violation } from './invariants.ts';

export interface History<Action> {
  readonly seed: number;
  /** Left out: the plan of the seed. */
  readonly actions?: readonly Action[] | undefined;
  readonly without?: ReadonlySet<string>;
  readonly keepsTrace?: boolean;
}

export interface Result {
  readonly digest: string;
  readonly counts: Counts;
  readonly violation: Violation | null;
  readonly trace: readonly string[];
}

/** A part of the gateway that is played against a model of the vendor. */
export interface Scenario<Action> {
  play(database: SharedDatabase, history: History<Action>): Promise<Result>;
  /** The actions of a seed, in the order of time. */
  planOf(seed: number, without: ReadonlySet<string>): readonly Action[];
  /** Events that must happen in a run of full size. */
  readonly events: readonly Event[];
  /** Number of histories in a usual run, and the number at which every event must have happened. */
  readonly sizes: { readonly usual: number; readonly counted: number };
}
