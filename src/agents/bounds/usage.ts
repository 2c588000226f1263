import { spentByAgents } from '../../ledger/operations/index.ts';
import type { Store } from '../../store/index.ts';
import { dayAt } from '../../time/index.ts';

/** A client that works in the name of one person. */
export interface Agent {
  readonly client: string;
  /** Key of the person, which does not change with the login name. */
  readonly person: string;
  /** Login name. */
  readonly accountName: string;
}

/** What an agent has used in one day. */
interface AgentUsage {
  readonly calls: number;
  /** Calls to the vendor. */
  readonly cost: number;
  /** Number of calls to the vendor that are reserved by running tools. */
  readonly reserved: number;
}

/** What one agent has used today, as administrators see it. */
export interface AgentUse extends Omit<AgentUsage, 'reserved'>, Pick<Agent, 'client'> {
  /** Login name; null when it was not stored. */
  readonly accountName: string | null;
  /** Amounts of its writes, as exact decimals, that have been moved or may still be moved. */
  readonly amounts: readonly string[];
}

/** A call of a tool, with the calls to the vendor that are reserved for it. */
export interface Reservation extends AgentUsage {
  readonly granted: number;
  /** Counts the calls that were made, and releases the others that were reserved. */
  readonly settle: (made: number) => Promise<void>;
}

interface UsageSettings {
  readonly store: Store;
  readonly partnerId: string;
  readonly now: () => number;
}

/** Largest number of agents in one answer. */
export const MOST_AGENTS_SHOWN = 100;

/** Counts in the store what agents use, so that several gateways share the counts. */
export const createUsage = ({ store, partnerId, now }: UsageSettings) => ({
  /**
   * Counts one more call of a tool, and reserves as many calls to the vendor for it as `wanted` returns for the agent's
   * usage, this call included. Concurrent calls at any gateway reserve one after the other.
   */
  reserve: async (
    { client, person, accountName }: Agent,
    wanted: (usage: AgentUsage) => number,
  ): Promise<Reservation> => {
    const day = dayAt(now());
    const used = await store.transaction(async (db) => {
      // Creates or updates the row, and so locks it until the transaction ends.
      const row = await db
        .insertInto('agent_usage')
        .values({
          partner_id: partnerId,
          day,
          client,
          person,
          account_name: accountName,
          calls: 1,
          cost: 0,
          reserved: 0,
        })
        .onConflict((conflict) =>
          conflict.columns(['partner_id', 'day', 'client', 'person']).doUpdateSet(({ ref, eb }) => ({
            calls: eb(ref('agent_usage.calls'), '+', 1),
            account_name: accountName,
          })),
        )
        .returning(['calls', 'cost', 'reserved'])
        .executeTakeFirstOrThrow();
      const granted = Math.max(0, wanted(row));
      if (granted > 0)
        await db
          .updateTable('agent_usage')
          .set({ reserved: row.reserved + granted })
          .where((where) => where.and({ partner_id: partnerId, day, client, person }))
          .execute();
      return { ...row, granted };
    });
    const { granted } = used;
    return {
      ...used,
      // Updates the day of the reservation, even after midnight.
      settle: async (made) => {
        if (granted === 0 && made === 0) return;
        await store.db
          .updateTable('agent_usage')
          .set(({ ref, eb }) => ({
            cost: eb(ref('cost'), '+', made),
            reserved: eb(ref('reserved'), '-', granted),
          }))
          .where((where) => where.and({ partner_id: partnerId, day, client, person }))
          .execute();
      },
    };
  },

  /** What each agent has used today, the one with the most calls first. */
  today: async (): Promise<readonly AgentUse[]> => {
    const at = now();
    const rows = await store.db
      .selectFrom('agent_usage')
      .select(['client', 'person', 'account_name', 'calls', 'cost'])
      .where('partner_id', '=', partnerId)
      .where('day', '=', dayAt(at))
      .orderBy('calls', 'desc')
      .orderBy('client')
      .orderBy('person')
      .limit(MOST_AGENTS_SHOWN)
      .execute();
    const amounts = await spentByAgents(store.db, { partnerId, at });
    return rows.map(({ client, person, account_name, calls, cost }) => ({
      client,
      accountName: account_name,
      calls,
      cost,
      amounts: amounts.flatMap((each) => (each.agent === client && each.person === person ? [each.amount] : [])),
    }));
  },
});
