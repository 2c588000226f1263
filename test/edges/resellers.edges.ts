import { customerById } from '../../src/graph/customers/customer.loader.ts';
import { ordersByCustomer, ordersByReseller } from '../../src/graph/orders/order.loader.ts';
import { resellerById } from '../../src/graph/resellers/reseller.loader.ts';
import { type Edge, loaderEdge, take } from './edge.ts';

const FIRST = 10;

export const resellerEdges: readonly Edge[] = [
  loaderEdge({
    name: 'ids → customers',
    operation: 'ListSubCustomers',
    partner: 'demo-cn',
    loader: customerById,
    keys: ({ customers }, n) => take(customers, n).map(({ customer_id }) => customer_id),
    minimum: (n, { total }) => Math.min(n, Math.ceil(total('ListSubCustomers') / 100)),
  }),
  loaderEdge({
    name: 'customer → orders',
    operation: 'ListCustomerOrders',
    partner: 'demo-cn',
    loader: ordersByCustomer,
    args: { first: FIRST },
    keys: ({ customers }, n) =>
      take(customers, n).map(({ customer_id }) => ({ parent: customer_id, offset: 0, first: FIRST, filter: {} })),
    minimum: (n, { total }) => Math.min(n, Math.ceil(total('ListCustomerOrders') / 100)),
  }),
  loaderEdge({
    name: 'ids → resellers',
    operation: 'ListIndirectPartners',
    partner: 'demo-cn',
    sizes: [1, 5],
    loader: resellerById,
    keys: ({ resellerIds }, n) => take(resellerIds, n),
    minimum: (n, { total }) => Math.min(n, Math.ceil(total('ListIndirectPartners') / 100)),
  }),
  loaderEdge({
    name: 'reseller → orders',
    operation: 'ListCustomerOrders',
    partner: 'demo-cn',
    sizes: [1, 5],
    loader: ordersByReseller,
    args: { first: FIRST },
    keys: ({ resellerIds }, n) =>
      take(resellerIds, n).map((parent) => ({ parent, offset: 0, first: FIRST, filter: {} })),
    minimum: (n) => n,
  }),
];
