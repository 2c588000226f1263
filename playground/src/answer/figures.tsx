import type { Reply } from '../client/send.ts';
import type { Text } from '../text/en.ts';
import { useText } from '../text/text.tsx';

const UNITS = ['B', 'kB', 'MB'] as const;

/** `1234` → `1.2 kB`. */
const sizeText = (bytes: number): string => {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${UNITS[power]}`;
};

const timeText = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

/** The codes of the errors, or their number where they have no codes. */
const statusText = ({ status, outcome }: Reply, { answer }: Text): string => {
  const errors = outcome.errors ?? [];
  if (errors.length === 0) return `${status} ${answer.ok}`;
  const codes = new Set(errors.flatMap(({ extensions }) => (extensions?.code ? [String(extensions.code)] : [])));
  return `${status} ${codes.size === 1 ? [...codes].join() : answer.errors(errors.length)}`;
};

/** Time of day, to the second, of the copy from which the answer was read. */
const ageText = (asOf: string | null, { answer }: Text): string =>
  asOf === null ? answer.live : answer.asOf(new Date(asOf).toLocaleTimeString('sv-SE'));

const figuresOf = (reply: Reply, text: Text) => {
  const { answer } = text;
  const { cost, freshness } = reply.outcome.extensions ?? {};
  const { predicted, made } = cost ?? {};
  return [
    ['status', answer.status, statusText(reply, text)],
    ['calls', answer.calls, made === undefined ? '–' : answer.callsMade(made)],
    ['cost', answer.cost, predicted === undefined ? '–' : answer.costPredicted(predicted)],
    ['age', answer.age, freshness ? ageText(freshness.asOf, text) : '–'],
    ['time', answer.time, timeText(reply.milliseconds)],
    ['size', answer.size, sizeText(reply.bytes)],
  ] as const;
};

/** Status, calls, predicted cost, age of the data, time and size of an answer. */
export const Figures = ({ reply }: { readonly reply: Reply | null }) => {
  const text = useText();
  const failed = Boolean(reply?.outcome.errors?.length);
  return (
    <dl className="pg-figures">
      {reply &&
        figuresOf(reply, text).map(([key, label, value]) => (
          <div key={key} data-figure={key} data-failed={key === 'status' && failed} title={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
};
