import { customerIds, customersWith, type Lookup, type Recipe, rowsOf } from './lookup.ts';

interface Identified {
  readonly id: string;
}

interface Tickets {
  readonly tickets?: { readonly nodes?: readonly Identified[] } | null;
}

interface Held extends Identified {
  /** Left out: the member's own account. */
  readonly customerId?: string;
}

/** Tickets of the member's own account, then of customers who have authorized the partner. */
async function* ticketsIn({ ask }: Lookup, filter = ''): AsyncGenerator<Held> {
  const list = `tickets(first: 20${filter && `, filter: { ${filter} }`})`;
  yield* await rowsOf<Identified>(ask, list, 'id');
  for await (const { customerId, answer } of customersWith<Tickets>(
    ask,
    await customerIds(ask),
    `${list} { nodes { id } }`,
  ))
    for (const { id } of answer.tickets?.nodes ?? []) yield { id, customerId };
}

const openTickets = (...statuses: readonly string[]): Recipe =>
  async function* (lookup) {
    for await (const { id, customerId } of ticketsIn(lookup, `statuses: [${statuses.join(', ')}]`))
      yield { customerId, ticketId: id, ticketIds: [id], text: 'One thing more.' };
  };

const anyTicket: Recipe = async function* (lookup) {
  for await (const { id } of ticketsIn(lookup)) yield { ticketId: id };
};

/** The member's own account, which account managers and members of resellers do not have, then customers'. */
const anyAccount: Recipe = async function* ({ ask }) {
  yield {};
  const found = customersWith<Tickets>(ask, await customerIds(ask), 'tickets(first: 1) { nodes { id } }');
  for await (const { customerId } of found) yield { customerId };
};

interface Product {
  readonly productId: string;
  readonly problemTypes: readonly { readonly problemTypeId: string; readonly kind: string | null }[];
}

interface Products {
  readonly ticketDesk?: { readonly products?: readonly Product[] | null } | null;
}

const FORM = `query Lookup($customerId: ID) {
  ticketDesk(customerId: $customerId) { products { productId problemTypes { problemTypeId kind } } }
}`;

const newTicket: Recipe = async function* (lookup) {
  for await (const account of anyAccount(lookup)) {
    const { data } = await lookup.ask(FORM, account);
    for (const { productId, problemTypes } of (data as Products | null | undefined)?.ticketDesk?.products ?? []) {
      const problem = problemTypes.find(({ kind }) => kind === 'CONSULTATION');
      if (problem)
        yield { ...account, productId, problemTypeId: problem.problemTypeId, description: 'How can this be set up?' };
    }
  }
};

export const TICKETS: Readonly<Record<string, Recipe>> = {
  TicketDesk: anyAccount,
  TicketForm: anyAccount,
  TicketDetail: anyTicket,
  TicketNews: openTickets('WAITING', 'IN_PROGRESS', 'AWAITING_FEEDBACK', 'COMPLETED'),
  CreateTicket: newTicket,
  TicketProblem: newTicket,
  ReplyToTicket: openTickets('WAITING', 'IN_PROGRESS', 'AWAITING_FEEDBACK'),
  CloseTicket: openTickets('IN_PROGRESS', 'AWAITING_CONFIRMATION', 'AWAITING_FEEDBACK'),
};
