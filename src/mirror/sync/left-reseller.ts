import { sql } from 'kysely';
import type { MirrorNoun } from '../noun.ts';
import { NOUN_NAMES, NOUNS } from '../nouns/index.ts';
import { logChanges } from '../rows/log.ts';
import { removeRows } from '../rows/write.ts';
import { ANY, touch } from './touches.ts';
import { type Part, type Surroundings, whileLeading } from './work.ts';

/** Number of rows that one transaction removes; small, so that other writers do not wait long. */
const TOGETHER = 500;

/** Marks the lists as incomplete, so that readers do not use them while their rows are being removed. */
const holdReadersBack = (surroundings: Surroundings, resellerId: string): Promise<void> =>
  whileLeading(surroundings, async (db, { at }) => {
    const { partnerId } = surroundings;
    for (const noun of NOUN_NAMES) await touch(db, { partnerId, noun, resellerId, ids: [ANY], at, blocks: true });
  });

/** Removes the next rows of one noun; returns the number of removed rows. */
const removeSome = (surroundings: Surroundings, noun: MirrorNoun, resellerId: string): Promise<number> =>
  whileLeading(surroundings, async (db, { at, last }) => {
    const { partnerId } = surroundings;
    const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(noun.table)}
      where partner_id = ${partnerId} and reseller_id = ${resellerId} limit ${TOGETHER}`.execute(db);
    const ids = rows.map(({ row_id }) => row_id);
    const changes = await removeRows(db, { partnerId, noun, resellerId }, ids);
    await logChanges(db, { partnerId, at, last }, changes);
    return ids.length;
  });

const forgetParts = (surroundings: Surroundings, resellerId: string, parts: readonly Part[]): Promise<void> =>
  whileLeading(surroundings, async (db) => {
    const { partnerId } = surroundings;
    for (const { noun, part } of parts)
      await db
        .deleteFrom('mirror_part')
        .where('partner_id', '=', partnerId)
        .where('noun', '=', noun.name)
        .where('part', '=', part)
        .execute();
    await db
      .deleteFrom('mirror_touch')
      .where('partner_id', '=', partnerId)
      .where('reseller_id', '=', resellerId)
      .execute();
  });

/**
 * Removes the lists of a reseller that has left the partner. If this is interrupted, the remaining parts are removed
 * after the next reading of the resellers.
 */
export const removeLists = async (
  surroundings: Surroundings,
  resellerId: string,
  parts: readonly Part[],
): Promise<void> => {
  await holdReadersBack(surroundings, resellerId);
  for (const noun of Object.values<MirrorNoun>(NOUNS))
    while ((await removeSome(surroundings, noun, resellerId)) === TOGETHER);
  await forgetParts(surroundings, resellerId, parts);
};
