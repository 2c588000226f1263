import { orderStatusOf } from '../../../upstream/index.ts';
import { orderStatus } from '../../../upstream/mapping/codes/orders.ts';
import { type Proof, textIn, type WriteKind } from './kind.ts';

const CANCELLED = orderStatus.encode('CANCELLED');
/** Statuses of orders that are not paid. */
const UNPAID: readonly (string | null)[] = [
  orderStatus.encode('PENDING_APPROVAL'),
  orderStatus.encode('PENDING_PAYMENT'),
  CANCELLED,
];

/** Proof by an order's status. */
const byStatus = (isSet: (status: string) => boolean): Proof => ({
  by: 'target',
  isReached: async (upstream, { targetId, input }) => {
    const status = await orderStatusOf(upstream, { orderId: targetId, resellerId: textIn(input.resellerId) });
    return status !== null && isSet(status);
  },
});

/**
 * Paying needs its own permission item. The vendor names no item for cancelling, so a member who may see orders may
 * cancel them.
 */
export const ORDER_WRITES = {
  PAY_ORDER: {
    description: 'An order paid from the customer’s account.',
    operations: ['PayOrders', 'ShowCustomerOrderDetails'],
    wholePartner: false,
    target: 'order',
    touches: ['orders', 'resources', 'accounts', 'budgets', 'coupons', 'pricing', 'packages'],
    sets: 'order-payment',
    proof: byStatus((status) => !UNPAID.includes(status)),
  },
  CANCEL_ORDER: {
    description: 'An unpaid order cancelled.',
    operations: ['CancelCustomerOrder', 'ShowCustomerOrderDetails'],
    wholePartner: false,
    target: 'order',
    touches: ['orders', 'coupons', 'pricing'],
    sets: 'order-payment',
    proof: byStatus((status) => status === CANCELLED),
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
