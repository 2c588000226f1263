import type { Database, Store } from '../../store/index.ts';
import { placeOf } from '../read/parts.ts';

/** In the place of an unknown row id: the list's new rows are read. */
export const ANY = '*';

/** A row to be read before others; for rows that are read by customer, the customer. */
export interface Touch {
  readonly id: string;
  readonly at: string;
}

/** Largest number of touches that one unit of work reads at once. */
const MOST = 100;

interface Owner {
  readonly store: Store;
  readonly partnerId: string;
}

interface Touched {
  readonly noun: { readonly name: string };
  readonly part: string;
}

interface Touching {
  readonly partnerId: string;
  readonly noun: string;
  readonly resellerId: string;
  readonly ids: readonly string[];
  readonly at: string;
  /** Whether readers must not see the list before it is read again. */
  readonly blocks: boolean;
}

export const touch = async (
  db: Database,
  { partnerId, noun, resellerId, ids, at, blocks }: Touching,
): Promise<void> => {
  if (ids.length === 0) return;
  const insert = db.insertInto('mirror_touch').values(
    [...new Set(ids)].map((row_id) => ({
      partner_id: partnerId,
      noun,
      reseller_id: resellerId,
      row_id,
      at,
      blocks: blocks ? 1 : 0,
    })),
  );
  const key = ['partner_id', 'noun', 'reseller_id', 'row_id'] as const;
  await insert
    .onConflict((conflict) =>
      blocks ? conflict.columns(key).doUpdateSet({ at, blocks: 1 }) : conflict.columns(key).doNothing(),
    )
    .execute();
};

/** Reads touches; those that block readers come first. */
export const touchesOf = async (
  { store: { db }, partnerId }: Owner,
  { noun, part }: Touched,
  most = MOST,
): Promise<readonly Touch[]> => {
  const rows = await db
    .selectFrom('mirror_touch')
    .select(['row_id', 'at'])
    .where('partner_id', '=', partnerId)
    .where('noun', '=', noun.name)
    .where('reseller_id', '=', placeOf(part).resellerId)
    .orderBy('blocks', 'desc')
    .orderBy('at')
    .limit(most)
    .execute();
  return rows.map(({ row_id, at }) => ({ id: row_id, at }));
};

/** Removes a touch, unless the row was touched again since it was read. */
export const removeTouch = async (
  { store: { db }, partnerId }: Owner,
  { noun, part }: Touched,
  { id, at }: Touch,
): Promise<void> => {
  await db
    .deleteFrom('mirror_touch')
    .where('partner_id', '=', partnerId)
    .where('noun', '=', noun.name)
    .where('reseller_id', '=', placeOf(part).resellerId)
    .where('row_id', '=', id)
    .where('at', '=', at)
    .execute();
};

/** Lists that readers must not see before they are read again, as `noun/reseller`. */
export const blockedLists = async ({ store: { db }, partnerId }: Owner): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('mirror_touch')
    .select(['noun', 'reseller_id'])
    .distinct()
    .where('partner_id', '=', partnerId)
    .where('blocks', '=', 1)
    .execute();
  return new Set(rows.map(({ noun, reseller_id }) => `${noun}/${reseller_id}`));
};
