import { seesCustomer } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineEachLoader } from '../../request/each.ts';
import { sweep } from '../../request/sweep.ts';
import { managed } from './customer.manager.ts';
import { Customer } from './customer.type.ts';

const OPERATION = 'ListSubCustomers';
const PAGE = 100;

/** Customers of a reseller know it, so that calls about them name it. */
export const underReseller =
  (resellerId: string) =>
  (customer: Customer): Customer =>
    Object.assign(customer, { resellerId });

/** Those that the viewer may see, with their managers. */
export const ownOnly = (context: RequestContext, customers: readonly Customer[]): readonly Customer[] => {
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
