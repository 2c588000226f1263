export interface Question {
  readonly key: string;
  readonly name: string | null;
  readonly type: string | null;
  readonly isRequired: boolean | null;
  readonly hint: string | null;
  readonly longest: number | null;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

interface Props {
  readonly question: Question;
  readonly value: string;
  readonly onAnswer: (value: string) => void;
}

const Control = ({ question, value, onAnswer }: Props) => {
  const { key, type, isRequired, longest, choices } = question;
  const common = { id: `answer-${key}`, name: key, required: isRequired ?? false, value };
  const limit = longest ? { maxLength: longest } : {};
  if (choices.length > 0 && type !== 'CHOICES')
    return (
      <select {...common} onChange={({ target }) => onAnswer(target.value)}>
        <option value="" />
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    );
  if (type === 'LONG_TEXT')
    return <textarea rows={3} {...common} {...limit} onChange={({ target }) => onAnswer(target.value)} />;
  return (
    <input
      inputMode={type === 'INTEGER' ? 'numeric' : 'text'}
      {...common}
      {...limit}
      onChange={({ target }) => onAnswer(target.value)}
    />
  );
};

/** One question of a ticket's form, with the control for its type of answer. */
export const TicketQuestion = (props: Props) => {
  const { key, name, hint } = props.question;
  return (
    <div className="question">
      <label htmlFor={`answer-${key}`}>
        {name ?? key} {hint && <small className="dim">{hint}</small>}
      </label>
      <Control {...props} />
    </div>
  );
};
