import { GatewayError, isGatewayError } from '../../errors/index.ts';
import { managerLimit } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { newestFirst } from '../../request/pages/merged.ts';
import { MAX_FIRST, type Page } from '../../request/pages/paging.ts';
import { resellerIn, type Scope, scopeOf } from '../../upstream/index.ts';
import {
  copiedPage,
  customerByPlace,
  defineRowsInScope,
  directoryCost,
  type PageOfRows,
  rowsOfOwnCustomers,
  seesByCopy,
} from '../customers/index.ts';
import { orderDetail, ordersByCustomer, ordersByReseller } from './order.loader.ts';
import type { Order } from './order.type.ts';

const notFound = (): GatewayError => new GatewayError('NOT_FOUND', { hints: { type: 'Order' } });

/**
 * Throws NOT_FOUND after as many calls as for an order of another manager's customer, who may have to be read:
 * otherwise the time of the answer would reveal whether the order exists.
 */
const missing = async (context: RequestContext, orderId: string, scope: Scope): Promise<never> => {
  const isManaged = managerLimit(context.requireViewer()) !== null;
  if (isManaged && (resellerIn(scope) !== null || directoryCost(context) > 0)) {
    await context.load(customerByPlace, { id: orderId, scope });
  }
  throw notFound();
};

/**
 * An order by id. Throws the same NOT_FOUND for an unknown order, another partner's order, and an order of a customer
 * that the viewer may not see.
 */
export const visibleOrder = async (context: RequestContext, orderId: string, scope: Scope): Promise<Order> => {
  const { order } = await context.load(orderDetail, { orderId, scope, offset: 0, limit: MAX_FIRST }).catch((error) => {
    // The error omits the vendor's code, which would distinguish an unknown order from another partner's.
    if (isGatewayError(error) && error.code === 'NOT_FOUND') return missing(context, orderId, scope);
    throw error;
  });
  if (!order || order.id !== orderId) return missing(context, orderId, scope);
  if (managerLimit(context.requireViewer()) === null) return order;
  const known = resellerIn(scope) !== null ? undefined : await seesByCopy(context, order.customerId);
  if (known ?? (await context.load(customerByPlace, { id: order.customerId, scope }))) return order;
  throw notFound();
};

const byCreation = newestFirst<Order>(({ createdAt }) => createdAt);

/** The orders of the partner's customers, newest first; for an account manager, those of the manager's customers. */
export const ordersInScope = defineRowsInScope(ordersByCustomer, byCreation);

/**
 * A page of the orders of one part of the channel, newest first; for an account manager, of the manager's customers.
 */
export const ordersOfPart = async (
  context: RequestContext,
  resellerId: string | null,
  rows: Omit<PageOfRows, 'scope'>,
): Promise<Page<Order>> => {
  const { filter, slice, list } = rows;
  const scope = scopeOf(resellerId);
  const copied = await copiedPage(context, ordersByCustomer, { ...rows, scope });
  if (copied) return copied;
  if (managerLimit(context.requireViewer()) !== null)
    return rowsOfOwnCustomers(context, { loader: ordersByCustomer, compare: byCreation, scope, ...rows });
  return { ...(await context.load(ordersByReseller, { parent: resellerId ?? '', ...slice, filter })), ...slice, list };
};
