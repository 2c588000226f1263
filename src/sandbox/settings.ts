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
  /** Results of the next checks of documents. */
  reviewPasses: z.boolean().default(true),
  /** How long a transfer inside an enterprise keeps the next one waiting. */
  transferMs: z.number().min(0).default(0),
  /** Ids of resellers that work with the partner no more. */
  leftResellers: z.array(z.string()).default([]),
  /** How long a new ticket waits before it is taken up; then the vendor asks back or solves it after `ticketAnswerMs`. */
  ticketAcceptMs: z.number().min(0).default(60_000),
  ticketAnswerMs: z.number().min(0).default(300_000),
  /** When a ticket that waits for the customer closes by itself. */
  ticketCloseMs: z
    .number()
    .min(0)
    .default(7 * 24 * 3_600_000),
  /** Tickets of a problem type that an account without a support plan may create in a month. */
  ticketQuota: z.int().min(0).default(30),
  /** Files of a new ticket, at most. */
  ticketFiles: z.int().min(0).max(99).default(5),
  /** Size of an attached file, and what an account may upload in a day (UTC). */
  ticketFileMegabytes: z.number().positive().max(11).default(4),
  ticketDailyMegabytes: z.number().positive().default(50),
});

export type SandboxSettings = Readonly<z.output<typeof settingsSchema>>;
