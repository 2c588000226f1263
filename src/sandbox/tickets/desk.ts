import { expireAccesses } from './access-moves.ts';
import { type AccountFacts, createAccount, type TicketAccount } from './account.ts';
import { letTimePass, type Pace } from './pace.ts';
import { seedTickets } from './seeds.ts';
import { createTicketIds, type TicketIds } from './ticket-ids.ts';

interface TicketDeskOptions {
  readonly seed: number;
  /** Seconds since 1970: the end of the seeded history. */
  readonly anchor: number;
}

/**
 * The ticket service of a partner and its customers. The seeded tickets of an account are created when it is first
 * used.
 */
export const createTicketDesk = ({ seed, anchor }: TicketDeskOptions) => {
  const ids: TicketIds = createTicketIds(seed);
  const accounts = new Map<string, TicketAccount>();

  const open = (facts: AccountFacts): TicketAccount => {
    const account = createAccount(facts, seed);
    seedTickets(account, { anchor, ids });
    accounts.set(facts.id, account);
    return account;
  };

  return {
    newId: ids.next,
    /** The account after everything that has become due until now. */
    at(facts: AccountFacts, now: number, pace: Pace): TicketAccount {
      const account = accounts.get(facts.id) ?? open(facts);
      letTimePass(account, now, pace);
      expireAccesses(account, now);
      return account;
    },
    /** The account that a ticket belongs to, among the accounts used so far. */
    find: (ticketId: string): TicketAccount | undefined =>
      [...accounts.values()].find(({ tickets }) => tickets.has(ticketId)),
  };
};
export type TicketDesk = ReturnType<typeof createTicketDesk>;
