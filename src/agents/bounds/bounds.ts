import { GatewayError } from '../../errors/index.ts';
import type { Audit, AuditActor } from '../../ledger/audit/index.ts';
import type { Store } from '../../store/index.ts';
import { type Clock, DAY_MS, startOfDayAt } from '../../time/index.ts';
import { type AgentRules, type AgentRulesChange, changeAgentRules, readAgentRules } from './rules.ts';
import { type Agent, type AgentUse, createUsage, type Reservation } from './usage.ts';

/** What the agents of one partner may do, and what they have done today. */
export interface AgentBounds {
  rules(): Promise<AgentRules>;
  /** The rules. AGENTS_OFF where an administrator has switched agents off. */
  requireOn(): Promise<AgentRules>;
  /**
   * Counts a call of a tool, and reserves calls to the vendor for it, so that calls at the same time never make more than are
   * left of the day. RATE_LIMITED where the day's calls of tools or to the vendor are used up or reserved.
   */
  begin(agent: Agent): Promise<Reservation>;
  /** What each agent has used today, the one with the most calls first. */
  usedToday(): Promise<readonly AgentUse[]>;
  /** Changes the switch or the limits, once for each key, with a record in the audit. */
  change(
    change: AgentRulesChange,
    by: {
      readonly idempotencyKey: string;
      readonly what: string;
      readonly actor: AuditActor;
      readonly requestId: string;
    },
  ): Promise<AgentRules>;
}

interface BoundsSettings {
  readonly store: Store;
  readonly audit: Audit;
  readonly partnerId: string;
  readonly clock: Clock;
  /** Calls to the vendor that one operation may make. */
  readonly mostCalls: number;
}

/** One call of a tool reserves this part of what is left, so that others at the same time find something too. */
const PART_OF_REST = 1 / 25;
/** What a call of a tool may reserve however little is left; enough for a page of the greatest size. */
const ENOUGH_FOR_A_TOOL = 60;
/** When what other calls have reserved may be free again. */
const SOON_MS = 1_000;

export const createAgentBounds = ({ store, audit, partnerId, clock, mostCalls }: BoundsSettings): AgentBounds => {
  const { now } = clock;
  const usage = createUsage({ store, partnerId, now });
  const rules = (): Promise<AgentRules> => readAgentRules(store.db, partnerId);
  const requireOn = async (): Promise<AgentRules> => {
    const known = await rules();
    if (!known.enabled) throw new GatewayError('AGENTS_OFF');
    return known;
  };
  const usedUp = (rule: string, limit: number, retryAfterMs = startOfDayAt(now()) + DAY_MS - now()): GatewayError =>
    new GatewayError('RATE_LIMITED', { hints: { rule, limit, retryAfterMs } });
  return {
    rules,
    requireOn,
    begin: async (agent) => {
      const { callsPerDay, costPerDay } = await requireOn();
      const reservation = await usage.reserve(agent, ({ calls, cost, reserved }) => {
        if (calls > callsPerDay) return 0;
        const rest = costPerDay - cost - reserved;
        return Math.min(rest, mostCalls, Math.max(ENOUGH_FOR_A_TOOL, Math.floor(rest * PART_OF_REST)));
      });
      const { calls, cost, granted } = reservation;
      if (calls > callsPerDay) throw usedUp('agent-calls-per-day', callsPerDay);
      if (cost >= costPerDay) throw usedUp('agent-cost-per-day', costPerDay);
      if (granted === 0) throw usedUp('agent-cost-per-day', costPerDay, SOON_MS);
      return reservation;
    },
    usedToday: usage.today,
    change: (change, { idempotencyKey, what, actor, requestId }) =>
      changeAgentRules(
        {
          store,
          partnerId,
          now,
          record: (db, { before, after, inputDigest }) =>
            audit.record(db, partnerId, {
              kind: 'AGENT',
              actor,
              what,
              on: 'agents',
              detail: { before, after },
              inputDigest,
              requestId,
            }),
        },
        change,
        { idempotencyKey, actor },
      ),
  };
};
