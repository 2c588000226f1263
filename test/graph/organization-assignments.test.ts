import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consumptionManager } from '../../src/request/access/consumption.ts';
import { createContext } from '../../src/request/create-context.ts';
import { DAY_MS, dayAt } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';

const assign = (ids: readonly string[], manager: string | null) =>
  `mutation { assignAccountManager(input: { customerIds: ${JSON.stringify(ids)}, accountManager: ${JSON.stringify(manager)} }) {
    assignments { customerId accountManager countsFrom customer { id: customerId accountManager { accountName } } } } }`;

const OWN = '{ customers(first: 100) { totalCount nodes { id: customerId accountManager { accountName } } } }';

interface Own {
  readonly customers: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly accountManager: { readonly accountName: string } | null;
    }[];
  };
}

describe('customers assigned by the gateway', () => {
  let gateway: TestGateway;
  let ids: string[];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 150, env: { CUSTOMER_MANAGER: 'gateway' } });
    ids = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .map(({ customer_id }) => customer_id);
  });
  afterAll(() => gateway.close());

  const run = (document: string, as = ADMINISTRATOR) => gateway.run<Record<string, never>, never>(as, document);
  const own = async (as: string) => {
    const { data, errors } = await run(OWN, as);
    expect(errors).toBeUndefined();
    return (data as unknown as Own).customers;
  };

  it('count instead of the vendor’s: at first a manager has no customer', async () => {
    expect((await own('wang.fang')).totalCount).toBe(0);
    const { totalCount, nodes } = await own(ADMINISTRATOR);
    expect([totalCount, nodes.filter(({ accountManager }) => accountManager !== null)]).toEqual([150, []]);
  });

  it('are seen by the manager with the next request, in lists and by id, and count from the day after', async () => {
    const { data } = await run(assign(ids.slice(0, 3), 'wang.fang'));
    const tomorrow = dayAt(testNow() + DAY_MS);
    expect(data).toMatchObject({
      assignAccountManager: {
        assignments: ids.slice(0, 3).map((id) => ({
          customerId: id,
          countsFrom: tomorrow,
          customer: { id, accountManager: { accountName: 'wang.fang' } },
        })),
      },
    });
    const { totalCount, nodes } = await own('wang.fang');
    expect(totalCount).toBe(3);
    expect(nodes.map(({ id }) => id).sort()).toEqual(ids.slice(0, 3).sort());
    expect(new Set(nodes.map(({ accountManager }) => accountManager?.accountName))).toEqual(new Set(['wang.fang']));
    expect((await run(`{ customer(id: "${ids[0]}") { id: customerId } }`, 'wang.fang')).errors).toBeUndefined();
    expect(codesOf(await run(`{ customer(id: "${ids[5]}") { id: customerId } }`, 'wang.fang'))).toEqual(['NOT_FOUND']);
    const filtered = await run('{ customers(filter: { accountManager: "wang.fang" }) { totalCount } }');
    expect(filtered.data).toEqual({ customers: { totalCount: 3 } });
  });

  it('move from one manager to another, and to none', async () => {
    await run(assign(ids.slice(0, 2), 'li.qiang'));
    expect([(await own('wang.fang')).totalCount, (await own('li.qiang')).totalCount]).toEqual([1, 2]);
    await run(assign(ids.slice(0, 1), null));
    expect((await own('li.qiang')).totalCount).toBe(1);
    const list = await run(
      '{ organization { managerSource assignments(filter: { accountManager: "li.qiang" }) { totalCount } } }',
    );
    expect(list.data).toEqual({ organization: { managerSource: 'GATEWAY', assignments: { totalCount: 1 } } });
  });

  it('are listed day by day', async () => {
    const { organization } = gateway.services.partner('demo-cn');
    const today = dayAt(testNow());
    expect([...(await organization.managersOn(today))]).toEqual([]);
    expect([...(await organization.managersOn('2999-01-01')).values()].sort()).toEqual(['li.qiang', 'wang.fang']);
  });

  it('are refused all together when one is not the partner’s, or when there are more than a hundred', async () => {
    expect(codesOf(await run(assign([ids[9] ?? '', 'no-such-customer'], 'li.qiang')))).toEqual(['NOT_FOUND']);
    const { errors } = await run(assign(ids.slice(0, 101), 'li.qiang'));
    expect(errors?.[0]?.extensions).toMatchObject({ rule: 'customers-at-once', limit: '1 to 100' });
    expect((await own('li.qiang')).totalCount).toBe(1);
    expect((await run(assign(ids.slice(20, 120), 'li.qiang'))).errors).toBeUndefined();
    expect((await own('li.qiang')).totalCount).toBe(101);
  });

  it('lose a manager who no longer has that role, and the payload has their number', async () => {
    const { data } = await run(
      'mutation { deactivateMember(input: { accountName: "li.qiang" }) { unassignedCustomers member { active } } }',
    );
    expect(data).toEqual({ deactivateMember: { unassignedCustomers: 101, member: { active: false } } });
    const list = await run('{ organization { assignments(filter: { accountManager: "li.qiang" }) { totalCount } } }');
    expect(list.data).toEqual({ organization: { assignments: { totalCount: 0 } } });
  });
});

