import { Field, ObjectType } from 'type-graphql';
import {
  amortizedCostModel,
  costPointModel,
  costSeriesModel,
  costTagModel,
  costUnitModel,
  costValueModel,
} from '../../../upstream/mapping/models/cost.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { Quantity } from '../../catalog/index.ts';
import { BillingMonth, CodedField, connectionOf, Money } from '../../common/index.ts';
import { BillPeriod, CostDimension, CostGranularity } from '../bill.enums.ts';
import { BillField } from '../bill-fields.ts';
import { OwnBillEntry } from '../bill-line.type.ts';
import { BilledPart, BilledResource } from '../parts.type.ts';

@Row(costTagModel)
@ObjectType({ description: 'A tag that was on a resource when its cost arose.' })
export class CostTag {
  @Field(() => String, { nullable: true, description: 'Key of the tag.' })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Value of the tag.' })
  value!: string | null;
}

@Row(costUnitModel)
@ObjectType({ description: 'A cost unit that the customer defined, with the rule that assigned the cost to it.' })
export class CostUnit {
  @Field(() => String, { nullable: true, description: 'Name of the cost unit.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Value of the rule that matched.' })
  value!: string | null;
}

@Row(amortizedCostModel)
@ObjectType({
  description:
    'A cost spread over the months that it belongs to. Source: ListCustomerBillsMonthlyBreakDown (China site).',
})
export class AmortizedCost extends OwnBillEntry {
  @Field(() => BillingMonth, { nullable: true, description: 'Month that the share belongs to.' })
  month!: string | null;

  @BillField()
  part!: BilledPart | null;

  @BillField()
  orderId!: string | null;

  @Field(() => [CostTag], { description: 'Tags of the resource.' })
  tags!: CostTag[];

  @Field(() => [CostUnit], { description: 'Cost units to which the cost is assigned.' })
  costUnits!: CostUnit[];

  @BillField()
  usageTypeCode!: string | null;

  @BillField()
  usage!: Quantity | null;

  @BillField()
  packageUsage!: Quantity | null;

  @BillField()
  reservedUsage!: Quantity | null;

  @CodedField(() => BillPeriod, 'Unit of the charged period.')
  periodUnit!: BillPeriod | null;

  @Field(() => BillingMonth, { nullable: true, description: 'Month in which the cost was billed.' })
  billedMonth!: string | null;

  @BillField()
  resource!: BilledResource | null;

  @BillField()
  specification!: string | null;

  @BillField()
  effectiveAt!: string | null;

  @BillField()
  expiresAt!: string | null;

  @Field(() => Money, { nullable: true, description: 'The whole cost, over all months.' })
  payable!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `payable` spread over earlier months.' })
  earlierMonths!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `payable` that belongs to `month`.' })
  thisMonth!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `payable` spread over later months.' })
  laterMonths!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `thisMonth` paid from cash.' })
  cash!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `thisMonth` paid from the credit line.' })
  credit!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `thisMonth` paid with cash coupons.' })
  coupon!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `thisMonth` paid with flexi-purchase coupons.' })
  flexiCashCoupon!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `thisMonth` paid with stored-value cards.' })
  storedValueCard!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of `thisMonth` paid from the bonus.' })
  bonus!: Money | null;
}

@Row(costValueModel)
@ObjectType({ description: 'One dimension of a series and its value.' })
export class CostValue {
  @CodedField(() => CostDimension, 'Dimension of the value; UNRECOGNIZED for a tag.')
  dimension!: CostDimension | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value, such as a code or an id; blank where the cost has no value in this dimension.',
  })
  value!: string | null;
}

@Row(costPointModel)
@ObjectType({ description: 'The cost of one step of time.' })
export class CostPoint {
  @Field(() => String, { nullable: true, description: 'Day (`YYYY-MM-DD`) or month (`YYYY-MM`), UTC+8.' })
  time!: string | null;

  @CodedField(() => CostGranularity, 'Length of the step.')
  granularity!: CostGranularity | null;

  @Field(() => Money, { nullable: true, description: 'Cost of the step; `OwnBills.costs(amount:)` says which amount.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount at list price.' })
  official!: Money | null;
}

@Row(costSeriesModel)
@ObjectType({ description: 'Costs of one value of each dimension over time. Source: ListCosts.' })
export class CostSeries {
  @Field(() => [CostValue], { description: 'Values of the dimensions that the series covers.' })
  dimensions!: CostValue[];

  @Field(() => [CostPoint], { description: 'Costs by step of time.' })
  points!: CostPoint[];

  @Field(() => Money, { nullable: true, description: 'Sum over all steps.' })
  total!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Sum over all steps at list price.' })
  officialTotal!: Money | null;
}

export const AmortizedCostConnection = connectionOf(AmortizedCost, 'amortized costs');
export const CostSeriesConnection = connectionOf(CostSeries, 'series of costs');
