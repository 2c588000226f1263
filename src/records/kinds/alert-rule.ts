import { choice, count, line, money } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import type { Settings } from '../settings.ts';
import { ALERT_WATCHES, type AlertWatch, alertWatch, type Threshold, WATCH_FACTS } from './alert-watch.ts';

const thresholds = {
  amount: money('Amount in the currency of the site.'),
  budgetPercent: count('Share of the budget in percent, 1 to 1000.', { min: 1, max: 1_000 }),
  days: count('Days ahead, 1 to 365.', { min: 1, max: 365 }),
  factor: count('Multiple of the usual deviation, 2 to 100; 6 raises few false alerts.', { min: 2, max: 100 }),
  minutes: count('Minutes, 1 to 100000.', { min: 1, max: 100_000 }),
} satisfies Readonly<Record<Threshold, unknown>>;

const fields = {
  watch: choice(alertWatch, 'Condition that the rule checks.', { required: true }),
  ...thresholds,
  note: line('What the rule is for.', { searchable: true }),
};

/** A rule has exactly the thresholds of its condition: any other would have no effect. */
const wrongThreshold = ({ record: { values } }: Situation<typeof fields>): Violation | null => {
  if (values.watch === null) return null;
  const { needs, takes = [] } = WATCH_FACTS[values.watch as AlertWatch];
  for (const name of Object.keys(thresholds) as readonly Threshold[]) {
    const [isGiven, isNeeded] = [values[name] !== null, needs.includes(name)];
    if (isGiven ? isNeeded || takes.includes(name) : !isNeeded) continue;
    return {
      code: 'BAD_USER_INPUT',
      rule: `input.${name}`,
      limit: isNeeded ? 'a value' : `no value for ${values.watch}`,
    };
  }
  return null;
};

const sayUnfit = (argument: string, limit: string): Violation => ({
  code: 'BAD_USER_INPUT',
  rule: `input.${argument}`,
  limit,
});

/**
 * Whether a rule of this kind can find anything at the partner: whether its site has what is judged, and its gateway
 * copies it.
 */
export const canFind = (watch: AlertWatch, { copies, isChina }: Settings): boolean => {
  const { judges, only } = WATCH_FACTS[watch];
  const needsCopies = judges === 'CUSTOMERS' || watch === 'MIRROR_BEHIND';
  if (needsCopies && copies === 0) return false;
  return only === undefined || isChina === undefined || (only === 'CHINA') === (isChina === 1);
};

/** A rule that would never raise an alert, or not only for the customer that it names. */
const idleRule = ({ record, settings }: Situation<typeof fields>): Violation | null => {
  const { values, customerId } = record;
  if (values.watch === null) return null;
  const watch = values.watch as AlertWatch;
  if (!canFind(watch, settings))
    return sayUnfit('watch', `one of ${ALERT_WATCHES.filter((each) => canFind(each, settings)).join(', ')}`);
  const isOfCustomers = ['CUSTOMERS', 'WRITES'].includes(WATCH_FACTS[watch].judges);
  return customerId === null || isOfCustomers ? null : sayUnfit('customerId', `no customer for ${watch}`);
};

/** When the gateway raises an alert. */
export const alertRule = defineRecordKind({
  name: 'alertRule',
  type: 'AlertRule',
  list: 'alertRules',
  words: ['alert rule', 'alert rules'],
  description:
    'A rule by which the gateway raises alerts from its copies and records. A rule of an account manager ' +
    "covers the manager's own customers; a rule for one customer covers that customer only.",
  customer: 'optional',
  fields,
  states: {
    ACTIVE: 'The gateway checks the rule every minute.',
    PAUSED: 'The rule is not checked; its alerts are resolved.',
    REMOVED: 'The rule was removed for good.',
  },
  editable: ['ACTIVE', 'PAUSED'],
  steps: {
    pause: {
      mutation: 'pauseAlertRule',
      description: 'Pauses a rule: it is not checked, and its alerts are resolved.',
      from: ['ACTIVE'],
      to: 'PAUSED',
      by: 'EDIT',
      reason: 'optional',
    },
    resume: {
      mutation: 'resumeAlertRule',
      description: 'Checks a paused rule again.',
      from: ['PAUSED'],
      to: 'ACTIVE',
      by: 'EDIT',
      reason: 'optional',
    },
    remove: {
      mutation: 'removeAlertRule',
      description: 'Removes a rule for good.',
      from: ['ACTIVE', 'PAUSED'],
      to: 'REMOVED',
      by: 'EDIT',
      reason: 'optional',
    },
  },
  rules: [wrongThreshold, idleRule],
  brings: ({ watch }) => (typeof watch === 'string' ? watch : null),
  settings: {
    unknownMinutes: {
      value: 60,
      description: 'Minutes for OPERATION_UNKNOWN where the partner has no rule of that kind; 0: none are raised.',
    },
    behindMinutes: {
      value: 60,
      description: 'Minutes for MIRROR_BEHIND where the partner has no rule of that kind; 0: none are raised.',
    },
    webhookPaused: {
      value: 1,
      description: '1: WEBHOOK_PAUSED is raised where the partner has no rule of that kind; 0: it is not.',
    },
  },
  retention: { days: 365, states: ['REMOVED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});
