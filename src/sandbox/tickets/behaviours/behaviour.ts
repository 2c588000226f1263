import type { Rows } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import type { Body } from '../../http/refusal.ts';
import type { TicketCall } from '../call.ts';

/** Bytes instead of JSON. */
export interface FileAnswer {
  readonly bytes: Buffer;
  readonly type: string;
  readonly name: string;
}

/** The contract pages and names the rows; `body` contains the fields beside them, or the whole answer. */
export interface TicketResult {
  readonly rows?: Rows<object>;
  readonly body?: Body;
  readonly file?: FileAnswer;
}

export type TicketBehaviour = (call: TicketCall, input: Input) => TicketResult;
export type TicketBehaviours = Readonly<Record<string, TicketBehaviour>>;

/** The vendor acknowledges with an empty object. */
export const DONE: TicketResult = { body: {} };