/** Login name and name; two share a name, and numbers are compared by their value. */
const NEW_MEMBERS = [
  ['sort.d', '王芳'],
  ['sort.b', '张伟'],
  ['sort.a', '王芳'],
  ['sort.C', '李雷'],
  ['sort.e', 'Desk 10'],
  ['sort.f', 'desk 9'],
] as const;

interface MemberPage {
  readonly totalCount: number;
  readonly nodes: readonly { readonly accountName: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('members', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 10 });
    for (const [accountName, name] of NEW_MEMBERS) {
      const input = `input: { accountName: "${accountName}", name: "${name}", roles: ["ACCOUNT_MANAGER"] }`;
      const saved = await gateway.run(ADMINISTRATOR, `mutation { saveMember(${input}) { member { name } } }`);
      expect(saved.data).toEqual({ saveMember: { member: { name } } });
    }
  });
  afterAll(() => gateway.close());

  const page = (args: string, as = ADMINISTRATOR) =>
    gateway.run<{ organization: { members: MemberPage } }, never>(
      as,
      `{ organization { members(${args} filter: { search: "sort." }) {
        totalCount nodes { accountName } pageInfo { hasNextPage endCursor } } } }`,
    );

  it.each([
    ['', 'C a b d e f'],
    ['sort: { by: ACCOUNT_NAME }', 'C a b d e f'],
    ['sort: { by: ACCOUNT_NAME, direction: DESCENDING }', 'f e d b a C'],
    ['sort: { by: NAME }', 'C a d b f e'],
    ['sort: { by: NAME, direction: DESCENDING }', 'e f b a d C'],
  ])('are listed by %s, equal names by login name, on pages of any size', async (sort, expected) => {
    for (const first of [1, 4, 100]) {
      const seen: string[] = [];
      for (let after = '', next = true; next; ) {
        const { data, errors } = await page(`first: ${first}, ${after} ${sort}`);
        expect(errors).toBeUndefined();
        const members = data?.organization.members;
        expect(members?.totalCount).toBe(NEW_MEMBERS.length);
        seen.push(...(members?.nodes.map(({ accountName }) => accountName.replace('sort.', '')) ?? []));
        after = `after: "${members?.pageInfo.endCursor}",`;
        next = members?.pageInfo.hasNextPage ?? false;
      }
      expect(seen.join(' ')).toBe(expected);
    }
  });

  it('have cursors of one order only, and no order for viewers who may not see them', async () => {
    const { data } = await page('first: 2, sort: { by: NAME }');
    const after = `first: 2, after: "${data?.organization.members.pageInfo.endCursor}",`;
    expect(codesOf(await page(`${after} sort: { by: NAME }`))).toEqual([]);
    expect(codesOf(await page(`${after} sort: { by: NAME, direction: DESCENDING }`))).toEqual(['INVALID_CURSOR']);
    expect(codesOf(await page(after))).toEqual(['INVALID_CURSOR']);
    expect(codesOf(await page('first: 2, sort: { by: NAME }', 'wang.fang'))).toEqual(['FORBIDDEN']);
  });
});

describe('consumption', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 10 });
  });
  afterAll(() => gateway.close());

  const ask = (as: string, accountManager: string | null): unknown => {
    const { services } = gateway;
    const context = createContext({ services, viewer: viewerOf(as, services), language: 'en' });
    try {
      return consumptionManager(context, accountManager);
    } catch (error) {
      return (error as { extensions: { code: unknown } }).extensions.code;
    }
  };

  it.each([
    ['chen.xia', null, null],
    ['chen.xia', 'wang.fang', 'wang.fang'],
    ['wang.fang', null, 'wang.fang'],
    ['wang.fang', 'wang.fang', 'wang.fang'],
    ['wang.fang', 'li.qiang', 'FORBIDDEN'],
    ['zhou.ning', null, 'BAD_USER_INPUT'],
    ['zhou.ning', 'wang.fang', 'wang.fang'],
    ['zhou.ning', 'somebody.else', 'FORBIDDEN'],
  ])('%s who names %s asks for %s', (as, accountManager, expected) => {
    expect(ask(as, accountManager)).toBe(expected);
  });
});
