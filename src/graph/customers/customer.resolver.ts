import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark, sliceOf } from '../../request/pages/paging.ts';
import { Connection } from '../common/index.ts';
import { CustomersArgs } from './customer.args.ts';
import { customersOfPartner } from './customer.list.ts';
import { customerById } from './customer.loader.ts';
import { Customer, CustomerConnection } from './customer.type.ts';

@Resolver(() => Customer)
export class CustomerResolver {
  @Serves(customersOfPartner)
  @Query(() => CustomerConnection, {
    nullable: true,
    description:
      "The partner's customers; an account manager sees own customers only. Source: ListSubCustomers, one " +
      'call a page, or the customer directory where the vendor can neither filter nor sort.',
  })
  async customers(
    @Ctx() context: RequestContext,
    @Args(() => CustomersArgs) args: CustomersArgs,
  ): Promise<Connection<Customer>> {
    const viewer = context.requireViewer();
    const list = listMark('customers', viewer.partnerId, viewer.customers, args.filter, args.sort);
    const slice = sliceOf(args, list);
    return new Connection(await customersOfPartner.page(context, { args, slice, list }));
  }

  @Serves(customerById)
  @Query(() => Customer, {
    nullable: true,
    description: 'One customer; NOT_FOUND for an id that is unknown or that the viewer may not see.',
  })
  async customer(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the customer.' }) id: string,
  ): Promise<Customer> {
    const customer = await context.load(customerById, id);
    if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
    return customer;
  }
}
