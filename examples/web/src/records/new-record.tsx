import { newIdempotencyKey } from '@partnergraph/client';
import { type ReactNode, useState } from 'react';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';

export interface RecordQuestion {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date' | 'tel' | 'checkbox';
  readonly required?: boolean;
  readonly pattern?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

export type RecordAnswers = Readonly<Record<string, string>>;

interface Props {
  readonly title: string;
  readonly questions: readonly RecordQuestion[];
  /** Creates the record; rejects when the gateway refuses. */
  readonly onCreate: (answers: RecordAnswers, idempotencyKey: string) => Promise<unknown>;
}

const Control = ({ name, type = 'text', required, pattern, choices }: Omit<RecordQuestion, 'label'>) => {
  const id = `answer-${name}`;
  if (!choices) return <input id={id} name={name} type={type} required={required} pattern={pattern} />;
  return (
    <select id={id} name={name} required={required}>
      {Object.entries(choices).map(([word, label]) => (
        <option key={word} value={word}>
          {label}
        </option>
      ))}
    </select>
  );
};

/** A form that creates a record. The idempotency key stays the same until the record is created, so that a second press creates no second record. */
export const NewRecord = ({ title, questions, onCreate }: Props) => {
  const text = useText();
  const [key, setKey] = useState(newIdempotencyKey);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const create = async (form: HTMLFormElement): Promise<void> => {
    setBusy(true);
    setError(null);
    const answers = Object.fromEntries(
      [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
    );
    try {
      await onCreate(answers, key);
      form.reset();
      setKey(newIdempotencyKey());
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };

  const row = ({ name, label, ...control }: RecordQuestion): ReactNode => (
    <div key={name} className="question">
      <label htmlFor={`answer-${name}`}>{label}</label>
      <Control name={name} {...control} />
    </div>
  );

  return (
    <details className="card" data-part="new-record">
      <summary data-action="new-record">{title}</summary>
      <form
        className="fields"
        onChange={() => setKey(newIdempotencyKey())}
        onSubmit={(event) => {
          event.preventDefault();
          void create(event.currentTarget);
        }}
      >
        {questions.map(row)}
        <button type="submit" className="button" data-action="create" disabled={busy}>
          {text.records.create}
        </button>
        <Failure error={error} />
      </form>
    </details>
  );
};
