import type { RequestContext } from '../../request/context.ts';
import { MAX_FIRST } from '../../request/paging.ts';
import { refuse } from '../../request/windows.ts';
import type { Written } from '../../request/write.ts';
import type { Customer } from '../customers/customer.type.ts';
import { requireCustomerAt } from '../customers/reseller-customer.loader.ts';
import { orderDetail } from '../orders/order.loader.ts';
import type { Order } from '../orders/order.type.ts';
import { ownedBy, resourceFamilyById } from './resource.loader.ts';
import type { YearlyMonthlyResource } from './resource.type.ts';
import type { OwnerInput } from './resource-write.args.ts';

interface Owned {
  readonly customerId: string;
  readonly resellerId: string | null;
}

/** The customer in the viewer's scope, as the ledger names it. NOT_FOUND, BAD_USER_INPUT. */
export const ownerIn = async (
  context: RequestContext,
  { customerId, resellerId }: Pick<OwnerInput, 'customerId' | 'resellerId'>,
): Promise<Owned> => {
  if (customerId.trim() === '') refuse('input.customerId', 'not empty');
  if (resellerId?.trim() === '') refuse('input.resellerId', 'not empty');
  const owner = await requireCustomerAt(context, customerId, resellerId);
  return { customerId, resellerId: owner.resellerId ?? null };
};

/** Everybody and everything beside the target that a write shall be found by. */
export const alsoAbout = (
  { customerId, resellerId }: Owned,
  resourceIds: readonly string[] = [],
): readonly string[] => [customerId, ...(resellerId === null ? [] : [resellerId]), ...resourceIds];

/** The named resources as they are now; what the vendor does not list any more is left out. */
export const resourcesNow = async (
  context: RequestContext,
  owner: Customer,
  ids: readonly string[],
): Promise<readonly YearlyMonthlyResource[]> => {
  const families = await Promise.all(ids.map((id) => context.load(resourceFamilyById, { id, owner })));
  return ownedBy(
    families.flatMap((family) => (family ? [family.resource] : [])),
    { ownerId: owner.id, owner },
  );
};

/** The orders that a write has made, one call each. */
export const ordersMade = async (
  context: RequestContext,
  { operation }: Written,
  { resellerId }: Customer,
): Promise<readonly Order[]> => {
  const details = await Promise.all(
    (operation?.createdIds ?? []).map((orderId) =>
      context.load(orderDetail, { orderId, resellerId, offset: 0, limit: MAX_FIRST }),
    ),
  );
  return details.flatMap(({ order }) => (order ? [order] : []));
};
