import type { CostOf, RequestContext } from '../../request/context.ts';
import type { Children, ChildrenKey } from '../../request/fetch/children.ts';
import { defineEachLoader } from '../../request/fetch/loader.ts';
import { compareTexts, orderBy, type SortValue } from '../../request/pages/sorted.ts';
import type { TicketSort } from './ticket.args.ts';
import { ticketsOfAccount } from './ticket.loader.ts';
import type { Ticket } from './ticket.type.ts';

/** Rows of one page of the vendor's list. */
const PAGE = 100;

/** States in the order in which a ticket passes them. */
const LIFE: readonly unknown[] = [
  'WAITING',
  'IN_PROGRESS',
  'AWAITING_FEEDBACK',
  'SUSPENDED',
  'AWAITING_CONFIRMATION',
  'COMPLETED',
  'WITHDRAWN',
  'INVALID',
  'DELETED',
];

const VALUES: Readonly<Record<TicketSort['by'], (ticket: Ticket) => SortValue>> = {
  CREATED_AT: ({ createdAt }) => createdAt,
  STATUS: ({ status }) => (status === null ? null : LIFE.indexOf(status)),
  PRODUCT: ({ product }) => product,
};

const newestFirst = (a: Ticket, b: Ticket): number =>
  compareTexts(b.createdAt ?? '', a.createdAt ?? '') || compareTexts(a.id, b.id);

/** The requested order; tickets with equal values come newest first. */
export const ticketOrder = ({ by, direction }: TicketSort) =>
  orderBy({ valueIn: VALUES[by], isDescending: direction === 'DESCENDING', ties: newestFirst });

/**
 * All tickets of an account that match a filter: one call for each hundred; the first page shows how many there are.
 */
export const allTicketsOfAccount = defineEachLoader<Omit<ChildrenKey, 'offset' | 'first'>, readonly Ticket[]>({
  name: 'allTicketsOfAccount',
  operations: ['ListCases'],
  fetch: async (key, context) => {
    const page = (offset: number): Promise<Children<Ticket>> =>
      context.load(ticketsOfAccount, { ...key, offset, first: PAGE });
    const first = await page(0);
    const pages = Math.ceil((first.total ?? first.rows.length) / PAGE);
    context.requireCalls(Math.max(0, pages - 1));
    const rest = await Promise.all(Array.from({ length: Math.max(0, pages - 1) }, (_, at) => page((at + 1) * PAGE)));
    const rows = [first, ...rest].flatMap(({ rows: tickets }) => tickets);
    return [...new Map(rows.map((ticket) => [ticket.id, ticket])).values()];
  },
});

/** Upper bound of the calls: a sorted list is read whole, and only its first page shows how many calls that takes. */
export const sortedMost: CostOf<{ readonly sort?: TicketSort | null }> = (
  parents,
  { sort },
  context: RequestContext,
) => (sort ? parents * context.mostCalls : parents);
