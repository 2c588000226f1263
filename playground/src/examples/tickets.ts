import { type Recipe, rowsOf } from './lookup.ts';

const openTickets = (...statuses: readonly string[]): Recipe =>
  async function* ({ ask }) {
    const list = `tickets(first: 20, filter: { statuses: [${statuses.join(', ')}] })`;
    for (const { id } of await rowsOf<{ readonly id: string }>(ask, list, 'id'))
      yield { ticketId: id, ticketIds: [id], text: 'One thing more.' };
  };

interface Product {
  readonly productId: string;
  readonly problemTypes: readonly { readonly problemTypeId: string; readonly kind: string | null }[];
}

interface Products {
  readonly ticketDesk?: { readonly products?: readonly Product[] | null } | null;
}

const FORM = 'query Lookup { ticketDesk { products { productId problemTypes { problemTypeId kind } } } }';

const newTicket: Recipe = async function* ({ ask }) {
  const { data } = await ask(FORM);
  for (const { productId, problemTypes } of (data as Products | null | undefined)?.ticketDesk?.products ?? []) {
    const problem = problemTypes.find(({ kind }) => kind === 'CONSULTATION');
    if (problem) yield { productId, problemTypeId: problem.problemTypeId, description: 'How can this be set up?' };
  }
};

const anyTicket: Recipe = async function* ({ ask }) {
  for (const { id } of await rowsOf<{ readonly id: string }>(ask, 'tickets(first: 1)', 'id')) yield { ticketId: id };
};

export const TICKETS: Readonly<Record<string, Recipe>> = {
  TicketDetail: anyTicket,
  TicketNews: openTickets('WAITING', 'IN_PROGRESS', 'AWAITING_FEEDBACK', 'COMPLETED'),
  CreateTicket: newTicket,
  TicketProblem: newTicket,
  ReplyToTicket: openTickets('WAITING', 'IN_PROGRESS', 'AWAITING_FEEDBACK'),
  CloseTicket: openTickets('IN_PROGRESS', 'AWAITING_CONFIRMATION', 'AWAITING_FEEDBACK'),
};
