import type { RequestContext } from '../../request/context.ts';
import { MAX_FIRST } from '../../request/pages/paging.ts';
import type { WriteResult } from '../../request/writes/definition.ts';
import { type Customer } from '../customers/index.ts';
import { type Order, orderDetail } from '../orders/index.ts';
import { resourceFamilyById, withOwners } from './resource.loader.ts';
import type { YearlyMonthlyResource } from './resource.type.ts';

/** The resources after a write, without those that the vendor no longer lists. */
export const resourcesNow = async (
  context: RequestContext,
  owner: Customer,
  ids: readonly string[],
): Promise<readonly YearlyMonthlyResource[]> => {
  const families = await Promise.all(ids.map((id) => context.load(resourceFamilyById, { id, owner })));
  return withOwners(
    families.flatMap((family) => (family ? [family.resource] : [])),
    { ownerId: owner.id, owner },
  );
};

/** The orders that a write has created, one call for each. */
export const ordersMade = async (
  context: RequestContext,
  { operation }: WriteResult,
  { scope }: Customer,
): Promise<readonly Order[]> => {
  const details = await Promise.all(
    (operation?.createdIds ?? []).map((orderId) =>
      context.load(orderDetail, { orderId, scope, offset: 0, limit: MAX_FIRST }),
    ),
  );
  return details.flatMap(({ order }) => (order ? [order] : []));
};
