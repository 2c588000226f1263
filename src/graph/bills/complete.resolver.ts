import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request/context.ts';
import { AmortizedCost, CostPoint } from './costs/cost.type.ts';
import { PartnerBill } from './monthly/bill.type.ts';
import { isFinal } from './monthly/bill-reach.ts';
import { OwnSummaryConnection } from './own/own-bill.type.ts';
import { PercentileUsage } from './usage/usage.type.ts';

@Resolver(() => PartnerBill)
export class PartnerBillCompleteResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the bill is ready and final: the vendor stops changing it on the 5th of the next month, 12:00 in UTC+8.',
  })
  complete(@Ctx() { now }: RequestContext, @Root() { month }: PartnerBill): boolean {
    return month !== null && isFinal(month, 'partnerBill', now);
  }
}

@Resolver(() => OwnSummaryConnection)
export class OwnSummaryCompleteResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the sums are final: the vendor stops changing them on the 5th of the next month, 12:00 in UTC+8.',
  })
  complete(@Ctx() { now }: RequestContext, @Root() { month }: OwnSummaryConnection): boolean {
    return isFinal(month, 'sums', now);
  }
}

@Resolver(() => AmortizedCost)
export class AmortizedCostCompleteResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the share is final: the vendor stops changing it two days after the costs themselves, on the 6th of the ' +
      'month after `month`, 12:00 in UTC+8.',
  })
  complete(@Ctx() { now }: RequestContext, @Root() { month }: AmortizedCost): boolean {
    return month !== null && isFinal(month, 'amortizedCost', now);
  }
}

@Resolver(() => CostPoint)
export class CostPointCompleteResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the figure is final: the vendor stops changing original costs on the 4th of the next month and ' +
      'amortized ones two days later, both at 12:00 in UTC+8; true from the later of the two.',
  })
  complete(@Ctx() { now }: RequestContext, @Root() { time }: CostPoint): boolean {
    return time !== null && isFinal(time.slice(0, 7), 'amortizedCost', now);
  }
}

@Resolver(() => PercentileUsage)
export class PercentileUsageCompleteResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the billed bandwidth is settled: from the 2nd of the next month, 20:00 in UTC+8.',
  })
  complete(@Ctx() { now }: RequestContext, @Root() { question }: PercentileUsage): boolean {
    const month = question?.filter.billCycle;
    return typeof month === 'string' && isFinal(month, 'percentile', now);
  }
}
