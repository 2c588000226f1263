import { openSharedDatabase } from './database.ts';
import type { Event } from './faults.ts';
import { describe } from './plan.ts';
import { seedOf } from './random.ts';
import type { History, Scenario } from './scenario.ts';
import { SCENARIOS, type ScenarioName } from './scenarios.ts';
import { shrink } from './shrink.ts';

/** A part of a run: every `step`-th history, from `first` on. */
export interface Part {
  readonly scenario: ScenarioName;
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly histories: number;
  /** Whether a failing history is printed in full, because shrinking takes time. */
  readonly isWhole: boolean;
}

export interface Report {
  readonly histories: number;
  readonly counts: readonly (readonly [Event, number])[];
  /** Digests of all histories, combined. */
  readonly digest: number;
  /** The first history that broke an invariant, made smaller; null where every history kept them. */
  readonly failure: string | null;
}

const LINES = 60;

const runScenario = async <Action extends { readonly at: number; readonly do: string }>(
  scenario: Scenario<Action>,
  { seed, first, step, histories, isWhole }: Part,
): Promise<Report> => {
  const database = await openSharedDatabase();
  const counts = new Map<Event, number>();
  let digest = 0;
  let played = 0;
  for (let number = first; number < histories; number += step) {
    const own = seedOf(seed, number);
    const result = await scenario.play(database, { seed: own });
    played += 1;
    digest = (digest + Math.imul(Number.parseInt(result.digest, 16) ^ number, 0x9e3779b1)) >>> 0;
    for (const [event, times] of result.counts) counts.set(event, (counts.get(event) ?? 0) + times);
    if (!result.violation) continue;
    const history: History<Action> = { seed: own, actions: scenario.planOf(own, new Set()) };
    const small = isWhole ? { history, result } : await shrink(scenario, database, history);
    const failure = [
      `history ${number} of seed ${seed}: ${small.result.violation?.message}`,
      `faults left out: ${[...(small.history.without ?? [])].join(', ')}`,
      ...(small.history.actions ?? []).map(describe),
      ...(isWhole ? [] : ['its last steps:', ...small.result.trace.slice(-LINES)]),
    ].join('\n');
    return { histories: played, counts: [...counts], digest, failure };
  }
  await database.plain.close();
  return { histories: played, counts: [...counts], digest, failure: null };
};

/** Plays the histories of a part and stops at the first that breaks an invariant. */
export const runPart = (part: Part): Promise<Report> =>
  part.scenario === 'mirror' ? runScenario(SCENARIOS.mirror, part) : runScenario(SCENARIOS.ledger, part);
