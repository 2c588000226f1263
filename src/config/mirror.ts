import { z } from 'zod';
import { whole } from './shapes.ts';

/** Names of the copied lists in settings and metrics. */
const NOUNS = [
  'customers',
  'orders',
  'resources',
  'payPerUse',
  'balances',
  'budgets',
  'coupons',
  'adjustments',
  'bills',
  'tickets',
  'renewalPrices',
] as const;

const share = () => {
  const expected = 'a number above 0, up to 0.9';
  return z.number({ error: expected }).gt(0, expected).max(0.9, expected);
};

/** The copy of the vendor's lists in the store; see `docs/mirror.md`. */
export const mirrorSchema = z.strictObject({
  enabled: z.boolean({ error: 'on or off' }).default(true),
  /** Part of each operation's quota that updating the copy may use. */
  share: share().default(0.3),
  /** Within this time each copied list is read whole and compared with the vendor's. */
  verifyHours: whole(1, 720, 'hours').default(24),
  /** Days until the log's entry of a change is deleted. */
  changesDays: whole(1, 365, 'days').default(30),
  /** List → seconds. A copy that is older does not answer. Default: declared with each list. */
  ages: z
    .partialRecord(z.enum(NOUNS, { error: `names out of ${NOUNS.join(', ')}` }), whole(1, 86_400, 'seconds'), {
      error: 'nouns, each with its age in seconds',
    })
    .optional(),
});
