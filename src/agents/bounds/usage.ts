import type { Store } from '../../store/index.ts';
import { dayAt } from '../../time/index.ts';

/** A client that works in the name of one person. */
export interface Agent {
  readonly client: string;
  /** Key of the person, whatever the login name. */
  readonly person: string;
}

/** What an agent has used on a day. */
export interface AgentUsage {
  readonly calls: number;
  /** Calls to the vendor. */
  readonly cost: number;
}

interface UsageSettings {
  readonly store: Store;
  readonly partnerId: string;
  readonly now: () => number;
}

/** Counts what agents use, in the store, so that several gateways count together. */
export const createUsage = ({ store: { db }, partnerId, now }: UsageSettings) => {
  const add = async ({ client, person }: Agent, { calls, cost }: AgentUsage): Promise<AgentUsage> =>
    db
      .insertInto('agent_usage')
      .values({ partner_id: partnerId, day: dayAt(now()), client, person, calls, cost })
      .onConflict((conflict) =>
        conflict.columns(['partner_id', 'day', 'client', 'person']).doUpdateSet(({ ref, eb }) => ({
          calls: eb(ref('agent_usage.calls'), '+', calls),
          cost: eb(ref('agent_usage.cost'), '+', cost),
        })),
      )
      .returning(['calls', 'cost'])
      .executeTakeFirstOrThrow();
  return {
    /** Counts one more call of a tool, and returns the day's use with it. */
    countCall: (agent: Agent): Promise<AgentUsage> => add(agent, { calls: 1, cost: 0 }),
    countCost: async (agent: Agent, cost: number): Promise<void> => {
      if (cost > 0) await add(agent, { calls: 0, cost });
    },
  };
};
