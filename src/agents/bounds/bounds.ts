import { GatewayError } from '../../errors/index.ts';
import type { Audit, AuditActor } from '../../ledger/audit/index.ts';
import type { Store } from '../../store/index.ts';
import { type Clock, DAY_MS, startOfDayAt } from '../../time/index.ts';
import { type AgentRules, type AgentRulesChange, changeAgentRules, readAgentRules } from './rules.ts';
import { type Agent, type AgentUse, createUsage, type Reservation } from './usage.ts';

/** The limits of one partner's agents, and what the agents have used today. */
export interface AgentBounds {
  rules(): Promise<AgentRules>;
  /** The rules. Throws AGENTS_OFF when an administrator has switched agents off. */
  requireOn(): Promise<AgentRules>;
  /**
   * Counts a call of a tool, and reserves calls to the vendor for it, so that concurrent tools together never exceed
   * the day's limit. Throws RATE_LIMITED when the day's calls of tools or calls to the vendor are used up or reserved.
   */
  begin(agent: Agent): Promise<Reservation>;
  /** What each agent has used today, the one with the most calls first. */
  usedToday(): Promise<readonly AgentUse[]>;
  /**
   * Switches agents on or off or changes the limits, once for each idempotency key, and records the change in the
   * audit.
   */
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

/** The part of the day's remaining calls that one tool reserves, so that concurrent tools can reserve some too. */
const PART_OF_REST = 1 / 25;
/**
 * A tool may reserve this many calls even when the part above is smaller, as far as they remain: enough for the largest
 * page.
 */
const ENOUGH_FOR_A_TOOL = 60;
/** Time after which a caller may try again when other tools have reserved the remaining calls. */
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
  const untilTomorrow = (at: number): number => startOfDayAt(at) + DAY_MS - at;
  const usedUp = (rule: string, limit: number, retryAfterMs = untilTomorrow(now())): GatewayError =>
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
