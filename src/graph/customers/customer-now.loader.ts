import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { type ScopedId, scopedId } from '../../request/fetch/batched.ts';
import { defineEachLoader } from '../../request/fetch/loader.ts';
import { ownOnly } from './channel/customers-of-reseller.loader.ts';
import { Customer } from './customer.type.ts';

/**
 * A customer of the partner or of a reseller, read from the vendor, because the directory may be minutes old. Null for
 * a customer outside of the viewer's scope. One call for each customer.
 */
export const customerNow = defineEachLoader<ScopedId, Customer | null>({
  name: 'customerNow',
  operations: ['ListSubCustomers'],
  reduceKey: scopedId,
  fetch: async ({ id, scope }, context) => {
    const answer = await context.api.ask('ListSubCustomers', { customerId: id, limit: 1 }, { scope });
    return ownOnly(context, answer.many(Customer)).find((row) => row.id === id) ?? null;
  },
});

/** Throws NOT_FOUND for a customer outside of the viewer's scope. */
export const requireCustomerNow = async (context: RequestContext, key: ScopedId): Promise<Customer> => {
  const customer = await context.load(customerNow, key);
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customer;
};
