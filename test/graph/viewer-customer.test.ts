import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { claimsWith } from '../support/claims.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const [china, international] = DEMO_PARTNERS;
if (!china || !international) throw new Error('two demo partners');
const CHIEF = { [china.id]: 'chen.xia', [international.id]: 'amara.okafor' };

type Data = Readonly<Record<string, unknown>>;

describe.each([china, international])('a customer of $id', ({ id: partnerId, site, customer: { id: itself } }) => {
  let gateway: TestGateway;
  let me: Viewer;
  let others: { readonly customer: string; readonly order: string };
  const chief = String(CHIEF[partnerId]);

  const viewerFor = (customerId: string, accountName = 'somebody'): Viewer =>
    toViewer(claimsWith({ kind: 'customer', partnerId, customerId, accountName }), gateway.services.roles);

  const dataOf = async (as: string | Viewer, query: string): Promise<Data> => {
    const { data, errors } = await gateway.run(as, query);
    expect(errors).toBeUndefined();
    return data as Data;
  };

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
    me = viewerFor(itself);
    const { orders } = await dataOf(
      chief,
      '{ orders(first: 100) { nodes { id: orderId customer { id: customerId } } } }',
    );
    const rows = (orders as { nodes: { id: string; customer: { id: string } | null }[] }).nodes;
    const foreign = rows.find(({ customer }) => customer && customer.id !== itself);
    others = { customer: String(foreign?.customer?.id), order: String(foreign?.id) };
  });
  afterAll(() => gateway.close());

  it('sees itself, and is the only customer there is', async () => {
    const { viewer, customers, customer } = await dataOf(
      me,
      `{ viewer { kind roles permissions seesOwnCustomersOnly customer { id: customerId } reseller { id: resellerId } }
         customers { totalCount nodes { id: customerId } } customer(id: "${itself}") { id: customerId accountName } }`,
    );
    expect(viewer).toEqual({
      kind: 'CUSTOMER',
      roles: [],
      permissions: [],
      seesOwnCustomersOnly: true,
      customer: { id: itself },
      reseller: null,
    });
    expect(customers).toEqual({ totalCount: 1, nodes: [{ id: itself }] });
    expect(customer).toMatchObject({ id: itself });
  });

  it.each([
    ['searched', 'filter: { search: "a" }'],
    ['named', 'filter: { accountName: "" }'],
    ['sorted', 'sort: { by: NAME, direction: DESCENDING }'],
  ])('finds no other customer where customers are %s', async (_, argument) => {
    const { data } = await gateway.run(me, `{ customers(first: 100, ${argument}) { nodes { id: customerId } } }`);
    const { customers } = data as { customers: { nodes: { id: string }[] } | null };
    expect((customers?.nodes ?? []).filter(({ id }) => id !== itself)).toEqual([]);
  });

  it('answers a foreign id and an unknown one alike, with as many calls', async () => {
    const fields = {
      'customer(id: "@") { id: customerId }': ['c-unknown', others.customer],
      'prices(customerId: "@") { __typename }': ['c-unknown', others.customer],
      'order(id: "@") { id: orderId }': ['CS0000000000000', others.order],
    };
    // The customer's own token is fetched once.
    await dataOf(me, '{ orders { totalCount } }');
    for (const [field, ids] of Object.entries(fields)) {
      const answers = [];
      for (const id of ids) {
        gateway.forgetCalls();
        const { errors } = await gateway.run(me, `{ ${field.replace('@', id)} }`);
        const { errorId: _, ...extensions } = errors?.[0]?.extensions ?? {};
        answers.push([errors?.length, errors?.[0]?.message, extensions, gateway.calls()]);
      }
      expect([field, answers[0]]).toEqual([field, answers[1]]);
      expect(answers[0]?.[2]).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('reads its orders and resources as itself, each as the partner sees them', async () => {
    const query = `{ customer(id: "${itself}") {
      orders(first: 50) { totalCount nodes { id: orderId lines { totalCount } customer { id: customerId } } }
      resources(first: 50) { totalCount nodes { id: resourceId customer { id: customerId } } }
      ${site === 'CHINA' ? 'balance { available { amount } }' : 'budget { amount { amount } }'}
    } }`;
    const [mine, partners] = [await dataOf(me, query), await dataOf(chief, query)];
    expect(mine).toEqual(partners);
    const { orders } = await dataOf(me, '{ orders(first: 50) { totalCount nodes { id: orderId } } }');
    const seen = (mine.customer as { orders: { totalCount: number; nodes: { id: string }[] } }).orders;
    expect(orders).toEqual({ totalCount: seen.totalCount, nodes: seen.nodes.map(({ id }) => ({ id })) });
    expect(seen.totalCount).toBeGreaterThan(0);
  });

  it('does not make the vendor list the partner’s customers', async () => {
    gateway.forgetCalls();
    const query = `{ viewer { customer { id: customerId orders(first: 5) { nodes { id: orderId customer { id: customerId } } } ownBills { __typename } } } }`;
    await dataOf(viewerFor(itself), query);
    expect(gateway.calls().ListSubCustomers ?? 0).toBeLessThanOrEqual(2);
  });

  it.each([
    ['what the partner notes about it', `customer(id: "${itself}") { label accountManager { accountName } level }`, 3],
    ['how it does for the partner', `customer(id: "${itself}") { performance(month: "2026-01") { month } }`, 1],
    ['what the partner is billed', `customer(id: "${itself}") { spend(month: "2026-01") { month } }`, 1],
    ['what the partner moved', `customer(id: "${itself}") { adjustments { totalCount } }`, 1],
    ['what the partner notes about it', `customer(id: "${itself}") { newCustomerTag { program } }`, 1],
    ['reviews of the partner', `customer(id: "${itself}") { realNameReview { opinion } }`, 1],
    ['its enterprise', `customer(id: "${itself}") { enterprise { __typename } }`, 1],
    ['resellers', 'resellers { totalCount }', 1],
    ['the channel', 'channel { __typename }', 1],
    ['the partner’s money', 'partner { balances { type } }', 1],
    ['the partner’s bills', 'bills { __typename }', 1],
    ['incentives', 'incentives { __typename }', 1],
    ['the partner’s coupons', 'coupons { totalCount }', 1],
    ['quotas', 'couponQuotas { totalCount }', 1],
    ['members', 'organization { members { totalCount } }', 1],
  ])('is refused %s', async (_, selection, fields) => {
    const result = await gateway.run(me, `{ ${selection} }`);
    const codes = codesOf(result).filter((code) => code !== undefined);
    expect(codes).toEqual(Array.from({ length: fields }, () => 'FORBIDDEN'));
  });

  it('writes about its own orders only', async () => {
    const cancel = (orderId: string) =>
      gateway.run(
        me,
        `mutation { cancelOrder(input: { idempotencyKey: "k-${orderId}", orderId: "${orderId}", dryRun: true }) {
           order { id: orderId } } }`,
      );
    const { orders } = await dataOf(me, '{ orders(first: 50) { nodes { id: orderId status } } }');
    const { nodes } = orders as { nodes: { id: string; status: string }[] };
    for (const { id, status } of nodes) {
      const expected = status === 'PENDING_PAYMENT' ? [] : ['WRONG_STATE'];
      expect([id, codesOf(await cancel(id))]).toEqual([id, expected]);
    }
    for (const id of [others.order, 'CS0000000000000']) expect(codesOf(await cancel(id))).toEqual(['NOT_FOUND']);
    for (const mutation of ['allocateFunds', 'reclaimFunds']) {
      const input = `{ idempotencyKey: "k", customerId: "${itself}", amount: { amount: "1", currency: "CNY" } }`;
      const result = await gateway.run(
        me,
        `mutation { ${mutation}(input: ${input}) { operation { id: operationId } } }`,
      );
      expect([mutation, codesOf(result)]).toEqual([mutation, ['FORBIDDEN']]);
    }
    expect(await dataOf(me, '{ operations { totalCount } }')).toEqual({ operations: { totalCount: 0 } });
  });

  it('gets no data of another customer by a token with that customer’s login name', async () => {
    const { customer } = await dataOf(chief, `{ customer(id: "${others.customer}") { accountName } }`);
    const { accountName } = customer as { accountName: string };
    const query = '{ orders(first: 50) { nodes { id: orderId } } }';
    expect(await dataOf(viewerFor(itself, accountName), query)).toEqual(await dataOf(me, query));
  });

  it('gets NOT_FOUND when its token names a customer that the partner does not have', async () => {
    const stranger = viewerFor('c-of-nobody');
    for (const query of [
      '{ orders { totalCount } }',
      '{ viewer { customer { id: customerId } } }',
      '{ order(id: "CS1") { id: orderId } }',
    ])
      expect(codesOf(await gateway.run(stranger, query))).toEqual(['NOT_FOUND']);
    expect(await dataOf(stranger, '{ customers { totalCount } }')).toEqual({ customers: { totalCount: 0 } });
  });

  it('sees itself masked, and in the clear where it asks; the audit knows', async () => {
    const detail = site === 'CHINA' ? 'phone' : 'email';
    const clear = await dataOf(
      me,
      `{ customer(id: "${itself}") { contact { ${detail} } shown: contact {
          ${detail}(reveal: "to see my own") } } }`,
    );
    const { contact, shown } = clear.customer as Record<string, Record<string, string>>;
    expect(contact?.[detail]).toContain('*');
    expect(shown?.[detail]).not.toContain('*');
    const { organization } = await dataOf(
      chief,
      `{ organization { audit(filter: { kind: REVEAL }) { nodes { actor { accountName } on what } } } }`,
    );
    const { audit } = organization as { audit: { nodes: unknown[] } };
    expect(audit.nodes[0]).toEqual({
      actor: { accountName: `customer:${itself}` },
      on: itself,
      what: `Contact.${detail}`,
    });
  });
});

describe('a customer under a reseller', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
  });
  afterAll(() => gateway.close());

  it('sees itself where its token names the reseller, and nothing where it does not', async () => {
    const { resellerId, id: partnerId } = china;
    const { data } = await gateway.run(
      'chen.xia',
      `{ reseller(id: "${resellerId}") { orders(first: 1) { nodes { id: orderId customer { id: customerId } } } } }`,
    );
    const [order] = (data as { reseller: { orders: { nodes: { id: string; customer: { id: string } }[] } } }).reseller
      .orders.nodes;
    const customerId = String(order?.customer.id);
    const as = (reseller: string | null) =>
      toViewer(claimsWith({ kind: 'customer', partnerId, customerId, resellerId: reseller }), gateway.services.roles);
    const query = '{ viewer { customer { id: customerId balance { available { amount } } } } }';
    expect(codesOf(await gateway.run(as(null), query))).toEqual(['NOT_FOUND']);
    const found = await gateway.run(as(resellerId), query);
    expect([found.errors, found.data]).toMatchObject([undefined, { viewer: { customer: { id: customerId } } }]);
  });
});
