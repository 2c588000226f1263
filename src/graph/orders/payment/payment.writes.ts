import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineWrite, MOVES_AN_AMOUNT } from '../../../request/writes/definition.ts';
import { paymentCoupon } from '../../../upstream/mapping/codes/orders.ts';
import { outOfPayer } from '../../accounts/index.ts';
import { roundDecimal } from '../../common/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { requireAmount, requirePending } from './payment.checks.ts';
import { dueAfter, meansFor, type PaymentCoupon } from './payment.means.ts';

/**
 * Calls of a cancellation: for order and customer before and after, the order with its customer's credential, the
 * write.
 */
const CANCEL_CALLS = 6;
/** Calls of a payment: also for discounts, coupons, cards and the balance. */
const PAY_CALLS = CANCEL_CALLS + 4;

type Which = { readonly orderId: string; readonly customerId: string; readonly resellerId: string | null };
type Payment = Which & { readonly coupons: readonly PaymentCoupon[]; readonly discountId: string | null };

/** The vendor refuses empty lists. */
const list = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);
const toYesOrNo = (yes: boolean): 'YES' | 'NO' => (yes ? 'YES' : 'NO');

/** Pays an order from its customer's account, after coupons and a discount. */
export const payOrder = defineWrite<Payment>({
  kind: 'PAY_ORDER',
  calls: PAY_CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { orderId, customerId, resellerId, coupons, discountId }) => {
    const payer = await requireCustomerAt(context, customerId, resellerId);
    const order = await requirePending(context, orderId, payer);
    const means = await meansFor(context, { order, payer, discountId }, coupons);
    const amount = roundDecimal(dueAfter(requireAmount(order), means), 2);
    const { discount } = means;
    return {
      call: [
        'PayOrders',
        {
          orderId,
          useCoupon: toYesOrNo(coupons.length > 0),
          useDiscount: toYesOrNo(discount !== null),
          couponInfos: list(coupons.map(({ id, type }) => ({ id, type: Number(paymentCoupon.encode(type)) }))),
          discountInfos: list(discount ? [{ id: discount.id, type: Number(discount.typeCode) }] : []),
        },
      ],
      ...asCustomer(payer),
      amount,
      changes: [
        { of: 'Order.status', id: orderId, before: 'PENDING_PAYMENT', after: 'PROCESSING' },
        ...(await outOfPayer(context, payer, amount)),
      ],
    };
  },
});

export const cancelOrder = defineWrite<Which>({
  kind: 'CANCEL_ORDER',
  calls: CANCEL_CALLS,
  plan: async (context, { orderId, customerId, resellerId }) => {
    const payer = await requireCustomerAt(context, customerId, resellerId);
    await requirePending(context, orderId, payer);
    return {
      call: ['CancelCustomerOrder', { orderId }],
      ...asCustomer(payer),
      changes: [{ of: 'Order.status', id: orderId, before: 'PENDING_PAYMENT', after: 'CANCELLED' }],
    };
  },
});
