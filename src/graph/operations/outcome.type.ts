import { registerEnumType } from 'type-graphql';
import type { Evidence, OperationRow, OperationState } from '../../ledger/operations/index.ts';

export type OperationRowState = OperationRow['state'];

export const OperationOutcome = {
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  IN_PROGRESS: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  PARTLY_SUCCEEDED: 'PARTLY_SUCCEEDED',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
  NOT_APPLIED: 'NOT_APPLIED',
  AMBIGUOUS: 'AMBIGUOUS',
} as const;
export type OperationOutcome = keyof typeof OperationOutcome;
registerEnumType(OperationOutcome, {
  name: 'OperationOutcome',
  description: 'State of a write. The same key never sends the write again, whatever its outcome.',
  valuesConfig: {
    PENDING_APPROVAL: { description: 'Waits until a second member agrees; nothing is sent before. See `approval`.' },
    IN_PROGRESS: { description: 'Being sent, or waiting for the answer.' },
    SUCCEEDED: { description: 'The write was applied; `evidence` names the proof.' },
    PARTLY_SUCCEEDED: { description: 'Applied to some of several objects; see `rows`.' },
    REFUSED: { description: 'The write was certainly not applied; see `error`. Another attempt needs another key.' },
    UNKNOWN: {
      description:
        "No answer came; the write may have been applied. The gateway checks the vendor's records: query " +
        '`operation` again.',
    },
    NOT_APPLIED: {
      description:
        'No answer came, the write was not applied, and the vendor no longer accepts a copy of the request. Another ' +
        'attempt needs another key. If a record appears later, the outcome becomes SUCCEEDED or AMBIGUOUS.',
    },
    AMBIGUOUS: {
      description:
        'No answer came, and the records may show this write’s effect or another’s: a second member must look at them ' +
        'and decide with `settleOperation`.',
    },
  },
});

export const OperationEvidence = {
  ANSWER: 'ANSWER',
  IDENTIFIER: 'IDENTIFIER',
  RECORD: 'RECORD',
  STATE: 'STATE',
  UNSENT: 'UNSENT',
  PERSON: 'PERSON',
} as const satisfies Record<Evidence, Evidence>;
registerEnumType(OperationEvidence, {
  name: 'OperationEvidence',
  description: 'Proof of the outcome of a write.',
  valuesConfig: {
    ANSWER: { description: 'The vendor’s answer.' },
    IDENTIFIER: { description: 'The vendor’s records: they carry an id that this write alone has sent.' },
    RECORD: {
      description:
        'The vendor’s records: one for each write of its kind, receiver and amount. Only where the partner is configured ' +
        'as `exclusive`, because the records do not name who moved the money.',
    },
    STATE: {
      description:
        'The object has, or lacks, the requested state, and no other write of this gateway explains that. The vendor ' +
        'does not report who changed it.',
    },
    UNSENT: { description: 'The gateway stopped before it sent the write.' },
    PERSON: { description: "A second member looked at the vendor's records and decided." },
  },
});

export const OperationRowOutcome = {
  SUCCEEDED: 'SUCCEEDED',
  PENDING: 'PENDING',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
  NOT_APPLIED: 'NOT_APPLIED',
  AMBIGUOUS: 'AMBIGUOUS',
} as const satisfies Record<OperationRowState, OperationRowState>;
registerEnumType(OperationRowOutcome, {
  name: 'OperationRowOutcome',
  description: 'Result for one of several objects.',
  valuesConfig: {
    SUCCEEDED: { description: 'The row was applied.' },
    PENDING: { description: 'Accepted by the vendor, which decides later.' },
    REFUSED: { description: 'The row was certainly not applied; see `error`.' },
    UNKNOWN: {
      description: "The vendor's answer did not contain the result; the gateway is still checking the records.",
    },
    NOT_APPLIED: {
      description: "The vendor's answer did not contain the result; the records show that the row was not applied.",
    },
    AMBIGUOUS: {
      description: "The vendor's answer did not contain the result, and the records allow more than one explanation.",
    },
  },
});

/** State of the ledger → outcome in the schema. */
export const OUTCOME_OF_STATE: Readonly<Record<OperationState, OperationOutcome>> = {
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  ACCEPTED: 'IN_PROGRESS',
  SENT: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  PARTLY_SUCCEEDED: 'PARTLY_SUCCEEDED',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
  NOT_APPLIED: 'NOT_APPLIED',
  AMBIGUOUS: 'AMBIGUOUS',
};

/** States of the ledger that have one of these outcomes. */
export const statesOf = (outcomes: readonly OperationOutcome[]): readonly OperationState[] =>
  (Object.keys(OUTCOME_OF_STATE) as OperationState[]).filter((state) => outcomes.includes(OUTCOME_OF_STATE[state]));
