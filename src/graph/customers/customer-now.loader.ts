import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { type ScopedId, scopedId } from '../../request/fetch/batched.ts';
import { defineEachLoader } from '../../request/fetch/loader.ts';
import { ownOnly } from './channel/customers-of-reseller.loader.ts';
import { Customer } from './customer.type.ts';

/**
 * A customer of the partner, or of its reseller, as the vendor has it at this moment; the directory may be minutes behind.
 * Null outside the viewer's scope. One call a customer.
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

/** NOT_FOUND for any that is not in the viewer's scope. */
export const requireCustomerNow = async (context: RequestContext, key: ScopedId): Promise<Customer> => {
  const customer = await context.load(customerNow, key);
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customer;
};
