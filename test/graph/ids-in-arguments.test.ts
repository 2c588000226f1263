import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unknownIds } from '../isolation/support/places.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';
const PARTNER = 'demo-cn';

interface Found {
  readonly id: string;
  readonly number: string;
}

/** Ids and numbers of known objects, by the placeholder that a document has in their place. */
type Known = Readonly<Record<string, Found>>;

/** Documents with a placeholder for an id; each is asked with the number and with the global id. */
const READS: readonly string[] = [
  'customer(id: CUSTOMER) { customerId }',
  'order(id: ORDER) { orderId }',
  'reseller(id: RESELLER) { resellerId }',
  'customer(id: CUSTOMER) { resource(id: RESOURCE) { resourceId } }',
  'customer(id: CUSTOMER) { resources(filter: { resourceIds: [RESOURCE] }) { totalCount nodes { resourceId } } }',
  'customer(id: CUSTOMER) { payPerUseResource(id: BY_USE) { resourceId } }',
  'prices(customerId: CUSTOMER) { renewal(resourceIds: [RESOURCE], period: { years: 1 }) { __typename } }',
  'couponQuota(id: QUOTA) { quotaId }',
  'couponQuotas(filter: { quotaIds: [QUOTA] }) { totalCount nodes { quotaId } }',
  'coupons(filter: { couponId: COUPON }) { totalCount nodes { couponId } }',
  'issuedCoupons(filter: { couponId: ISSUED }) { totalCount nodes { couponId } }',
  'couponRecords(filter: { couponIds: [ISSUED] }) { totalCount nodes { recordId } }',
  'issuedCouponQuotas(filter: { resellerId: RESELLER }) { totalCount nodes { quotaId } }',
  'organization { member(accountName: MEMBER) { accountName } }',
  'operation(id: OPERATION) { operationId }',
  'operations(filter: { customerId: CUSTOMER }) { totalCount nodes { operationId } }',
  'operations(filter: { about: CUSTOMER }) { totalCount nodes { operationId } }',
];

/** Where to find each id. */
const SOURCES: Readonly<Record<string, (customer: string) => string>> = {
  CUSTOMER: (customer) => `customer(id: "${customer}") { id number: customerId }`,
  ORDER: () => 'orders(first: 1) { nodes { id number: orderId } }',
  RESELLER: () => 'resellers(first: 1) { nodes { id number: resellerId } }',
  RESOURCE: (customer) => `customer(id: "${customer}") { resources(first: 1) { nodes { id number: resourceId } } }`,
  BY_USE: (customer) =>
    `customer(id: "${customer}") { payPerUseResources(first: 1) { nodes { id number: resourceId } } }`,
  QUOTA: () => 'couponQuotas(first: 1) { nodes { id number: quotaId } }',
  COUPON: () => 'coupons(first: 1) { nodes { id number: couponId } }',
  ISSUED: () => 'issuedCoupons(first: 1) { nodes { id number: couponId } }',
  MEMBER: () => 'organization { members(first: 1) { nodes { id number: accountName } } }',
  OPERATION: () => 'operations(first: 1) { nodes { id number: operationId } }',
};

const firstFound = (answer: unknown): Found | undefined => {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ('number' in answer) return answer as Found;
  return Object.values(answer).map(firstFound).find(Boolean);
};

const documentWith = (text: string, known: Known, form: keyof Found): string =>
  `{ ${Object.entries(known).reduce((so, [word, found]) => so.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), JSON.stringify(found[form])), text)} }`;

describe('an argument takes the number or the global id', () => {
  let gateway: TestGateway;
  let customer: string;
  let known: Known;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
    const rows = gateway.sandbox.partner(PARTNER).customers();
    customer =
      rows.find(({ association_type: type, grants_agency: grants, orders }) => type === '2' && grants && orders > 2)
        ?.customer_id ?? '';
    await allocate('before', customer);
    await gateway.run(
      ADMINISTRATOR,
      'mutation { saveMember(input: { accountName: "li.na", name: "Li Na", roles: ["ACCOUNT_MANAGER"] }) { member { name } } }',
    );
    const found = await Promise.all(
      Object.entries(SOURCES).map(async ([word, source]) => {
        const { data } = await gateway.run(ADMINISTRATOR, `{ ${source(customer)} }`);
        return [word, firstFound(data)] as const;
      }),
    );
    known = Object.fromEntries(found.flatMap(([word, each]) => (each ? [[word, each]] : [])));
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const allocate = (key: string, target: string) =>
    gateway.run<{ allocateFunds: { operation: Readonly<Record<string, unknown>> } }, never>(
      ADMINISTRATOR,
      `mutation { allocateFunds(input: { idempotencyKey: "${key}", customerId: "${target}",
        amount: { amount: "1.00", currency: "CNY" } }) { operation { operationId outcome targetId customerId } } }`,
    );

  it('is tried with an object of each kind', () => {
    expect(Object.keys(known).sort()).toEqual(Object.keys(SOURCES).sort());
  });

  it.each(READS)('%s', async (text) => {
    const withNumber = await gateway.run(ADMINISTRATOR, documentWith(text, known, 'number'));
    expect(withNumber.errors).toBeUndefined();
    const withId = await gateway.run(ADMINISTRATOR, documentWith(text, known, 'id'));
    expect(withId).toEqual(withNumber);
    expect(JSON.stringify(withId.data)).not.toMatch(/:null|"nodes":\[\]/);
  });

  it('of a write is one operation in either form: one key, one call, and the number in the ledger and the audit', async () => {
    const { id = '', number = '' } = known.CUSTOMER ?? {};
    const first = await allocate('both-forms', id);
    const second = await allocate('both-forms', number);
    expect(second).toEqual(first);
    expect(first.data?.allocateFunds.operation).toMatchObject({
      outcome: 'SUCCEEDED',
      targetId: number,
      customerId: number,
    });
    expect(gateway.calls().UpdateCustomerAccountAmount).toBe(1);
    const { rows } = await gateway.services.audit.list(PARTNER, { kind: 'WRITE' }, { offset: 0, first: 50 });
    expect(rows.some(({ on }) => on === number)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  it('under a reseller takes the reseller from the id, and refuses a different argument', async () => {
    const [reseller = '', other = ''] = gateway.sandbox.partner(PARTNER).resellerIds;
    const { data } = await gateway.run(
      ADMINISTRATOR,
      `{ reseller(id: "${reseller}") { customers(first: 1) { nodes { id number: customerId } } } }`,
    );
    const { id = '', number = '' } = firstFound(data) ?? {};
    const orders = (under: string, of: string) =>
      gateway.run(
        ADMINISTRATOR,
        `{ reseller(id: "${under}") { customer(id: "${of}") { customerId reseller { resellerId } } } }`,
      );
    expect((await orders(reseller, id)).data).toEqual((await orders(reseller, number)).data);
    expect(codesOf(await orders(other, id))).toEqual(['NOT_FOUND']);
    const foreign = await gateway.run(
      ADMINISTRATOR,
      `mutation { allocateFunds(input: { idempotencyKey: "r-1", customerId: "${id}", resellerId: "${other}",
        amount: { amount: "1.00", currency: "CNY" } }) { operation { outcome } } }`,
    );
    expect(foreign.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.resellerId',
    });
  });

  it('is NOT_FOUND by an unknown number, and by the global id with that number', async () => {
    const none = unknownIds(1).customer;
    expect(codesOf(await gateway.run(ADMINISTRATOR, `{ customer(id: "${none}") { customerId } }`))).toEqual([
      'NOT_FOUND',
    ]);
  });
});
