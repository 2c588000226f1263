import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayAt, monthAt, monthsBefore } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const MONTH = monthsBefore(monthAt(testNow()), 1);
const [CHIEF, DIRECTOR, MANAGER, COLLEAGUE] = ['chen.xia', 'zhou.ning', 'wang.fang', 'li.qiang'];

const named = (manager: string) => (manager ? `, accountManager: "${manager}"` : '');
/** The statement has no rows, so every computed amount counts as a difference. */
const STATEMENT = 'file: { csv: "Customer ID,Performance\\n1,1.00\\n" }';

const OF_INCENTIVES = new Set(['performance', 'reconciliation']);

/** Every field that adds up the consumption of many customers, with a place for the manager. */
const FIELDS: Readonly<Record<string, (manager: string) => string>> = {
  performance: (manager) =>
    `incentives { performance(month: "${MONTH}"${manager && `, filter: {${manager.slice(1)} }`}) {
       total { consumption { amount } } entries { nodes { key consumption { amount } } } } }`,
  reconciliation: (manager) =>
    `incentives { reconciliation(month: "${MONTH}", ${STATEMENT}${manager}) {
       differences { totalCount nodes { customerId computed { amount } } } } }`,
  monthly: (manager) => `bills { monthly(month: "${MONTH}", first: 50${manager}) { totalCount nodes { customerId } } }`,
  spend: (manager) => `bills { spend(month: "${MONTH}"${manager}) { amount { amount } } }`,
  trend: (manager) => `bills { trend(from: "${MONTH}", until: "${MONTH}"${manager}) { amount { amount } } }`,
  ranking: (manager) =>
    `bills { ranking(month: "${MONTH}", by: CUSTOMER${manager}) { entries { nodes { key amount { amount } } } } }`,
  consumingCustomers: (manager) =>
    `bills { consumingCustomers(month: "${MONTH}", first: 50${manager}) { totalCount nodes { customerId } } }`,
};

