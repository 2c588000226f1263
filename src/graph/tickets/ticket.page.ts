import type { RequestContext } from '../../request/context.ts';
import { listMark, type Page, pageOf, sliceOf } from '../../request/pages/paging.ts';
import { Connection } from '../common/index.ts';
import { seenAccount, type TicketAccount } from './ticket.account.ts';
import type { TicketsArgs } from './ticket.args.ts';
import { ticketInput } from './ticket.filter.ts';
import { ticketsOfAccount, withAccount } from './ticket.loader.ts';
import { allTicketsOfAccount, ticketOrder } from './ticket.sorted.ts';
import type { Ticket } from './ticket.type.ts';

/** A page of the tickets of an account. With `sort`, the gateway reads the whole list and sorts it. */
export const ticketPage = async (
  context: RequestContext,
  account: TicketAccount,
  { filter, sort, ...args }: TicketsArgs,
): Promise<Connection<Ticket>> => {
  const { partnerId, customers } = context.requireViewer();
  const list = listMark('tickets', partnerId, customers, account.customerId, filter, sort);
  const slice = sliceOf(args, list);
  const key = { ...seenAccount(account), parent: account.customerId ?? '', filter: ticketInput(filter) };
  const page = async (): Promise<Page<Ticket>> => {
    if (!sort) return { ...(await context.load(ticketsOfAccount, { ...key, ...slice })), offset: slice.offset, list };
    const all = await context.load(allTicketsOfAccount, key);
    return pageOf(all.toSorted(ticketOrder(sort)), slice, list);
  };
  const found = await page();
  return new Connection({ ...found, rows: found.rows.map(withAccount(account)) });
};
