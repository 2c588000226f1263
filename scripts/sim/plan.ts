import { FAULTS, type Fault } from './faults.ts';
import { createRandom } from './random.ts';
import type { Request } from './vendor.ts';

/** A write that a client asks one of the gateways for. */
interface Ask extends Request {
  readonly do: 'ask';
  readonly at: number;
  readonly gateway: number;
}

/** An event from outside in one history; `at` counts milliseconds from its beginning. */
export type Action =
  | Ask
  | {
      readonly do: 'decide';
      readonly at: number;
      readonly gateway: number;
      readonly by: string;
      readonly approve: boolean;
    }
  | { readonly do: 'settle'; readonly at: number; readonly gateway: number }
  | { readonly do: 'lead'; readonly at: number; readonly gateway: number }
  | { readonly do: 'reconcile'; readonly at: number; readonly gateway: number }
  | { readonly do: 'crash'; readonly at: number; readonly gateway: number; readonly downMs: number }
  | { readonly do: 'freeze'; readonly at: number; readonly gateway: number; readonly ms: number }
  | { readonly do: 'stopStore'; readonly at: number; readonly ms: number };

const MINUTE_MS = 60_000;
export const GATEWAYS = 2;
/** Time in which actions happen; afterwards all faults end and open writes are settled. */
export const BUSY_MS = 45 * MINUTE_MS;
const ASKING_MS = 4 * MINUTE_MS;
/** Longer than the vendor accepts a request, so that the write's outcome is decided before its gateway continues. */
const LONG_FREEZE_MS = [42 * MINUTE_MS, 80 * MINUTE_MS] as const;
/** Reconciliations within a time: many while writes are under way, since the real reconciler runs every few seconds. */
const LOOKS = [
  [4, 10 * MINUTE_MS],
  [4, BUSY_MS],
] as const;

const KINDS_BY_WEIGHT = [
  'ALLOCATE_FUNDS',
  'ALLOCATE_FUNDS',
  'RECLAIM_FUNDS',
  'SET_BUDGET',
  'SET_BUDGET',
  'ISSUE_COUPONS',
] as const;
const ROWS: readonly [readonly string[], ...(readonly string[])[]] = [['R1', 'R2'], ['R1', 'R3'], ['R2']];

/** Histories in which the gateways also contend for a lease, and its turns. */
const LEASE_SHARE = 0.05;
const LEASE_TURNS = 12;
const LEASE_TURN_MS = 2_500;

/** Both gateways try repeatedly to hold one lease, and one of them is stopped for longer than it may send no heartbeat. */
const planLease = (seed: number): readonly Action[] => {
  const random = createRandom(seed ^ 0x1ea5e);
  if (!random.happens(LEASE_SHARE)) return [];
  const begin = random.between(0, BUSY_MS / 2);
  const turns = Array.from({ length: LEASE_TURNS * GATEWAYS }, (_, turn): Action => {
    const at = begin + Math.floor(turn / GATEWAYS) * LEASE_TURN_MS + random.between(0, 500);
    return { do: 'lead', at, gateway: turn % GATEWAYS };
  });
  const at = begin + random.between(0, 10_000);
  return [...turns, { do: 'freeze', at, gateway: random.between(0, GATEWAYS - 1), ms: random.between(7_000, 20_000) }];
};

/** The actions of a seed, in the order of time. */
export const planOf = (seed: number, without: ReadonlySet<string>): readonly Action[] => {
  const random = createRandom(seed ^ 0x5eed);
  const has = (fault: Fault): boolean => random.happens(FAULTS[fault]) && !without.has(fault);
  const gateway = (): number => random.between(0, GATEWAYS - 1);
  const actions: Action[] = [];
  const asks = random.between(1, 4);
  /** In some histories all writes set the same state, so that each can explain or undo another's. */
  const areRivals = random.happens(0.3);
  for (let number = 1; number <= asks; number += 1) {
    const kind = areRivals ? 'SET_BUDGET' : random.pick(KINDS_BY_WEIGHT);
    const ask: Ask = {
      do: 'ask',
      at: random.between(0, ASKING_MS),
      gateway: gateway(),
      kind,
      key: `K${number}`,
      member: random.pick(['alice', 'alice', 'carol']),
      ...(kind === 'ISSUE_COUPONS'
        ? { receiverId: 'Q1', rowIds: random.pick(ROWS), amount: random.pick(['50', '100', '150']) }
        : {
            receiverId: areRivals ? 'R1' : random.pick(['R1', 'R2']),
            rowIds: [],
            amount: random.pick(['100', '100.00', '200', '400', '400', '700']),
          }),
    };
    actions.push(ask);
    if (random.happens(0.4))
      actions.push({ ...ask, at: ask.at + random.between(0, 10 * MINUTE_MS), gateway: gateway() });
    if (has('bothGateways')) actions.push({ ...ask, gateway: 1 - ask.gateway });
    if (has('changedInput')) actions.push({ ...ask, at: ask.at + random.between(0, MINUTE_MS), amount: '150' });
  }
  for (let turn = random.between(0, 4); turn > 0; turn -= 1) {
    const at = random.between(1_000, 25 * MINUTE_MS);
    const by = random.pick(['bob', 'bob', 'alice']);
    const decide = { do: 'decide', at, gateway: gateway(), by, approve: random.happens(0.8) } as const;
    actions.push(decide);
    if (random.happens(0.4)) actions.push({ ...decide, gateway: 1 - decide.gateway });
  }
  for (const [turns, withinMs] of LOOKS)
    for (let turn = 0; turn < turns; turn += 1) {
      const at = Math.round(((turn + random.next()) * withinMs) / turns);
      actions.push({ do: 'reconcile', at, gateway: gateway() });
      if (random.happens(0.3)) actions.push({ do: 'reconcile', at, gateway: gateway() });
    }
  if (random.happens(0.4)) actions.push({ do: 'settle', at: random.between(MINUTE_MS, BUSY_MS), gateway: gateway() });
  // A time soon after a write was requested, so that the event happens between the steps of the write.
  const near = (): number => (random.pick(actions as [Action, ...Action[]]).at ?? 0) + random.between(0, 400);
  if (has('crash'))
    actions.push({ do: 'crash', at: near(), gateway: gateway(), downMs: random.between(100, 5 * MINUTE_MS) });
  if (has('freeze')) {
    const ms = has('freezeForLong') ? random.between(...LONG_FREEZE_MS) : random.between(1_000, 5 * MINUTE_MS);
    const freeze = { do: 'freeze', at: near(), gateway: gateway(), ms } as const;
    actions.push(freeze);
    // The other gateway takes over what the frozen one has accepted.
    const at = freeze.at + random.between(0, freeze.ms);
    actions.push({ do: 'reconcile', at, gateway: 1 - freeze.gateway });
  }
  if (has('storeAway')) actions.push({ do: 'stopStore', at: near(), ms: random.between(50, 2 * MINUTE_MS) });
  return [...actions, ...planLease(seed)].sort((a, b) => a.at - b.at);
};

/** One line for each action, as a failing history is printed. */
export const describe = (action: { readonly at: number; readonly do: string }): string => {
  const { at, do: verb, ...rest } = action;
  return `${String(at).padStart(9)} ms  ${verb} ${JSON.stringify(rest)}`;
};
