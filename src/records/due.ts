import { DAY_MS } from '../time/index.ts';
import { isPersonal } from './fields.ts';
import type { RecordKind, Situation, StoredRecord, Timer } from './kind.ts';

/** The name of the event that removes values about persons. */
export const ERASE = 'erase';

/** The next change of a record by time. */
export interface Due {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Null: the retention time ends, so values about persons and reasons are removed and the state stays. */
  readonly timer: Timer | null;
}

type Known = Omit<Situation, 'others' | 'actor'>;

/** The next change of the record by time; null where time changes nothing. */
export const nextDue = (kind: RecordKind, situation: Known): Due | null => {
  const { record } = situation;
  const { retention, timers = [] } = kind;
  const ofTimers = timers.flatMap((timer): Due[] => {
    const at = timer.from.includes(record.state) ? timer.at(situation) : null;
    return at === null ? [] : [{ at, timer }];
  });
  const erasing: readonly Due[] = retention.states.includes(record.state)
    ? [{ at: Date.parse(record.stateSince) + retention.days * DAY_MS, timer: null }]
    : [];
  return [...ofTimers, ...erasing].sort((a, b) => a.at - b.at)[0] ?? null;
};

/** The values of a record without those about persons. */
export const withoutPersons = ({ fields }: RecordKind, { values }: StoredRecord): StoredRecord['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name];
      return [name, field && isPersonal(field) ? null : value];
    }),
  );
