import type { Store } from '../../store/index.ts';
import { dayAt } from '../../time/index.ts';

/** A client that works in the name of one person. */
export interface Agent {
  readonly client: string;
  /** Key of the person, whatever the login name. */
  readonly person: string;
}

/** What an agent has used on a day. */
interface AgentUsage {
  readonly calls: number;
  /** Calls to the vendor. */
  readonly cost: number;
  /** Calls to the vendor that its tools under way may still make. */
  readonly reserved: number;
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

/** Counts what agents use, in the store, so that several gateways count together. */
export const createUsage = ({ store, partnerId, now }: UsageSettings) => ({
  /**
   * Counts one more call of a tool, and reserves calls to the vendor for it: as many as `wanted` says of what the agent has
   * left, with this call counted. Calls at the same time, at any gateway, reserve one after the other.
   */
  reserve: async ({ client, person }: Agent, wanted: (usage: AgentUsage) => number): Promise<Reservation> => {
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
          calls: 1,
          cost: 0,
          reserved: 0,
        })
        .onConflict((conflict) =>
          conflict.columns(['partner_id', 'day', 'client', 'person']).doUpdateSet(({ ref, eb }) => ({
            calls: eb(ref('agent_usage.calls'), '+', 1),
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
});
