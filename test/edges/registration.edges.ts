import {
  newCustomerTagByCustomer,
  ownRealNameByCustomer,
  realNameReviewByCustomer,
} from '../../src/graph/registration/registration.loader.ts';
import { type Edge, loaderEdge, take } from './edge.ts';

export const registrationEdges: readonly Edge[] = [
  loaderEdge({
    name: 'customer → new-customer tag',
    operation: 'ListSubCustomerNewTag',
    partner: 'demo-cn',
    loader: newCustomerTagByCustomer,
    keys: ({ customers }, n) => take(customers, n).map(({ customer_id: id }) => ({ id })),
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
];
