import { GatewayError } from '../../errors/index.ts';
import type { Audit, AuditActor } from '../../ledger/audit/index.ts';
import type { Store } from '../../store/index.ts';
import { type Clock, DAY_MS, startOfDayAt } from '../../time/index.ts';
import { type AgentRules, type AgentRulesChange, changeAgentRules, readAgentRules } from './rules.ts';
import { type Agent, createUsage } from './usage.ts';

/** What the agents of one partner may do, and what they have done today. */
export interface AgentBounds {
  rules(): Promise<AgentRules>;
  /** The rules. AGENTS_OFF where an administrator has switched agents off. */
  requireOn(): Promise<AgentRules>;
  /**
   * Counts a call of a tool, and returns how many calls to the vendor the agent has left today. RATE_LIMITED where the
   * day's calls are used up.
   */
  begin(agent: Agent): Promise<number>;
  /** Counts the calls to the vendor that a tool has made. */
  spend(agent: Agent, cost: number): Promise<void>;
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
}

export const createAgentBounds = ({ store, audit, partnerId, clock }: BoundsSettings): AgentBounds => {
  const { now } = clock;
  const usage = createUsage({ store, partnerId, now });
  const rules = (): Promise<AgentRules> => readAgentRules(store.db, partnerId);
  const requireOn = async (): Promise<AgentRules> => {
    const known = await rules();
    if (!known.enabled) throw new GatewayError('AGENTS_OFF');
    return known;
  };
  const usedUp = (rule: string, limit: number): GatewayError => {
    const retryAfterMs = startOfDayAt(now()) + DAY_MS - now();
    return new GatewayError('RATE_LIMITED', { hints: { rule, limit, retryAfterMs } });
  };
  return {
    rules,
    requireOn,
    begin: async (agent) => {
      const { callsPerDay, costPerDay } = await requireOn();
      const { calls, cost } = await usage.countCall(agent);
      if (calls > callsPerDay) throw usedUp('agent-calls-per-day', callsPerDay);
      if (cost >= costPerDay) throw usedUp('agent-cost-per-day', costPerDay);
      return costPerDay - cost;
    },
    spend: usage.countCost,
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
