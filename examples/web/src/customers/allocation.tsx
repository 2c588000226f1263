import { useState } from 'react';
import { Failure } from '../parts/failure.tsx';
import { type Money, moneyText } from '../parts/money.ts';
import type { Text } from '../text/en.ts';
import { useText } from '../text/text.tsx';
import { useAllocation } from './use-allocation.ts';

interface Props {
  readonly customerId: string;
  readonly currency: string;
}

type Allocating = ReturnType<typeof useAllocation>;

/** The message that the member reads after the write was sent. */
const outcomeText = ({ step, operation, lost }: Allocating, amount: string, { allocate }: Text): string | null => {
  if (lost) return allocate.lost;
  if (!operation || step === null) return null;
  if (step === 'done') return allocate.done(amount);
  if (step === 'ask-again') return allocate.unknown;
  if (step === 'wait-for-approval') return allocate.waiting;
  if (step === 'second-member') return allocate.unclear;
  return [allocate.refused, operation.error?.message].filter(Boolean).join(' ');
};

export const Allocation = ({ customerId, currency }: Props) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const allocating = useAllocation(customerId);
  const { preview, step, lost, busy, error } = allocating;
  const amount: Money = { amount: typed, currency };
  const valid = /^\d{1,12}(\.\d{1,2})?$/.test(typed) && !/^0*(\.0*)?$/.test(typed);
  const shown = valid ? moneyText(amount, text.code) : '';
  const outcome = outcomeText(allocating, shown, text);
  return (
    <section className="card" data-part="allocation">
      <h2>{text.allocate.title}</h2>
      <form
        className="line"
        onSubmit={(event) => {
          event.preventDefault();
          void allocating.check(amount);
        }}
      >
        <label>
          {text.allocate.amount} ({currency}){' '}
          <input
            inputMode="decimal"
            value={typed}
            disabled={step === 'ask-again' || lost}
            onChange={({ target }) => {
              setTyped(target.value.trim());
              if (preview || step || error) allocating.startOver();
            }}
          />
        </label>
        <button type="submit" className="quiet" data-action="check" disabled={!valid || busy || step !== null || lost}>
          {text.allocate.check}
        </button>
      </form>
      {preview && step === null && !lost && (
        <div data-preview>
          <p>
            {text.allocate.checked(shown)} {preview.needsApproval && text.allocate.needsApproval}{' '}
            {preview.leftToday && text.allocate.leftToday(moneyText(preview.leftToday, text.code))}
          </p>
          <button
            type="button"
            className="button"
            data-action="allocate"
            disabled={busy}
            onClick={() => void allocating.send(amount)}
          >
            {text.allocate.send}
          </button>
        </div>
      )}
      {outcome && (
        <p role="status" data-step={lost ? 'lost' : step}>
          {outcome}
        </p>
      )}
      {lost && (
        <button type="button" className="button" data-action="again" onClick={() => void allocating.send(amount)}>
          {text.allocate.again}
        </button>
      )}
      {!lost && <Failure error={error} />}
    </section>
  );
};
