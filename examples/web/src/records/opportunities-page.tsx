import { useMutation, useQuery } from '@apollo/client/react';
import { CREATE_OPPORTUNITY, OPPORTUNITIES, SUBMIT_OPPORTUNITY, WIN_OPPORTUNITY } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { moneyText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';
import { NewRecord, type RecordAnswers } from './new-record.tsx';
import { RecordList } from './record-list.tsx';
import { StepButton } from './step-button.tsx';

/** Opportunities to sell to a customer: reported to the vendor, then won or lost. */
export const OpportunitiesPage = () => {
  const text = useText();
  const words = text.opportunities;
  const { data, error, loading } = useQuery(OPPORTUNITIES, {
    variables: { first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  const [create] = useMutation(CREATE_OPPORTUNITY, { refetchQueries: [OPPORTUNITIES] });
  const rows = data?.opportunities?.nodes;
  const questions = (
    [
      'title',
      'company',
      'need',
      'contactName',
      'contactPhone',
      'budget',
      'authority',
      'requirement',
      'timetable',
    ] as const
  ).map((name) => ({
    name,
    label: words.fields[name],
    required: true,
    ...(name === 'contactPhone' ? { type: 'tel' as const } : {}),
  }));
  const inputOf = ({
    revenue = '',
    currency = '',
    customerConsents,
    title = '',
    company = '',
    need = '',
    ...answers
  }: RecordAnswers) => ({
    ...answers,
    title,
    company,
    need,
    customerConsents: customerConsents === 'on',
    publicTender: false,
    ...(revenue ? { expectedRevenue: { amount: revenue, currency } } : {}),
  });
  return (
    <>
      <h1>{text.pages.opportunities}</h1>
      <NewRecord
        title={words.create}
        questions={[
          ...questions,
          { name: 'revenue', label: words.fields.revenue, required: true, pattern: '\\d+(\\.\\d{1,2})?' },
          { name: 'currency', label: words.fields.currency, choices: { CNY: 'CNY', USD: 'USD', EUR: 'EUR' } },
          { name: 'customerConsents', label: words.fields.customerConsents, type: 'checkbox', required: true },
        ]}
        onCreate={(answers, idempotencyKey) =>
          create({ variables: { input: { ...inputOf(answers), idempotencyKey } } })
        }
      />
      <section className="card" data-part="opportunities">
        <Failure error={error} />
        {loading && !rows && <p className="dim">{text.loading}</p>}
        {rows && (
          <RecordList
            states={words.states}
            rows={rows.map(({ id, opportunityId, version, title, company, state, changedAt, expectedRevenue }) => {
              const input = { opportunityId, expectedVersion: version };
              return {
                id,
                title,
                about: [company, expectedRevenue && moneyText(expectedRevenue, text.code)].filter(Boolean).join(' · '),
                state,
                changedAt,
                steps: (
                  <>
                    {['DRAFT', 'REJECTED'].includes(state) && (
                      <StepButton step={SUBMIT_OPPORTUNITY} input={input} name="submit" label={words.submit} />
                    )}
                    {['APPROVED', 'IN_PROGRESS'].includes(state) && (
                      <StepButton step={WIN_OPPORTUNITY} input={input} name="win" label={words.win} />
                    )}
                  </>
                ),
              };
            })}
          />
        )}
      </section>
    </>
  );
};
