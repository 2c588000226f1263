import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { CUSTOMERS } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';

const ROWS_A_PAGE = 20;

/** Calls `onSeen` whenever the end of the list comes into view. */
const EndOfList = ({ onSeen }: { readonly onSeen: () => void }) => {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen.current();
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={place} className="end-of-list" />;
};

export const CustomerList = () => {
  const text = useText();
  const [wanted, setWanted] = useState('');
  const search = useDeferredValue(wanted.trim());
  const { data, error, networkStatus, fetchMore } = useQuery(CUSTOMERS, {
    variables: { first: ROWS_A_PAGE, ...(search ? { filter: { search } } : {}) },
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.customers;
  const rows = list?.nodes ?? [];
  const after = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  const busy = networkStatus !== NetworkStatus.ready && networkStatus !== NetworkStatus.error;

  return (
    <>
      <div className="head">
        <h1>{text.pages.customers}</h1>
        <input
          type="search"
          aria-label={text.customers.search}
          placeholder={text.customers.search}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        {list && (
          <span className="dim" data-count>
            {text.customers.count(rows.length, list.totalCount ?? rows.length)}
          </span>
        )}
      </div>
      <Failure error={error} />
      <table className="card">
        <thead>
          <tr>
            <th>{text.customers.customer}</th>
            <th>{text.customers.model}</th>
            <th className="wide">{text.customers.level}</th>
            <th className="wide">{text.customers.manager}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, accountName, associationModel, level, accountManager }) => (
            <tr key={id} data-customer={accountName}>
              <td>
                <a href={`#/customers/${encodeURIComponent(id)}`}>{name || accountName}</a>
                <small className="dim">{accountName}</small>
              </td>
              <td>{text.customers.models[associationModel ?? ''] ?? associationModel}</td>
              <td className="wide">{level}</td>
              <td className="wide">{accountManager?.accountName}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {busy && <p className="dim">{text.loading}</p>}
      {!busy && !error && rows.length === 0 && <p className="dim">{text.none}</p>}
      {after && !busy && <EndOfList onSeen={() => void fetchMore({ variables: { after } })} />}
    </>
  );
};
