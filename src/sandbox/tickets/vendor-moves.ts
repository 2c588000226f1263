import { mix } from '../data/hash.ts';
import type { TicketAccount } from './account.ts';
import { close } from './customer-moves.ts';
import { addMessage, addStep } from './entries.ts';
import { LOG, type LogType } from './log-type.ts';
import { IN_HAND, OPEN, STATUS, type Status } from './status.ts';
import type { Ticket } from './ticket.ts';
import { type Occasion, wordsFor } from './vendor-words.ts';

/** The steps that the serving side can take on a ticket. */
export const VENDOR_MOVES = ['accept', 'ask', 'answer', 'suspend', 'solve', 'complete', 'invalidate'] as const;
export type VendorMove = (typeof VENDOR_MOVES)[number];

interface Rule {
  readonly from: readonly Status[];
  /** The status after the step; absent when the step does not change it. */
  readonly to?: Status;
  readonly log?: LogType;
  readonly says: Occasion;
}

const RULES: Readonly<Record<VendorMove, Rule>> = {
  accept: { from: [STATUS.WAITING, STATUS.SUSPENDED], to: STATUS.PROCESSING, log: LOG.ACCEPTED, says: 'accepted' },
  ask: { from: [STATUS.PROCESSING], to: STATUS.ASKED, log: LOG.ASKED, says: 'asked' },
  answer: { from: IN_HAND, says: 'answered' },
  suspend: { from: [STATUS.PROCESSING], to: STATUS.SUSPENDED, log: LOG.SUSPENDED, says: 'suspended' },
  solve: { from: [STATUS.PROCESSING], to: STATUS.SOLVED, log: LOG.SOLVED, says: 'solved' },
  complete: { from: IN_HAND, to: STATUS.COMPLETED, says: 'completed' },
  invalidate: { from: OPEN, to: STATUS.INVALID, log: LOG.INVALIDATED, says: 'invalidated' },
};

export const mayMove = ({ status }: Ticket, move: VendorMove): boolean => RULES[move].from.includes(status);

interface Moving {
  readonly now: number;
  /** Text of the message, instead of the default one. */
  readonly text?: string | undefined;
  readonly fileIds?: readonly string[] | undefined;
}

/** Takes a step of the serving side and writes its message; false when the ticket's status does not allow it. */
export const moveByVendor = (
  account: TicketAccount,
  ticket: Ticket,
  move: VendorMove,
  { now, text, fileIds = [] }: Moving,
): boolean => {
  if (!mayMove(ticket, move)) return false;
  const { to, log, says } = RULES[move];
  const draw = mix(account.seed, account.count);
  const words = (occasion: Occasion): string => wordsFor(occasion, account.facts.site, draw);
  const content = text ?? words(says);
  addMessage(account, ticket, { from: null, content, now, fileIds });
  if (move === 'complete') close(account, ticket, { user: null, now, text: content });
  if (log !== undefined) addStep(account, ticket, { type: log, from: null, now, text: content });
  if (move === 'solve') {
    ticket.confirmedAt = Math.floor(now);
    ticket.rootCause = words('rootCause');
    ticket.resolution = words('resolution');
  }
  if (to !== undefined) ticket.status = to;
  ticket.movedAt = now;
  return true;
};
