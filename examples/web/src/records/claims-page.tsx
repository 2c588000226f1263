import { useMutation, useQuery } from '@apollo/client/react';
import { CANCEL_CLAIM, CLAIMS, CREATE_CLAIM, SUBMIT_CLAIM } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { moneyText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';
import { NewRecord } from './new-record.tsx';
import { RecordList } from './record-list.tsx';
import { StepButton } from './step-button.tsx';

/** The partner's claims to the vendor: market development funds, and months of funded staff. */
export const ClaimsPage = () => {
  const text = useText();
  const words = text.claims;
  const { data, error, loading } = useQuery(CLAIMS, { variables: { first: 20 }, fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CREATE_CLAIM, { refetchQueries: [CLAIMS] });
  return (
    <>
      <h1>{text.pages.claims}</h1>
      <NewRecord
        title={words.create}
        questions={[
          { name: 'title', label: words.fields.title, required: true },
          { name: 'plan', label: words.fields.plan, required: true },
          { name: 'aim', label: words.fields.aim, required: true },
          { name: 'agreement', label: words.fields.agreement, required: true },
          { name: 'startsOn', label: words.fields.startsOn, type: 'date', required: true },
          { name: 'endsOn', label: words.fields.endsOn, type: 'date', required: true },
          { name: 'amount', label: words.fields.budget, required: true, pattern: '\\d+(\\.\\d{1,2})?' },
          { name: 'currency', label: words.fields.currency, choices: { CNY: 'CNY', USD: 'USD', EUR: 'EUR' } },
        ]}
        onCreate={(
          { amount = '', currency = '', title = '', startsOn = '', endsOn = '', ...answers },
          idempotencyKey,
        ) =>
          create({
            variables: { input: { ...answers, title, startsOn, endsOn, budget: { amount, currency }, idempotencyKey } },
          })
        }
      />
      <Failure error={error} />
      <section className="card" data-part="mdf">
        <h2>{words.mdf}</h2>
        {loading && !data && <p className="dim">{text.loading}</p>}
        {data?.mdfApplications && (
          <RecordList
            states={words.states}
            rows={data.mdfApplications.nodes.map(
              ({ id, mdfApplicationId, version, title, state, changedAt, startsOn, endsOn, budget, grantedAmount }) => {
                const input = { mdfApplicationId, expectedVersion: version };
                return {
                  id,
                  title,
                  about: `${startsOn} – ${endsOn} · ${moneyText(grantedAmount ?? budget, text.code)}`,
                  state,
                  changedAt,
                  steps: (
                    <>
                      {['DRAFT', 'REFUSED', 'CANCELLED'].includes(state) && (
                        <StepButton step={SUBMIT_CLAIM} input={input} name="submit" label={words.submit} />
                      )}
                      {['IN_REVIEW', 'APPROVED'].includes(state) && (
                        <StepButton step={CANCEL_CLAIM} input={input} name="cancel" label={words.cancel} quiet />
                      )}
                    </>
                  ),
                };
              },
            )}
          />
        )}
      </section>
      <section className="card" data-part="funded-months">
        <h2>{words.fundedMonths}</h2>
        {data?.fundedMonths && (
          <RecordList
            states={words.states}
            rows={data.fundedMonths.nodes.map(({ id, month, state, changedAt, amount }) => ({
              id,
              title: month,
              about: amount && moneyText(amount, text.code),
              state,
              changedAt,
            }))}
          />
        )}
      </section>
    </>
  );
};
