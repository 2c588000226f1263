import { mix } from '../data/hash.ts';
import type { SandboxSettings } from '../settings.ts';
import type { TicketAccount } from './account.ts';
import { close } from './customer-moves.ts';
import { STATUS } from './status.ts';
import { CUSTOMER_SIDE, type Ticket } from './ticket.ts';
import { moveByVendor, type VendorMove } from './vendor-moves.ts';

export type Pace = Pick<SandboxSettings, 'ticketAcceptMs' | 'ticketAnswerMs' | 'ticketCloseMs'>;

/**
 * The engineer asks a question about one ticket in three, until the customer has written a message; the other tickets
 * are solved.
 */
const nextMove = (account: TicketAccount, { id, messages, log }: Ticket): VendorMove => {
  const answered = messages.filter(({ type, isFirst }) => type === CUSTOMER_SIDE && !isFirst).length;
  return answered === 0 && mix(account.seed, log.length + id.charCodeAt(id.length - 1)) % 3 === 0 ? 'ask' : 'solve';
};

/** Takes the next step if it is due; false when none is. */
const step = (account: TicketAccount, ticket: Ticket, now: number, pace: Pace): boolean => {
  const due = (waitMs: number): number | null => {
    const at = ticket.movedAt + waitMs / 1000;
    return at <= now ? at : null;
  };
  switch (ticket.status) {
    case STATUS.WAITING: {
      const at = due(pace.ticketAcceptMs);
      return at !== null && moveByVendor(account, ticket, 'accept', { now: at });
    }
    case STATUS.PROCESSING: {
      const at = due(pace.ticketAnswerMs);
      return at !== null && moveByVendor(account, ticket, nextMove(account, ticket), { now: at });
    }
    case STATUS.SOLVED:
    case STATUS.ASKED: {
      const at = due(pace.ticketCloseMs);
      if (at === null) return false;
      close(account, ticket, { user: null, now: at });
      return true;
    }
    default:
      return false;
  }
};

/**
 * Takes all steps of the serving side that are due, each at its own time. A suspended ticket changes only by a command.
 */
export const letTimePass = (account: TicketAccount, now: number, pace: Pace): void => {
  for (const ticket of account.tickets.values()) {
    let moved = true;
    while (moved) moved = step(account, ticket, now, pace);
  }
};
