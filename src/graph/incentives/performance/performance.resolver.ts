import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { pageOf, sliceOf } from '../../../request/pages/paging.ts';
import { Connection, PageArgs } from '../../common/index.ts';
import { Customer, customerById } from '../../customers/index.ts';
import { Incentives } from '../incentive.type.ts';
import { performanceInScope, performanceOfCustomer, performanceOfCustomers } from './performance.access.ts';
import { CustomerPerformanceArgs, PerformanceArgs } from './performance.args.ts';
import { Performance, PerformanceEntry, PerformanceEntryConnection } from './performance.type.ts';

@Resolver(() => Incentives)
export class PerformanceQueryResolver {
  @Serves(performanceInScope, { closedTo: ['reseller'] })
  @FieldResolver(() => Performance, {
    description:
      'Performance of a month by customer, account manager or service; an account manager sees own ' +
      "customers only. One sweep of the month's bills for each of three charging modes, kept for minutes, " +
      'and for referral customers their entries.',
  })
  performance(
    @Ctx() context: RequestContext,
    @Args(() => PerformanceArgs) args: PerformanceArgs,
  ): Promise<Performance> {
    return performanceInScope.ask(context, args);
  }
}

@Resolver(() => Performance)
export class PerformanceResolver {
  @FieldResolver(() => PerformanceEntryConnection, { description: 'By customer, manager or service; highest first.' })
  entries(@Root() { all, list }: Performance, @Args(() => PageArgs) args: PageArgs): Connection<PerformanceEntry> {
    return new Connection(pageOf(all, sliceOf(args, list), list));
  }
}

@Resolver(() => PerformanceEntry)
export class PerformanceEntryResolver {
  @Serves(customerById)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer, by CUSTOMER only; null where the customer has left the partner.',
  })
  async customer(
    @Ctx() context: RequestContext,
    @Root() { key, isCustomer }: PerformanceEntry,
  ): Promise<Customer | null> {
    return isCustomer && key !== null ? context.load(customerById, key) : null;
  }
}

@Resolver(() => Customer)
export class CustomerPerformanceResolver {
  @Serves(performanceOfCustomers, { closedTo: ['reseller'] })
  @FieldResolver(() => Performance, {
    description:
      "The customer's performance in a month by service. China site only. For each of three charging modes one call per " +
      "customer or one sweep of the month's bills, whichever needs fewer calls.",
  })
  performance(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CustomerPerformanceArgs) args: CustomerPerformanceArgs,
  ): Promise<Performance> {
    return performanceOfCustomer(context, customer, args);
  }
}
