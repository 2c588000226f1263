import { Failure } from '../parts/failure.tsx';
import { dateText, moneyText, secondText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';
import { useLiveOrders } from './use-live-orders.ts';

/** Orders of all customers that are new or change while the page is open. */
export const LiveOrdersPage = ({ token }: { readonly token: string }) => {
  const text = useText();
  const words = text.liveOrders;
  const { events, error } = useLiveOrders({ token, language: text.code });
  return (
    <>
      <h1>{text.pages.orders}</h1>
      <section className="card" data-part="live-orders">
        <Failure error={error} />
        <p className="dim" role="status">
          {words.waiting}
        </p>
        {events.length > 0 && (
          <table>
            <thead>
              <tr>
                <th>{words.seen}</th>
                <th>{text.customers.customer}</th>
                <th className="wide">{text.customer.type}</th>
                <th>{text.customer.status}</th>
                <th className="number">{text.customer.amount}</th>
              </tr>
            </thead>
            <tbody>
              {events.map(({ sequence, seenAt, kind, orderId, customerId, order }) => (
                <tr key={sequence} data-event={orderId} data-kind={kind}>
                  <td data-seen={seenAt}>
                    <span className="word">{secondText(seenAt, text.code)}</span>
                    <small className="dim">{dateText(seenAt, text.code)}</small>
                  </td>
                  <td>
                    {customerId && (
                      <a href={`#/customers/${encodeURIComponent(customerId)}`}>
                        {order?.customer?.name || order?.customer?.accountName || customerId}
                      </a>
                    )}
                    <small className="dim">{orderId}</small>
                  </td>
                  <td className="wide">{order?.type && (text.orders.types[order.type] ?? order.type)}</td>
                  <td className="state">
                    {order?.status && (text.orders.states[order.status] ?? order.status)}
                    <small className="dim">{words.kinds[kind] ?? kind}</small>
                  </td>
                  <td className="number">{order?.amount && moneyText(order.amount, text.code)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
};
