import { actorName, holds, managerLimit, PERSONAL_DATA_REVEAL } from '../../identity/index.ts';
import type { RecordScope } from '../../records/index.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { customersInScope, directoryCost } from '../customers/index.ts';
import { readableMatters } from './record.matters.ts';

/**
 * Predicted calls to find the records that the viewer may see: for an account manager, those that find its customers.
 */
export const scopeCost: CostOf = (_parents, _args, context) =>
  managerLimit(context.requireViewer()) === null ? 0 : directoryCost(context);

/** The records that the viewer may see. */
export const recordScope = async (context: RequestContext): Promise<RecordScope> => {
  const viewer = context.requireViewer();
  const { customers } = viewer;
  const own = managerLimit(viewer) === null ? [] : await customersInScope(context);
  return {
    resellerId: customers.kind === 'reseller' ? customers.resellerId : null,
    customerId: customers.kind === 'own' ? customers.customerId : null,
    manager: managerLimit(viewer) === null ? null : { owner: actorName(viewer), customerIds: own.map(({ id }) => id) },
    matters: readableMatters(context),
  };
};

/** Only a viewer who may see personal data may search it. */
export const searchesPersons = (context: RequestContext): boolean =>
  holds(context.requireViewer(), PERSONAL_DATA_REVEAL);
