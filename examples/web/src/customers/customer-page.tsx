import { useQuery } from '@apollo/client/react';
import { CUSTOMER } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { moneyText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';
import { CustomerTickets } from '../tickets/customer-tickets.tsx';
import { Allocation } from './allocation.tsx';
import { ConsoleButton } from './console-button.tsx';
import { Orders } from './orders.tsx';
import { Renewals } from './renewals.tsx';

/** One customer. Each part has its own query, so that a slow or refused one does not affect the others. */
export const CustomerPage = ({ id }: { readonly id: string }) => {
  const text = useText();
  const { data, error, loading } = useQuery(CUSTOMER, { variables: { id } });
  const customer = data?.customer;
  const balance = customer?.balance;
  return (
    <>
      <p>
        <a href="#/customers">← {text.customer.back}</a>
      </p>
      <Failure error={error} />
      {loading && <p className="dim">{text.loading}</p>}
      {customer && (
        <>
          <h1>{customer.name || customer.accountName}</h1>
          <p className="dim">
            {customer.accountName} · {text.customers.models[customer.associationModel ?? '']} ·{' '}
            {customer.accountManager?.accountName}
          </p>
          <ConsoleButton customerId={id} />
          <div className="columns">
            <section className="card" data-part="balance">
              <h2>{text.customer.balance}</h2>
              {balance ? (
                <dl>
                  <dt>{text.customer.available}</dt>
                  <dd data-available={balance.available?.amount}>
                    {balance.available && moneyText(balance.available, text.code)}
                  </dd>
                  <dt>{text.customer.debt}</dt>
                  <dd>{balance.debt && moneyText(balance.debt, text.code)}</dd>
                </dl>
              ) : (
                <p className="dim">{text.customer.noBalance}</p>
              )}
            </section>
            {balance?.available && <Allocation customerId={id} currency={balance.available.currency} />}
          </div>
        </>
      )}
      <Orders id={id} />
      <Renewals id={id} />
      <CustomerTickets id={id} />
    </>
  );
};
