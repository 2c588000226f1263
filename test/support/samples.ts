import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { monthsBefore } from '../../src/time/index.ts';
import { holdersOf } from '../graph/support/resource-writes.ts';
import { THIS_MONTH } from './clock.ts';
import type { TestGateway } from './gateway.ts';
import { peopleValues } from './people-samples.ts';

/** The operations that the playground offers and the typed client ships. */
export const SAMPLES = globSync('schema/operations/*/*.graphql')
  .map((file) => [basename(file, '.graphql'), readFileSync(file, 'utf8')] as const)
  .sort(([a], [b]) => a.localeCompare(b));

/** Samples that only copies answer: the vendor lists such rows of one customer at a time. */
export const SAMPLES_OF_COPIES: ReadonlySet<string> = new Set(['RenewalCosts', 'Renewals', 'SearchAll']);

/** Codes that single rows of a sample may have: a price is asked in the customer's name, which some have not allowed. */
export const CODES_OF_ROWS: Readonly<Record<string, readonly string[]>> = { RenewalCosts: ['AGENCY_MISSING'] };

export const SITES = [
  { partner: 'demo-cn', administrator: 'chen.xia' },
  { partner: 'demo-intl', administrator: 'amara.okafor' },
  { partner: 'demo-eu', administrator: 'elena.rossi' },
] as const;

/** One site of each contract: the European site has the International one's. */
export const CONTRACT_SITES = SITES.filter(({ partner }) => partner !== 'demo-eu');

export type SitePartner = (typeof SITES)[number]['partner'];
type SampleSite = (typeof SITES)[number];

/** One of several values that a person could fill in: the first or another one, where there is another. */
const choose = <T>(values: readonly T[], choice: number): T | undefined => values[choice] ?? values.at(-1);

/** The home region of each site. */
const REGIONS: Readonly<Record<SitePartner, string>> = {
  'demo-cn': 'cn-north-1',
  'demo-intl': 'ap-southeast-1',
  'demo-eu': 'eu-west-101',
};

const ORDERS = `query ($filter: OrderFilter) {
  orders(first: 100, filter: $filter) { nodes { id: orderId customerId } }
}`;

interface Orders {
  readonly orders: { readonly nodes: readonly { id: string; customerId: string }[] };
}

/** An order that shows what the sample is about, of a customer in whose name the partner may ask. */
const orderFor = async (
  gateway: TestGateway,
  { partner, administrator: as }: SampleSite,
  { sample, choice }: { readonly sample: string; readonly choice: number },
) => {
  const filter =
    sample === 'OrderPayment'
      ? { status: 'PENDING_PAYMENT' }
      : sample === 'OrderDetail'
        ? { type: 'UNSUBSCRIPTION' }
        : { type: 'NEW', status: 'COMPLETED' };
  const { data } = await gateway.run<Orders, Record<string, unknown>>(as, ORDERS, { filter });
  const granting = new Set(
    gateway.sandbox
      .partner(partner)
      .customers()
      .filter(({ grants_agency }) => grants_agency)
      .map(({ customer_id }) => customer_id),
  );
  return choose(data?.orders.nodes.filter(({ customerId }) => granting.has(customerId)) ?? [], choice)?.id;
};

const TICKETS = `query ($statuses: [TicketStatusInput!]) { tickets(first: 1, filter: { statuses: $statuses }) { nodes { id } } }`;

/** A ticket in a state in which the sample may write to it. */
const ticketFor = async (gateway: TestGateway, as: string, sample: string): Promise<string | undefined> => {
  const inHand = ['IN_PROGRESS', 'AWAITING_CONFIRMATION', 'AWAITING_FEEDBACK'];
  const statuses = sample === 'CloseTicket' ? inHand : [...inHand, 'WAITING'];
  const { data } = await gateway.run<{ tickets: { nodes: { id: string }[] } }, Record<string, unknown>>(as, TICKETS, {
    statuses,
  });
  return data?.tickets.nodes[0]?.id;
};

const PROBLEMS =
  '{ ticketDesk { products { productId problemTypes { problemTypeId kind fields { own { isRequired } } } } } }';

interface Problems {
  readonly ticketDesk: {
    readonly products: readonly {
      readonly productId: string;
      readonly problemTypes: readonly {
        readonly problemTypeId: string;
        readonly kind: string;
        readonly fields: { readonly own: readonly { readonly isRequired: boolean }[] };
      }[];
    }[];
  };
}

