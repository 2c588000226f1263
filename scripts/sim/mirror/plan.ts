import { FAULTS, type Fault } from '../faults.ts';
import { createRandom } from '../random.ts';
import type { Change } from './vendor.ts';

/** An event from outside in one history of the copies; `at` counts milliseconds from its beginning. */
export type MirrorAction = { readonly at: number } & (
  | { readonly do: 'change'; readonly what: Change; readonly choice: number }
  | { readonly do: 'read'; readonly gateway: number }
  | { readonly do: 'crash'; readonly gateway: number; readonly downMs: number }
  | { readonly do: 'freeze'; readonly gateway: number; readonly ms: number }
  | { readonly do: 'stopStore'; readonly ms: number }
);

const MINUTE_MS = 60_000;
export const GATEWAYS = 2;
export const BUSY_MS = 15 * MINUTE_MS;
/** Time at the beginning in which all lists are read for the first time. */
const FIRST_MS = 25_000;
/** More rows than two adjacent pages have in common. */
const MANY = 4;
const CHANGES = ['register', 'register', 'leave', 'assign', 'assign', 'order', 'order', 'order', 'pay', 'pay'] as const;

/** The actions of a seed, in the order of time. */
export const mirrorPlanOf = (seed: number, without: ReadonlySet<string>): readonly MirrorAction[] => {
  const random = createRandom(seed ^ 0x3141);
  const has = (fault: Fault): boolean => random.happens(FAULTS[fault]) && !without.has(fault);
  const gateway = (): number => random.between(0, GATEWAYS - 1);
  const at = (): number => random.between(0, BUSY_MS);
  const actions: MirrorAction[] = [];
  for (let left = random.between(4, 20); left > 0; left -= 1)
    actions.push({ do: 'change', at: at(), what: random.pick(CHANGES), choice: random.between(0, 1_000) });
  // All rows of the first page leave together, so that rows of the next page move to offsets that were already read.
  if (random.happens(0.5)) {
    const first = random.between(0, FIRST_MS);
    for (let left = MANY; left > 0; left -= 1) actions.push({ do: 'change', at: first, what: 'leave', choice: 0 });
  }
  for (let left = random.between(2, 6); left > 0; left -= 1) actions.push({ do: 'read', at: at(), gateway: gateway() });
  for (let turn = 0; turn < 2; turn += 1) {
    if (has('crash'))
      actions.push({ do: 'crash', at: at(), gateway: gateway(), downMs: random.between(100, MINUTE_MS) });
    // Longer than a leader may send no heartbeat, so that the other one takes over and this one goes on as the former leader.
    if (has('freeze'))
      actions.push({ do: 'freeze', at: at(), gateway: gateway(), ms: random.between(1_000, MINUTE_MS) });
  }
  if (has('storeAway')) actions.push({ do: 'stopStore', at: at(), ms: random.between(50, 2 * MINUTE_MS) });
  return actions.sort((a, b) => a.at - b.at);
};
