import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { Children } from '../../../request/fetch/children.ts';
import { newestFirst } from '../../../request/pages/merged.ts';
import { listMark, MAX_FIRST, sliceOf } from '../../../request/pages/paging.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { scopeOf } from '../../../upstream/index.ts';
import {
  Channel,
  ChannelConnection,
  channelPage,
  type Part,
  sortedChannelPage,
  throughChannel,
} from '../../resellers/index.ts';
import { applyFilter, vendorAnswers, vendorPage } from '../customer.list.ts';
import { customersInScope } from '../customer.loader.ts';
import { customersOfCopy, mirroredCustomers } from '../customer.mirror.ts';
import type { Customer } from '../customer.type.ts';
import { ChannelCustomersArgs } from './channel-customers.args.ts';
import { ChannelCustomerConnection } from './channel-customers.type.ts';
import { customersOfReseller } from './reseller-customer.loader.ts';

@Resolver(() => Channel)
export class ChannelCustomersResolver {
  @Serves(throughChannel('ListSubCustomers'), { closedTo: ['reseller'] })
  @FieldResolver(() => ChannelCustomerConnection, {
    description:
      'Customers of the partner and of all its resellers, newest association first; an account manager ' +
      'sees own customers only. Source: ListSubCustomers, for each of them one call per hundred rows up to ' +
      'the end of the page; with `sort` from the copies, without a call.',
  })
  async customers(
    @Ctx() context: RequestContext,
    @Args(() => ChannelCustomersArgs) args: ChannelCustomersArgs,
  ): Promise<ChannelConnection<Customer>> {
    const viewer = context.requireViewer();
    const list = listMark('channelCustomers', viewer.partnerId, viewer.customers, args.filter, args.sort);
    const slice = sliceOf(args, list);
    const { filter, sort } = args;
    if (sort) {
      if (sort.by === 'EXPIRING_RESOURCES') refuse('sort.by', "what resellers' customers have too");
      const isDescending = sort.direction === 'DESCENDING';
      const read = (part: Part, first: number) =>
        customersOfCopy(context, { filter, sort, scope: scopeOf(part?.id), slice: { offset: 0, first }, list: '' });
      return new ChannelConnection(await sortedChannelPage(context, { load: read, isDescending, slice, list }));
    }
    const load = (part: Part, first: number) => partOf(context, args, part, first);
    const compare = newestFirst<Customer>(({ associatedAt }) => associatedAt);
    return new ChannelConnection(await channelPage(context, { load, compare, slice, list }));
  }
}

/** The first customers of one part (the partner or a reseller) that match the filter and that the viewer may see. */
const partOf = async (
  context: RequestContext,
  args: ChannelCustomersArgs,
  part: Part,
  first: number,
): Promise<Children<Customer>> => {
  const scope = scopeOf(part?.id);
  const copied = await mirroredCustomers(context, {
    filter: args.filter,
    slice: { offset: 0, first },
    list: '',
    scope,
  });
  if (copied) return { rows: copied.rows, total: (await copied.count?.()) ?? null };
  if (!vendorAnswers(context, args)) {
    const all = part ? await context.load(customersOfReseller, part.id) : await customersInScope(context);
    const found = applyFilter(context, all, args.filter);
    return { rows: found.slice(0, first), total: found.length };
  }
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(first / MAX_FIRST) }, (_, index) => {
      const offset = index * MAX_FIRST;
      const slice = { offset, first: Math.min(MAX_FIRST, first - offset) };
      return vendorPage(context, { filter: args.filter, slice, list: '', scope });
    }),
  );
  return { rows: pages.flatMap(({ rows }) => rows), total: pages[0]?.total ?? null };
};
