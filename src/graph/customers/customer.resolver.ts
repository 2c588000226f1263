import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { listMark, sliceOf } from '../../request/pages/paging.ts';
import { Connection } from '../common/index.ts';
import { CustomersArgs } from './customer.args.ts';
import { customersOfPartner } from './customer.list.ts';
import { customerById, requireCustomer } from './customer.loader.ts';
import { customersAreMirrored } from './customer.mirror.ts';
import { Contact, Customer, CustomerConnection } from './customer.type.ts';
import { customerNow } from './customer-now.loader.ts';

/** Contact data, which the vendor's rows have and the copy's lack: one call for each copied customer. */
const contactOfCopied: Source = {
  operations: customerNow.operations,
  cost: (parents, _args, context) => (customersAreMirrored(context) ? parents : 0),
};

@Resolver(() => Customer)
export class CustomerResolver {
  @Serves(customersOfPartner)
  @Query(() => CustomerConnection, {
    description:
      "The partner's customers; an account manager sees own customers only. Source: ListSubCustomers, one " +
      'call per page, or the customer directory where the vendor can neither filter nor sort.',
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
    description: 'One customer; NOT_FOUND for an id that is unknown or that the viewer may not see.',
  })
  async customer(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the customer.' }) id: string,
  ): Promise<Customer> {
    return requireCustomer(context, id);
  }

  @Serves(contactOfCopied, { beyondCopy: 'customers' })
  @FieldResolver(() => Contact, {
    nullable: true,
    description:
      "Masked contact data. The gateway's copy of customers has none, so the vendor is asked for the customers.",
  })
  async contact(
    @Ctx() context: RequestContext,
    @Root() { id, scope, contact, isCopied }: Customer,
  ): Promise<Contact | null> {
    if (!isCopied) return contact;
    return (await context.load(customerNow, { id, scope }))?.contact ?? null;
  }
}
