import { z } from 'zod';

/**
 * Facts about one operation that OpenAPI cannot express; in the contract as `x-facts`. An operation without it, or
 * with a key that is not listed here, does not load.
 */
const paging = z.strictObject({
  /**
   * offset: record offset from 0. marker: opaque cursor. page: page number (from 1) in `offset`. keyset: rows beside one at
   * hand, which the inputs describe. none: all rows at once.
   */
  style: z.enum(['offset', 'marker', 'page', 'keyset', 'none']),
  /** Largest `limit` the operation takes; absent where it takes none. */
  limit: z.int().positive().optional(),
  /** The vendor's own limit when `limit` is left out. */
  defaultLimit: z.int().positive().optional(),
  maxOffset: z.int().positive().optional(),
  /** The field that holds the rows, dotted when nested. */
  rows: z.string(),
  /** The field that holds the number of all rows; absent where the vendor gives none. */
  total: z.string().optional(),
  /** The field that holds the marker of the next page, dotted when nested; style `marker` only. */
  next: z.string().optional(),
});

const batch = z.strictObject({
  /** The input that takes many ids. */
  parameter: z.string(),
  max: z.int().positive(),
  /** The key inside each element, when elements are objects. */
  item: z.string().optional(),
  /** The field of a response row that has the row's id. */
  rowKey: z.string().optional(),
  /** The response field whose rows answer the ids, where `paging` names none (writes). */
  rows: z.string().optional(),
});

const window = z.strictObject({
  /** The inputs that open and close the range. */
  from: z.string(),
  to: z.string(),
  /** The widest range the vendor accepts. */
  maxDays: z.int().positive(),
});

export const factsSchema = z.strictObject({
  /** Whose credential unlocks it: the partner's, the customer's (via its agency), either, or the enterprise master's. */
  credential: z.enum(['partner', 'customer', 'either', 'master']),
  /** Only a first-tier distributor may call it. */
  distributor: z.boolean().optional(),
  /** The input that names customers; asked so about itself, the answer has nothing that a customer may not know. */
  self: z.string().optional(),
  kind: z.enum(['read', 'write']),
  paging: paging.optional(),
  batch: batch.optional(),
  /** Requests per second for the whole partner. */
  quota: z.int().positive(),
  /**
   * Permission items of the partner's members; any one is enough, and an empty list opens the operation to all
   * members.
   */
  permission: z.array(z.string().regex(/^(BPC_(ITEM|MENU)_[A-Z]+_\d{6}|PARTNERGRAPH_[A-Z_]+)$/)),
  /** Set where the vendor's documents name no items and the gateway chose those that come closest. */
  permissionSource: z.literal('gateway').optional(),
  /** The row field to regroup by after one unfiltered list. */
  sweep: z.string().optional(),
  idempotency: z.enum(['none', 'natural', 'transaction', 'absolute']).optional(),
  /** The input that makes a repeated write recognisable (natural and transaction). */
  idempotencyKey: z.string().optional(),
  /** Response and request fields that hold money, dotted from the root, `[]` for each element. */
  money: z.array(z.string()).optional(),
  /** Fields whose dates and months are UTC+8, written like `money`; all others are UTC. */
  utc8: z.array(z.string()).optional(),
  /** Whether names in the answer follow `X-Language`. */
  localised: z.boolean().optional(),
  /** How long a read may be reused, and by whom. Absent: never. */
  cache: z
    .strictObject({ audience: z.enum(['public', 'partner', 'customer']), seconds: z.int().positive() })
    .optional(),
  /** Field of the response whose rows report what failed while the rest succeeded. */
  partialFailure: z.string().optional(),
  /** `file`: the answer is the bytes of a file, not JSON. */
  answers: z.literal('file').optional(),
  /** Ranges the vendor refuses when they are too wide. */
  windows: z.array(window).optional(),
  /**
   * The vendor's reaction to other values of an input's enum: accepts any case of them, or ignores them. Left out:
   * refuses.
   */
  otherValues: z.record(z.string(), z.enum(['any-case', 'ignored'])).optional(),
  /** How far back the vendor answers. */
  historyMonths: z.int().positive().optional(),
});

export type Facts = z.infer<typeof factsSchema>;
export type Paging = z.infer<typeof paging>;
export type Batch = z.infer<typeof batch>;
