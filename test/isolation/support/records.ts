import type { Front } from './house.ts';
import type { Person } from './people.ts';
import type { Ids } from './places.ts';

type RecordIds = Pick<Ids, 'customerReport' | 'invitation' | 'opportunity' | 'marketingTask'>;

/** The mutation that creates a record of each kind, and the values of one; the customer is what it is about. */
const CREATES: Readonly<Record<keyof RecordIds, (customer: string) => readonly [mutation: string, values: string]>> = {
  customerReport: (customer) => [
    'createCustomerReport',
    `company: "Company of ${customer}", contactName: "Wu", contactPhone: "+86 13800000000", associationType: RESALE`,
  ],
  invitation: (customer) => ['createInvitation', `customerId: "${customer}", channel: GENERAL_LINK`],
  opportunity: (customer) => [
    'createOpportunity',
    `customerId: "${customer}", title: "Move", company: "Company of ${customer}", need: "a move", publicTender: false,
     coSellJoined: true, customerConsents: true`,
  ],
  marketingTask: (customer) => ['createMarketingTask', `customerId: "${customer}", title: "Call", dueOn: "2030-01-01"`],
};

/** A record of each kind, about a customer where the kind allows it; an administrator makes them, once for each customer. */
export const recordsAbout = async (front: Front, administrator: Person, customer: string): Promise<RecordIds> => {
  const create = async (kind: keyof RecordIds): Promise<string> => {
    const [mutation, values] = CREATES[kind](customer);
    const input = `{ idempotencyKey: "${kind}-${customer}", ${values} }`;
    const query = `mutation { made: ${mutation}(input: ${input}) { record: ${kind} { id: ${kind}Id } } }`;
    const { data, errors } = await front.ask(administrator, { query });
    const made = data?.made as { readonly record: { readonly id: string } } | null | undefined;
    if (!made) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return made.record.id;
  };
  const [customerReport, invitation, opportunity, marketingTask] = await Promise.all([
    create('customerReport'),
    create('invitation'),
    create('opportunity'),
    create('marketingTask'),
  ]);
  return { customerReport, invitation, opportunity, marketingTask };
};
