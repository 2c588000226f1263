import { z } from 'zod';

// Facts about an operation that OpenAPI cannot express; `x-facts` in the contract. An operation without facts, or with
// a fact that is not listed here, fails the start.

const paging = z.strictObject({
  /**
   * `offset`: `offset` is the number of rows to skip. `page`: `offset` is a page number from 1. `marker`: the answer
   * has an opaque cursor. `keyset`: inputs describe a row, and the answer has the rows next to it. `none`: all rows at
   * once.
   */
  style: z.enum(['offset', 'marker', 'page', 'keyset', 'none']),
  /** Greatest `limit` that the operation accepts. Left out: the operation has no `limit`. */
  limit: z.int().positive().optional(),
  /** Number of rows that the vendor returns without `limit`. */
  defaultLimit: z.int().positive().optional(),
  maxOffset: z.int().positive().optional(),
  /** Field with the rows; a dotted path where it is nested. */
  rows: z.string(),
  /** Field with the number of all rows. Left out: the vendor returns no total. */
  total: z.string().optional(),
  /** Field with the cursor of the next page, for style `marker`; a dotted path where it is nested. */
  next: z.string().optional(),
});

const batch = z.strictObject({
  /** Input that takes a list of ids. */
  parameter: z.string(),
  max: z.int().positive(),
  /** Field with the id, where the list's elements are objects. */
  item: z.string().optional(),
  /** Field with the id in a row of the response. */
  rowKey: z.string().optional(),
  /** Field with the rows of the response, for operations without `paging`: writes. */
  rows: z.string().optional(),
});

const window = z.strictObject({
  /** Inputs with the first and the last time of the range. */
  from: z.string(),
  to: z.string(),
  /** Widest range that the vendor accepts. */
  maxDays: z.int().positive(),
});

export const factsSchema = z.strictObject({
  /** Whose credential the call needs: the partner's, the customer's (by its agency), either of both, or a master's. */
  credential: z.enum(['partner', 'customer', 'either', 'master']),
  /** Only a first-tier distributor may call it. */
  distributor: z.boolean().optional(),
  /** Input that names a customer, where a customer may have the answer about itself. */
  self: z.string().optional(),
  kind: z.enum(['read', 'write']),
  paging: paging.optional(),
  batch: batch.optional(),
  /** Requests per second, for all callers of one partner together. */
  quota: z.int().positive(),
  /** Permission items, any one of which allows the operation. An empty list allows it to all members. */
  permission: z.array(z.string().regex(/^(BPC_(ITEM|MENU)_[A-Z]+_\d{6}|PARTNERGRAPH_[A-Z_]+)$/)),
  /** Set where the vendor documents no items; the gateway uses the most similar ones. */
  permissionSource: z.literal('gateway').optional(),
  /** Field of a row by which a sweep groups the rows of the unfiltered list. */
  sweep: z.string().optional(),
  idempotency: z.enum(['none', 'natural', 'transaction', 'absolute']).optional(),
  /** Input by which the vendor recognizes a repeated write, for `natural` and `transaction`. */
  idempotencyKey: z.string().optional(),
  /**
   * Fields of request and response that hold money: dotted paths from the root, with `[]` for each element of a list.
   */
  money: z.array(z.string()).optional(),
  /** Fields with dates and months in UTC+8, written as in `money`. All other fields are in UTC. */
  utc8: z.array(z.string()).optional(),
  /** Whether the language of names in the answer depends on `X-Language`. */
  localized: z.boolean().optional(),
  /** How long an answer may be cached, and for whom. Left out: it is not cached. */
  cache: z
    .strictObject({ audience: z.enum(['public', 'partner', 'customer']), seconds: z.int().positive() })
    .optional(),
  /** Field of the response whose rows name the elements that failed, while the others succeeded. */
  partialFailure: z.string().optional(),
  /** `file`: the answer is the bytes of a file, not JSON. */
  answers: z.literal('file').optional(),
  /** Ranges of time that the vendor limits. */
  windows: z.array(window).optional(),
  /**
   * Input → how the vendor handles values outside of its enum. `any-case`: it accepts the values in other letter case.
   * `ignored`: it ignores them. Left out: it refuses them.
   */
  otherValues: z.record(z.string(), z.enum(['any-case', 'ignored'])).optional(),
  /** Number of past months for which the vendor returns data. */
  historyMonths: z.int().positive().optional(),
});

export type Facts = z.infer<typeof factsSchema>;
export type Paging = z.infer<typeof paging>;
export type Batch = z.infer<typeof batch>;
