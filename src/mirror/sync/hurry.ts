import type { Tables, Transaction } from '../../store/index.ts';
import type { CustomersSource } from '../noun.ts';
import { NOUN_NAMES, type NounName, nounOf } from '../nouns/index.ts';
import type { RowChange } from '../rows/log.ts';
import { touch } from './touches.ts';

/** Largest number of customers that one page of changes puts first, for lists that are served meanwhile. */
const MOST_HURRIED = 100;

interface Changed {
  readonly partnerId: string;
  readonly noun: string;
  readonly resellerId: string;
  readonly at: string;
  readonly changes: readonly RowChange[];
}

/** Complete lists that are read customer by customer. */
const readByCustomer = async (
  db: Transaction<Tables>,
  { partnerId, resellerId }: Changed,
): Promise<readonly (readonly [NounName, CustomersSource])[]> => {
  const parts = await db
    .selectFrom('mirror_part')
    .select('noun')
    .where('partner_id', '=', partnerId)
    .where('part', '=', resellerId)
    .where('complete', '=', 1)
    .execute();
  const complete = new Set(parts.map(({ noun }) => noun));
  return NOUN_NAMES.flatMap((name) => {
    const { source } = nounOf(name);
    return source.kind === 'customers' && complete.has(name) ? [[name, source] as const] : [];
  });
};

/**
 * Puts customers first in lists that are read by customer: new customers, whose place the present round may have passed
 * already, and customers with changed orders, because orders create and change resources. When one call reads many
 * customers, the list is not served until the new customer is read: that takes seconds, and its rows would be missing
 * until then.
 */
export const hurry = async (db: Transaction<Tables>, changed: Changed): Promise<void> => {
  const { partnerId, noun, resellerId, at, changes } = changed;
  const isNew = noun === 'customers';
  if (!isNew && noun !== 'orders') return;
  const ids = changes
    .filter(({ change }) => !isNew || change === 'CREATED')
    .flatMap(({ customerId }) => customerId ?? []);
  if (ids.length === 0) return;
  for (const [name, { together, followsOrders }] of await readByCustomer(db, changed)) {
    if (!isNew && !followsOrders) continue;
    const blocks = isNew && together > 1;
    const first = blocks ? ids : ids.slice(0, MOST_HURRIED);
    await touch(db, { partnerId, noun: name, resellerId, ids: first, at, blocks });
  }
};
