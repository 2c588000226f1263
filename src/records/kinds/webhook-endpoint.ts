import { choices, customersOf, line } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const topic = vocabulary('WebhookTopic', 'Kind of event that a webhook endpoint receives.', {
  ORDER_CHANGED: "An order of the partner's customers is new, changed or gone.",
  ROW_CHANGED: 'A row of another list that the gateway copies is new, changed or gone.',
  OPERATION_SETTLED: 'A write got its outcome.',
  APPROVAL_WAITING: 'A write waits for a second member.',
  RECORD_CHANGED: 'A record that the gateway keeps was created or changed.',
  ALERT_RAISED: 'An alert was raised.',
});

const fields = {
  url: line('Address that receives the events by POST: https, without a user, a password or a fragment.', {
    required: true,
  }),
  topics: choices(topic, 'Kinds of event that the endpoint receives.', { required: true }),
  aboutCustomers: customersOf(
    'Account ids of customers of the partner; only events about these are sent. All events where left out.',
  ),
  note: line('What the endpoint is for.', { searchable: true }),
  readsAs: line('Login name of the member whose rights decide what is sent: who activated it last; null before.', {
    given: 'computed',
  }),
};

/** Https alone, unless the partner allows addresses of private networks, where certificates are rare. */
const wrongAddress = ({ record: { values }, settings }: Situation<typeof fields>): Violation | null => {
  const url = URL.parse(values.url ?? '');
  const isAllowed = url?.protocol === 'https:' || (url?.protocol === 'http:' && settings.privateNetworks === 1);
  if (url && isAllowed && url.username === '' && url.password === '' && url.hash === '') return null;
  return {
    code: 'BAD_USER_INPUT',
    rule: 'input.url',
    limit: 'an https address without a user, a password or a fragment',
  };
};

/** Topics of the log of copied rows, which a gateway without copies does not have. */
export const TOPICS_OF_COPIES = ['ORDER_CHANGED', 'ROW_CHANGED'] as const;

const silentTopics = ({ record: { values }, settings }: Situation<typeof fields>): Violation | null => {
  if (settings.copies !== 0 || !TOPICS_OF_COPIES.some((each) => values.topics?.includes(each))) return null;
  const limit = `topics other than ${TOPICS_OF_COPIES.join(' and ')}: this gateway keeps no copies`;
  return { code: 'BAD_USER_INPUT', rule: 'input.topics', limit };
};

/** A member who changed the address of an active endpoint would get what another member may read. */
const refuseAnother = ({ actor, record: { state, values } }: Situation<typeof fields>): Violation | null =>
  state === 'ACTIVE' && values.readsAs !== actor
    ? { code: 'WRONG_STATE', rule: 'endpoint-of-another-member', limit: 'PAUSED' }
    : null;

/**
 * An address of a partner's own system that receives events. Its secret is issued separately and is not a value of the
 * record.
 */
export const webhookEndpoint = defineRecordKind({
  name: 'webhookEndpoint',
  type: 'WebhookEndpoint',
  list: 'webhookEndpoints',
  words: ['webhook endpoint', 'webhook endpoints'],
  description: "An address of the partner's own systems to which the gateway sends events, signed.",
  customer: 'none',
  fields,
  states: {
    PAUSED: 'Nothing is sent; events that are due are kept.',
    ACTIVE: 'Events are sent, once a secret was issued.',
    REMOVED: 'The endpoint was removed for good.',
  },
  editable: ['PAUSED', 'ACTIVE'],
  steps: {
    activate: {
      mutation: 'activateWebhookEndpoint',
      description:
        'Starts or resumes sending events, those of the pause included: of each what the caller may read when it is sent. FORBIDDEN for ' +
        'a caller who may not read one of the topics.',
      from: ['PAUSED'],
      to: 'ACTIVE',
      by: 'EDIT',
      reason: 'optional',
      inCallersName: true,
      follows: ({ actor }) => ({ readsAs: actor }),
    },
    pause: {
      mutation: 'pauseWebhookEndpoint',
      description: 'Pauses sending; due events are kept.',
      from: ['ACTIVE'],
      to: 'PAUSED',
      by: 'EDIT',
      reason: 'optional',
    },
    remove: {
      mutation: 'removeWebhookEndpoint',
      description: 'Removes an endpoint; undelivered events are dropped.',
      from: ['PAUSED', 'ACTIVE'],
      to: 'REMOVED',
      by: 'EDIT',
      reason: 'optional',
    },
  },
  rules: [wrongAddress, silentTopics, refuseAnother],
  settings: {
    privateNetworks: {
      value: 0,
      description: '1: endpoints may be in private networks and use http; 0: neither, checked at each connection.',
    },
    keepDays: { value: 30, description: 'Days for which a delivered event stays in the log of deliveries.' },
  },
  retention: { days: 365, states: ['REMOVED'] },
  roles: { ACCOUNT_DIRECTOR: [], ACCOUNT_MANAGER: [] },
});
