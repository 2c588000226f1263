import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { claimsWith } from '../support/claims.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SAMPLES, SITES, variablesFor } from '../support/samples.ts';

/** Reads only, no writes. */
const QUESTIONS = SAMPLES.filter(([, text]) => !/^mutation\b/m.test(text));

interface Customer {
  readonly id: string;
  readonly accountName: string;
  readonly label: string | null;
  readonly accountManager: { readonly accountName: string } | null;
  readonly orders: { readonly nodes: readonly { readonly id: string }[] };
}

interface Guest {
  readonly who: string;
  readonly viewer: Viewer;
  readonly owns: (customer: Customer, resellerId: string | null) => boolean;
}

const CUSTOMERS = `customers(first: 100) {
  nodes { id: customerId accountName label accountManager { accountName } orders(first: 20) { nodes { id: orderId } } }
}`;

/** Values that a viewer who does not own the customer must not receive. */
const canariesOf = ({ id, accountName, orders }: Customer): readonly string[] => [
  id,
  accountName,
  ...orders.nodes.map((order) => order.id),
];

/**
 * Every operation that clients send, as every viewer who does not see all customers: with ids of own and of foreign
 * objects. No answer contains data of a foreign customer.
 */
describe.each(DEMO_PARTNERS)('answers for guests of $id', ({ id: partnerId, resellerId, customer, members }) => {
  let gateway: TestGateway;
  let guests: readonly Guest[];
  const places = new Map<string | null, readonly Customer[]>();
  const site = SITES.find(({ partner }) => partner === partnerId) ?? SITES[0];

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60, env: { MAX_UPSTREAM_CALLS: '2000' } });
    const ask = async <T>(query: string): Promise<T> => {
      const { data, errors } = await gateway.run(site.administrator, query);
      expect(errors).toBeUndefined();
      return data as T;
    };
    places.set(null, (await ask<{ customers: { nodes: Customer[] } }>(`{ ${CUSTOMERS} }`)).customers.nodes);
    for (const reseller of gateway.sandbox.partner(partnerId).resellerIds) {
      const found = await ask<{ reseller: { customers: { nodes: Customer[] } } }>(
        `{ reseller(id: "${reseller}") { ${CUSTOMERS} } }`,
      );
      places.set(reseller, found.reseller.customers.nodes);
    }
    const viewer = (claims: Parameters<typeof claimsWith>[0]) =>
      toViewer(claimsWith({ partnerId, ...claims }), gateway.services.roles);
    const manager = String(members.find(({ roles }) => roles.includes('ACCOUNT_MANAGER'))?.accountName);
    guests = [
      {
        who: 'reseller',
        viewer: viewer({ kind: 'reseller', resellerId, roles: ['ADMINISTRATOR'] }),
        owns: (_, place) => place === resellerId,
      },
      {
        who: 'customer',
        viewer: viewer({ kind: 'customer', customerId: customer.id }),
        owns: ({ id }) => id === customer.id,
      },
      {
        who: 'manager',
        viewer: viewer({ accountName: manager, roles: ['ACCOUNT_MANAGER'] }),
        owns: ({ accountManager }) => accountManager?.accountName === manager,
      },
    ];
  });
  afterAll(() => gateway.close());

  const everybody = () => [...places].flatMap(([place, customers]) => customers.map((each) => ({ each, place })));

  const idFor = (sample: string, mine: Customer | undefined) => {
    if (sample === 'ResellerDetail') return resellerId;
    return sample.startsWith('Order') ? mine?.orders.nodes[0]?.id : mine?.id;
  };

  const foreignTo = ({ owns }: Guest): readonly string[] =>
    everybody().flatMap(({ each, place }) => (owns(each, place) ? [] : canariesOf(each)));

  it('have viewers with different customers', () => {
    for (const guest of guests) {
      const own = everybody().filter(({ each, place }) => guest.owns(each, place));
      expect([guest.who, own.length > 0, foreignTo(guest).length > 100]).toEqual([guest.who, true, true]);
    }
  });

  it.each(QUESTIONS)('%s', async (name, text) => {
    const foreign = await variablesFor(gateway, site, [name, text]);
    for (const guest of guests) {
      const canaries = foreignTo(guest);
      const mine = everybody().find(({ each, place }) => guest.owns(each, place) && each.orders.nodes.length > 0)?.each;
      const own = {
        ...foreign,
        ...('customerId' in foreign ? { customerId: mine?.id } : {}),
        ...('id' in foreign ? { id: idFor(name, mine) } : {}),
      };
      for (const variables of [own, foreign]) {
        const answer = await gateway.run(guest.viewer, text, variables);
        const told = JSON.stringify(answer);
        expect([guest.who, canaries.filter((canary) => told.includes(canary))]).toEqual([guest.who, []]);
      }
    }
  });

  it("show a customer none of the partner's notes about it", async () => {
    const itself = everybody().find(({ each }) => each.id === customer.id)?.each;
    const notes = [itself?.label, itself?.accountManager?.accountName].filter((note) => note);
    for (const [name, text] of QUESTIONS) {
      const variables = {
        ...(await variablesFor(gateway, site, [name, text])),
        id: customer.id,
        customerId: customer.id,
      };
      const told = JSON.stringify((await gateway.run(guests[1]?.viewer ?? null, text, variables)).data ?? null);
      expect([name, notes.filter((note) => told.includes(`"${note}"`))]).toEqual([name, []]);
    }
  });
});
