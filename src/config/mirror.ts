import { z } from 'zod';
import { whole } from './shapes.ts';

/** Nouns that the mirror can keep, as settings and metrics name them. */
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

/** The local copy of the vendor's lists; see `docs/mirror.md`. */
export const mirrorSchema = z.strictObject({
  enabled: z.boolean({ error: 'on or off' }).default(true),
  /** Part of each operation's quota that keeping it up to date may use. */
  share: share().default(0.3),
  /** In how long every list is compared with the vendor's as a whole. */
  verifyHours: whole(1, 720, 'hours').default(24),
  /** How long changes are kept. */
  changesDays: whole(1, 365, 'days').default(30),
  /** Noun → age in seconds up to which its copy answers; left out: the noun's own. */
  ages: z
    .partialRecord(z.enum(NOUNS, { error: `names out of ${NOUNS.join(', ')}` }), whole(1, 86_400, 'seconds'), {
      error: 'nouns, each with its age in seconds',
    })
    .optional(),
});