describe('consumption of many customers', () => {
  let gateway: TestGateway;
  let resellerId: string;

  const ask = (as: string, field: string, manager?: string) =>
    gateway.run(as, `{ ${FIELDS[field]?.(named(manager ?? ''))} }`);

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
    const { data } = await gateway.run(CHIEF, '{ resellers(first: 1) { nodes { id: resellerId } } }');
    resellerId = String((data as { resellers: { nodes: { id: string }[] } }).resellers.nodes[0]?.id);
  });
  afterAll(() => gateway.close());

  it.each(Object.keys(FIELDS))('%s is about one manager at a time for a director', async (field) => {
    gateway.forgetCalls();
    const { errors } = await ask(DIRECTOR, field);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        rule: 'one-manager-at-a-time',
        argument: field === 'performance' ? 'filter.accountManager' : 'accountManager',
      },
    ]);
    expect(gateway.calls()).toEqual({});
  });

  it.each(Object.keys(FIELDS))('%s of a manager is what that manager sees, for every viewer', async (field) => {
    const own = await ask(MANAGER, field);
    expect(own.errors).toBeUndefined();
    expect(JSON.stringify(own.data)).not.toBe(JSON.stringify((await ask(COLLEAGUE, field)).data));
    for (const as of [MANAGER, DIRECTOR, CHIEF]) {
      const named = await ask(as, field, MANAGER);
      expect([as, named.errors, named.data]).toEqual([as, undefined, own.data]);
    }
    expect((await ask(CHIEF, field)).data).not.toEqual(own.data);
  });

  // A customer may have counted for another manager for some days; only the two managers themselves see that.
  it.each(Object.keys(FIELDS).filter((field) => !OF_INCENTIVES.has(field)))(
    '%s of a colleague is refused to a manager',
    async (field) => {
      gateway.forgetCalls();
      expect(codesOf(await ask(MANAGER, field, COLLEAGUE))).toEqual(['FORBIDDEN']);
      expect(gateway.calls()).toEqual({});
    },
  );

  it('of a manager without customers is empty', async () => {
    const { data } = await ask(CHIEF, 'monthly', 'nobody.here');
    expect(data).toEqual({ bills: { monthly: { totalCount: 0, nodes: [] } } });
  });

  it('under a reseller follows the same rule', async () => {
    const query = (manager: string) =>
      `{ reseller(id: "${resellerId}") { monthlyBills(month: "${MONTH}"${manager}) { totalCount } } }`;
    expect(codesOf(await gateway.run(DIRECTOR, query('')))).toEqual(['BAD_USER_INPUT']);
    const named = `, accountManager: "${MANAGER}"`;
    const [director, chief] = [await gateway.run(DIRECTOR, query(named)), await gateway.run(CHIEF, query(named))];
    expect([director.errors, director.data]).toEqual([undefined, chief.data]);
  });

  it('is asked by a director about managers of its own only, once the organization knows the director', async () => {
    const change = (mutation: string) => gateway.run(CHIEF, `mutation { ${mutation} { __typename } }`);
    for (const accountName of ['hu.bo', 'he.jing']) {
      const role = accountName === 'hu.bo' ? 'ACCOUNT_DIRECTOR' : 'ACCOUNT_MANAGER';
      const input = `{ accountName: "${accountName}", name: "${accountName}", roles: ["${role}"] }`;
      expect((await change(`saveMember(input: ${input})`)).errors).toBeUndefined();
    }
    for (const field of Object.keys(FIELDS)) {
      expect([field, codesOf(await ask(DIRECTOR, field, 'he.jing'))]).toEqual([field, ['FORBIDDEN']]);
      expect([field, codesOf(await ask(DIRECTOR, field, MANAGER))]).toEqual([field, []]);
    }
  });

  describe('of one customer', () => {
    const ONE: Readonly<Record<string, string>> = {
      monthlyBills: `monthlyBills(month: "${MONTH}") { totalCount }`,
      spend: `spend(month: "${MONTH}") { amount { amount } }`,
      consumption: `consumption(month: "${MONTH}") { totalCount }`,
      performance: `performance(month: "${MONTH}") { total { performance { amount } } }`,
    };
    const managedBy = (manager: string | undefined) => {
      const customer = gateway.sandbox
        .partner('demo-cn')
        .customers()
        .find(({ account_managers }) => account_managers?.[0]?.account_name === manager);
      if (!customer) throw new Error(`no customer of ${manager}`);
      return customer.customer_id;
    };

    it.each(Object.keys(ONE))("%s is for the director of the customer's manager", async (field) => {
      const document = (id: string) => `{ customer(id: "${id}") { id: customerId ${ONE[field]} } }`;
      const own = managedBy(MANAGER);
      const director = await gateway.run(DIRECTOR, document(own));
      expect([director.errors, director.data]).toEqual([undefined, (await gateway.run(CHIEF, document(own))).data]);
      const nobodys = managedBy(undefined);
      expect((await gateway.run(CHIEF, document(nobodys))).errors).toBeUndefined();
      gateway.forgetCalls();
      const refused = await gateway.run(DIRECTOR, document(nobodys));
      expect(codesOf(refused)).toEqual(['FORBIDDEN']);
      expect(refused.data).toEqual({ customer: { id: nobodys, [field]: null } });
      expect(Object.keys(gateway.calls())).not.toContain('ListSubcustomerMonthlyBills');
      expect(Object.keys(gateway.calls())).not.toContain('ListSubCustomerBillDetail');
    });
  });

  it('of a resale customer is there on its own day, asked of the vendor at once, up to the present hour', async () => {
    const { data } = await gateway.run(CHIEF, '{ customers(first: 100) { nodes { customerId associationModel } } }');
    const { customers } = data as { customers: { nodes: { customerId: string; associationModel: string }[] } };
    const today = dayAt(testNow());
    const ofToday = `consumption(month: "${monthAt(testNow())}", first: 100, filter: { from: "${today}", until: "${today}" })`;
    const resale = customers.nodes.filter(({ associationModel }) => associationModel === 'RESALE').slice(0, 5);
    gateway.forgetCalls();
    const instants: string[] = [];
    for (const { customerId } of resale) {
      const answer = await gateway.run(
        CHIEF,
        `{ customer(id: "${customerId}") { ${ofToday} { nodes { tradedAt } } } }`,
      );
      const { customer } = answer.data as { customer: { consumption: { nodes: { tradedAt: string }[] } } };
      instants.push(...customer.consumption.nodes.map(({ tradedAt }) => tradedAt));
    }
    expect(gateway.calls()).toMatchObject({ ListSubCustomerBillDetail: resale.length });
    expect(instants.length).toBeGreaterThan(0);
    expect(instants.filter((at) => dayAt(Date.parse(at)) !== today || Date.parse(at) > testNow())).toEqual([]);
  });

  it('goes on with a cursor of the same manager only', async () => {
    const page = (manager: string, after = '') =>
      gateway.run(
        CHIEF,
        `{ bills { monthly(month: "${MONTH}", first: 1, accountManager: "${manager}"${after}) {
             pageInfo { endCursor } } } }`,
      );
    const { data } = await page(MANAGER);
    const { endCursor } = (data as { bills: { monthly: { pageInfo: { endCursor: string } } } }).bills.monthly.pageInfo;
    expect(codesOf(await page(MANAGER, `, after: "${endCursor}"`))).toEqual([]);
    expect(codesOf(await page(COLLEAGUE, `, after: "${endCursor}"`))).toEqual(['INVALID_CURSOR']);
  });
});
