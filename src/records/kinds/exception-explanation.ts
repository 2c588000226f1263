import { choice, line, month, paragraph } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const outcome = vocabulary('ExceptionOutcome', 'What an exception turned out to be.', {
  CORRECT: 'Both sides are right; the difference has a reason, such as an agreed discount.',
  CLAIMED: 'The vendor was asked to correct its side.',
  OWN_MISTAKE: 'The partner has corrected its side.',
});

const EXCEPTION = /^\d{4}-\d{2}\.[0-9a-f]{32}$/;

/** Unique key of an explanation: a customer's exception. */
export const explanationKey = (customerId: string | null, exceptionId: unknown): string =>
  JSON.stringify([customerId, exceptionId]);

/** A member's explanation of an exception of a reconciliation. */
export const exceptionExplanation = defineRecordKind({
  name: 'exceptionExplanation',
  type: 'ExceptionExplanation',
  list: 'exceptionExplanations',
  words: ['explanation of an exception', 'explanations of exceptions'],
  description:
    "A member's explanation of an exception of a reconciliation. It applies to the figures that the exception " +
    'had: other figures make another exception.',
  customer: 'required',
  fields: {
    exceptionId: line('Number of the exception, as the reconciliation has it.', { required: true, max: 40 }),
    month: month('Month of the reconciliation.', { required: true }),
    explanation: paragraph('Why the figures differ.', { required: true, searchable: true }),
    outcome: choice(outcome, 'What the exception turned out to be.', { given: 'step' }),
  },
  states: {
    EXPLAINED: 'A member has explained the exception.',
    CLOSED: 'The explanation was accepted; the exception needs no more work.',
  },
  editable: ['EXPLAINED'],
  steps: {
    close: {
      mutation: 'closeExceptionExplanation',
      description: 'Accepts an explanation and closes its exception.',
      from: ['EXPLAINED'],
      to: 'CLOSED',
      by: 'DECIDE',
      reason: 'optional',
      asks: { outcome: 'required' },
    },
    reopen: {
      mutation: 'reopenExceptionExplanation',
      description: 'Opens a closed exception again.',
      from: ['CLOSED'],
      to: 'EXPLAINED',
      by: 'DECIDE',
      reason: 'required',
    },
  },
  rules: [
    ({ record: { values } }) =>
      EXCEPTION.test(values.exceptionId ?? '') && values.exceptionId?.startsWith(`${values.month}.`)
        ? null
        : { code: 'BAD_USER_INPUT', rule: 'input.exceptionId', limit: 'number of an exception of the month' },
  ],
  unique: {
    rule: 'explanation-of-exception',
    states: ['EXPLAINED', 'CLOSED'],
    by: ({ customerId, values }) => explanationKey(customerId, values.exceptionId),
  },
  retention: { days: 3_650, states: ['CLOSED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});
