import { z } from 'zod';
import { ticketCommand } from './ticket-command.ts';

/** The kinds of events with their default weights: a kind with twice the weight happens twice as often. */
export const LIFE_WEIGHTS = {
  /** A customer orders new yearly/monthly resources; the order waits for its payment. */
  ORDERED: 24,
  /** A customer orders the renewal of a resource; the order waits for its payment. */
  RENEWAL_ORDERED: 6,
  PAID: 24,
  CANCELLED: 5,
  /** A customer gives a resource back and gets a refund. */
  RETURNED: 3,
  /** A resource expires now, before its period is over. */
  EXPIRED: 5,
  /** Automatic renewal of a resource was switched on or off. */
  AUTO_RENEWAL: 3,
  REGISTERED: 8,
  /** A customer has another account manager than before, or none. */
  MOVED: 8,
  /** The level, label or frozen state of a customer has changed. */
  CHANGED: 4,
  LEFT: 2,
  ALLOCATED: 5,
  RECLAIMED: 2,
  COUPON_ISSUED: 3,
  /** Events of tickets happen only when their kinds are requested. */
  TICKET_CREATED: 0,
  TICKET_ACCEPTED: 0,
  /** The vendor asks the customer a question. */
  TICKET_ASKED: 0,
  /** The vendor writes a message without changing the ticket's status. */
  TICKET_ANSWERED: 0,
  TICKET_SUSPENDED: 0,
  /** The vendor proposes a solution. */
  TICKET_SOLVED: 0,
  TICKET_COMPLETED: 0,
  TICKET_VOIDED: 0,
  /** The customer writes a message. */
  TICKET_REPLIED: 0,
  /** The vendor asks for access to the account, or withdraws its request. */
  TICKET_ACCESS_ASKED: 0,
  TICKET_ACCESS_WITHDRAWN: 0,
} as const;

export type LifeKind = keyof typeof LIFE_WEIGHTS;

export const LIFE_KINDS = Object.keys(LIFE_WEIGHTS) as readonly LifeKind[];

/** What one event changed, in the vendor's terms. */
export interface LifeEffect {
  /** Id of the customer; for a ticket of the partner's own, id of the partner's account. */
  readonly customer_id: string;
  readonly incident_id?: string;
  /** Status of the ticket, as the vendor numbers it. */
  readonly status?: number;
  readonly order_id?: string;
  readonly resource_ids?: readonly string[];
  readonly coupon_id?: string;
  /** In the site's currency: the price of an order, or the amount paid, refunded, allocated or reclaimed. */
  readonly amount?: string;
  /** The amount that the partner allocated to the customer before the payment, so that the balance sufficed. */
  readonly allocated?: string;
  /** The changed fields of the customer's row, with their new values. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Something that happened at the vendor without a call by the gateway. */
export interface LifeEvent extends LifeEffect {
  /** Number of the event, counted from 1 since the last reset. */
  readonly number: number;
  readonly kind: LifeKind;
  /** Time in UTC. */
  readonly at: string;
  readonly partner: string;
  /** Id of the reseller whose customer it is; null for the partner's own customers. */
  readonly indirect_partner_id: string | null;
}

const weight = z.number().min(0).max(1000);
const shared = {
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  /** Kinds of events that happen, with their weights; default: all kinds with the default weights. */
  kinds: z.partialRecord(z.enum(LIFE_KINDS as [LifeKind, ...LifeKind[]]), weight).optional(),
  /** Ids of the partners to whose customers events happen; default: all partners. */
  partners: z.array(z.string()).min(1).optional(),
};

/** The body of `POST /_sandbox/life`. */
export const lifeCommand = z.discriminatedUnion('action', [
  z.strictObject({ ...shared, action: z.literal('start'), per_minute: z.number().gt(0).max(60_000) }),
  z.strictObject({ ...shared, action: z.literal('step'), events: z.int().min(1).max(10_000).default(1) }),
  z.strictObject({ action: z.literal('stop') }),
  ticketCommand,
]);

export type LifeCommand = z.input<typeof lifeCommand>;
export type LifePlan = Pick<Extract<z.output<typeof lifeCommand>, { action: 'step' }>, 'seed' | 'kinds' | 'partners'>;
