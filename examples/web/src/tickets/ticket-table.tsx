import { timeText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';

export interface TicketRow {
  readonly id: string;
  readonly status: string | null;
  readonly product: string | null;
  readonly problemType: string | null;
  readonly createdAt: string | null;
  readonly unreadCount: number | null;
}

/** Tickets of one account, newest first; each leads to its messages. */
export const TicketTable = ({ tickets }: { readonly tickets: readonly TicketRow[] }) => {
  const text = useText();
  if (tickets.length === 0) return <p className="dim">{text.none}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>{text.tickets.about}</th>
          <th>{text.tickets.status}</th>
          <th className="number">{text.tickets.unread}</th>
          <th className="wide">{text.tickets.created}</th>
        </tr>
      </thead>
      <tbody>
        {tickets.map(({ id, status, product, problemType, createdAt, unreadCount }) => (
          <tr key={id} data-ticket={id}>
            <td>
              <a href={`#/tickets/${encodeURIComponent(id)}`}>{product}</a>
              <small className="dim">{problemType}</small>
            </td>
            <td className="state">{text.tickets.states[status ?? ''] ?? status}</td>
            <td className="number">{unreadCount || ''}</td>
            <td className="wide">{createdAt && timeText(createdAt, text.code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
