import { useQuery } from '@apollo/client/react';
import { RENEWAL_PRICES } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { dateText, moneyText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';

const MONTHS = 12;

export const Renewals = ({ id }: { readonly id: string }) => {
  const text = useText();
  const { data, error, loading } = useQuery(RENEWAL_PRICES, {
    variables: { id, first: 20, period: { months: MONTHS } },
  });
  const resources = data?.customer?.resources?.nodes;
  return (
    <section className="card" data-part="renewals">
      <h2>{text.customer.renewals}</h2>
      <Failure error={error} />
      {loading && <p className="dim">{text.loading}</p>}
      {resources?.length === 0 && <p className="dim">{text.none}</p>}
      {resources && resources.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{text.customer.resource}</th>
              <th>{text.customer.expires}</th>
              <th className="number">{text.customer.price(MONTHS)}</th>
            </tr>
          </thead>
          <tbody>
            {resources.map(({ id: resource, name, expiresAt, renewalPrice }) => (
              <tr key={resource}>
                <td>{name}</td>
                <td>{expiresAt && dateText(expiresAt, text.code)}</td>
                <td className="number">
                  {renewalPrice?.amount ? moneyText(renewalPrice.amount, text.code) : text.customer.noPrice}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
