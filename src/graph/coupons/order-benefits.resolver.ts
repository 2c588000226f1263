import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { addCalls } from '../../request/fetch/source.ts';
import { customerByPlace } from '../customers/index.ts';
import { Order } from '../orders/index.ts';
import { usableCouponsByOrder, usableDiscountsByOrder } from './coupon.loader.ts';
import { UsableCoupons } from './coupon.type.ts';
import { UsableDiscount } from './usable-discount.type.ts';

/** Id of the customer who pays an order that waits for payment, a reseller's customer too; null for other orders. */
const payerOf = async (context: RequestContext, { status, customerId, scope }: Order): Promise<string | null> => {
  if (status !== 'PENDING_PAYMENT') return null;
  return (await context.load(customerByPlace, { id: customerId, scope }))?.accountName ?? null;
};

@Resolver(() => Order)
export class OrderBenefitsResolver {
  @Serves(addCalls(usableCouponsByOrder, customerByPlace))
  @FieldResolver(() => UsableCoupons, {
    nullable: true,
    description:
      'Coupons of the customer that could pay the order; null for an order that does not wait for payment. China site ' +
      'only. AGENCY_MISSING where the customer has not authorized the partner. Source: ListOrderCouponsByOrderId with the ' +
      "customer's token, one call per order.",
  })
  async usableCoupons(@Ctx() context: RequestContext, @Root() order: Order): Promise<UsableCoupons | null> {
    context.api.operation('ListOrderCouponsByOrderId');
    const accountName = await payerOf(context, order);
    return accountName ? context.load(usableCouponsByOrder, { orderId: order.id, accountName }) : null;
  }

  @Serves(addCalls(usableDiscountsByOrder, customerByPlace))
  @FieldResolver(() => [UsableDiscount], {
    nullable: true,
    description:
      'Discounts that the order could use, one of them at most; null for an order that does not wait for payment. ' +
      "AGENCY_MISSING where the customer has not authorized the partner. Source: ListOrderDiscounts with the customer's " +
      'token, one call per order.',
  })
  async usableDiscounts(
    @Ctx() context: RequestContext,
    @Root() order: Order,
  ): Promise<readonly UsableDiscount[] | null> {
    const accountName = await payerOf(context, order);
    return accountName ? context.load(usableDiscountsByOrder, { orderId: order.id, accountName }) : null;
  }
}
