import type { OperationOutcome } from '../generated/schema-types.ts';

export type { OperationOutcome };

/** The next step of the caller. */
export type NextStep =
  /** The write was applied. */
  | 'done'
  /** Some rows were applied: read `rows`, and send the rest with a new key. */
  | 'send-rest'
  /** The write was certainly not applied: another attempt needs a new key. */
  | 'new-key'
  /** The outcome is not known yet: query `operation(id)` again, and do not use a new key. */
  | 'ask-again'
  /** A second member has to agree first. */
  | 'wait-for-approval'
  /** The vendor's records allow several explanations: a second member must check them and record the outcome. */
  | 'second-member';

const STEPS: Readonly<Record<OperationOutcome, NextStep>> = {
  SUCCEEDED: 'done',
  PARTLY_SUCCEEDED: 'send-rest',
  REFUSED: 'new-key',
  NOT_APPLIED: 'new-key',
  IN_PROGRESS: 'ask-again',
  UNKNOWN: 'ask-again',
  PENDING_APPROVAL: 'wait-for-approval',
  AMBIGUOUS: 'second-member',
};

/** For an outcome that this version does not know: `ask-again`, the only safe step. */
export const nextStepOf = (outcome: OperationOutcome): NextStep => STEPS[outcome] ?? 'ask-again';
