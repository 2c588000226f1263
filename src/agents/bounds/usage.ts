import { spentByAgents } from '../../ledger/operations/index.ts';
import type { Store } from '../../store/index.ts';
import { dayAt } from '../../time/index.ts';

/** A client that works in the name of one person. */
export interface Agent {
  readonly client: string;
  /** Key of the person, whatever the login name. */
  readonly person: string;
  /** Login name. */
  readonly accountName: string;
}

/** What an agent has used on a day. */
interface AgentUsage {
  readonly calls: number;
  /** Calls to the vendor. */
  readonly cost: number;
  /** Calls to the vendor that its tools under way may still make. */
  readonly reserved: number;
}

/** What one agent has used today, as administrators see it. */
export interface AgentUse extends Omit<AgentUsage, 'reserved'>, Pick<Agent, 'client'> {
  /** Login name; null where it was not kept. */
  readonly accountName: string | null;
  /** Exact decimals that it asked for and that may have been moved or may yet be. */
  readonly amounts: readonly string[];
}

/** A call of a tool, with the calls to the vendor that are kept for it alone. */
export interface Reservation extends AgentUsage {
  readonly granted: number;
  /** Counts the calls that were made, and gives back the rest. */
  readonly settle: (made: number) => Promise<void>;
}

interface UsageSettings {
  readonly store: Store;
  readonly partnerId: string;
  readonly now: () => number;
}

/** Agents that one answer names. */
export const MOST_AGENTS_SHOWN = 100;

/** Counts what agents use, in the store, so that several gateways count together. */
export const createUsage = ({ store, partnerId, now }: UsageSettings) => ({
  /**
   * Counts one more call of a tool, and reserves calls to the vendor for it: as many as `wanted` says of what the agent has
   * left, with this call counted. Calls at the same time, at any gateway, reserve one after the other.
   */
  reserve: async (
    { client, person, accountName }: Agent,
    wanted: (usage: AgentUsage) => number,
  ): Promise<Reservation> => {
    const day = dayAt(now());
    const used = await store.transaction(async (db) => {
      // Makes or changes the row, and so locks it until the transaction ends.
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
      // Of the day on which it was reserved, also after midnight.
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
    const rows = await store.db
      .selectFrom('agent_usage')
      .select(['client', 'person', 'account_name', 'calls', 'cost'])
      .where('partner_id', '=', partnerId)
      .where('day', '=', dayAt(now()))
      .orderBy('calls', 'desc')
      .orderBy('client')
      .orderBy('person')
      .limit(MOST_AGENTS_SHOWN)
      .execute();
    const amounts = await spentByAgents(store.db, { partnerId, at: now() });
    return rows.map(({ client, person, account_name, calls, cost }) => ({
      client,
      accountName: account_name,
      calls,
      cost,
      amounts: amounts.flatMap((each) => (each.agent === client && each.person === person ? [each.amount] : [])),
    }));
  },
});
