import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

interface Member {
  readonly id: string;
  readonly accountName: string;
  readonly unitId: string;
  readonly displayName: string;
}
interface Answer {
  readonly customer: {
    readonly enterprise: {
      readonly members: {
        readonly totalCount: number;
        readonly nodes: readonly Member[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
      readonly organization: Unit;
    };
  };
}
interface Unit {
  readonly id: string;
  readonly units: readonly Unit[];
}

const idsOf = ({ id, units }: Unit): string[] => [id, ...units.flatMap(idsOf)];

describe('the enterprise of a customer', () => {
  let gateway: TestGateway;
  let master: string;
  let plain: string;
  let silent: string;

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 200 });
    const customers = gateway.sandbox.partner('demo-cn').customers();
    const idOf = (test: (row: (typeof customers)[number]) => boolean) => customers.find(test)?.customer_id ?? '';
    for (const row of customers.filter(({ is_master, grants_agency }) => is_master && grants_agency)) {
      const { data } = await ask(row.customer_id, 'members { totalCount }');
      if ((data?.customer.enterprise.members.totalCount ?? 0) > 8) master = row.customer_id;
    }
    plain = idOf(({ is_master, grants_agency }) => !is_master && grants_agency);
    silent = idOf(({ is_master, grants_agency }) => is_master && !grants_agency);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const ask = (id: string, fields: string, as = 'chen.xia') =>
    gateway.run<Answer, never>(as, `{ customer(id: "${id}") { enterprise { ${fields} } } }`);

  it('pages its members, each in a unit of its tree', async () => {
    const { data: tree } = await ask(
      master,
      'organization { id: rootId units { id: unitId units { id: unitId units { id: unitId } } } }',
    );
    const units = new Set(tree ? idsOf(withUnits(tree.customer.enterprise.organization)) : []);
    const seen: Member[] = [];
    let [after, total]: [string | null, number] = [null, -1];
    do {
      const cursor: string = after ? `, after: "${after}"` : '';
      const { data }: { data?: Answer | null } = await ask(
        master,
        `members(first: 3${cursor}) { totalCount nodes { id: memberId accountName displayName unitId } pageInfo { hasNextPage endCursor } }`,
      );
      const { members } = (data as Answer).customer.enterprise;
      total = members.totalCount;
      seen.push(...members.nodes);
      after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
    expect(seen.filter(({ unitId }) => !units.has(unitId))).toEqual([]);
    expect(seen.every(({ displayName }) => displayName.endsWith('**'))).toBe(true);
  });

  it('finds members by whole names, parts of names and units', async () => {
    const { data } = await ask(master, 'members(first: 100) { totalCount nodes { id: memberId accountName unitId } }');
    const [first] = data?.customer.enterprise.members.nodes ?? [];
    const count = async (filter: string): Promise<number | undefined> =>
      (await ask(master, `members(filter: { ${filter} }) { totalCount }`)).data?.customer.enterprise.members.totalCount;
    expect(await count(`accountName: "${first?.accountName}"`)).toBe(1);
    expect(await count('accountName: "member_"')).toBe(0);
    expect(await count('accountName: "member_", partOfName: true')).toBe(data?.customer.enterprise.members.totalCount);
    const inUnit = data?.customer.enterprise.members.nodes.filter(({ unitId }) => unitId === first?.unitId).length;
    expect(await count(`unitId: "${first?.unitId}"`)).toBe(inUnit);
  });

  it('shows one level of units where that is asked for', async () => {
    const { data } = await ask(
      master,
      'all: organization { id: rootId units { id: unitId units { id: unitId } } } flat: organization(recursive: false) { id: rootId units { id: unitId units { id: unitId } } }',
    );
    const { all, flat } = (data as unknown as { customer: { enterprise: Record<'all' | 'flat', Unit> } }).customer
      .enterprise;
    expect(flat.units.map(({ id }) => id)).toEqual(all.units.map(({ id }) => id));
    expect(flat.units.flatMap(({ units }) => units)).toEqual([]);
    expect(gateway.calls().ListEnterpriseOrganizations).toBe(2);
  });

  it('shows the amounts that may be given and taken back, one call per member', async () => {
    const { errors, data } = await ask(
      master,
      `transferableAmounts { nodes { transferable { amount currency } } }
       credit: transferableAmounts(fund: CREDIT) { nodes { transferable { amount } expiresAt } }
       transferableCoupons { nodes { id: couponId balance { amount currency } restrictions { key value } } }
       members(first: 4) { nodes { id: memberId retrievableAmounts { nodes { retrievable { amount currency } } } retrievableCoupons { nodes { memberCouponId } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toMatchObject({
      ShowMultiAccountTransferAmount: 2,
      ListMultiAccountTransferCoupons: 1,
      ListEnterpriseMultiAccount: 4,
      ListMultiAccountRetrieveCoupons: 4,
    });
    expect(data).toMatchObject({
      customer: { enterprise: { transferableAmounts: { nodes: [{ transferable: { currency: 'CNY' } }] } } },
    });
  });

  it('gives the one amount of cash once, whatever page is asked for', async () => {
    interface Amounts {
      readonly totalCount: number;
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    }
    const page = async (first: number, after: string | null) => {
      const cursor = after ? `, after: "${after}"` : '';
      const { data } = await ask(
        master,
        `transferableAmounts(first: ${first}${cursor}) { totalCount nodes { transferable { amount } expiresAt } pageInfo { hasNextPage endCursor } }`,
      );
      return (data as unknown as { customer: { enterprise: { transferableAmounts: Amounts } } }).customer.enterprise
        .transferableAmounts;
    };
    const { nodes, totalCount, pageInfo } = await page(100, null);
    expect(nodes).toHaveLength(totalCount);
    expect(pageInfo.hasNextPage).toBe(false);
    expect(totalCount).toBeGreaterThan(0);
    expect(await page(1, pageInfo.endCursor)).toMatchObject({
      totalCount,
      nodes: [],
      pageInfo: { hasNextPage: false },
    });
  });

  it('is refused where the customer is no master, or has not granted the agency', async () => {
    expect(codesOf(await ask(plain, 'members { totalCount }'))).toEqual(['UPSTREAM_FORBIDDEN']);
    expect(codesOf(await ask(silent, 'members { totalCount }'))).toEqual(['AGENCY_MISSING']);
  });

  it('is hidden with its customer from other managers', async () => {
    const row = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .find(({ is_master, account_managers }) => is_master && account_managers?.[0]?.account_name === 'li.qiang');
    const result = await ask(row?.customer_id ?? '', 'members { totalCount }', 'wang.fang');
    expect(codesOf(result)).toEqual(['NOT_FOUND']);
    expect(gateway.calls().ListEnterpriseSubCustomers).toBeUndefined();
  });

  it('has members only on the International site', async () => {
    const row = gateway.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ is_master, grants_agency }) => is_master && grants_agency);
    const { data, errors } = await ask(
      row?.customer_id ?? '',
      'members { totalCount } organization { id: rootId } transferableAmounts { totalCount } transferableCoupons { totalCount }',
      'amara.okafor',
    );
    expect(codesOf({ errors })).toEqual(['UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE']);
    expect(data?.customer.enterprise.members.totalCount).toBeGreaterThan(0);
  });

  it.each(['members(first: 0) { totalCount }', 'members(first: 101) { totalCount }'])(
    'refuses %s before any call',
    async (field) => {
      const result = await ask(master, field);
      expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
      expect(Object.keys(gateway.calls()).filter((name) => name !== 'ListSubCustomers')).toEqual([]);
    },
  );
});

/** Departments that were not asked for further down count as none. */
const withUnits = ({ id, units }: Unit): Unit => ({ id, units: (units ?? []).map(withUnits) });
