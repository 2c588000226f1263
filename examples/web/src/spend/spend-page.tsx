import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { CUSTOMERS, RANKING, TREND } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { dayText, type Money, moneyText, monthText } from '../parts/money.ts';
import type { Member } from '../session/session.ts';
import { useText } from '../text/text.tsx';
import { Chart } from './chart.tsx';
import { monthBefore } from './months.ts';

const MONTHS = 6;

interface Bar {
  readonly key: string;
  /** Name below the bar. */
  readonly short: string;
  readonly name: string;
  readonly amount: Money;
}

const Bars = ({
  label,
  bars,
  loading,
}: {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly loading: boolean;
}) => {
  const text = useText();
  const names = useMemo(() => bars.map(({ short }) => short), [bars]);
  const values = useMemo(() => bars.map(({ amount }) => Number(amount.amount)), [bars]);
  if (bars.length === 0) return <p className="dim">{loading ? text.loading : text.none}</p>;
  return (
    <>
      <Chart label={label} names={names} values={values} />
      <table>
        <tbody>
          {bars.map(({ key, name, amount }) => (
            <tr key={key} data-bar={key}>
              <td>{name}</td>
              <td className="number">{moneyText(amount, text.code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** Account managers among whom a director chooses, because a director's queries of spend must name one; empty for other members. */
const useManagers = (isDirector: boolean): readonly string[] => {
  const { data } = useQuery(CUSTOMERS, { variables: { first: 100 }, skip: !isDirector });
  const nodes = data?.customers?.nodes;
  return useMemo(
    () => [...new Set(nodes?.flatMap(({ accountManager }) => accountManager?.accountName ?? []))].sort(),
    [nodes],
  );
};

export const SpendPage = ({ member }: { readonly member: Member }) => {
  const text = useText();
  const isDirector = member.roles.includes('ACCOUNT_DIRECTOR');
  const managers = useManagers(isDirector);
  const [chosen, setChosen] = useState<string | null>(null);
  const accountManager = isDirector ? (chosen ?? managers[0]) : undefined;
  const skip = isDirector && !accountManager;
  const month = monthBefore(1);
  const trend = useQuery(TREND, {
    variables: { from: monthBefore(MONTHS), until: month, referral: 'OMIT', accountManager },
    skip,
  });
  const ranking = useQuery(RANKING, {
    variables: { month, by: 'CUSTOMER', first: 10, referral: 'OMIT', accountManager },
    skip,
  });
  const months = trend.data?.bills?.trend;
  const byMonth = useMemo(
    () =>
      (months ?? []).flatMap(({ month: key, amount }) =>
        amount ? [{ key, short: monthText(key, text.code), name: key, amount }] : [],
      ),
    [months, text.code],
  );
  const entries = ranking.data?.bills?.ranking?.entries.nodes;
  const byCustomer = useMemo(
    () =>
      (entries ?? []).map(({ rank, key, customer, amount }) => ({
        key: key ?? `${rank}`,
        short: `${rank}`,
        name: `${rank}. ${customer?.name || customer?.accountName || key}`,
        amount,
      })),
    [entries],
  );
  const open = months?.find(({ incompleteBecause }) =>
    incompleteBecause.some((reason) => reason !== 'REFERRAL_CUSTOMERS'),
  );
  const missing = Math.max(0, ...(months ?? []).map(({ missingCustomers }) => missingCustomers));
  return (
    <>
      <div className="head">
        <h1>{text.pages.spend}</h1>
        {isDirector && (
          <label>
            {text.spend.manager}{' '}
            <select value={accountManager} onChange={({ target }) => setChosen(target.value)}>
              {managers.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Failure error={trend.error ?? ranking.error} />
      <p className="dim">
        {[
          open?.dataUntil && text.spend.incomplete(dayText(open.dataUntil, text.code)),
          missing > 0 && text.spend.missing(missing),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="columns">
        <section className="card" data-part="trend">
          <h2>{text.spend.trend}</h2>
          <Bars label={text.spend.trend} bars={byMonth} loading={trend.loading} />
        </section>
        <section className="card" data-part="ranking">
          <h2>
            {text.spend.ranking} <small className="dim">{month}</small>
          </h2>
          <Bars label={text.spend.ranking} bars={byCustomer} loading={ranking.loading} />
        </section>
      </div>
    </>
  );
};
