import { type RawBuilder, sql } from 'kysely';
import type { Database, Tables, Transaction } from '../../store/index.ts';
import type { LedgerEntry, OperationState, SettledBy } from './operation.ts';

type Row = Tables['operation'];

interface Step {
  /** Text of the step in the drawing and the table of docs/writes.md. */
  readonly label: string;
  /** States before the step; empty for the step that creates the operation. */
  readonly from: readonly OperationState[];
  /** Limits the step to outcomes that were settled in one of these ways; left out: any way. */
  readonly replaces?: readonly SettledBy[];
  readonly to: readonly OperationState[];
}

const OUTCOMES = ['SUCCEEDED', 'PARTLY_SUCCEEDED', 'REFUSED', 'NOT_APPLIED', 'AMBIGUOUS'] as const;

/** States that later evidence can change if they came from the vendor's records. */
export const WATCHED = ['NOT_APPLIED', 'AMBIGUOUS', 'PARTLY_SUCCEEDED'] as const satisfies readonly OperationState[];

/**
 * Every step that changes an operation's state. The ledger changes states only through `takeStep`, which reads this
 * table; the drawing in docs/writes.md is printed from it.
 */
export const STEPS = {
  ask: { label: 'the write is asked for', from: [], to: ['PENDING_APPROVAL', 'ACCEPTED'] },
  approve: { label: 'a second member approves', from: ['PENDING_APPROVAL'], to: ['ACCEPTED'] },
  endApproval: { label: 'it is rejected, or the time is over', from: ['PENDING_APPROVAL'], to: ['REFUSED'] },
  send: { label: 'the gateway sends it', from: ['ACCEPTED'], to: ['SENT'] },
  giveUp: { label: 'its process ended before it was sent', from: ['ACCEPTED'], to: ['NOT_APPLIED'] },
  loseAnswer: { label: 'the answer is lost or incomplete', from: ['SENT'], to: ['UNKNOWN'] },
  answer: {
    label: 'the vendor answers',
    from: ['SENT', 'UNKNOWN'],
    to: ['SUCCEEDED', 'PARTLY_SUCCEEDED', 'REFUSED'],
  },
  findOut: { label: 'the reconciler reads the records', from: ['SENT', 'UNKNOWN'], to: OUTCOMES },
  lookAgain: {
    label: 'the reconciler reads newer records',
    from: WATCHED,
    replaces: ['RECORDS'],
    to: ['SUCCEEDED', 'PARTLY_SUCCEEDED', 'NOT_APPLIED', 'AMBIGUOUS'],
  },
  answerLate: {
    label: 'the vendor answers after all',
    from: OUTCOMES,
    replaces: ['RECORDS', 'PERSON'],
    to: ['SUCCEEDED', 'PARTLY_SUCCEEDED', 'REFUSED'],
  },
  loseRecord: {
    label: 'an answer gives its record to another operation',
    from: OUTCOMES,
    replaces: ['RECORDS'],
    to: ['UNKNOWN'],
  },
  settleByHand: {
    label: 'a second member settles it',
    from: ['AMBIGUOUS'],
    to: ['SUCCEEDED', 'PARTLY_SUCCEEDED', 'NOT_APPLIED'],
  },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof STEPS;

/** Throws when none of the steps leads to the state: a fault of the ledger, never of a caller. */
export const requireStep = (names: readonly StepName[], state: OperationState): void => {
  const leads = names.every((name) => (STEPS[name].to as readonly OperationState[]).includes(state));
  if (!leads) throw new Error(`No step ${names.join(' or ')} of an operation leads to ${state}`);
};

/**
 * The number of records in the operation's audit chain, read by the statement that takes a step. It counts every record
 * that was committed before that statement, so it orders the steps of gateways whose clocks differ.
 */
export const countRecords = ({ partnerId }: Pick<LedgerEntry, 'partnerId'>): RawBuilder<number> =>
  sql<number>`(select coalesce(max(seq), 0) from audit_head where partner_id = ${partnerId})`;

/** The number after the last record: every record that a step's transaction adds has this number or a later one. */
export const nextPlace = (operation: Pick<LedgerEntry, 'partnerId'>): RawBuilder<number> =>
  sql<number>`${countRecords(operation)} + 1`;

interface StepChange extends Omit<Partial<Row>, 'sent_seq' | 'ended_seq'> {
  readonly state: OperationState;
  readonly sent_seq?: RawBuilder<number> | undefined;
  readonly ended_seq?: RawBuilder<number> | null | undefined;
}

/**
 * Changes an operation by one of these steps and returns its row; undefined when no such step leads on from its stored
 * state.
 */
export const takeStep = (
  db: Database | Transaction<Tables>,
  { id }: Pick<LedgerEntry, 'id'>,
  names: readonly StepName[],
  change: StepChange,
) => {
  requireStep(names, change.state);
  return db
    .updateTable('operation')
    .set(change)
    .where('id', '=', id)
    .where((where) =>
      where.or(
        names.map((name) => {
          const { from, replaces }: Step = STEPS[name];
          const starts = where('state', 'in', from);
          return replaces ? where.and([starts, where('settled_by', 'in', replaces)]) : starts;
        }),
      ),
    )
    .returningAll();
};
