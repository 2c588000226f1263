import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { MirroredPage } from '../../../request/copies/mirrored.ts';
import type { Children } from '../../../request/fetch/children.ts';
import { newestFirst } from '../../../request/pages/merged.ts';
import { type ListMark, listMark, sliceOf } from '../../../request/pages/paging.ts';
import { scopeOf } from '../../../upstream/index.ts';
import type { Input } from '../../../vendor/api.ts';
import {
  Channel,
  ChannelConnection,
  channelPage,
  type Part,
  sortedChannelPage,
  throughChannel,
} from '../../resellers/index.ts';
import { ordersOfPart } from '../order.access.ts';
import { OrdersArgs } from '../order.args.ts';
import { orderInput } from '../order.loader.ts';
import { type OrdersOfCopy, ordersOfCopy } from '../order.mirror.ts';
import type { Order } from '../order.type.ts';
import { ChannelOrderConnection } from './channel-orders.type.ts';

@Resolver(() => Channel)
export class ChannelOrdersResolver {
  @Serves(throughChannel('ListCustomerOrders'), { closedTo: ['reseller'] })
  @FieldResolver(() => ChannelOrderConnection, {
    description:
      "Orders of the partner's customers and of all its resellers', newest first; an account manager sees " +
      'own customers only. Source: ListCustomerOrders, for each of them one call per hundred rows up to ' +
      'the end of the page; with `sort` from the copies, without a call.',
  })
  async orders(
    @Ctx() context: RequestContext,
    @Args(() => OrdersArgs) args: OrdersArgs,
  ): Promise<ChannelConnection<Order>> {
    const viewer = context.requireViewer();
    const list = listMark('channelOrders', viewer.partnerId, viewer.customers, args.filter, args.sort);
    const slice = sliceOf(args, list);
    const filter = orderInput(args.filter);
    if (args.sort) {
      return new ChannelConnection(
        await sortedChannelPage(context, {
          load: (part, first) => sortedPartOf(context, { input: filter, sort: args.sort }, part, first),
          isDescending: args.sort.direction === 'DESCENDING',
          slice,
          list,
        }),
      );
    }
    const load = (part: Part, first: number) => partOf(context, filter, part, first);
    const compare = newestFirst<Order>(({ createdAt }) => createdAt);
    return new ChannelConnection(await channelPage(context, { load, compare, slice, list }));
  }
}

/** The first orders of one part in the requested order, from the part's copy. */
const sortedPartOf = (
  context: RequestContext,
  asked: Pick<OrdersOfCopy, 'input' | 'sort'>,
  part: Part,
  first: number,
): Promise<MirroredPage<Order, ListMark>> =>
  ordersOfCopy(context, { ...asked, scope: scopeOf(part?.id), slice: { offset: 0, first }, list: '' });

/** The first orders of one part that the viewer may see. */
const partOf = (context: RequestContext, filter: Input, part: Part, first: number): Promise<Children<Order>> =>
  ordersOfPart(context, part?.id ?? null, { filter, slice: { offset: 0, first }, list: '' });
