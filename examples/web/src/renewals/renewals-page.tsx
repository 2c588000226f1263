import { useLazyQuery, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { RENEWAL_COSTS, RENEWALS } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { dateText, type Money, moneyText, timeText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';

const SPANS = [7, 30, 90] as const;
const PAGE = { first: 20 };
const MONTH = { period: { months: 1 } };

/** Empty until the member requests prices. */
const Price = ({ asked, amount }: { readonly asked: boolean; readonly amount: Money | null }) => {
  const text = useText();
  return (
    <td className="number" data-price={amount?.amount}>
      {amount ? moneyText(amount, text.code) : asked && text.customer.noPrice}
    </td>
  );
};

/**
 * Resources of all customers that expire soon, from the gateway's copies; prices are read from the vendor on request.
 */
export const RenewalsPage = () => {
  const [days, setDays] = useState(30);
  const text = useText();
  const words = text.renewals;
  const { data, error, loading, fetchMore } = useQuery(RENEWALS, { variables: { days, ...PAGE } });
  const [ask, prices] = useLazyQuery(RENEWAL_COSTS);
  const list = data?.renewals;
  const priced = new Map(prices.data?.renewals?.nodes.map(({ id, renewalPrice }) => [id, renewalPrice]));
  const after = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  return (
    <>
      <div className="head">
        <h1>{text.pages.renewals}</h1>
        <select aria-label={words.within} value={days} onChange={({ target }) => setDays(Number(target.value))}>
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {words.days(span)}
            </option>
          ))}
        </select>
        {list && (
          <span className="dim" data-count>
            {text.customers.count(list.nodes.length, list.totalCount ?? list.nodes.length)}
            {list.asOf && ` · ${words.asOf(timeText(list.asOf, text.code))}`}
          </span>
        )}
      </div>
      <Failure error={error ?? prices.error} />
      <section className="card" data-part="renewals-due">
        {loading && !list && <p className="dim">{text.loading}</p>}
        {list?.nodes.length === 0 && <p className="dim">{text.none}</p>}
        {list && list.nodes.length > 0 && (
          <>
            <button
              type="button"
              className="quiet"
              data-action="prices"
              disabled={prices.loading}
              onClick={() => void ask({ variables: { days, first: list.nodes.length, ...MONTH } })}
            >
              {words.prices}
            </button>
            <table>
              <thead>
                <tr>
                  <th>{text.customer.resource}</th>
                  <th>{text.customers.customer}</th>
                  <th>{text.customer.expires}</th>
                  <th className="wide">{words.afterwards}</th>
                  <th className="number">{text.customer.price(1)}</th>
                </tr>
              </thead>
              <tbody>
                {list.nodes.map(({ id, name, serviceType, customer, expiresAt, expiryPolicy }) => (
                  <tr key={id} data-resource={id}>
                    <td>
                      {name}
                      <small className="dim">{serviceType?.name}</small>
                    </td>
                    <td>
                      {customer && (
                        <a href={`#/customers/${encodeURIComponent(customer.id)}`}>
                          {customer.name || customer.accountName}
                        </a>
                      )}
                    </td>
                    <td>{expiresAt && dateText(expiresAt, text.code)}</td>
                    <td className="wide">{words.policies[expiryPolicy ?? ''] ?? expiryPolicy}</td>
                    <Price asked={priced.has(id)} amount={priced.get(id)?.amount ?? null} />
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        {after && (
          <button
            type="button"
            className="quiet"
            data-action="more"
            onClick={() => void fetchMore({ variables: { after } })}
          >
            {text.customer.more}
          </button>
        )}
      </section>
    </>
  );
};
