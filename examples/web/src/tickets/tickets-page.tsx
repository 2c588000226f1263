import { useQuery } from '@apollo/client/react';
import { TICKETS } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';
import { TicketTable } from './ticket-table.tsx';

/** Tickets of the viewer's own account: the partner's for its staff, a customer's for itself. */
export const TicketsPage = () => {
  const text = useText();
  const { data, error, loading } = useQuery(TICKETS, { variables: { first: 20 }, fetchPolicy: 'cache-and-network' });
  const tickets = data?.tickets;
  return (
    <>
      <h1>{text.pages.tickets}</h1>
      <p>
        <a className="button" data-action="new-ticket" href="#/tickets/new">
          {text.newTicket.title}
        </a>
      </p>
      <section className="card" data-part="tickets">
        <Failure error={error} />
        {loading && !tickets && <p className="dim">{text.loading}</p>}
        {tickets && <TicketTable tickets={tickets.nodes} />}
      </section>
    </>
  );
};
