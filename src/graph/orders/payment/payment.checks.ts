import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { type Customer } from '../../customers/index.ts';
import { Order } from '../order.type.ts';

const OPERATION = 'ShowCustomerOrderDetails';

/**
 * The order, read with its customer's credential. Throws WRONG_STATE where it is not unpaid, AGENCY_MISSING, NOT_FOUND.
 */
export const requirePending = async (context: RequestContext, id: string, payer: Customer): Promise<Order> => {
  const order = (await context.api.ask(OPERATION, { orderId: id, limit: 1 }, asCustomer(payer))).one(Order);
  if (!order || order.id !== id) throw new GatewayError('NOT_FOUND', { hints: { type: 'Order' } });
  if (order.status === 'PENDING_PAYMENT') return order;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'order-status', limit: 'PENDING_PAYMENT' } });
};

/** The amount as exact digits. Throws UPSTREAM_BAD_ANSWER where the order has no amount to compare with limits. */
export const requireAmount = ({ amount }: Order): string => {
  // An amount that could not be read is an Error in the row.
  if (amount instanceof Error) throw amount;
  if (amount === null) throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation: OPERATION } });
  return amount.amount;
};
