import { defineBatchedLoader } from '../../request/batched.ts';
import { CustomerBalance } from './account.type.ts';

/** ceil(N / 100) calls; null for a customer whose balance the vendor does not keep. */
export const balanceByCustomer = defineBatchedLoader({
  name: 'balanceByCustomer',
  operation: 'ListCustomersBalancesDetail',
  type: CustomerBalance,
});
