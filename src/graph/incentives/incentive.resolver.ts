import { Args, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { Serves, SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../request/pages/paging.ts';
import { checkBillingMonth } from '../../request/schema/windows.ts';
import { Connection } from '../common/index.ts';
import { policiesByMonth } from './incentive.loader.ts';
import { IncentivePolicy, IncentivePolicyConnection, Incentives } from './incentive.type.ts';
import { PoliciesArgs } from './performance/performance.args.ts';

const POLICIES = 'ListIncentiveDiscountPolicies';

@Resolver(() => Incentives)
export class IncentivesResolver {
  @SignedIn()
  @Query(() => Incentives, { description: "The partner's incentives. China site only." })
  incentives(): Incentives {
    return {};
  }

  @Serves(policiesByMonth)
  @FieldResolver(() => IncentivePolicyConnection, {
    description:
      'Incentive policy of each service for a month, as valid at the end of the month. Source: ' +
      'ListIncentiveDiscountPolicies, kept for an hour.',
  })
  async policies(
    @Ctx() context: RequestContext,
    @Args(() => PoliciesArgs) { month, serviceTypeCode, ...page }: PoliciesArgs,
  ): Promise<Connection<IncentivePolicy>> {
    const list = listMark('policies', context.requireViewer().partnerId, month, serviceTypeCode);
    const slice = sliceOf(page, list);
    checkBillingMonth(context, POLICIES, month);
    const all = await context.load(policiesByMonth, month);
    const found = serviceTypeCode ? all.filter(({ serviceType }) => serviceType?.code === serviceTypeCode) : all;
    return new Connection(pageOf(found, slice, list));
  }
}
