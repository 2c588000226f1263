import type { Database } from '../../store/index.ts';

/** A customer's account manager as the vendor named it on a day. */
export interface ManagerSeen {
  readonly customerId: string;
  /** `YYYY-MM-DD` in UTC+8: the day on which this manager was first seen; blank: before the copy existed. */
  readonly day: string;
  /** Login name; null for no manager. */
  readonly manager: string | null;
}

/** Observed changes of customers' managers, oldest first. */
export const readManagersSeen = async (db: Database, partnerId: string): Promise<readonly ManagerSeen[]> => {
  const seen = await db
    .selectFrom('manager_seen')
    .select(['customer_id', 'day', 'manager'])
    .where('partner_id', '=', partnerId)
    .orderBy('day')
    .orderBy('customer_id')
    .execute();
  return seen.map(({ customer_id, ...rest }) => ({ customerId: customer_id, ...rest }));
};
