import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Condition, NounName, Sort } from '../../mirror/index.ts';
import { Serves, SignedIn } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { pageOfCopy } from '../../request/copies/mirrored.ts';
import { listMark, sliceOf } from '../../request/pages/paging.ts';
import { refuse } from '../../request/schema/windows.ts';
import { scopeOf } from '../../upstream/index.ts';
import type { RowClass } from '../../vendor/rows.ts';
import { Connection, PageArgs } from '../common/index.ts';
import { type Customer, CustomerConnection, customersOfPartner } from '../customers/index.ts';
import { Order, OrderConnection } from '../orders/index.ts';
import {
  PayPerUseResource,
  PayPerUseResourceConnection,
  withOwner,
  YearlyMonthlyResource,
  YearlyMonthlyResourceConnection,
} from '../resources/index.ts';
import { Search } from './search.type.ts';

const LONGEST = 100;

/** Cost of finding customers: without a copy the directory finds them. */
const foundCustomers: Source = {
  operations: customersOfPartner.operations,
  cost: (parents, args, context, above) =>
    customersOfPartner.cost(parents, { first: Number(args.first), filter: { search: 'x' } }, context, above),
};

const ofCopy = (operation: string): Source => ({ operations: [operation], cost: () => 0 });

interface Found<T extends object> {
  readonly noun: NounName;
  readonly type: RowClass<T>;
  readonly where: readonly Condition[];
  readonly sort: Sort;
  readonly addOwner?: (row: T, customerId: string) => T;
}

const pageFound = async <T extends object>(
  context: RequestContext,
  { addOwner, ...asked }: Found<T>,
  { text, args }: { readonly text: string; readonly args: PageArgs },
): Promise<Connection<T>> => {
  const { partnerId, customers } = context.requireViewer();
  const list = listMark('search', partnerId, customers, asked.noun, text);
  const page = await pageOfCopy(context, {
    ...asked,
    scope: scopeOf(null),
    slice: sliceOf(args, list),
    list,
    ...(addOwner ? { complete: (row: T, { customerId }) => addOwner(row, customerId ?? '') } : {}),
  });
  return new Connection(page);
};

@Resolver(() => Search)
export class SearchResolver {
  @SignedIn('reseller', 'customer')
  @Query(() => Search, {
    description:
      "Finds customers, orders and resources with a text among those that the viewer may see, in the gateway's " +
      'copies and without a call; any part of a name in any script.',
  })
  search(@Arg('text', () => String, { description: 'Text to search for, 1 to 100 characters.' }) text: string): Search {
    if (text.length > LONGEST) refuse('text', `at most ${LONGEST} characters`);
    return { text: text.trim() };
  }

  @Serves(foundCustomers)
  @FieldResolver(() => CustomerConnection, {
    description:
      'Customers with the text in the login name, the name, the label or the id. A name is looked for as the viewer sees it. ' +
      'Source: ListSubCustomers.',
  })
  async customers(
    @Ctx() context: RequestContext,
    @Root() { text }: Search,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Customer>> {
    const viewer = context.requireViewer();
    const list = listMark('searchedCustomers', viewer.partnerId, viewer.customers, text);
    const asked = { ...args, filter: { search: text } };
    return new Connection(await customersOfPartner.page(context, { args: asked, slice: sliceOf(args, list), list }));
  }

  @Serves(ofCopy('ListCustomerOrders'))
  @FieldResolver(() => OrderConnection, {
    description: 'Orders whose number begins with the text, newest first. Source: ListCustomerOrders.',
  })
  orders(
    @Ctx() context: RequestContext,
    @Root() { text }: Search,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Order>> {
    const where = [{ column: 'row_id', from: text, until: `${text}\uffff` }];
    const sort = { by: 'created_at', descending: true };
    return pageFound(context, { noun: 'orders', type: Order, where, sort }, { text, args });
  }

  @Serves(ofCopy('ListPayPerUseCustomerResources'), { closedTo: ['reseller'] })
  @FieldResolver(() => YearlyMonthlyResourceConnection, {
    description:
      'Yearly/monthly resources with the text in the name or the id, earliest due first. Source: ' +
      'ListPayPerUseCustomerResources.',
  })
  resources(
    @Ctx() context: RequestContext,
    @Root() { text }: Search,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<YearlyMonthlyResource>> {
    const where = [{ columns: ['name', 'row_id'], contains: text }];
    const sort = { by: 'expires_at', descending: false };
    const addOwner = (row: YearlyMonthlyResource, ownerId: string) => withOwner(row, { ownerId });
    return pageFound(
      context,
      { noun: 'resources', type: YearlyMonthlyResource, where, sort, addOwner },
      { text, args },
    );
  }

  @Serves(ofCopy('ListCustomerOnDemandResources'), { closedTo: ['reseller'] })
  @FieldResolver(() => PayPerUseResourceConnection, {
    description:
      'Pay-per-use resources with the text in the name or the id, newest first. Source: ListCustomerOnDemandResources.',
  })
  payPerUseResources(
    @Ctx() context: RequestContext,
    @Root() { text }: Search,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<PayPerUseResource>> {
    const where = [{ columns: ['name', 'row_id'], contains: text }];
    const sort = { by: 'effective_at', descending: true };
    return pageFound(context, { noun: 'payPerUse', type: PayPerUseResource, where, sort }, { text, args });
  }
}
