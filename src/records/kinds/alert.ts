import { choice, line } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { alertWatch } from './alert-watch.ts';

/** A finding of a rule. The gateway raises it once, and resolves it when its cause no longer exists. */
export const alert = defineRecordKind({
  name: 'alert',
  type: 'Alert',
  list: 'alerts',
  words: ['alert', 'alerts'],
  description:
    "A finding of an alert rule in the gateway's copies and records; for viewers who may read the facts behind it.",
  customer: 'optional',
  madeBy: 'gateway',
  fields: {
    watch: choice(alertWatch, 'Condition that the rule checks.', { required: true }),
    ruleId: line('Number of the rule; `default:` and the name where the partner has no rule of that kind.', {
      required: true,
    }),
    subject: line('Id of the object: a customer, a coupon quota, an operation, a list or an endpoint.', {
      required: true,
      searchable: true,
    }),
    measured: line('Measured value when the alert was raised, with its unit.', { required: true }),
    limit: line('Threshold of the rule, with its unit.'),
  },
  states: {
    RAISED: 'The cause persists, and no member has acknowledged the alert.',
    ACKNOWLEDGED: 'A member handles the alert.',
    RESOLVED: 'The cause is gone, or the rule was paused or removed.',
  },
  editable: [],
  steps: {
    acknowledge: {
      mutation: 'acknowledgeAlert',
      description: 'Records that a member handles the alert.',
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
