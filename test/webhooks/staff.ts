import type { Config } from '../../src/config/index.ts';
import { BUILT_IN_ROLES, toViewer, type Viewer } from '../../src/identity/index.ts';
import { claimsWith } from '../support/claims.ts';
import { ADMINISTRATOR, type Newsroom } from './newsroom.ts';

const ENDPOINTS = ['PARTNERGRAPH_WEBHOOK_ENDPOINT_READ', 'PARTNERGRAPH_WEBHOOK_ENDPOINT_EDIT'];
export const READ_CUSTOMERS = 'BPC_ITEM_SUBCUSTSERV_010100';
export const READ_TASKS = 'PARTNERGRAPH_MARKETING_TASK_READ';

/** Account managers may have endpoints too, as a partner can configure it; a program has the roles of the configuration. */
export const withEndpoints = (config: Config): Config => {
  const items = BUILT_IN_ROLES.ACCOUNT_MANAGER;
  if (!items || items === 'all') throw new Error('account managers have some items');
  return {
    ...config,
    roles: { ...config.roles, ACCOUNT_MANAGER: [...items, ...ENDPOINTS], ENDPOINTS },
    services: { 'demo-cn': { 'erp-sync': ['ACCOUNT_DIRECTOR', 'ENDPOINTS'] } },
  };
};

/** Changes of the partner's staff, by its administrator. */
export const staffOf = (room: Newsroom) => {
  const mutate = (field: string, input: string, answer: string) =>
    room.run(ADMINISTRATOR, `mutation { ${field}(input: ${input}) { ${answer} } }`);
  const saveRole = (name: string, items: readonly string[]) =>
    mutate('saveRole', `{ name: "${name}", items: ${JSON.stringify(items)} }`, 'role { name }');
  const saveMember = (accountName: string, roles: readonly string[]) =>
    mutate(
      'saveMember',
      `{ accountName: "${accountName}", name: "Somebody", roles: ${JSON.stringify(roles)} }`,
      'member { name }',
    );
  /** `roles`: those in the token. */
  const viewer = (accountName: string, kind: 'member' | 'service' = 'member', roles: readonly string[] = []): Viewer =>
    toViewer(
      claimsWith({ subject: `test:${accountName}`, accountName, kind, roles }),
      room.desk.gateway.services.roles,
    );
  return {
    saveRole,
    saveMember,
    viewer,
    deactivate: (accountName: string) =>
      mutate('deactivateMember', `{ accountName: "${accountName}" }`, 'member { name }'),
    assign: (accountName: string, roles: readonly string[]) =>
      mutate('assignRoles', `{ accountName: "${accountName}", roles: ${JSON.stringify(roles)} }`, 'member { name }'),
    giveCustomers: (accountManager: string, customerIds: readonly string[]) =>
      mutate(
        'assignAccountManager',
        `{ accountManager: "${accountManager}", customerIds: ${JSON.stringify(customerIds)} }`,
        'assignments { customerId }',
      ),
    /** A member of a role of its own, with the items for endpoints and these. */
    employ: async (accountName: string, items: readonly string[]): Promise<Viewer> => {
      const role = `ROLE_${accountName.toUpperCase().replaceAll('.', '_')}`;
      await saveRole(role, [...ENDPOINTS, ...items]);
      await saveMember(accountName, [role]);
      return viewer(accountName);
    },
  };
};

export type Staff = ReturnType<typeof staffOf>;
