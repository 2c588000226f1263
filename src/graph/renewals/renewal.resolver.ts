import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Batch } from '../../execution/batch.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../request/pages/paging.ts';
import { PARTNER } from '../../upstream/index.ts';
import { Connection } from '../common/index.ts';
import { Customer, customerByPlace } from '../customers/index.ts';
import { YearlyMonthlyResource, YearlyMonthlyResourceConnection } from '../resources/index.ts';
import { RenewalCalendarArgs, type RenewalGrouping, RenewalsArgs } from './renewal.args.ts';
import { type DueGroup, groupsDue, resourcesDue } from './renewal.mirror.ts';
import { RenewalGroup, RenewalGroupConnection } from './renewal.type.ts';

/** Cost of the copy of yearly/monthly resources: no call. The vendor has no list of all customers' resources. */
const DUE: Source = { operations: ['ListPayPerUseCustomerResources'], cost: () => 0 };

const entryOf =
  (groupBy: RenewalGrouping) =>
  ({ key, count, renewed }: DueGroup): RenewalGroup => ({
    day: groupBy === 'DAY' ? key : null,
    accountManager: groupBy === 'MANAGER' ? key : null,
    customerId: groupBy === 'CUSTOMER' ? key : null,
    count,
    autoRenewalCount: renewed,
  });

@Resolver()
export class RenewalsResolver {
  @Serves(DUE, { closedTo: ['reseller'] })
  @Query(() => YearlyMonthlyResourceConnection, {
    description:
      "Yearly/monthly resources of all the partner's customers whose paid period ends in a span of time; an account manager " +
      "sees own customers only. From the gateway's copy, without a call; only `renewalPrice` of a resource calls the vendor. " +
      'NOT_READY until the copy is complete, MIRROR_OFF where none is kept.',
  })
  async renewals(
    @Ctx() context: RequestContext,
    @Args(() => RenewalsArgs) args: RenewalsArgs,
  ): Promise<Connection<YearlyMonthlyResource>> {
    const { partnerId, customers } = context.requireViewer();
    const { from, until, days, filter, sort } = args;
    const list = listMark('renewals', partnerId, customers, from, until, days, filter, sort);
    return new Connection(await resourcesDue(context, { ...args, slice: sliceOf(args, list), list }));
  }

  @Serves(DUE, { closedTo: ['reseller'] })
  @Query(() => RenewalGroupConnection, {
    description:
      'Number of yearly/monthly resources that fall due by day, customer or account manager: days in their order, others with ' +
      "most resources first. From the gateway's copy, without a call. NOT_READY until it is complete, MIRROR_OFF where none " +
      'is kept.',
  })
  async renewalCalendar(
    @Ctx() context: RequestContext,
    @Args(() => RenewalCalendarArgs) args: RenewalCalendarArgs,
  ): Promise<Connection<RenewalGroup>> {
    const { partnerId, customers } = context.requireViewer();
    const { groupBy, from, until, days, filter } = args;
    const list = listMark('renewalCalendar', partnerId, customers, groupBy, from, until, days, filter);
    const slice = sliceOf(args, list);
    const { asOf, groups } = await groupsDue(context, args);
    return new Connection({ ...pageOf(groups.map(entryOf(groupBy)), slice, list), asOf });
  }
}

@Resolver(() => RenewalGroup)
export class RenewalGroupResolver {
  @Batch()
  @Serves(customerByPlace)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer; null where entries are about something else.',
  })
  customer(
    @Ctx() context: RequestContext,
    @Root() groups: readonly RenewalGroup[],
  ): Promise<readonly (Customer | Error | null)[]> {
    return context.loadEach(customerByPlace, groups, ({ customerId }) =>
      customerId === null ? null : { id: customerId, scope: PARTNER },
    );
  }
}
