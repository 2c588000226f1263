import type { Rows } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import type { Body } from '../../http/refusal.ts';
import type { TicketCall } from '../call.ts';

/** A file that is sent instead of JSON. */
export interface FileAnswer {
  readonly bytes: Buffer;
  readonly type: string;
  readonly name: string;
}

/**
 * The result of an operation. The contract defines how rows are paged and named; `body` has the fields beside the rows,
 * or the whole answer.
 */
export interface TicketResult {
  readonly rows?: Rows<object>;
  readonly body?: Body;
  readonly file?: FileAnswer;
}

export type TicketBehavior = (call: TicketCall, input: Input) => TicketResult;
export type TicketBehaviors = Readonly<Record<string, TicketBehavior>>;

/** The empty object with which the vendor acknowledges a write. */
export const DONE: TicketResult = { body: {} };
