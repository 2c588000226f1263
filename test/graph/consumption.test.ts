import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { billingMonthNow, monthsBefore } from '../../src/request/windows.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const MONTH = monthsBefore(billingMonthNow(), 1);
const [CHIEF, DIRECTOR, MANAGER, COLLEAGUE] = ['chen.xia', 'zhou.ning', 'wang.fang', 'li.qiang'];

/** Everything that adds up many customers' consumption, with a place for the manager. */
const FIELDS: Readonly<Record<string, (manager: string) => string>> = {
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
    gateway.run(as, `{ ${FIELDS[field]?.(manager === undefined ? '' : `, accountManager: "${manager}"`)} }`);

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
    const { data } = await gateway.run(CHIEF, '{ resellers(first: 1) { nodes { id } } }');
    resellerId = String((data as { resellers: { nodes: { id: string }[] } }).resellers.nodes[0]?.id);
  });
  afterAll(() => gateway.close());

  it.each(Object.keys(FIELDS))('%s is about one manager at a time for a director', async (field) => {
    gateway.forgetCalls();
    const { errors } = await ask(DIRECTOR, field);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', rule: 'one-manager-at-a-time', argument: 'accountManager' },
    ]);
    expect(gateway.calls()).toEqual({});
  });

  it.each(Object.keys(FIELDS))('%s of a manager is what that manager sees, whoever asks', async (field) => {
    const own = await ask(MANAGER, field);
    expect(own.errors).toBeUndefined();
    expect(JSON.stringify(own.data)).not.toBe(JSON.stringify((await ask(COLLEAGUE, field)).data));
    for (const as of [MANAGER, DIRECTOR, CHIEF]) {
      const named = await ask(as, field, MANAGER);
      expect([as, named.errors, named.data]).toEqual([as, undefined, own.data]);
    }
    expect((await ask(CHIEF, field)).data).not.toEqual(own.data);
  });

  it.each(Object.keys(FIELDS))('%s of a colleague is refused to a manager', async (field) => {
    gateway.forgetCalls();
    expect(codesOf(await ask(MANAGER, field, COLLEAGUE))).toEqual(['FORBIDDEN']);
    expect(gateway.calls()).toEqual({});
  });

  it('of nobody’s customers is nothing', async () => {
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

  it('is asked by a director about managers of its own only, once the organisation knows the director', async () => {
    const change = (mutation: string) => gateway.run(CHIEF, `mutation { ${mutation} { __typename } }`);
    for (const accountName of ['hu.bo', 'he.jing']) {
      const role = accountName === 'hu.bo' ? 'ACCOUNT_DIRECTOR' : 'ACCOUNT_MANAGER';
      const input = `{ accountName: "${accountName}", name: "${accountName}", roles: ["${role}"] }`;
      expect((await change(`saveMember(input: ${input})`)).errors).toBeUndefined();
    }
    expect(codesOf(await ask(DIRECTOR, 'spend', 'he.jing'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await ask(DIRECTOR, 'spend', MANAGER))).toEqual([]);
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
