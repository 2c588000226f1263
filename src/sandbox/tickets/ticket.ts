import type { LogType } from './log-type.ts';
import type { Status } from './status.ts';

/** Author of a message: the customer's side, or the side that serves the ticket. */
export const CUSTOMER_SIDE = 0;
export const SERVICE_SIDE = 1;

/** The side that serves a ticket. */
export type Ownership = 'vendor' | 'partner';

export interface Message {
  readonly id: string;
  /** Number among all messages of the account, by which a poll finds messages newer than the last one. */
  readonly number: number;
  readonly type: typeof CUSTOMER_SIDE | typeof SERVICE_SIDE;
  readonly author: string;
  readonly authorName: string;
  /** Seconds since 1970. No two messages of a ticket have the same second, because the vendor pages by time. */
  readonly at: number;
  /** Whether the message is the description of the ticket. */
  readonly isFirst: boolean;
  readonly fileIds: readonly string[];
  /** Empty after the message was withdrawn. */
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
  /** Hours in which the customer can be reached, such as `09:00-18:00`; `0` for any time. */
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
  /** Id of the account's IAM user who created the ticket. */
  readonly userId: string;
  readonly userName: string;
  readonly createdAt: number;
  readonly ownership: Ownership;
  readonly contact: Contact;
  readonly messages: Message[];
  readonly log: LogEntry[];
  readonly labelIds: Set<number>;
  readonly relatedIds: Set<string>;
  /** Answers to the form's questions, by the keys of the questions. */
  readonly answers: Map<string, unknown>;
  readonly scores: Map<number, number>;
  status: Status;
  /** When the vendor proposed a solution. */
  confirmedAt: number | null;
  completedAt: number | null;
  judgement: string;
  rootCause: string | null;
  resolution: string | null;
  /** Number of the newest message of the serving side that the customer has read. */
  readUpTo: number;
  urgedAt: number | null;
  /**
   * Since when the ticket waits for the vendor's or the customer's next step; infinity when time alone must not change
   * it.
   */
  movedAt: number;
}
