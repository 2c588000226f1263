import { z } from 'zod';

export const settingsSchema = z.strictObject({
  /** How long IAM tokens are valid. */
  tokenSeconds: z
    .number()
    .positive()
    .default(24 * 3600),
  /** How long a new customer's association with the partner takes. */
  associationDelayMs: z.number().min(0).default(1_500),
  /**
   * How long CreateSubCustomer waits for the association before it answers with a timeout, if the call asks to wait.
   */
  associationTimeoutMs: z.number().min(0).default(5_000),
  /** How long a paid order is processed before its resources exist. */
  provisioningDelayMs: z.number().min(0).default(1_500),
  /** Whether the partner may upload documents for real-name authentication. */
  realNameEnabled: z.boolean().default(true),
  /** How long the review of documents takes; at 0 they are decided at once. */
  reviewDelayMs: z.number().min(0).default(3_000),
  /** Whether the following reviews of documents pass. */
  reviewPasses: z.boolean().default(true),
  /** How long a transfer within an enterprise lasts, during which the next one is refused. */
  transferMs: z.number().min(0).default(0),
  /** Ids of resellers that no longer work with the partner. */
  leftResellers: z.array(z.string()).default([]),
  /**
   * How long a new ticket waits until an engineer accepts it, and then until the engineer asks a question or solves it.
   */
  ticketAcceptMs: z.number().min(0).default(60_000),
  ticketAnswerMs: z.number().min(0).default(300_000),
  /** After this time a ticket that waits for the customer closes by itself. */
  ticketCloseMs: z
    .number()
    .min(0)
    .default(7 * 24 * 3_600_000),
  /** Number of tickets of one problem type that an account without a support plan may create in a month. */
  ticketQuota: z.int().min(0).default(30),
  /** Largest number of files of a new ticket. */
  ticketFiles: z.int().min(0).max(99).default(5),
  /** Largest size of a file, and of all files that an account uploads in a day (UTC). */
  ticketFileMegabytes: z.number().positive().max(11).default(4),
  ticketDailyMegabytes: z.number().positive().default(50),
});

export type SandboxSettings = Readonly<z.output<typeof settingsSchema>>;
