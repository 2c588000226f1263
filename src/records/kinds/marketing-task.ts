import { DAY_MS, startOfDay } from '../../time/index.ts';
import { day, line, paragraph } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';

/** The first instant after a day in UTC+8. */
const endOf = (dueOn: string | null): number =>
  dueOn === null ? Number.POSITIVE_INFINITY : startOfDay(dueOn) + DAY_MS;

/** A marketing task with its due day. */
export const marketingTask = defineRecordKind({
  name: 'marketingTask',
  type: 'MarketingTask',
  list: 'marketingTasks',
  words: ['marketing task', 'marketing tasks'],
  description: 'A marketing task with a due day.',
  customer: 'optional',
  fields: {
    title: line('What must be done.', { required: true, searchable: true }),
    notes: paragraph('Further notes.'),
    dueOn: day('Last day on which the task is on time.', { required: true }),
    result: paragraph('What was done.', { given: 'step' }),
  },
  states: { PENDING: 'Not done yet.', OVERDUE: 'Not done by the due day.', DONE: 'Done.' },
  editable: ['PENDING', 'OVERDUE'],
  steps: {
    finish: {
      mutation: 'finishMarketingTask',
      description: 'Records that a task is done.',
      from: ['PENDING', 'OVERDUE'],
      to: 'DONE',
      by: 'EDIT',
      reason: 'optional',
      asks: { result: 'optional' },
    },
    reopen: {
      mutation: 'reopenMarketingTask',
      description: 'Reopens an overdue task after its due day was changed. WRONG_STATE while that day is over.',
      from: ['OVERDUE'],
      to: 'PENDING',
      by: 'EDIT',
      reason: 'optional',
      check: ({ record: { values }, now }) =>
        endOf(values.dueOn) > now ? null : { code: 'WRONG_STATE', rule: 'due-on', limit: 'not over' },
    },
  },
  timers: [
    {
      name: 'becomeOverdue',
      description: 'The last day is over.',
      from: ['PENDING'],
      to: 'OVERDUE',
      at: ({ record: { values } }) => endOf(values.dueOn),
    },
  ],
  retention: { days: 365, states: ['DONE'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});
