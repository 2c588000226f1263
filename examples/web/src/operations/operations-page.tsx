import { useMutation, useQuery } from '@apollo/client/react';
import { APPROVE, OPERATIONS, REJECT } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { moneyText, timeText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';

const WAITING = { filter: { outcomes: ['PENDING_APPROVAL' as const] }, first: 20 };
const UNKNOWN = { filter: { outcomes: ['UNKNOWN' as const, 'AMBIGUOUS' as const] }, first: 20 };

/** Writes that wait for a second member, and writes whose outcome is UNKNOWN or AMBIGUOUS. */
export const OperationsPage = () => {
  const text = useText();
  return (
    <>
      <h1>{text.pages.operations}</h1>
      <Waiting />
      <section className="card" data-part="unknown">
        <h2>{text.operations.open}</h2>
        <Operations variables={UNKNOWN} />
      </section>
    </>
  );
};

const Waiting = () => {
  const text = useText();
  const refetchQueries = [OPERATIONS];
  const [approve, approved] = useMutation(APPROVE, { refetchQueries });
  const [reject, rejected] = useMutation(REJECT, { refetchQueries });
  const decide = (run: typeof approve | typeof reject, id: string): void => {
    run({ variables: { input: { id } } }).catch(() => undefined);
  };
  return (
    <section className="card" data-part="waiting">
      <h2>{text.operations.pending}</h2>
      <Failure error={approved.error ?? rejected.error} />
      <Operations
        variables={WAITING}
        actions={(id) => (
          <>
            <button type="button" className="button" data-action="approve" onClick={() => decide(approve, id)}>
              {text.operations.approve}
            </button>{' '}
            <button type="button" className="quiet" data-action="reject" onClick={() => decide(reject, id)}>
              {text.operations.reject}
            </button>
          </>
        )}
      />
    </section>
  );
};

interface Props {
  readonly variables: typeof WAITING | typeof UNKNOWN;
  readonly actions?: (id: string) => React.ReactNode;
}

const Operations = ({ variables, actions }: Props) => {
  const text = useText();
  const { data, error, loading } = useQuery(OPERATIONS, { variables, fetchPolicy: 'cache-and-network' });
  const rows = data?.operations?.nodes ?? [];
  return (
    <>
      <Failure error={error} />
      {loading && rows.length === 0 && <p className="dim">{text.loading}</p>}
      {!loading && !error && rows.length === 0 && <p className="dim">{text.operations.none}</p>}
      {rows.map(({ id, kind, amount, member, approval, createdAt }) => (
        <div key={id} className="row" data-operation={kind}>
          <span>
            <strong>{text.operations.kinds[kind] ?? kind}</strong> {amount && moneyText(amount, text.code)}
            <small className="dim">
              {text.operations.by} {member} · {timeText(createdAt, text.code)}
              {approval && ` · ${text.operations.until} ${timeText(approval.deadline, text.code)}`}
            </small>
          </span>
          <span>{actions?.(id)}</span>
        </div>
      ))}
    </>
  );
};
