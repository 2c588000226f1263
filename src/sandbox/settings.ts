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
  /** How long a paid order is being processed before its resources are there. */
  provisioningDelayMs: z.number().min(0).default(1_500),
  /** Whether the partner may upload documents for real-name authentication. */
  realNameEnabled: z.boolean().default(true),
  /** How long a review of documents takes; at 0 they are decided at once, without a review. */
  reviewDelayMs: z.number().min(0).default(3_000),
  /** What the next documents will be found to be. */
  reviewPasses: z.boolean().default(true),
  /** How long a transfer inside an enterprise keeps the next one waiting. */
  transferMs: z.number().min(0).default(0),
  /** Ids of resellers that work with the partner no more. */
  leftResellers: z.array(z.string()).default([]),
});

export type SandboxSettings = Readonly<z.output<typeof settingsSchema>>;
