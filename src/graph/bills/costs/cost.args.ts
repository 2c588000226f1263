import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OneOf } from '../../../request/schema/one-of.ts';
import type { Known } from '../../../upstream/mapping/index.ts';
import { BillingDate, BillingMonth, DateTime, PageArgs } from '../../common/index.ts';
import { CostAmount, CostDimension, CostType } from '../bill.enums.ts';
import { BillCondition } from '../bill-conditions.ts';
import { MonthArgs } from '../monthly/bill.args.ts';
import { OwnEntryFilter } from '../own/own-bill.args.ts';

@InputType({ description: 'Narrows amortized costs; all conditions must hold.' })
export class AmortizedCostFilter extends OwnEntryFilter {
  @BillCondition()
  resourceTypeCode?: string | null;

  @BillCondition()
  resourceId?: string | null;

  @BillCondition()
  resourceName?: string | null;
}

@ArgsType()
export class AmortizedCostsArgs extends MonthArgs {
  @Field(() => AmortizedCostFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: AmortizedCostFilter | null;
}

@InputType({ description: 'A condition on costs: only some values of a dimension, or all values but these.' })
export class CostCondition {
  @Field(() => CostDimension, { description: 'The dimension.' })
  dimension!: Known<CostDimension>;

  @Field(() => [String], { description: '1 to 100 values of the dimension.' })
  values!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether costs with these values are left out; otherwise only they are kept.',
  })
  exclude!: boolean;
}

@InputType({ description: 'Costs day by day, UTC+8.' })
export class CostDaysInput {
  @Field(() => BillingDate, { description: 'First day, at most 18 months back.' })
  from!: string;

  @Field(() => BillingDate, { description: 'Last day, not before the first and not in the future.' })
  until!: string;
}

@InputType({ description: 'Costs month by month, UTC+8.' })
export class CostMonthsInput {
  @Field(() => BillingMonth, { description: 'First month, at most 18 months back.' })
  from!: string;

  @Field(() => BillingMonth, { description: 'Last month, not before the first and not in the future.' })
  until!: string;
}

@OneOf()
@InputType({ description: 'Steps of time: days or months.' })
export class CostPeriodInput {
  @Field(() => CostDaysInput, { nullable: true, description: 'Steps of a day.' })
  days?: CostDaysInput | null;

  @Field(() => CostMonthsInput, { nullable: true, description: 'Steps of a month.' })
  months?: CostMonthsInput | null;
}

@ArgsType()
export class CostsArgs extends PageArgs {
  @Field(() => CostPeriodInput, { description: 'Time that the costs are of, with the length of its steps.' })
  period!: CostPeriodInput;

  @Field(() => [CostDimension], {
    nullable: true,
    description:
      'One or two different dimensions by which to group costs, `tags` included; SERVICE_TYPE where neither is given.',
  })
  by?: Known<CostDimension>[] | null;

  @Field(() => [String], { nullable: true, description: 'Keys of tags by which to group costs.' })
  tags?: string[] | null;

  @Field(() => CostType, { defaultValue: 'ORIGINAL', description: 'Month to which a cost is assigned.' })
  type!: Known<CostType>;

  @Field(() => CostAmount, { defaultValue: 'PAYABLE', description: 'Amount that is summed up as cost.' })
  amount!: Known<CostAmount>;

  @Field(() => [CostCondition], { nullable: true, description: 'Conditions that all must hold.' })
  conditions?: CostCondition[] | null;
}

@ArgsType()
export class PercentileUsageArgs extends MonthArgs {
  @Field(() => ID, { description: 'Code of the service: CDN, OBS, VPC or IEC, such as "hws.service.type.cdn".' })
  serviceTypeCode!: string;

  @Field(() => ID, { description: 'Code of the resource type, such as "hws.resource.type.cdn".' })
  resourceTypeCode!: string;

  @Field(() => ID, { description: 'Code of the usage type, such as "bandwidth95peak".' })
  usageTypeCode!: string;
}

@ArgsType()
export class InvoiceTimesArgs {
  @Field(() => DateTime, { description: 'Requested at this moment or later.' })
  appliedFrom!: string;

  @Field(() => DateTime, { description: 'Requested at this moment or earlier.' })
  appliedUntil!: string;
}

@ArgsType()
export class InvoicesArgs extends PageArgs {
  @Field(() => DateTime, { description: 'Requested at this moment or later.' })
  appliedFrom!: string;

  @Field(() => DateTime, { description: 'Requested at this moment or earlier.' })
  appliedUntil!: string;
}
