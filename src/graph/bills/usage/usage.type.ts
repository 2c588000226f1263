import { Field, ID, ObjectType } from 'type-graphql';
import { percentileUsageModel, usagePointModel } from '../../../upstream/mapping/models/own-bill.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { Quantity } from '../../catalog/index.ts';
import { connectionOf, DateTime, Decimal } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';

/** A customer with the inputs of its usage. */
export interface UsageQuestion {
  readonly customer: Customer;
  readonly filter: Readonly<Record<string, unknown>>;
}

@Row(usagePointModel)
@ObjectType({
  description:
    'Usage of a resource that is billed by the 95th percentile, in five minutes. Source: ' + 'ListResourceUsage.',
})
export class UsagePoint {
  @Field(() => DateTime, { nullable: true, description: 'When it was measured.' })
  at!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount.' })
  usage!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Guaranteed bandwidth; enhanced billing only.' })
  guaranteed!: Quantity | null;
}

@Row(percentileUsageModel)
@ObjectType({
  description:
    'Usage of a resource that is billed by the 95th percentile, in one month. Source: ' +
    'ListResourceUsageSummary (China site).',
})
export class PercentileUsage {
  @Field(() => ID, { description: 'Id of the resource.' })
  resourceId!: string;

  @Field(() => Decimal, { nullable: true, description: 'Days with data; a day has 288 points.' })
  billedDays!: string | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Billed bandwidth of the month; null until the 2nd of the next, 20:00 in UTC+8.',
  })
  bandwidth!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Guaranteed bandwidth; enhanced billing only.' })
  guaranteed!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Peak of the month; enhanced billing only.' })
  peak!: Quantity | null;

  /** The customer and the inputs; the points of the usage are requested with the same ones. */
  question?: UsageQuestion;
}

export const UsagePointConnection = connectionOf(UsagePoint, 'points');
export const PercentileUsageConnection = connectionOf(PercentileUsage, 'months of usage');
