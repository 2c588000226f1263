import { requestAccess, withdrawAccess } from '../tickets/access-moves.ts';
import type { TicketAccount } from '../tickets/account.ts';
import { reply } from '../tickets/customer-moves.ts';
import { drawnForm } from '../tickets/drawn-form.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import { IN_HAND, STATUS } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { mayMove, moveByVendor, type VendorMove } from '../tickets/vendor-moves.ts';
import { type Actor, anyOf } from './actor.ts';
import type { LifeEffect } from './event.ts';

export const ticketEffect = ({ facts }: TicketAccount, { id, status }: Ticket): LifeEffect => ({
  customer_id: facts.id,
  incident_id: id,
  status,
});

const REPLY = { zh_CN: '好的，已按要求处理。', en_US: 'Thank you, we did that.' } as const;

/** Lets the vendor's engineer take a step on one of the account's tickets whose status allows it. */
export const vendorMoves =
  (move: VendorMove) =>
  (actor: Actor): LifeEffect | null => {
    const account = actor.ticketAccount();
    const ticket = anyOf(
      [...account.tickets.values()].filter((each) => mayMove(each, move)),
      actor.draw(1),
    );
    if (!ticket || !moveByVendor(account, ticket, move, { now: actor.now })) return null;
    return ticketEffect(account, ticket);
  };

export const createTicket = (actor: Actor): LifeEffect | null => {
  const account = actor.ticketAccount();
  const { now, draw, world } = actor;
  const id = world.tickets.newId(now);
  return ticketEffect(
    account,
    openTicket(account, { id, now, user: account.users[0], form: drawnForm(account, draw) }),
  );
};

export const replyToTicket = (actor: Actor): LifeEffect | null => {
  const account = actor.ticketAccount();
  const ticket = anyOf(
    [...account.tickets.values()].filter(({ status }) => IN_HAND.includes(status)),
    actor.draw(1),
  );
  if (!ticket) return null;
  const content = REPLY[account.facts.site === 'CHINA' ? 'zh_CN' : 'en_US'];
  reply(account, ticket, { user: account.users[0], content, now: actor.now });
  return ticketEffect(account, ticket);
};

export const askForAccess = (actor: Actor): LifeEffect | null => {
  const account = actor.ticketAccount();
  const ticket = anyOf(
    [...account.tickets.values()].filter(({ status }) => status === STATUS.PROCESSING),
    actor.draw(1),
  );
  if (!ticket) return null;
  requestAccess(account, ticket, { kind: actor.draw(2) % 2 === 0 ? 'console' : 'host', now: actor.now });
  return ticketEffect(account, ticket);
};

export const giveAccessUp = (actor: Actor): LifeEffect | null => {
  const account = actor.ticketAccount();
  const access = [...account.accesses.values()].find((each) => withdrawAccess(each));
  const ticket = access && account.tickets.get(access.ticketId);
  return ticket ? ticketEffect(account, ticket) : null;
};
