import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '../../src/ledger/audit/index.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';

const assignRoles = (accountName: string, ...roles: string[]) =>
  `mutation { assignRoles(input: { accountName: "${accountName}", roles: ${JSON.stringify(roles)} }) {
    member { accountName roles } unassignedManagers { accountName } unassignedCustomers } }`;

const saveRole = (name: string, ...items: string[]) =>
  `mutation { saveRole(input: { name: "${name}", items: ${JSON.stringify(items)} }) { role { name kind items } } }`;

const SEE = '{ viewer { roles permissions seesOwnCustomersOnly } customers { totalCount } }';

describe('the organization', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
  });
  afterAll(() => gateway.close());

  const run = (document: string, as: string | null = ADMINISTRATOR) =>
    gateway.run<Record<string, never>, never>(as, document);
  const refusal = async (document: string) => {
    const { errors } = await run(document);
    const extensions: Record<string, unknown> = errors?.[0]?.extensions ?? {};
    return [extensions.code, extensions.rule];
  };

  it('lists the members whom it was seeded with', async () => {
    const { data, errors } = await run(`{ organization { managerSource
      members { totalCount nodes { accountName roles active director { accountName } } }
      member(accountName: "${MANAGER}") { name }
      managers: members(filter: { director: "${DIRECTOR}" }) { totalCount } } }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      organization: {
        managerSource: 'VENDOR',
        members: {
          totalCount: 4,
          nodes: [
            { accountName: ADMINISTRATOR, roles: ['ADMINISTRATOR'], active: true, director: null },
            { accountName: 'li.qiang', roles: ['ACCOUNT_MANAGER'], director: { accountName: DIRECTOR } },
            { accountName: MANAGER, director: { accountName: DIRECTOR } },
            { accountName: DIRECTOR, roles: ['ACCOUNT_DIRECTOR'], director: null },
          ],
        },
        member: { name: 'Wang Fang' },
        managers: { totalCount: 2 },
      },
    });
  });

  it.each([DIRECTOR, MANAGER])('is not for %s', async (member) => {
    const { data, errors } = await run('{ organization { version } }', member);
    expect([data?.organization, codesOf({ errors })]).toEqual([null, ['FORBIDDEN']]);
    expect(codesOf(await run(assignRoles(member, 'ADMINISTRATOR'), member))).toEqual(['FORBIDDEN']);
  });

  it('has no data of another partner', async () => {
    const { data } = await run('{ organization { members { nodes { accountName } } } }', 'amara.okafor');
    expect(JSON.stringify(data)).not.toContain(MANAGER);
    expect(codesOf(await run(assignRoles(MANAGER, 'ADMINISTRATOR'), 'amara.okafor'))).toEqual(['NOT_FOUND']);
  });

  it('lets a manager see all customers from the next request after a further role, and own ones after it is removed', async () => {
    const own = await run(SEE, MANAGER);
    expect(await run(saveRole('QUOTA_CLERK', 'BPC_ITEM_SUBCUSTSERV_030100'))).toMatchObject({
      data: { saveRole: { role: { kind: 'CUSTOM' } } },
    });
    await run(assignRoles(MANAGER, 'ACCOUNT_MANAGER', 'QUOTA_CLERK'));
    const all = await run(SEE, MANAGER);
    expect(all.data).toMatchObject({ viewer: { seesOwnCustomersOnly: false }, customers: { totalCount: 40 } });
    expect(all.data?.viewer).toMatchObject({ permissions: expect.arrayContaining(['BPC_ITEM_SUBCUSTSERV_030100']) });
    expect(await refusal('mutation { deleteRole(input: { name: "QUOTA_CLERK" }) { name } }')).toEqual([
      'WRONG_STATE',
      'role-in-use',
    ]);
    await run(assignRoles(MANAGER, 'ACCOUNT_MANAGER'));
    expect(await run(SEE, MANAGER)).toEqual(own);
    expect(own.data).toMatchObject({ viewer: { seesOwnCustomersOnly: true } });
    expect((await run('mutation { deleteRole(input: { name: "QUOTA_CLERK" }) { name } }')).errors).toBeUndefined();
  });

  it.each([
    ['no role', assignRoles(MANAGER), 'BAD_USER_INPUT', 'one-to-three-roles'],
    ['four roles', assignRoles(MANAGER, 'A1', 'A2', 'A3', 'A4'), 'BAD_USER_INPUT', 'one-to-three-roles'],
    [
      'a role twice',
      assignRoles(MANAGER, 'ACCOUNT_MANAGER', 'ACCOUNT_MANAGER'),
      'BAD_USER_INPUT',
      'one-to-three-roles',
    ],
    [
      'administrator and more',
      assignRoles(MANAGER, 'ADMINISTRATOR', 'ACCOUNT_MANAGER'),
      'BAD_USER_INPUT',
      'administrator-alone',
    ],
    [
      'manager and director',
      assignRoles(MANAGER, 'ACCOUNT_DIRECTOR', 'ACCOUNT_MANAGER'),
      'BAD_USER_INPUT',
      'manager-excludes-director',
    ],
    ['an unknown role', assignRoles(MANAGER, 'WIZARD'), 'BAD_USER_INPUT', 'known-role'],
    ['no administrator left', assignRoles(ADMINISTRATOR, 'ACCOUNT_MANAGER'), 'WRONG_STATE', 'last-administrator'],
    [
      'the last administrator deactivated',
      `mutation { deactivateMember(input: { accountName: "${ADMINISTRATOR}" }) { member { active } } }`,
      'WRONG_STATE',
      'last-administrator',
    ],
    ['an unknown member', assignRoles('nobody', 'ACCOUNT_MANAGER'), 'NOT_FOUND', undefined],
    ['a built-in name', saveRole('ACCOUNT_MANAGER', 'BPC_ITEM_FINANCE_020100'), 'WRONG_STATE', 'fixed-role'],
    ['a name in lower case', saveRole('clerk', 'BPC_ITEM_FINANCE_020100'), 'BAD_USER_INPUT', 'role-name'],
    ['no item', saveRole('CLERK'), 'BAD_USER_INPUT', 'some-item'],
    ['an item that decides nothing', saveRole('CLERK', 'BPC_ITEM_FINANCE_999999'), 'BAD_USER_INPUT', 'known-item'],
    [
      'the item that gives all others',
      saveRole('CLERK', 'PARTNERGRAPH_ORGANIZATION_MANAGE'),
      'BAD_USER_INPUT',
      'administrator-only-item',
    ],
    ['an unknown role deleted', 'mutation { deleteRole(input: { name: "WIZARD" }) { name } }', 'NOT_FOUND', undefined],
    [
      'a new member without roles',
      'mutation { saveMember(input: { accountName: "new", name: "New" }) { member { name } } }',
      'BAD_USER_INPUT',
      'one-to-three-roles',
    ],
    [
      'a name of two lines',
      'mutation { saveMember(input: { accountName: "a\\nb", name: "N", roles: ["ACCOUNT_MANAGER"] }) { member { name } } }',
      'BAD_USER_INPUT',
      'text',
    ],
    [
      'a director for a director',
      `mutation { assignDirector(input: { accountManager: "${DIRECTOR}", director: "${DIRECTOR}" }) { director { name } } }`,
      'WRONG_STATE',
      'active-manager',
    ],
    [
      'a manager as director',
      `mutation { assignDirector(input: { accountManager: "${MANAGER}", director: "li.qiang" }) { director { name } } }`,
      'WRONG_STATE',
      'active-director',
    ],
    [
      'customers assigned by the gateway where the vendor assigns them',
      `mutation { assignAccountManager(input: { customerIds: ["x"], accountManager: "${MANAGER}" }) { assignments { customerId } } }`,
      'WRONG_STATE',
      'vendor-assigns',
    ],
  ])('refuses %s', async (_, document, code, rule) => {
    expect(await refusal(document)).toEqual([code, rule]);
  });

  it('leaves the managers of a director who loses that role unassigned, and reports them', async () => {
    const { data } = await run(assignRoles(DIRECTOR, 'ACCOUNT_MANAGER'));
    expect(data).toMatchObject({
      assignRoles: { unassignedManagers: [{ accountName: MANAGER }, { accountName: 'li.qiang' }] },
    });
    const after = await run(`{ organization { member(accountName: "${MANAGER}") { director { name } } } }`);
    expect(after.data).toEqual({ organization: { member: { director: null } } });
    await run(assignRoles(DIRECTOR, 'ACCOUNT_DIRECTOR'));
    for (const manager of [MANAGER, 'li.qiang']) {
      const { data: assigned } = await run(
        `mutation { assignDirector(input: { accountManager: "${manager}", director: "${DIRECTOR}" }) { director { accountName } } }`,
      );
      expect(assigned).toEqual({ assignDirector: { director: { accountName: DIRECTOR } } });
    }
  });

  it('shuts a member out at once and lets it in again', async () => {
    await run('mutation { deactivateMember(input: { accountName: "li.qiang" }) { member { active } } }');
    await expect(run(SEE, 'li.qiang')).rejects.toMatchObject({ extensions: { reason: 'deactivated' } });
    await run('mutation { saveMember(input: { accountName: "li.qiang", name: "Li Qiang" }) { member { active } } }');
    expect((await run(SEE, 'li.qiang')).errors).toBeUndefined();
  });

  it('keeps a record of every change, in one unbroken chain, and none of a refused change', async () => {
    const ask =
      '{ organization { audit(first: 100) { totalCount nodes { seq kind what on actor { accountName } detail requestId } } } }';
    const before = (await run(ask)).data as unknown as AuditAnswer;
    await refusal(assignRoles(MANAGER, 'WIZARD'));
    await run(saveRole('COUPON_CLERK', 'BPC_ITEM_SUBCUSTSERV_030102'));
    const { organization } = (await run(ask)).data as unknown as AuditAnswer;
    expect(organization.audit.totalCount).toBe(before.organization.audit.totalCount + 1);
    expect(organization.audit.nodes[0]).toMatchObject({
      kind: 'ROLE_CHANGE',
      what: 'saveRole',
      on: 'COUPON_CLERK',
      actor: { accountName: ADMINISTRATOR },
      detail: '{"after":["BPC_ITEM_SUBCUSTSERV_030102"],"before":null}',
    });
    expect(organization.audit.nodes.at(-1)).toMatchObject({ seq: 1, what: 'seed', actor: { accountName: 'seed' } });
    expect(await verifyChain(gateway.services.store.db, 'demo-cn')).toMatchObject({ fault: null });
  });

  it('lists the rights of each role, and the fields that each item opens', async () => {
    const { data } = await run(
      '{ organization { roles { name kind items } permissionItems { name operations administratorOnly } } }',
    );
    const { roles, permissionItems } = (data as unknown as RolesAnswer).organization;
    expect(roles.find(({ name }) => name === 'ADMINISTRATOR')?.items).toHaveLength(permissionItems.length);
    expect(permissionItems.find(({ name }) => name === 'BPC_ITEM_SUBCUSTSERV_010103')?.operations).toEqual(
      expect.arrayContaining(['UpdateCustomerAccountAmount']),
    );
    expect(permissionItems.filter(({ administratorOnly }) => administratorOnly)).toHaveLength(1);
  });
});

interface AuditAnswer {
  readonly organization: { readonly audit: { readonly totalCount: number; readonly nodes: readonly unknown[] } };
}

interface RolesAnswer {
  readonly organization: {
    readonly roles: readonly { readonly name: string; readonly items: readonly string[] }[];
    readonly permissionItems: readonly {
      readonly name: string;
      readonly operations: readonly string[];
      readonly administratorOnly: boolean;
    }[];
  };
}
