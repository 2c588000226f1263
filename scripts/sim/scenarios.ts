import { EVENTS, type Event, FAULTS, MIRROR_EVENTS } from './faults.ts';
import { play } from './history.ts';
import { playMirror } from './mirror/history.ts';
import { type MirrorAction, mirrorPlanOf } from './mirror/plan.ts';
import { type Action, planOf } from './plan.ts';
import type { Scenario } from './scenario.ts';

const ledger: Scenario<Action> = {
  play,
  planOf,
  events: [...(Object.keys(FAULTS) as Event[]), ...EVENTS],
  // The rarest event happens in about one of 3,000 histories.
  sizes: { usual: 2_000, counted: 20_000 },
};

const mirror: Scenario<MirrorAction> = {
  play: playMirror,
  planOf: mirrorPlanOf,
  events: MIRROR_EVENTS,
  sizes: { usual: 100, counted: 300 },
};

export const SCENARIOS = { ledger, mirror };

export type ScenarioName = keyof typeof SCENARIOS;
