import type { Store } from '../store/index.ts';
import { isoOf } from '../time/index.ts';
import type { BindingResult } from './binding-result.ts';

/** The vendor's reports about accounts that were bound to users of the platform. */
export interface Bindings {
  record(partnerId: string, result: BindingResult): Promise<void>;
  /** Whether the latest report says that an account is bound to this user; null without a report. */
  isBound(partnerId: string, externalId: string): Promise<boolean | null>;
}

export const createBindings = ({ db }: Pick<Store, 'db'>, now: () => number): Bindings => ({
  record: async (partnerId, { externalId, customerId, bound }) => {
    const said = { customer_id: customerId, bound: bound ? 1 : 0, said_at: isoOf(now()) };
    await db
      .insertInto('console_binding')
      .values({ partner_id: partnerId, external_id: externalId, ...said })
      .onConflict((conflict) => conflict.columns(['partner_id', 'external_id']).doUpdateSet(said))
      .execute();
  },
  isBound: async (partnerId, externalId) => {
    const row = await db
      .selectFrom('console_binding')
      .select('bound')
      .where('partner_id', '=', partnerId)
      .where('external_id', '=', externalId)
      .executeTakeFirst();
    return row ? row.bound === 1 : null;
  },
});
