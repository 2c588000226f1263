import { PARTNER, type Scope } from '../upstream/index.ts';
import type { Viewer } from './viewer-kinds.ts';

/**
 * Which rows a viewer sees is decided here, in two steps. The vendor is asked in the viewer's scope, so it answers with no
 * other rows: the partner's, one reseller's or one customer's (`src/request/access/scope.ts` lets no other call pass). An account
 * manager asks in the partner's scope, and of the rows that come back those of other managers' customers are left out.
 */
export const viewerScope = ({ customers }: Viewer): Scope => {
  if (customers.kind === 'own') return { ...customers, kind: 'customer' };
  return customers.kind === 'reseller' ? customers : PARTNER;
};

/** The account manager whose customers alone the viewer sees; null where the scope is the only limit. */
export const managerLimit = ({ customers }: Viewer): string | null =>
  customers.kind === 'managed' ? customers.manager : null;

/** Whether the viewer sees a customer that was found in its scope and that this account manager looks after. */
export const seesCustomer = (viewer: Viewer, managerAccountName: string | null | undefined): boolean => {
  const limit = managerLimit(viewer);
  return limit === null || limit === managerAccountName;
};
