import { expect, it } from '@jest/globals';
import type { Config } from '../../src/config/index.ts';
import { startTestGateway } from '../support/gateway.ts';

const LIMIT = { perOperation: '10.00' };

/** Starts a gateway with limits for these roles and closes it. */
const startWith = async (roles: readonly string[], custom: Config['roles'] = {}): Promise<void> => {
  const writes = { limits: Object.fromEntries(roles.map((role) => [role, LIMIT])), approval: null };
  const gateway = await startTestGateway({
    customers: 20,
    adjust: (config) => ({
      ...config,
      roles: custom,
      partners: config.partners.map((partner) => ({ ...partner, writes })),
    }),
  });
  await gateway.close();
};

it('starts with limits for roles that are built in or configured', async () => {
  await startWith(['ADMINISTRATOR', 'ACCOUNT_DIRECTOR', 'CLERK'], { CLERK: ['BPC_ITEM_FINANCE_020100'] });
});

it('does not start with a limit for a role that does not exist, and names each one', async () => {
  await expect(startWith(['ACCOUNT_DIRECTOR', 'ADMINISTRATR', 'CLERK'])).rejects.toMatchObject({
    name: 'ConfigError',
    problems: [
      expect.stringMatching(
        /^writes\.demo-cn\.limits\.ADMINISTRATR: the partner has no such role; its roles are ADMINISTRATOR, /,
      ),
      expect.stringMatching(/^writes\.demo-cn\.limits\.CLERK: the partner has no such role/),
    ],
  });
});

it('starts with a configured role that holds items of the gateway, and not with one that may hold none of it', async () => {
  const clerk = (...items: readonly string[]) => startWith(['CLERK'], { CLERK: items });
  await clerk('PARTNERGRAPH_TICKETS_READ', 'PARTNERGRAPH_TICKETS_WRITE', 'PARTNERGRAPH_PERSONAL_DATA_REVEAL');
  await expect(clerk('PARTNERGRAPH_ORGANIZATION_MANAGE', 'PARTNERGRAPH_TICKETS_RAED')).rejects.toMatchObject({
    name: 'ConfigError',
    problems: [
      expect.stringMatching(
        /^roles\.CLERK: a custom role cannot have the item PARTNERGRAPH_ORGANIZATION_MANAGE; .*TICKETS_READ/,
      ),
      expect.stringMatching(/^roles\.CLERK: a custom role cannot have the item PARTNERGRAPH_TICKETS_RAED/),
    ],
  });
});