/** A consultation whose form requires the description only. */
const newTicket = async (gateway: TestGateway, as: string): Promise<Readonly<Record<string, unknown>>> => {
  const { data } = await gateway.run<Problems, Record<string, never>>(as, PROBLEMS);
  const [form] = (data?.ticketDesk.products ?? []).flatMap(({ productId, problemTypes }) =>
    problemTypes
      .filter(({ kind, fields }) => kind === 'CONSULTATION' && !fields.own.some(({ isRequired }) => isRequired))
      .map((problem) => ({ productId, problemTypeId: problem.problemTypeId })),
  );
  return { ...form, description: 'How can this be set up?' };
};

const RESOURCE_WRITES = [
  'RenewResources',
  'SetAutoRenewal',
  'UnifyExpiry',
  'UnsubscribeResources',
  'SwitchToPayPerUse',
];

interface Wanted {
  readonly sample: string;
  /** Of the variable. */
  readonly name: string;
  /** 0 for the value that comes first, 1 for another one. */
  readonly choice: number;
}

/** Variables as a person would fill them in, from the sandbox's data. */
const valueFor = async (gateway: TestGateway, site: SampleSite, { sample, name, choice }: Wanted) => {
  const { partner, administrator: as } = site;
  const customers = gateway.sandbox.partner(partner).customers();
  const customer = choose(
    customers.filter(
      ({ grants_agency, association_type, orders }) => grants_agency && association_type !== '1' && orders > 2,
    ),
    choice,
  );
  const referred = customers.find(({ grants_agency, association_type }) => grants_agency && association_type === '1');
  const month = monthsBefore(THIS_MONTH, 1 + choice);
  if (name === 'id' && sample === 'Enterprise') {
    const masters = customers.filter(({ is_master, grants_agency }) => is_master && grants_agency);
    return choose(masters, choice)?.customer_id;
  }
  if (name === 'id' && sample === 'ResellerDetail') return gateway.sandbox.partner(partner).resellerIds[choice];
  if (name === 'id' && sample === 'CustomerAccount') return referred?.customer_id;
  if (name === 'id' && sample.startsWith('Order')) return orderFor(gateway, site, { sample, choice });
  if (RESOURCE_WRITES.includes(sample)) {
    const [holder] = await holdersOf(gateway, partner, { count: 1 });
    const named = {
      customerId: holder?.customerId,
      resourceId: holder?.mainIds[0],
      resourceIds: holder?.mainIds.slice(0, 1),
    };
    if (name in named) return named[name as keyof typeof named];
  }
  if (name === 'ticketIds') return [await ticketFor(gateway, as, sample)];
  if (name === 'ticketId') return ticketFor(gateway, as, sample);
  if ((sample === 'CreateTicket' || sample === 'TicketProblem') && name !== 'idempotencyKey')
    return (await newTicket(gateway, as))[name];
  if (name === 'orderId') return orderFor(gateway, site, { sample: 'OrderPayment', choice });
  const product = {
    serviceTypeCode: 'hws.service.type.ec2',
    resourceTypeCode: 'hws.resource.type.vm',
    specificationCode: 's6.large.2.linux',
    region: REGIONS[partner],
  };
  const values: Record<string, unknown> = {
    id: customer?.customer_id,
    customerId: customer?.customer_id,
    byUse: [{ ...product, usageFactor: 'Duration', usageAmount: '1', usageUnitId: 4 }],
    ahead: [product],
    month,
    from: `${month}-01`,
    until: `${month}-20`,
    accountName: 'a_new_customer',
    // Sample writes are dry runs unless a test says otherwise.
    idempotencyKey: `sample-${sample}`,
    text: 'One thing more.',
    file: { csv: `Customer ID,Performance\n${customer?.customer_id},1.00\n` },
  };
  return values[name];
};

/** Names of the variables without which a sample does not run. */
export const requiredVariables = (text: string): string[] => {
  const operation = parse(text).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return (operation?.variableDefinitions ?? [])
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
    .map(({ variable }) => variable.name.value);
};

/**
 * The sample's required variables filled in, with choice 1 by other objects and months; throws for a variable that the
 * table above lacks.
 */
export const variablesFor = async (
  gateway: TestGateway,
  site: SampleSite,
  [sample, text]: (typeof SAMPLES)[number],
  choice = 0,
): Promise<Record<string, unknown>> => {
  const { partner, administrator } = site;
  const variables: Record<string, unknown> = { ...(await peopleValues(gateway, partner, administrator, sample)) };
  for (const variable of requiredVariables(text).filter((each) => !(each in variables))) {
    variables[variable] = await valueFor(gateway, site, { sample, name: variable, choice });
    if (variables[variable] === undefined) throw new Error(`no value for $${variable} of ${sample}`);
  }
  return variables;
};
