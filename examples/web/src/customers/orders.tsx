import { useQuery } from '@apollo/client/react';
import { CUSTOMER_ORDERS } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { dateText, moneyText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';

export const Orders = ({ id }: { readonly id: string }) => {
  const text = useText();
  const { data, error, loading, fetchMore } = useQuery(CUSTOMER_ORDERS, { variables: { id, first: 10 } });
  const orders = data?.customer?.orders;
  return (
    <section className="card" data-part="orders">
      <h2>
        {text.customer.orders} <small className="dim">{orders?.totalCount}</small>
      </h2>
      <Failure error={error} />
      {loading && <p className="dim">{text.loading}</p>}
      {orders?.nodes.length === 0 && <p className="dim">{text.none}</p>}
      {orders && orders.nodes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{text.customer.type}</th>
              <th>{text.customer.status}</th>
              <th className="number">{text.customer.amount}</th>
              <th className="wide">{text.customer.created}</th>
            </tr>
          </thead>
          <tbody>
            {orders.nodes.map(({ id: order, type, status, amount, createdAt, serviceType }) => (
              <tr key={order} data-order={order}>
                <td>
                  {serviceType?.name}
                  <small className="dim">{type && (text.orders.types[type] ?? type)}</small>
                </td>
                <td className="state">{status && (text.orders.states[status] ?? status)}</td>
                <td className="number">{amount && moneyText(amount, text.code)}</td>
                <td className="wide">{createdAt && dateText(createdAt, text.code)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {orders?.pageInfo.hasNextPage && (
        <button
          type="button"
          className="quiet"
          onClick={() => void fetchMore({ variables: { after: orders.pageInfo.endCursor } })}
        >
          {text.customer.more}
        </button>
      )}
    </section>
  );
};
