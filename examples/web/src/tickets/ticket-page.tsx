import { useQuery } from '@apollo/client/react';
import { TICKET } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { timeText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';
import { Reply } from './reply.tsx';

/** States in which the vendor takes no message any more. */
const OVER: readonly string[] = ['COMPLETED', 'WITHDRAWN', 'INVALID', 'DELETED'];

/** One ticket with its messages, oldest first. The global id names the account too, so that staff and customers use the same query. */
export const TicketPage = ({ id }: { readonly id: string }) => {
  const text = useText();
  const { data, error, loading } = useQuery(TICKET, { variables: { ticketId: id }, fetchPolicy: 'cache-and-network' });
  const ticket = data?.ticket;
  const status = ticket?.status ?? '';
  return (
    <>
      <p>
        <a href="#/tickets">← {text.tickets.back}</a>
      </p>
      <Failure error={error} />
      {loading && !ticket && <p className="dim">{text.loading}</p>}
      {ticket && (
        <>
          <h1>{ticket.product}</h1>
          <p className="dim" data-status={status}>
            {[ticket.problemType, ticket.customer?.accountName, text.tickets.states[status] ?? status]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <section className="card" data-part="messages">
            {ticket.messages?.nodes.toReversed().map(({ messageId, side, senderName, text: words, sentAt }) => (
              <div key={messageId} className="row" data-side={side}>
                <span>
                  <strong>{side === 'SERVICE' ? text.tickets.vendor : senderName}</strong>
                  <span className="words">{words}</span>
                  <small className="dim">{sentAt && timeText(sentAt, text.code)}</small>
                </span>
              </div>
            ))}
          </section>
          {!OVER.includes(status) && <Reply ticketId={id} />}
        </>
      )}
    </>
  );
};
