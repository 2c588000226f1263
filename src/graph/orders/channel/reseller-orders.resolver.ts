import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, sliceOf } from '../../../request/pages/paging.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { Connection } from '../../common/index.ts';
import { Reseller } from '../../resellers/index.ts';
import { ordersOfPart, visibleOrder } from '../order.access.ts';
import { OrdersArgs } from '../order.args.ts';
import { orderDetail, orderInput, ordersByReseller } from '../order.loader.ts';
import { ordersOfCopy } from '../order.mirror.ts';
import { Order, OrderConnection } from '../order.type.ts';

@Resolver(() => Reseller)
export class ResellerOrdersResolver {
  @Serves(ordersByReseller)
  @FieldResolver(() => OrderConnection, {
    description:
      "Orders of the reseller's customers, newest first; an account manager sees own customers only. " +
      'Source: ListCustomerOrders, one call per reseller and page.',
  })
  async orders(
    @Ctx() context: RequestContext,
    @Root() { id: resellerId }: Reseller,
    @Args(() => OrdersArgs) args: OrdersArgs,
  ): Promise<Connection<Order>> {
    const viewer = context.requireViewer();
    const list = listMark('resellerOrders', resellerId, viewer.customers, args.filter, args.sort);
    const slice = sliceOf(args, list);
    const filter = orderInput(args.filter);
    if (args.sort) {
      const scope = scopeOf(resellerId);
      return new Connection(await ordersOfCopy(context, { input: filter, sort: args.sort, scope, slice, list }));
    }
    return new Connection(await ordersOfPart(context, resellerId, { filter, slice, list }));
  }

  @Serves(orderDetail)
  @FieldResolver(() => Order, {
    description:
      "One order of the reseller's customers; NOT_FOUND for an id that is unknown or that the viewer may " +
      'not see. Source: ShowCustomerOrderDetails.',
  })
  order(
    @Ctx() context: RequestContext,
    @Root() { id: resellerId }: Reseller,
    @Arg('id', () => ID, { description: 'Id of the order.' }) id: string,
  ): Promise<Order> {
    return visibleOrder(context, id, scopeOf(resellerId));
  }
}
