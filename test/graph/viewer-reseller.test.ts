import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { monthsBefore } from '../../src/time/index.ts';
import { claimsWith } from '../support/claims.ts';
import { THIS_MONTH } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { allRows, type Ids, type Place } from './support/places.ts';

const CHIEF = 'chen.xia';
const [{ resellerId: OWN } = { resellerId: '' }] = DEMO_PARTNERS;

describe("a reseller's member", () => {
  let gateway: TestGateway;
  /** Customers of this reseller, of another reseller, and of the partner itself. */
  let own: Place;
  let other: Place;
  let partners: Omit<Place, 'resellerId'>;
  let head: Viewer;

  const dataOf = async (as: string | Viewer, query: string): Promise<Readonly<Record<string, unknown>>> => {
    const { data, errors } = await gateway.run(as, query);
    expect(errors).toBeUndefined();
    return data as Readonly<Record<string, unknown>>;
  };

  const placeOf = async (resellerId: string): Promise<Place> => {
    const { reseller } = await dataOf(
      CHIEF,
      `{ reseller(id: "${resellerId}") { customers(first: 100) ${allRows('customerId')} orders(first: 100) ${allRows('orderId')} } }`,
    );
    return { resellerId, ...(reseller as Omit<Place, 'resellerId'>) };
  };

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
    const { resellers } = await dataOf(CHIEF, '{ resellers(first: 100) { nodes { id: resellerId } } }');
    const ids = (resellers as Ids).nodes.map(({ id }) => id);
    own = await placeOf(OWN);
    const others = await Promise.all(ids.filter((id) => id !== OWN).map(placeOf));
    other = others.find(({ orders }) => orders.totalCount > 0) as Place;
    partners = (await dataOf(
      CHIEF,
      `{ customers(first: 100) ${allRows('customerId')} orders(first: 100) ${allRows('orderId')} }`,
    )) as never;
    head = toViewer(
      claimsWith({ kind: 'reseller', resellerId: OWN, roles: ['ADMINISTRATOR'], accountName: 'head' }),
      gateway.services.roles,
    );
  });
  afterAll(() => gateway.close());

  const ids = ({ nodes }: Ids): string[] => nodes.map(({ id }) => id).sort();

  it('lists and counts exactly the customers and orders of the reseller', async () => {
    expect(own.customers.totalCount).toBeGreaterThan(1);
    expect(partners.customers.totalCount).not.toBe(own.customers.totalCount);
    const seen = await dataOf(
      head,
      `{ customers(first: 100) ${allRows('customerId')} orders(first: 100) ${allRows('orderId')} }`,
    );
    expect([ids(seen.customers as Ids), (seen.customers as Ids).totalCount]).toEqual([
      ids(own.customers),
      own.customers.totalCount,
    ]);
    expect([ids(seen.orders as Ids), (seen.orders as Ids).totalCount]).toEqual([
      ids(own.orders),
      own.orders.totalCount,
    ]);
  });

  it.each([
    ['sorted', 'sort: { by: NAME }'],
    ['searched', 'filter: { search: "a" }'],
    ['filtered by a condition that only the directory answers', 'filter: { verification: VERIFIED }'],
  ])("finds no other reseller's customer where customers are %s", async (_, argument) => {
    const { customers } = await dataOf(head, `{ customers(first: 100, ${argument}) ${allRows('customerId')} }`);
    const foreign = ids(customers as Ids).filter((id) => !own.customers.nodes.some((row) => row.id === id));
    expect([ids(customers as Ids).length > 0, foreign]).toEqual([true, []]);
  });

  it('sees one object of its own by id, and the objects below it', async () => {
    const [customer] = own.customers.nodes;
    const [order] = own.orders.nodes;
    const found = await dataOf(
      head,
      `{ customer(id: "${customer?.id}") { id: customerId reseller { id: resellerId } balance { available { amount } } orders { totalCount } }
         order(id: "${order?.id}") { id: orderId customer { id: customerId reseller { id: resellerId } } lines { totalCount } } }`,
    );
    expect(found).toMatchObject({
      customer: { id: customer?.id, reseller: { id: OWN } },
      order: { id: order?.id, customer: { reseller: { id: OWN } } },
    });
  });

  it('answers a foreign id and an unknown one alike, with as many calls', async () => {
    const unknown = { customer: 'c-unknown', order: 'CS0000000000000', reseller: 'r-unknown' };
    const foreign = [
      { customer: other.customers.nodes[0]?.id, order: other.orders.nodes[0]?.id, reseller: other.resellerId },
      { customer: partners.customers.nodes[0]?.id, order: partners.orders.nodes[0]?.id, reseller: other.resellerId },
    ];
    for (const field of ['customer', 'order', 'reseller'] as const) {
      const asked = async (id: string | undefined) => {
        gateway.forgetCalls();
        const { errors } = await gateway.run(head, `{ ${field}(id: "${id}") { id } }`);
        const { errorId: _, ...extensions } = errors?.[0]?.extensions ?? {};
        return [errors?.[0]?.message, extensions, gateway.calls()];
      };
      const expected = await asked(unknown[field]);
      expect(expected[1]).toMatchObject({ code: 'NOT_FOUND' });
      for (const place of foreign) expect([field, ...(await asked(place[field]))]).toEqual([field, ...expected]);
    }
  });

  it('is the only reseller that it sees', async () => {
    const { resellers, viewer } = await dataOf(
      head,
      `{ resellers ${allRows('resellerId')} viewer { kind seesOwnCustomersOnly reseller { id: resellerId } customer { id: customerId } } }`,
    );
    expect([resellers, viewer]).toEqual([
      { totalCount: 1, nodes: [{ id: OWN }] },
      { kind: 'RESELLER', seesOwnCustomersOnly: true, reseller: { id: OWN }, customer: null },
    ]);
  });

  it('reaches no other reseller by the arguments that name one', async () => {
    for (const field of ['coupons', 'issuedCoupons', 'couponRecords']) {
      const mine = await gateway.run(head, `{ ${field}(resellerId: "${OWN}") { totalCount } }`);
      const plain = await gateway.run(head, `{ ${field} { totalCount } }`);
      expect([field, mine.errors, mine.data]).toEqual([field, undefined, plain.data]);
      for (const id of [other.resellerId, 'r-unknown']) {
        expect([field, codesOf(await gateway.run(head, `{ ${field}(resellerId: "${id}") { totalCount } }`))]).toEqual([
          field,
          ['NOT_FOUND'],
        ]);
      }
    }
  });

  it('sums up the spend of its own customers', async () => {
    const month = monthsBefore(THIS_MONTH, 1);
    const { bills } = await dataOf(
      head,
      `{ bills { monthly(month: "${month}", first: 100) { totalCount nodes { customer { id: customerId } } }
           ranking(month: "${month}", by: CUSTOMER) { entries(first: 100) { nodes { customer { id: customerId } } } } } }`,
    );
    const { reseller } = await dataOf(
      CHIEF,
      `{ reseller(id: "${OWN}") { monthlyBills(month: "${month}") { totalCount } } }`,
    );
    const mine = new Set(ids(own.customers));
    interface Rows {
      readonly totalCount: number;
      readonly nodes: readonly { readonly customer: { readonly id: string } | null }[];
    }
    const { monthly, ranking } = bills as { monthly: Rows; ranking: { entries: Rows } };
    expect(monthly.totalCount).toBe((reseller as { monthlyBills: Ids }).monthlyBills.totalCount);
    const rows = [...monthly.nodes, ...ranking.entries.nodes];
    expect(rows.filter(({ customer }) => customer && !mine.has(customer.id))).toEqual([]);
    expect(rows.some(({ customer }) => customer)).toBe(true);
  });

  it.each([
    '{ channel { customers { totalCount } } }',
    '{ partner { balances { type } } }',
    '{ partner { ledger(balance: CASH) { totalCount } } }',
    '{ partner { adjustments { totalCount } } }',
    '{ incentives { policies(month: "2026-01") { totalCount } } }',
    '{ bills { consumingCustomers(month: "2026-01") { totalCount } } }',
    '{ organization { members { totalCount } } }',
  ])('is refused %s', async (query) => {
    gateway.forgetCalls();
    const result = await gateway.run(head, query);
    expect([codesOf(result), gateway.calls()]).toEqual([['FORBIDDEN'], {}]);
  });

  describe('where it writes', () => {
    const allocate = (as: string | Viewer, key: string, customerId: string | undefined, more = '') =>
      gateway.run(
        as,
        `mutation { allocateFunds(input: { idempotencyKey: "${key}", customerId: "${customerId}",
           amount: { amount: "1.50", currency: "CNY" } ${more} }) { operation { id: operationId outcome resellerId member } } }`,
      );
    const balances = async () => {
      const answer = await dataOf(
        CHIEF,
        `{ partner { balances { type available { amount } } }
           reseller(id: "${OWN}") { balances { type available { amount } } } }`,
      );
      const { partner, reseller } = answer as Record<
        string,
        { balances: { type: string; available: { amount: string } }[] }
      >;
      const allocatable = (owner: typeof partner) =>
        Number(owner?.balances.find(({ type }) => type === 'ALLOCATABLE')?.available.amount);
      return { partner: allocatable(partner), reseller: allocatable(reseller) };
    };
    const resale = async (): Promise<string> => {
      const { customers } = await dataOf(
        head,
        `{ customers(first: 1, filter: { associationModel: RESALE }) ${allRows('customerId')} }`,
      );
      return String((customers as Ids).nodes[0]?.id);
    };

    it("moves the reseller's money, not the partner's, and sees the operation as its own", async () => {
      const before = await balances();
      const { data, errors } = await allocate(head, 'own-1', await resale());
      expect(errors).toBeUndefined();
      const { operation } = (data as { allocateFunds: { operation: { id: string } } }).allocateFunds;
      expect(operation).toMatchObject({ outcome: 'SUCCEEDED', member: `reseller:${OWN}:head` });
      const after = await balances();
      expect(after).toEqual({ partner: before.partner, reseller: expect.closeTo(before.reseller - 1.5, 6) });
      const mine = await dataOf(
        head,
        `{ operation(id: "${operation.id}") { id: operationId } operations ${allRows('operationId')} }`,
      );
      expect(mine).toEqual({
        operation: { id: operation.id },
        operations: { totalCount: 1, nodes: [{ id: operation.id }] },
      });
      const colleague = toViewer(
        claimsWith({ kind: 'reseller', resellerId: other.resellerId, roles: ['ADMINISTRATOR'], accountName: 'head' }),
        gateway.services.roles,
      );
      expect(codesOf(await gateway.run(colleague, `{ operation(id: "${operation.id}") { id: operationId } }`))).toEqual(
        ['NOT_FOUND'],
      );
      expect(await dataOf(colleague, '{ operations { totalCount } }')).toEqual({ operations: { totalCount: 0 } });
    });

    it('reaches no customer of the partner or of another reseller', async () => {
      const before = await balances();
      for (const place of [partners, other]) {
        expect(codesOf(await allocate(head, 'foreign-1', place.customers.nodes[0]?.id))).toEqual(['NOT_FOUND']);
      }
      const more = `resellerId: "${other.resellerId}"`;
      expect(codesOf(await allocate(head, 'foreign-2', other.customers.nodes[0]?.id, more))).toEqual(['NOT_FOUND']);
      expect(await balances()).toEqual(before);
    });

    it("is FORBIDDEN to write about the distributor's own funds", async () => {
      const input = `{ idempotencyKey: "d", resellerId: "${OWN}", amount: { amount: "1", currency: "CNY" } }`;
      for (const mutation of ['allocateToReseller', 'reclaimFromReseller']) {
        const result = await gateway.run(
          head,
          `mutation { ${mutation}(input: ${input}) { operation { id: operationId } } }`,
        );
        expect([mutation, codesOf(result)]).toEqual([mutation, ['FORBIDDEN']]);
      }
    });

    it('needs the item that a member needs', async () => {
      const director = toViewer(
        claimsWith({ kind: 'reseller', resellerId: OWN, roles: ['ACCOUNT_DIRECTOR'] }),
        gateway.services.roles,
      );
      expect(codesOf(await allocate(director, 'items-1', await resale()))).toEqual(['FORBIDDEN']);
    });
  });

  it('needs the permission items that a member needs', async () => {
    const clerk = toViewer(
      claimsWith({ kind: 'reseller', resellerId: OWN, roles: ['ACCOUNT_DIRECTOR'] }),
      gateway.services.roles,
    );
    expect(codesOf(await gateway.run(clerk, '{ couponQuotas { totalCount } }'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await gateway.run(clerk, '{ customers { totalCount } }'))).toEqual([]);
  });

  it('cannot use a cursor of another viewer’s list', async () => {
    const { customers } = await dataOf(CHIEF, '{ customers(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = (customers as { pageInfo: { endCursor: string } }).pageInfo;
    const result = await gateway.run(head, `{ customers(first: 1, after: "${endCursor}") { totalCount } }`);
    expect(codesOf(result)).toEqual(['INVALID_CURSOR']);
  });

  it('gets no answer that was cached for the partner', async () => {
    const month = monthsBefore(THIS_MONTH, 1);
    const query = `{ bills { monthly(month: "${month}") { totalCount } } }`;
    const [partner, reseller, again] = [
      await dataOf(CHIEF, query),
      await dataOf(head, query),
      await dataOf(CHIEF, query),
    ];
    expect(reseller).not.toEqual(partner);
    expect(again).toEqual(partner);
  });
});
