import { GatewayError } from '../errors/index.ts';
import { ACCOUNT_DIRECTOR } from '../identity/index.ts';
import type { RequestContext } from './context.ts';

/**
 * Whose customers' consumption is asked for: the named manager's login name, or null for all that the viewer sees. A
 * director asks for one manager at a time, and where the organisation knows the director, for one of its own; a manager
 * may name nobody else. Throws BAD_USER_INPUT or FORBIDDEN.
 */
export const consumptionManager = (
  context: RequestContext,
  accountManager: string | null | undefined,
): string | null => {
  const { kind, accountName, customers, roles } = context.requireViewer();
  if (customers.kind === 'managed') {
    if (accountManager && accountManager !== customers.manager)
      throw context.forbidden({ reason: 'own customers only' });
    return customers.manager;
  }
  if (kind !== 'member' || !roles.includes(ACCOUNT_DIRECTOR)) return accountManager ?? null;
  if (!accountManager) {
    const hints = { rule: 'one-manager-at-a-time', argument: 'accountManager', limit: 'one account manager' };
    throw new GatewayError('BAD_USER_INPUT', { hints });
  }
  const { members, directors } = context.partner.organization.current();
  if (members.has(accountName) && directors.get(accountManager) !== accountName)
    throw context.forbidden({ reason: 'managers of your own only' });
  return accountManager;
};
