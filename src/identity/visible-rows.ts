import { PARTNER, type Scope } from '../upstream/index.ts';
import type { Viewer } from './viewer-kinds.ts';

/**
 * Decides which rows a viewer sees, in two steps. First, the vendor is called in the viewer's scope and returns only
 * rows of the partner, of one reseller or of one customer; `src/request/access/scope.ts` refuses other calls. Second,
 * for an account manager, who has the partner's scope, the gateway drops rows of customers of other managers.
 */
export const viewerScope = ({ customers }: Viewer): Scope => {
  if (customers.kind === 'own') return { ...customers, kind: 'customer' };
  return customers.kind === 'reseller' ? customers : PARTNER;
};

/** Login name of the account manager to whose customers the viewer is limited; null where only the scope limits it. */
export const managerLimit = ({ customers }: Viewer): string | null =>
  customers.kind === 'managed' ? customers.manager : null;

/** Whether the viewer sees a customer of its scope that has this account manager. */
export const seesCustomer = (viewer: Viewer, managerAccountName: string | null | undefined): boolean => {
  const limit = managerLimit(viewer);
  return limit === null || limit === managerAccountName;
};
