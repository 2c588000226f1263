import { z } from 'zod';
import { ticketCommand } from './ticket-command.ts';

/** The kinds of events, with their default weights among each other. */
export const LIFE_WEIGHTS = {
  /** A customer orders new yearly/monthly resources; the order waits for its payment. */
  ORDERED: 24,
  /** A customer orders the renewal of a resource; the order waits for its payment. */
  RENEWAL_ORDERED: 6,
  PAID: 24,
  CANCELLED: 5,
  /** A customer gives a resource back and gets money for it. */
  RETURNED: 3,
  /** A resource ends now, before its period is over. */
  EXPIRED: 5,
  /** Automatic renewal of a resource was switched on or off. */
  AUTO_RENEWAL: 3,
  REGISTERED: 8,
  /** A customer has another account manager, or none. */
  MOVED: 8,
  /** The level, the label or the freezing of a customer has changed. */
  CHANGED: 4,
  LEFT: 2,
  ALLOCATED: 5,
  RECLAIMED: 2,
  COUPON_ISSUED: 3,
  /** Tickets move only where their kinds are named. */
  TICKET_CREATED: 0,
  TICKET_ACCEPTED: 0,
  /** The vendor asks the customer something. */
  TICKET_ASKED: 0,
  /** The vendor writes a message, and nothing else changes. */
  TICKET_ANSWERED: 0,
  TICKET_SUSPENDED: 0,
  /** The vendor proposes a solution. */
  TICKET_SOLVED: 0,
  TICKET_COMPLETED: 0,
  TICKET_VOIDED: 0,
  /** The customer writes a message. */
  TICKET_REPLIED: 0,
  /** The vendor asks to be let into the account, or no longer needs it. */
  TICKET_ACCESS_ASKED: 0,
  TICKET_ACCESS_WITHDRAWN: 0,
} as const;

export type LifeKind = keyof typeof LIFE_WEIGHTS;

export const LIFE_KINDS = Object.keys(LIFE_WEIGHTS) as readonly LifeKind[];

/** The facts of one event, in the vendor's words. */
export interface LifeEffect {
  /** Whose it is; for the partner's own ticket, the partner's account. */
  readonly customer_id: string;
  readonly incident_id?: string;
  /** Of the ticket, as the vendor numbers it. */
  readonly status?: number;
  readonly order_id?: string;
  readonly resource_ids?: readonly string[];
  readonly coupon_id?: string;
  /** In the currency of the site: what an order costs, what was paid, given back, allocated or reclaimed. */
  readonly amount?: string;
  /** The amount that the partner allocated to the customer first, so that it could pay. */
  readonly allocated?: string;
  /** The fields of the customer's row that are different now. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Something that happened without a call. */
export interface LifeEvent extends LifeEffect {
  /** Counts from 1 since the last reset. */
  readonly number: number;
  readonly kind: LifeKind;
  /** UTC. */
  readonly at: string;
  readonly partner: string;
  /** The reseller whose customer it is; null for the partner's own. */
  readonly indirect_partner_id: string | null;
}

const weight = z.number().min(0).max(1000);
const shared = {
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  /** Only what is named happens, each as often beside the others as its weight; default: everything. */
  kinds: z.partialRecord(z.enum(LIFE_KINDS as [LifeKind, ...LifeKind[]]), weight).optional(),
  /** Only to the customers of these partners; default: of all. */
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
