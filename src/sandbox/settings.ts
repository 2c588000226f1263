import { z } from 'zod';

export const settingsSchema = z.strictObject({
  /** Life of IAM tokens. */
  tokenSeconds: z
    .number()
    .positive()
    .default(24 * 3600),
  /** How long a new customer's association with the partner takes. */
  associationDelayMs: z.number().min(0).default(1_500),
  /** How long CreateSubCustomer waits for it before it gives up, when asked to wait. */
  associationTimeoutMs: z.number().min(0).default(5_000),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
