import { readFileSync } from 'node:fs';
import type { Config } from '../../../src/config/index.ts';
import { BUILT_IN_ROLES } from '../../../src/identity/index.ts';
import { closedIn } from './alert-items.ts';
import { eventfulConfig, type Opened, type Receiver } from './eventful.ts';
import { customersOf, type ManagersOf, mayAsk } from './oracle.ts';
import { allows, linesOf } from './page.ts';
import type { Person } from './people.ts';
import type { Population } from './population.ts';

const LINES = new Map(linesOf(readFileSync('docs/roles.md', 'utf8')).map((line) => [line.field, line]));

/** The field of each topic: who may not use it has no endpoint with the topic. */
export const FIELDS_OF_TOPICS: Readonly<Record<string, string>> = {
  ORDER_CHANGED: 'Subscription.orderChanged',
  ROW_CHANGED: 'Subscription.changes',
  OPERATION_SETTLED: 'Subscription.operationSettled',
  APPROVAL_WAITING: 'Subscription.approvalWaiting',
  RECORD_CHANGED: 'Query.recordChanges',
  ALERT_RAISED: 'Subscription.alertRaised',
};

const ENDPOINTS = ['PARTNERGRAPH_WEBHOOK_ENDPOINT_READ', 'PARTNERGRAPH_WEBHOOK_ENDPOINT_EDIT'];

/** The role by which a member of any other role may have endpoints. */
export const ENDPOINTS_ROLE = 'ENDPOINTS';

/** Directors, account managers and one program may have endpoints too. */
export const everybodysEndpoints = (config: Config): Config => {
  const eventful = eventfulConfig(config);
  const withEndpoints = (role: string): readonly string[] => {
    const items = BUILT_IN_ROLES[role];
    if (!items || items === 'all') throw new Error(`${role} has no list of items`);
    return [...items, ...ENDPOINTS];
  };
  return {
    ...eventful,
    roles: {
      ...eventful.roles,
      [ENDPOINTS_ROLE]: ENDPOINTS,
      ACCOUNT_DIRECTOR: [...withEndpoints('ACCOUNT_DIRECTOR')],
      ACCOUNT_MANAGER: [...withEndpoints('ACCOUNT_MANAGER')],
    },
    services: Object.fromEntries(
      config.partners.map(({ id }) => [id, { 'nightly-sync': ['ACCOUNT_DIRECTOR'] }] as const),
    ),
  };
};

export const pathOf = ({ partnerId, accountName }: Person): string => `${partnerId}/${accountName}`;

/** The endpoint of a person, of each topic that the page about roles allows it. */
export const endpointOf = (person: Person): Opened => ({
  person,
  path: pathOf(person),
  topics: Object.keys(FIELDS_OF_TOPICS).filter((topic) => {
    const line = LINES.get(FIELDS_OF_TOPICS[topic] ?? '');
    return line !== undefined && allows(line, person);
  }),
});

export interface Sent {
  readonly type: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What came to the endpoint of a person. */
export const sentTo = ({ received }: Receiver, person: Person): readonly Sent[] =>
  received
    .filter(({ path }) => path === `/${pathOf(person)}`)
    .map(({ text }) => ({ ...(JSON.parse(text) as Omit<Sent, 'text'>), text }));

/** Ids of the customers whose rows, records and writes may occur in an event of this type for this person. */
export const customersIn = (
  { type }: Pick<Sent, 'type'>,
  person: Person,
  population: Population,
  managersOf: ManagersOf,
): ReadonlySet<string> => {
  const isRow = type === 'order.changed' || type === 'row.changed';
  // Viewers of all customers see records and writes about those of resellers too.
  const visible =
    isRow || person.manager !== undefined ? customersOf(person, population, managersOf).may : population.customers;
  return new Set(visible.map(({ id }) => id));
};

/** What in an event is closed to the roles of the person: facts behind an alert, and kinds of write. */
export const closedTo = (person: Person, { text, data }: Sent): readonly string[] => [
  ...closedIn(text, person),
  ...(data.kind === 'ALLOCATE_FUNDS' && (mayAsk(person, 'allocate') !== 'yes' || person.manager) ? [text] : []),
];
