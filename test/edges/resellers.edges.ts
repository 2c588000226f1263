import { customerByPlace, customersOfReseller } from '../../src/graph/customers/channel/reseller-customer.loader.ts';
import { customerById } from '../../src/graph/customers/customer.loader.ts';
import { customerNow } from '../../src/graph/customers/customer-now.loader.ts';
import { orderDetail, ordersByCustomer, ordersByReseller, refundByOrder } from '../../src/graph/orders/order.loader.ts';
import { resellerById } from '../../src/graph/resellers/reseller.loader.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { type Edge, loaderEdge, take } from './edge.ts';

const FIRST = 10;

/** An unknown order costs as many calls as a known one. */
const orderIds = (n: number) => Array.from({ length: n }, (_, index) => `CS${index}`);

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
  loaderEdge({
    name: 'ids → customers as they are now',
    operation: 'ListSubCustomers',
    partner: 'demo-cn',
    loader: customerNow,
    keys: ({ customers }, n) => take(customers, n).map(({ customer_id: id }) => ({ id, scope: PARTNER })),
    minimum: (n) => n,
  }),
  loaderEdge({
    name: 'ids → customers, of the partner or its resellers',
    operation: 'ListSubCustomers',
    partner: 'demo-cn',
    loader: customerByPlace,
    keys: ({ customers }, n) => take(customers, n).map(({ customer_id: id }) => ({ id, scope: PARTNER })),
    minimum: (n, { total }) => Math.min(n, Math.ceil(total('ListSubCustomers') / 100)),
  }),
  loaderEdge({
    name: 'reseller → customers',
    operation: 'ListSubCustomers',
    partner: 'demo-cn',
    sizes: [1, 5],
    loader: customersOfReseller,
    keys: ({ resellerIds }, n) => take(resellerIds, n),
    minimum: (n) => n,
  }),
  loaderEdge({
    name: 'order → its lines',
    operation: 'ShowCustomerOrderDetails',
    partner: 'demo-cn',
    loader: orderDetail,
    keys: (_context, n) => orderIds(n).map((orderId) => ({ orderId, scope: PARTNER, offset: 0, limit: FIRST })),
    minimum: (n) => n,
  }),
  loaderEdge({
    name: 'order → its refund',
    operation: 'ShowRefundOrderDetails',
    partner: 'demo-cn',
    loader: refundByOrder,
    keys: (_context, n) =>
      orderIds(n).map((orderId) => ({ orderId, customerId: `customer of ${orderId}`, scope: PARTNER })),
    minimum: (n) => n,
  }),
];
