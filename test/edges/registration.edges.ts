import { requireAvailable } from '../../src/graph/registration/availability.loader.ts';
import {
  newCustomerTagByCustomer,
  ownRealNameByCustomer,
  realNameReviewByCustomer,
} from '../../src/graph/registration/registration.loader.ts';
import { reveals } from '../../src/request/access/reveal.loader.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { type Edge, loaderEdge, take } from './edge.ts';

export const registrationEdges: readonly Edge[] = [
  loaderEdge({
    name: 'customer → new-customer tag',
    operation: 'ListSubCustomerNewTag',
    partner: 'demo-cn',
    loader: newCustomerTagByCustomer,
    keys: ({ customers }, n) => take(customers, n).map(({ customer_id: id }) => ({ id, scope: PARTNER })),
    minimum: (n) => Math.ceil(n / 200),
  }),
  loaderEdge({
    name: 'customer → real-name review',
    operation: 'ShowRealnameAuthenticationReviewResult',
    partner: 'demo-cn',
    loader: realNameReviewByCustomer,
    keys: ({ customers }, n) => take(customers, n).map(({ customer_id }) => customer_id),
    minimum: (n) => n,
  }),
  loaderEdge({
    name: 'customer → own real-name state',
    operation: 'ShowRealNameAuthStatus',
    partner: 'demo-cn',
    loader: ownRealNameByCustomer,
    keys: ({ customers }, n) =>
      take(customers, n).map(({ customer_id: id, account_name: accountName }) => ({ id, accountName })),
    minimum: (n) => n,
  }),
  {
    name: 'account name → availability',
    operation: 'CheckUserIdentity',
    partner: 'demo-cn',
    minimum: (n) => n,
    load: ({ context }, n) =>
      Promise.all(
        Array.from({ length: n }, (_, index) =>
          requireAvailable(context, { by: 'ACCOUNT_NAME', value: `a_new_customer_${index}`, argument: 'accountName' }),
        ),
      ),
    predicted: (_context, n) => n,
  },
  loaderEdge({
    name: 'personal fields → records of the audit',
    operation: null,
    partner: 'demo-cn',
    loader: reveals,
    keys: ({ customers }, n) =>
      take(customers, n).map(({ customer_id: id }) => ({
        field: 'Customer.mobile',
        type: 'Customer',
        id,
        reason: 'the customer called',
      })),
    minimum: () => 0,
  }),
];
