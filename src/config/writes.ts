import { z } from 'zod';

const AMOUNT = 'an amount such as "5000.00"';
const amount = () => z.string({ error: AMOUNT }).regex(/^\d{1,12}(\.\d{1,2})?$/, AMOUNT);
const SECONDS = 'a whole number of seconds from 60 to 2592000';

/** Amounts that one partner's members may move, and those that need a second member; in the partner's currency. */
export const writesSchema = z.strictObject({
  /**
   * By role. Where several of a member's roles are named, the widest limit counts; a member with none of them has no
   * limit.
   */
  limits: z
    .record(
      z.string(),
      z.strictObject({
        perOperation: amount().optional(),
        /** All operations of one member on one day, UTC+8. */
        perDay: amount().optional(),
      }),
      { error: 'role names, each with its limits' },
    )
    .default({}),
  /** Left out: no approval is needed. */
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
   * No other system, no person in the vendor's console and no customer makes the same writes as this gateway. Only
   * then does a record of the vendor, which has no author, prove a write whose answer was lost.
   */
  exclusive: z.boolean({ error: 'true or false' }).optional(),
});

export type WriteSettings = z.infer<typeof writesSchema>;

export const DEFAULT_WRITES: WriteSettings = writesSchema.parse({});
