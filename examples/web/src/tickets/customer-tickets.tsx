import { useQuery } from '@apollo/client/react';
import { CUSTOMER_TICKETS } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';
import { TicketTable } from './ticket-table.tsx';

/** Tickets of one customer, read in the customer's name. */
export const CustomerTickets = ({ id }: { readonly id: string }) => {
  const text = useText();
  const { data, error, loading } = useQuery(CUSTOMER_TICKETS, { variables: { id } });
  const tickets = data?.customer?.tickets;
  return (
    <section className="card" data-part="customer-tickets">
      <h2>
        {text.pages.tickets} <small className="dim">{tickets?.totalCount}</small>
      </h2>
      <Failure error={error} />
      {loading && <p className="dim">{text.loading}</p>}
      {tickets && <TicketTable tickets={tickets.nodes} />}
    </section>
  );
};
