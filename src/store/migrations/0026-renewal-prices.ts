import type { Kysely } from 'kysely';
import type { Dialect } from '../migrate.ts';
import { countRowsOf } from './0020-mirror-counts.ts';
import { createMirrorTable } from './mirror-table.ts';

const TABLE = 'mirror_renewal_price';

/** Prices of one more month for resources whose paid period ends soon. */
export const renewalPrices = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    await createMirrorTable(db, { name: TABLE, columns: { amount: 'number' }, indexed: [] }, dialect);
    await countRowsOf(db, ['renewalPrices', TABLE], dialect);
  },
};
