import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../../errors/index.ts';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../../request/pages/paging.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { Connection } from '../../common/index.ts';
import { Reseller } from '../../resellers/index.ts';
import { CustomersArgs } from '../customer.args.ts';
import { applyFilter, vendorAnswers, vendorPage } from '../customer.list.ts';
import { mirroredCustomers } from '../customer.mirror.ts';
import { nameFor } from '../customer.search.ts';
import { takeSnapshot } from '../customer.snapshot.ts';
import { Customer, CustomerConnection } from '../customer.type.ts';
import { customerByPlace, customersOfReseller } from './reseller-customer.loader.ts';

@Resolver(() => Reseller)
export class ResellerCustomersResolver {
  @Serves('ListSubCustomers')
  @FieldResolver(() => CustomerConnection, {
    description:
      "The reseller's customers; an account manager sees own customers only. Source: ListSubCustomers, one " +
      'call per reseller and page, or a sweep of the reseller where the vendor can neither filter nor sort.',
  })
  async customers(
    @Ctx() context: RequestContext,
    @Root() { id: resellerId }: Reseller,
    @Args(() => CustomersArgs) args: CustomersArgs,
  ): Promise<Connection<Customer>> {
    const list = listMark('resellerCustomers', resellerId, context.requireViewer().customers, args.filter, args.sort);
    const slice = sliceOf(args, list);
    const scope = scopeOf(resellerId);
    const copied = await mirroredCustomers(context, { ...args, slice, list, scope });
    if (copied) return new Connection(copied);
    if (vendorAnswers(context, args))
      return new Connection(await vendorPage(context, { filter: args.filter, slice, list, scope }));
    const all = await context.load(customersOfReseller, resellerId);
    const sorted = args.sort ? takeSnapshot(all).sortBy(args.sort, nameFor(context)) : all;
    return new Connection(pageOf(applyFilter(context, sorted, args.filter), slice, list));
  }

  @Serves('ListSubCustomers')
  @FieldResolver(() => Customer, {
    description: "One of the reseller's customers; NOT_FOUND for an id that is unknown or that the viewer may not see.",
  })
  async customer(
    @Ctx() context: RequestContext,
    @Root() { id: resellerId }: Reseller,
    @Arg('id', () => ID, { description: 'Id of the customer.' }) id: string,
  ): Promise<Customer> {
    const customer = await context.load(customerByPlace, { id, scope: scopeOf(resellerId) });
    if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
    return customer;
  }
}
