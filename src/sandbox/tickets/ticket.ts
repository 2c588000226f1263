import type { LogType } from './log-type.ts';
import type { Status } from './status.ts';

/** The author of a message: the account's side, or the side that serves it. */
export const CUSTOMER_SIDE = 0;
export const SERVICE_SIDE = 1;

/** The side that serves a ticket. */
export type Ownership = 'vendor' | 'partner';

export interface Message {
  readonly id: string;
  /** Counts all messages of the account, so that what is new since one of them is known. */
  readonly number: number;
  readonly type: typeof CUSTOMER_SIDE | typeof SERVICE_SIDE;
  readonly author: string;
  readonly authorName: string;
  /** Seconds since 1970; no two messages of a ticket share one, because the vendor pages by it. */
  readonly at: number;
  /** The description of the ticket, as its first message. */
  readonly isFirst: boolean;
  readonly fileIds: readonly string[];
  /** Empty once it was withdrawn. */
  content: string;
}

export interface LogEntry {
  readonly id: string;
  readonly type: LogType;
  readonly at: number;
  readonly by: typeof CUSTOMER_SIDE | typeof SERVICE_SIDE;
  readonly byId: string;
  readonly byName: string;
  readonly text: string;
}

export interface Contact {
  areaCode: string | null;
  mobile: string | null;
  mail: string | null;
  /** `0` for any time, else hours such as `09:00-18:00`. */
  time: string | null;
  ccMail: string | null;
}

/** The fields that a customer fills in. */
export interface TicketForm {
  readonly problemId: string;
  readonly subTypeId: string;
  readonly productId: string;
  readonly regionId: string | null;
  readonly severityId: string | null;
  readonly description: string;
  readonly projectId: string | null;
}

export interface Ticket extends TicketForm {
  readonly id: string;
  /** The IAM user of the account who created it. */
  readonly userId: string;
  readonly userName: string;
  readonly createdAt: number;
  readonly ownership: Ownership;
  readonly contact: Contact;
  readonly messages: Message[];
  readonly log: LogEntry[];
  readonly labelIds: Set<number>;
  readonly relatedIds: Set<string>;
  /** Answers to the questions of the form, by their keys. */
  readonly answers: Map<string, unknown>;
  readonly scores: Map<number, number>;
  status: Status;
  /** When the vendor proposed a solution. */
  confirmedAt: number | null;
  completedAt: number | null;
  judgement: string;
  rootCause: string | null;
  resolution: string | null;
  /** Messages of the service side up to this number were read. */
  readUpTo: number;
  urgedAt: number | null;
  /** Since when the vendor has had something to do, or the customer; infinity: time alone moves it no further. */
  movedAt: number;
}
