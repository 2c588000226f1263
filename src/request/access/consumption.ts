import { GatewayError } from '../../errors/index.ts';
import { ACCOUNT_DIRECTOR, managerLimit, type Viewer } from '../../identity/index.ts';
import type { RequestContext } from '../context.ts';

const isDirector = ({ kind, roles }: Viewer): boolean => kind === 'member' && roles.includes(ACCOUNT_DIRECTOR);

/**
 * Throws FORBIDDEN to a director who is a stored member, unless the manager is in the director's group. `manager` is
 * null for a customer without a manager.
 */
export const requireOwnManager = (context: RequestContext, manager: string | null): void => {
  const viewer = context.requireViewer();
  if (!isDirector(viewer)) return;
  const { members, directors } = context.partner.organization.current();
  const isOwn = manager !== null && directors.get(manager) === viewer.accountName;
  if (members.has(viewer.accountName) && !isOwn)
    throw context.forbidden({ reason: 'name one of your own account managers' });
};

/** Requires a director to name exactly one manager of the director's group. Throws BAD_USER_INPUT or FORBIDDEN. */
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
 * Login name of the manager whose customers' consumption is requested, or null for all customers that the viewer sees.
 * A manager may name only itself. Throws BAD_USER_INPUT or FORBIDDEN.
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
