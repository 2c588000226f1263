import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access.ts';
import type { Input } from '../../request/api.ts';
import { RequestContext } from '../../request/context.ts';
import { listMark, type Page, pageOf, type Slice, sliceOf } from '../../request/paging.ts';
import { associationModel as associationModelCodes } from '../../upstream/mapping/codes/customers.ts';
import { UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import { Connection, maskEmail, maskPhone } from '../common/index.ts';
import { type CustomerFilter, CustomersArgs } from './customer.args.ts';
import { customerById, customersInScope, directoryCost } from './customer.loader.ts';
import { matches, vendorCanFilter } from './customer.search.ts';
import { Contact, Customer, CustomerConnection } from './customer.type.ts';

@Resolver(() => Customer)
export class CustomerResolver {
  @Serves('ListSubCustomers', {
    cost: (_parents, args, context) =>
      vendorAnswers(context, args as unknown as CustomersArgs) ? 1 : directoryCost(context),
  })
  @Query(() => CustomerConnection, {
    nullable: true,
    description:
      "The partner's customers; an account manager's own. Source: ListSubCustomers, one call a page, or the customer " +
      'directory where the vendor can neither filter nor sort.',
  })
  async customers(
    @Ctx() context: RequestContext,
    @Args(() => CustomersArgs) args: CustomersArgs,
  ): Promise<Connection<Customer>> {
    const viewer = context.requireViewer();
    const list = listMark('customers', viewer.partnerId, viewer.customers, args.filter, args.sort);
    const slice = sliceOf(args, list);
    checkRange(args.filter);
    return new Connection(
      vendorAnswers(context, args)
        ? await vendorPage(context, args.filter ?? {}, slice, list)
        : await directoryPage(context, args, slice, list),
    );
  }

  @Serves('ListSubCustomers', { cost: customerById.cost })
  @Query(() => Customer, {
    nullable: true,
    description: 'One customer; NOT_FOUND for an unknown id and for a foreign one.',
  })
  async customer(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<Customer> {
    const customer = await context.load(customerById, id);
    if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
    return customer;
  }
}

@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver()
  phone(@Root() { phone }: Contact): string | null {
    return maskPhone(phone);
  }

  @FieldResolver()
  email(@Root() { email }: Contact): string | null {
    return maskEmail(email);
  }
}

/** A viewer of all customers who asks for nothing beyond the vendor's own filters needs no directory. */
const vendorAnswers = (context: RequestContext, { filter, sort }: CustomersArgs): boolean =>
  context.requireViewer().customers.kind === 'all' && !sort && vendorCanFilter(filter ?? {});

const checkRange = (filter: CustomerFilter | null | undefined): void => {
  if (filter?.associatedFrom && filter.associatedUntil && filter.associatedFrom > filter.associatedUntil) {
    throw new GatewayError('BAD_USER_INPUT', {
      hints: { argument: 'filter.associatedFrom', limit: 'not after filter.associatedUntil' },
    });
  }
};

const vendorInput = ({ associationModel, ...filter }: CustomerFilter): Input => ({
  accountName: filter.accountName,
  customer: filter.name,
  label: filter.label,
  associatedOnBegin: filter.associatedFrom,
  associatedOnEnd: filter.associatedUntil,
  ...(associationModel && associationModel !== UNRECOGNIZED
    ? { associationType: associationModelCodes.encode(associationModel) }
    : {}),
});

const vendorPage = async (
  { api }: RequestContext,
  filter: CustomerFilter,
  { offset, first }: Slice,
  list: string,
): Promise<Page<Customer>> => {
  const answer = await api.ask('ListSubCustomers', { ...vendorInput(filter), offset, limit: first });
  return { rows: answer.many(Customer).slice(0, first), offset, total: answer.total, list };
};

const directoryPage = async (
  context: RequestContext,
  { filter, sort }: CustomersArgs,
  slice: Slice,
  list: string,
): Promise<Page<Customer>> => {
  const visible = await customersInScope(context, sort);
  return pageOf(filter ? visible.filter(matches(filter)) : visible, slice, list);
};
