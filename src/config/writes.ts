import { z } from 'zod';

const AMOUNT = 'an amount such as "5000.00"';
const amount = () => z.string({ error: AMOUNT }).regex(/^\d{1,12}(\.\d{1,2})?$/, AMOUNT);
const SECONDS = 'a whole number of seconds from 60 to 2592000';

/** Limits of the amounts in one partner's writes, and its approvals. Amounts are in the currency of the site. */
export const writesSchema = z.strictObject({
  /** Role → limits. The widest limit of a member's roles counts. A member with none of these roles has no limit. */
  limits: z
    .record(
      z.string(),
      z.strictObject({
        perOperation: amount().optional(),
        /** Sum of one member's writes on one day, UTC+8. */
        perDay: amount().optional(),
      }),
      { error: 'role names, each with its limits' },
    )
    .default({}),
  /** Null: no write needs an approval. */
  approval: z
    .strictObject({
      above: amount(),
      expiresAfterSeconds: z
        .number({ error: SECONDS })
        .int(SECONDS)
        .min(60, SECONDS)
        .max(2_592_000, SECONDS)
        .default(86_400),
    })
    .nullable()
    .default(null),
  /**
   * True: no other system, no person in the vendor's console and no customer makes the same writes. Only then can a
   * record of the vendor, which names no author, prove a write whose answer was lost.
   */
  exclusive: z.boolean({ error: 'true or false' }).optional(),
});

export type WriteSettings = z.infer<typeof writesSchema>;

export const DEFAULT_WRITES: WriteSettings = writesSchema.parse({});
