import { seesCustomer } from '../../identity/index.ts';
import type { ScopedId } from '../../request/batched.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineEachLoader } from '../../request/each.ts';
import { defineLoader } from '../../request/loader.ts';
import { sweep } from '../../request/sweep.ts';
import { customerById } from './customer.loader.ts';
import { managed } from './customer.manager.ts';
import { Customer } from './customer.type.ts';

const OPERATION = 'ListSubCustomers';
const PAGE = 100;

/** Customers of a reseller know it, so that calls about them name it. */
export const underReseller =
  (resellerId: string) =>
  (customer: Customer): Customer =>
    Object.assign(customer, { resellerId });

const ownOnly = (context: RequestContext, customers: readonly Customer[]): readonly Customer[] => {
  const viewer = context.requireViewer();
  return customers
    .map(managed(context))
    .filter(({ accountManager }) => seesCustomer(viewer, accountManager?.accountName));
};

/** All customers of a reseller that the viewer may see: one sweep a reseller, ceil(its customers / 100) calls. */
export const customersOfReseller = defineEachLoader<string, readonly Customer[]>({
  name: 'customersOfReseller',
  fetch: async (resellerId, context) => {
    const customers = await sweep<Customer>({
      limit: PAGE,
      ask: (offset, limit) => context.api.ask(OPERATION, { indirectPartnerId: resellerId, offset, limit }),
      rows: (answer) => answer.many(Customer),
      idOf: ({ id }) => id,
    });
    return ownOnly(context, customers).map(underReseller(resellerId));
  },
});

/**
 * A customer of the partner or of one of its resellers, within the viewer's scope. How many customers a reseller has is
 * told by the first page of them, so several ids under one reseller begin with that page.
 */
export const customerByPlace = defineLoader<ScopedId, Customer | null>({
  name: 'customerByPlace',
  cost: (parents, args, context) => customerById.cost?.(parents, args, context) ?? parents,
  keyOf: ({ id, resellerId }) => `${resellerId ?? ''}/${id}`,
  batch: async (keys, context) => {
    const crowds = Map.groupBy(keys, ({ resellerId }) => resellerId ?? null);
    return Promise.all(
      keys.map(({ id, resellerId }) => {
        if (!resellerId) return context.load(customerById, id);
        const many = (crowds.get(resellerId)?.length ?? 0) > 1;
        return (many ? context.load(customersOfReseller, resellerId) : fetchUnder(resellerId, id, context)).then(
          (customers) => customers.find((customer) => customer.id === id) ?? null,
          (error: Error) => error,
        );
      }),
    );
  },
});

const fetchUnder = async (resellerId: string, id: string, context: RequestContext): Promise<readonly Customer[]> => {
  const answer = await context.api.ask(OPERATION, { indirectPartnerId: resellerId, customerId: id, limit: 1 });
  return ownOnly(context, answer.many(Customer)).map(underReseller(resellerId));
};
