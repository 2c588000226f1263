import { GatewayError } from '../../errors/index.ts';
import { ACCOUNT_DIRECTOR, managerLimit, type Viewer } from '../../identity/index.ts';
import type { RequestContext } from '../context.ts';

const isDirector = ({ kind, roles }: Viewer): boolean => kind === 'member' && roles.includes(ACCOUNT_DIRECTOR);

/** FORBIDDEN to a director whom the organisation knows, where the manager is not one of its own; null: nobody's customer. */
export const requireOwnManager = (context: RequestContext, manager: string | null): void => {
  const viewer = context.requireViewer();
  if (!isDirector(viewer)) return;
  const { members, directors } = context.partner.organization.current();
  const isOwn = manager !== null && directors.get(manager) === viewer.accountName;
  if (members.has(viewer.accountName) && !isOwn)
    throw context.forbidden({ reason: 'name one of your own account managers' });
};

/** A director asks for one manager at a time, and for one of its own. Throws BAD_USER_INPUT or FORBIDDEN. */
export const requireOneManager = (
  context: RequestContext,
  manager: string | null | undefined,
  argument = 'accountManager',
): void => {
  if (!isDirector(context.requireViewer())) return;
  if (!manager) {
    const hints = { rule: 'one-manager-at-a-time', argument, limit: 'one account manager' };
    throw new GatewayError('BAD_USER_INPUT', { hints });
  }
  requireOwnManager(context, manager);
};

/**
 * Whose customers' consumption is asked for: the named manager's login name, or null for all that the viewer sees. A
 * manager may name nobody else. Throws BAD_USER_INPUT or FORBIDDEN.
 */
export const consumptionManager = (
  context: RequestContext,
  accountManager: string | null | undefined,
): string | null => {
  const limit = managerLimit(context.requireViewer());
  if (limit !== null) {
    if (accountManager && accountManager !== limit) throw context.forbidden({ reason: 'you see own customers only' });
    return limit;
  }
  requireOneManager(context, accountManager);
  return accountManager ?? null;
};
