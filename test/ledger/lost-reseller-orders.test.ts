import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { renew, unsubscribe } from '../graph/support/resource-documents.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';
const MEMBER = 'lotus-cloud-reseller-1';
/** The built-in role of the reseller's member may not write. */
const MAY_WRITE = ['010100', '010105', '010500', '060100', '060200', '050101'].map(
  (number) => `BPC_ITEM_SUBCUSTSERV_${number}`,
);

interface Told {
  readonly id: string;
  readonly outcome: string;
  readonly resellerId?: string | null;
}
interface Under {
  readonly reseller: {
    readonly customers: {
      readonly nodes: readonly {
        readonly id: string;
        readonly resources: { readonly nodes: readonly { id: string }[] } | null;
      }[];
    };
    readonly orders: { readonly nodes: readonly { readonly id: string; readonly customerId: string }[] };
  };
}

let gateway: TestGateway;
let resellerId: string;
let pending: { readonly id: string; readonly customerId: string }[];
let resources: { readonly of: string; readonly id: string }[];

/** Some of a reseller's customers have granted the agency to the partner, others have not. */
beforeAll(async () => {
  gateway = await startTestGateway({
    customers: 200,
    adjust: (config) => ({ ...config, roles: { ...config.roles, ACCOUNT_DIRECTOR: MAY_WRITE } }),
  });
  gateway.sandbox.configure({ provisioningDelayMs: 0 });
  [resellerId = ''] = gateway.sandbox.partner('demo-cn').resellerIds;
  const { data } = await gateway.run<Under, never>(
    ADMINISTRATOR,
    `{ reseller(id: "${resellerId}") {
      customers(first: 40) { nodes { id: customerId resources(first: 20, filter: { statuses: [IN_USE], mainOnly: true }) { nodes { id: resourceId } } } }
      orders(first: 100, filter: { status: PENDING_PAYMENT }) { nodes { id: orderId customerId } } } }`,
  );
  const granting = new Map(
    data?.reseller.customers.nodes.flatMap(({ id, resources: own }) => (own ? [[id, own.nodes] as const] : [])),
  );
  pending = (data?.reseller.orders.nodes ?? []).filter(({ customerId }) => granting.has(customerId));
  resources = [...granting].flatMap(([of, own]) => own.slice(0, 1).map(({ id }) => ({ of, id })));
});
afterAll(() => gateway.close());
afterEach(() => gateway.sandbox.setFaults([]));

const send = async (document: string, as = ADMINISTRATOR): Promise<Told> => {
  const { data, errors } = await gateway.run<Record<string, { operation: Told }>, never>(as, document);
  const told = Object.values(data ?? {})[0]?.operation;
  if (!told) throw new Error(JSON.stringify(errors));
  return told;
};
const foundOut = async (operation: string, document: string, as?: string): Promise<Told> => {
  gateway.sandbox.setFaults([{ operation, kind: 'reset-after', times: 1 }]);
  const lost = await send(document, as);
  expect(lost.outcome).toBe('UNKNOWN');
  await gateway.services.ledger.reconcile();
  return follow(lost.id);
};
const follow = async (id: string): Promise<Told> => {
  const { data } = await gateway.run<{ operation: Told }, never>(
    ADMINISTRATOR,
    `{ operation(id: "${id}") { id: operationId outcome resellerId } }`,
  );
  if (!data) throw new Error('no such operation');
  return data.operation;
};

it('finds out about an order under a reseller', async () => {
  const order = pending.pop();
  const document = `mutation { cancelOrder(input: { idempotencyKey: "under-1", orderId: "${order?.id}",
    resellerId: "${resellerId}" }) { operation { id: operationId outcome } order { status } } }`;
  expect(await foundOut('CancelCustomerOrder', document)).toMatchObject({ outcome: 'SUCCEEDED', resellerId });
});

it('finds out about resources under a reseller', async () => {
  const [first, second] = resources;
  if (!first || !second) throw new Error('no resources');
  const under = `resellerId: "${resellerId}"`;
  const renewal = renew({ key: 'under-2', of: first.of, ids: [first.id], more: `period: { months: 1 } ${under}` });
  expect(await foundOut('RenewalResources', renewal)).toMatchObject({ outcome: 'SUCCEEDED', resellerId });
  const back = unsubscribe({ key: 'under-3', of: second.of, ids: [second.id], more: under });
  expect(await foundOut('CancelResourcesSubscription', back)).toMatchObject({ outcome: 'SUCCEEDED', resellerId });
});

it('finds out about what a reseller’s own member has written, who names no reseller', async () => {
  const { data } = await gateway.run<{ customers: Under['reseller']['customers'] }, never>(
    MEMBER,
    '{ customers(first: 20) { nodes { id: customerId resources(first: 20, filter: { statuses: [IN_USE], mainOnly: true }) { nodes { id: resourceId } } } } }',
  );
  const held = (data?.customers.nodes ?? []).flatMap(({ id: of, resources: own }) =>
    (own?.nodes ?? []).slice(-1).map(({ id }) => ({ of, id })),
  );
  const [, , third] = held;
  if (!third) throw new Error('no resources');
  const renewal = renew({ key: 'own-member', of: third.of, ids: [third.id], more: 'period: { months: 1 }' });
  const found = await foundOut('RenewalResources', renewal, MEMBER);
  expect(found).toMatchObject({ outcome: 'SUCCEEDED', resellerId: expect.stringMatching(/^e/) });
});
