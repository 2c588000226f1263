import { GatewayError, isGatewayError } from '../../errors/index.ts';
import type { Input } from '../../request/api.ts';
import type { RequestContext } from '../../request/context.ts';
import type { CostOf } from '../../request/cost.ts';
import { MAX_FIRST, type Page, type Slice } from '../../request/paging.ts';
import { customerById, customersInScope, directoryCost } from '../customers/customer.loader.ts';
import { orderDetail, ordersByCustomer } from './order.loader.ts';
import type { Order } from './order.type.ts';

const notFound = (): GatewayError => new GatewayError('NOT_FOUND', { hints: { type: 'Order' } });

/** An order by id; NOT_FOUND alike for an unknown one, another partner's, and one of somebody else's customer. */
export const visibleOrder = async (context: RequestContext, orderId: string): Promise<Order> => {
  const { order } = await context.load(orderDetail, { orderId, offset: 0, limit: MAX_FIRST }).catch((error) => {
    // Without the vendor's code, which tells an unknown order from a foreign one.
    throw isGatewayError(error) && error.code === 'NOT_FOUND' ? notFound() : error;
  });
  if (!order || order.id !== orderId) throw notFound();
  if (context.requireViewer().customers.kind === 'all') return order;
  if (!(await context.load(customerById, order.customerId))) throw notFound();
  return order;
};

/**
 * A page of the orders of the viewer's own customers, newest first. The vendor cannot filter by manager, so the newest
 * orders of each own customer are fetched and merged; the counts add up to the list's.
 */
export const ordersInScope = async (
  context: RequestContext,
  filter: Input,
  { offset, first }: Slice,
  list: string,
): Promise<Page<Order>> => {
  const customers = await customersInScope(context);
  const parts = await Promise.all(
    customers.map(({ id }) => context.load(ordersByCustomer, { parent: id, offset: 0, first: offset + first, filter })),
  );
  const merged = parts
    .flatMap(({ rows }) => rows)
    .sort((a, b) => compareText(b.createdAt ?? '', a.createdAt ?? '') || compareText(a.id, b.id));
  return {
    rows: merged.slice(offset, offset + first),
    offset,
    total: parts.reduce((sum, { total }) => sum + (total ?? 0), 0),
    list,
  };
};

/** One call a page; for a manager the directory, and the orders of so many own customers as there may be. */
export const ordersCost: CostOf = (_parents, args, context) => {
  if (context.requireViewer().customers.kind === 'all') return 1;
  const customers = context.partner.totals.known('ListSubCustomers') ?? 1;
  return directoryCost(context) + (ordersByCustomer.cost?.(customers, args, context) ?? customers);
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
