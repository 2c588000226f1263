import { GatewayError, isGatewayError } from '../../errors/index.ts';
import type { Input } from '../../request/api.ts';
import type { RequestContext } from '../../request/context.ts';
import type { CostOf } from '../../request/cost.ts';
import { mergedPage, newestFirst } from '../../request/merged.ts';
import { depthOf, type ListMark, MAX_FIRST, type Page, type Slice } from '../../request/paging.ts';
import { customersInScope, directoryCost, knownToBeVisible } from '../customers/customer.loader.ts';
import { customerByPlace, customersOfReseller } from '../customers/reseller-customer.loader.ts';
import { orderDetail, ordersByCustomer } from './order.loader.ts';
import type { Order } from './order.type.ts';

const notFound = (): GatewayError => new GatewayError('NOT_FOUND', { hints: { type: 'Order' } });

/** An order by id; NOT_FOUND alike for an unknown one, another partner's, and one of somebody else's customer. */
export const visibleOrder = async (
  context: RequestContext,
  orderId: string,
  resellerId?: string | null,
): Promise<Order> => {
  const { order } = await context
    .load(orderDetail, { orderId, resellerId, offset: 0, limit: MAX_FIRST })
    .catch((error) => {
      // Without the vendor's code, which tells an unknown order from a foreign one.
      throw isGatewayError(error) && error.code === 'NOT_FOUND' ? notFound() : error;
    });
  if (!order || order.id !== orderId) throw notFound();
  if (context.requireViewer().customers.kind !== 'managed') return order;
  const known = resellerId ? undefined : await knownToBeVisible(context, order.customerId);
  if (known ?? (await context.load(customerByPlace, { id: order.customerId, resellerId }))) return order;
  throw notFound();
};

/**
 * A page of the orders of the viewer's own customers, newest first; of the partner's or of one reseller's. The vendor
 * cannot filter by manager, so the newest orders of each own customer are fetched and merged; the counts add up to the
 * list's.
 */
export const ordersInScope = async (
  context: RequestContext,
  filter: Input,
  slice: Slice,
  list: ListMark,
  resellerId?: string,
): Promise<Page<Order>> => {
  const customers = resellerId ? await context.load(customersOfReseller, resellerId) : await customersInScope(context);
  return mergedPage({
    parents: customers.map(({ id }) => id),
    load: (parent, first) => context.load(ordersByCustomer, { parent, offset: 0, first, filter }),
    compare: newestFirst<Order>(({ createdAt }) => createdAt),
    slice,
    list,
  });
};

/** One call a page; for a manager the directory, and the orders of so many own customers as there may be. */
export const ordersCost: CostOf = (_parents, args, context) => {
  if (context.requireViewer().customers.kind !== 'managed') return 1;
  const customers = context.partner.totals.known('ListSubCustomers') ?? 1;
  return directoryCost(context) + (ordersByCustomer.cost?.(customers, { first: depthOf(args) }, context) ?? customers);
};
