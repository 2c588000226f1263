import type { ReactNode } from 'react';
import { timeText } from '../parts/money.ts';
import { useText } from '../text/text.tsx';

export interface RecordRow {
  readonly id: string;
  readonly title: ReactNode;
  /** Details of the record, shown below its title. */
  readonly about?: ReactNode;
  readonly state: string;
  readonly changedAt: string;
  readonly steps?: ReactNode;
}

interface Props {
  readonly rows: readonly RecordRow[];
  /** Names of the states in the member's language. */
  readonly states: Readonly<Record<string, string>>;
}

/** Records that the gateway keeps, each with buttons for the steps that its state allows. */
export const RecordList = ({ rows, states }: Props) => {
  const text = useText();
  if (rows.length === 0) return <p className="dim">{text.none}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>{text.records.title}</th>
          <th>{text.records.state}</th>
          <th className="wide">{text.records.changed}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, about, state, changedAt, steps }) => (
          <tr key={id} data-record={id} data-state={state}>
            <td>
              {title}
              {about && <small className="dim">{about}</small>}
            </td>
            <td className="state">{states[state] ?? state}</td>
            <td className="wide">{timeText(changedAt, text.code)}</td>
            <td className="number">{steps}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
