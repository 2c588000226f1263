import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Batch } from '../../execution/batch.ts';
import { AtMost, Serves } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { listMark, MAX_FIRST, sliceOf } from '../../request/pages/paging.ts';
import { orderStatus } from '../../upstream/mapping/codes/orders.ts';
import { Connection, PageArgs } from '../common/index.ts';
import { Customer, customerByPlace } from '../customers/index.ts';
import { ordersInScope, visibleOrder } from './order.access.ts';
import { AllOrdersArgs, OrderFilter, OrdersArgs } from './order.args.ts';
import { orderDetail, orderInput, ordersByCustomer, refundByOrder } from './order.loader.ts';
import { copySort, countOrders, needsCopy, ordersOfCopy } from './order.mirror.ts';
import { Order, OrderConnection, OrderCount, OrderLine, OrderLineConnection, RefundLine } from './order.type.ts';

/** Cost of figures that only the copy can answer: no call. */
const countsOfCopy: Source = { operations: ordersByCustomer.operations, cost: () => 0 };

@Resolver(() => Order)
export class OrderResolver {
  @Serves(ordersInScope)
  @Query(() => OrderConnection, {
    description:
      "Orders of the partner's customers, newest first; an account manager sees own customers only. " +
      'Source: ListCustomerOrders.',
  })
  async orders(
    @Ctx() context: RequestContext,
    @Args(() => AllOrdersArgs) args: AllOrdersArgs,
  ): Promise<Connection<Order>> {
    const viewer = context.requireViewer();
    const list = listMark('orders', viewer.partnerId, viewer.customers, args.filter, args.sort);
    const slice = sliceOf(args, list);
    const input = orderInput(args.filter);
    const { filter, sort } = args;
    if (needsCopy(filter, sort))
      return new Connection(await ordersOfCopy(context, { input, filter, sort, slice, list }));
    return new Connection(await ordersInScope.page(context, { filter: input, slice, list }));
  }

  @Serves(countsOfCopy)
  @AtMost(20)
  @Query(() => [OrderCount], {
    description:
      "Number of orders by state, of the customers that the viewer may see; from the gateway's copy, without a call. " +
      'NOT_READY until it is complete, MIRROR_OFF where none is kept.',
  })
  async orderCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => OrderFilter, { nullable: true, description: 'Conditions that all must hold.' })
    filter?: OrderFilter | null,
  ): Promise<readonly OrderCount[]> {
    const counts = await countOrders(context, orderInput(filter), filter);
    return [...counts].map(([statusCode, count]) => ({ status: orderStatus.decode(statusCode), statusCode, count }));
  }

  @Serves(orderDetail)
  @Query(() => Order, {
    description:
      'One order; NOT_FOUND for an id that is unknown or that the viewer may not see. Source: ' +
      'ShowCustomerOrderDetails.',
  })
  order(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the order.' }) id: string,
  ): Promise<Order> {
    return visibleOrder(context, id, context.scope);
  }

  @Batch()
  @Serves(customerByPlace)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer that placed the order; null where the customer has left the partner.',
  })
  customer(
    @Ctx() context: RequestContext,
    @Root() orders: readonly Order[],
  ): Promise<readonly (Customer | Error | null)[]> {
    return context.loadEach(customerByPlace, orders, ({ customerId, scope }) => ({ id: customerId, scope }));
  }

  @Serves(orderDetail)
  @FieldResolver(() => OrderLineConnection, {
    description: 'The products of the order. Source: ShowCustomerOrderDetails, one call per order and page.',
  })
  async lines(
    @Ctx() context: RequestContext,
    @Root() { id, scope }: Order,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<OrderLine>> {
    const list = listMark('orderLines', id);
    const { offset, first } = sliceOf(args, list);
    // `order(id)` has loaded the first page, which contains the requested slice.
    const atHand = offset + first <= MAX_FIRST;
    const key = atHand ? { offset: 0, limit: MAX_FIRST } : { offset, limit: first };
    const { lines, totalLines } = await context.load(orderDetail, { orderId: id, scope, ...key });
    const rows = lines.slice(offset - key.offset, offset - key.offset + first);
    return new Connection({ rows, offset, total: totalLines, list });
  }

  @Serves(refundByOrder)
  @FieldResolver(() => [RefundLine], {
    nullable: true,
    description: 'Refund of an UNSUBSCRIPTION by resource; null for other types. Source: ShowRefundOrderDetails.',
  })
  async refund(
    @Ctx() context: RequestContext,
    @Root() { id, customerId, scope, type }: Order,
  ): Promise<readonly RefundLine[] | null> {
    return type === 'UNSUBSCRIPTION' ? context.load(refundByOrder, { orderId: id, customerId, scope }) : null;
  }
}

@Resolver(() => Customer)
export class CustomerOrdersResolver {
  @Batch()
  @Serves(ordersByCustomer)
  @FieldResolver(() => OrderConnection, {
    description:
      "The customer's orders, newest first. Source: ListCustomerOrders, one call per customer or one sweep of all orders, " +
      'whichever needs fewer calls.',
  })
  orders(
    @Ctx() context: RequestContext,
    @Root() customers: readonly Customer[],
    @Args(() => OrdersArgs) args: OrdersArgs,
  ): Promise<readonly (Connection<Order> | Error)[]> {
    const filter = orderInput(args.filter);
    const markOf = ({ id }: Customer) => listMark('customerOrders', id, args.filter, args.sort);
    const sort = args.sort ? copySort(args.sort) : undefined;
    return context.loadEach(
      ordersByCustomer,
      customers,
      (customer) => ({ parent: customer.id, scope: customer.scope, ...sliceOf(args, markOf(customer)), filter, sort }),
      (children, customer) => {
        const list = markOf(customer);
        const { offset } = sliceOf(args, list);
        return new Connection({ ...children, offset, list });
      },
    );
  }
}
