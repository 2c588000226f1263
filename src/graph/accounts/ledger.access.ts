import type { RequestContext } from '../../request/context.ts';

/** A ledger's running balance tells what happened to all customers, so whoever sees only some may not have any of it. */
export const requireWholeLedger = (context: RequestContext): void => {
  if (context.requireViewer().customers.kind !== 'all') {
    throw context.forbidden({ reason: 'own customers only: ask for adjustments' });
  }
};
