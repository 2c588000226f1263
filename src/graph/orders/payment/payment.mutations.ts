import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { resellerIn, scopeOf } from '../../../upstream/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { visibleOrder } from '../order.access.ts';
import { CancelOrderInput, PayOrderInput } from './payment.args.ts';
import { checkedCoupons } from './payment.means.ts';
import { CancelOrderPayload, PayOrderPayload } from './payment.payload.ts';
import { cancelOrder, payOrder } from './payment.writes.ts';

interface OrderReference {
  readonly orderId: string;
  readonly resellerId?: string | null;
}

/** The order as the ledger stores it. Throws NOT_FOUND for one outside of the viewer's scope. */
const findOrder = async (context: RequestContext, { orderId, resellerId }: OrderReference) => {
  const { customerId } = await visibleOrder(context, orderId, scopeOf(resellerId));
  // A member of a reseller need not name the reseller.
  const under = resellerIn((await requireCustomerAt(context, customerId, resellerId)).scope);
  return {
    targetId: orderId,
    alsoAbout: [customerId, ...(under ? [under] : [])],
    input: { orderId, customerId, resellerId: under },
  };
};

@Resolver()
export class PaymentMutations {
  @Serves(payOrder)
  @Mutation(() => PayOrderPayload, {
    description:
      "Pays an order from its customer's account, in the customer's name: AGENCY_MISSING where the " +
      'customer has not authorized the partner. The amount after coupons and discount counts against the ' +
      "member's limits. Source: PayOrders.",
  })
  async payOrder(
    @Ctx() context: RequestContext,
    @Arg('input', () => PayOrderInput, { description: 'Order and means of payment.' }) input: PayOrderInput,
  ): Promise<PayOrderPayload> {
    const written = await writeOnce(context, payOrder, input, async () => {
      const coupons = checkedCoupons(input.coupons);
      const { input: which, ...about } = await findOrder(context, input);
      return { ...about, input: { ...which, coupons, discountId: input.discountId ?? null } };
    });
    return {
      ...toPayload(context, written),
      order: await visibleOrder(context, input.orderId, scopeOf(input.resellerId)),
    };
  }

  @Serves(cancelOrder)
  @Mutation(() => CancelOrderPayload, {
    description:
      "Cancels an order that waits for payment, in its customer's name: AGENCY_MISSING where the customer " +
      'has not authorized the partner. Source: CancelCustomerOrder.',
  })
  async cancelOrder(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelOrderInput, { description: 'Order to cancel.' }) input: CancelOrderInput,
  ): Promise<CancelOrderPayload> {
    const written = await writeOnce(context, cancelOrder, input, () => findOrder(context, input));
    return {
      ...toPayload(context, written),
      order: await visibleOrder(context, input.orderId, scopeOf(input.resellerId)),
    };
  }
}
