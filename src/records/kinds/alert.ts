import { choice, line } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { alertWatch } from './alert-watch.ts';

/** What a rule has found. The gateway raises it once, and resolves it when its cause is gone. */
export const alert = defineRecordKind({
  name: 'alert',
  type: 'Alert',
  list: 'alerts',
  words: ['alert', 'alerts'],
  description: 'What an alert rule has found in the copies and records of the gateway.',
  customer: 'optional',
  madeBy: 'gateway',
  fields: {
    watch: choice(alertWatch, 'What the rule looks at.', { required: true }),
    ruleId: line('Number of the rule; `default:` and the name where the partner has no rule of that kind.', {
      required: true,
    }),
    subject: line('Id of what it is about: a customer, an operation, a list, an endpoint.', {
      required: true,
      searchable: true,
    }),
    measured: line('What was found when it was raised, with its unit.', { required: true }),
    limit: line('What the rule allows, with its unit.'),
  },
  states: {
    RAISED: 'The cause is there, and no member has seen to it.',
    ACKNOWLEDGED: 'A member sees to it.',
    RESOLVED: 'The cause is gone, or the rule is looked at no more.',
  },
  editable: [],
  steps: {
    acknowledge: {
      mutation: 'acknowledgeAlert',
      description: 'Says that a member sees to it.',
      from: ['RAISED'],
      to: 'ACKNOWLEDGED',
      by: 'EDIT',
      reason: 'optional',
    },
    resolve: {
      mutation: 'resolveAlert',
      description: 'The cause is gone.',
      from: ['RAISED', 'ACKNOWLEDGED'],
      to: 'RESOLVED',
      by: 'GATEWAY',
      reason: 'optional',
    },
  },
  unique: {
    rule: 'alert-raised',
    states: ['RAISED', 'ACKNOWLEDGED'],
    by: ({ values }) => JSON.stringify([values.ruleId, values.subject]),
  },
  retention: { days: 365, states: ['RESOLVED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});
