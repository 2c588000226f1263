import { Field, ID, ObjectType } from 'type-graphql';
import { NodeOfViewer } from '../../../request/nodes/index.ts';
import type { Scope } from '../../../upstream/index.ts';
import {
  billPaymentModel,
  consumingCustomerModel,
  consumptionRecordModel,
  monthlyBillModel,
  partnerBillModel,
} from '../../../upstream/mapping/models/bill.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { Quantity } from '../../catalog/index.ts';
import { BillingMonth, CodedField, connectionOf, Money } from '../../common/index.ts';
import { OrderType } from '../../orders/index.ts';
import { BillPeriod, FundKind, MonthlyBillType } from '../bill.enums.ts';
import { BillField } from '../bill-fields.ts';
import { BillEntry, BillLine } from '../bill-line.type.ts';
import { BillAmounts, BilledPart, BilledProduct, BilledResource } from '../parts.type.ts';

@Row(billPaymentModel)
@ObjectType({ description: 'Means of payment for a part of a monthly sum.' })
export class BillPayment {
  @CodedField(() => FundKind, 'Means of payment.')
  kind!: FundKind | null;

  @Field(() => Money, { nullable: true, description: 'Amount.' })
  amount!: Money | null;
}

@Row(monthlyBillModel)
@ObjectType({
  description:
    'The sum of what one resale customer spent on one resource type in a month; a day is added in the evening of the next one ' +
    '(UTC+8). Source: ListSubcustomerMonthlyBills.',
})
export class MonthlyBill extends BillLine {
  @Field(() => ID, { description: 'Account id of the customer who consumed.' })
  customerId!: string;

  @CodedField(() => MonthlyBillType, 'Kind of the sum.')
  type!: MonthlyBillType | null;

  @Field(() => Money, { nullable: true, description: 'Amount to pay; negative for unsubscriptions and write-offs.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of the amount that is still owed.' })
  debt!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Part of the amount that was written off.' })
  writtenOff!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the discounts.' })
  discount!: Money | null;

  @Field(() => [BillPayment], { description: 'Means of payment.' })
  payments!: BillPayment[];

  /** Scope in which the row was listed; further calls about its customer use the same scope. */
  readonly scope!: Scope;
}

@Row(consumingCustomerModel)
@ObjectType({ description: 'A customer that consumed in a month. Source: ListConsumeSubCustomers.' })
export class ConsumingCustomer {
  @Field(() => ID, { description: 'Account id of the customer.' })
  customerId!: string;
}

@Row(consumptionRecordModel)
@ObjectType({ description: "One entry of a customer's consumption. Source: ListSubCustomerBillDetail (China site)." })
export class ConsumptionRecord extends BillEntry {
  @BillField()
  id!: string | null;

  @Field(() => ID, { description: 'Account id of the customer who consumed.' })
  customerId!: string;

  @BillField()
  month!: string | null;

  @BillField()
  tradeId!: string | null;

  @BillField()
  tradedAt!: string | null;

  @BillField()
  consumedAt!: string | null;

  @BillField()
  product!: BilledProduct | null;

  @BillField()
  specification!: string | null;

  @BillField()
  resource!: BilledResource | null;

  @BillField()
  usageTypeCode!: string | null;

  @BillField()
  usage!: Quantity | null;

  @BillField()
  packageUsage!: Quantity | null;

  @BillField()
  reservedUsage!: Quantity | null;

  @CodedField(() => BillPeriod, 'Unit of `periodCount`.')
  periodUnit!: BillPeriod | null;

  @BillField()
  periodCount!: string | null;

  @BillField()
  part!: BilledPart | null;

  @Field(() => ID, { nullable: true, description: 'Id of its enterprise project; "0" is the default one.' })
  enterpriseProjectId!: string | null;

  @CodedField(() => OrderType, 'Type of the order behind it; null for pay-per-use.')
  orderType!: OrderType | null;

  @BillField()
  paymentTypeCode!: string | null;

  @BillField()
  amounts!: BillAmounts | null;
}

@Row(partnerBillModel)
@ObjectType({
  description: "The partner's own post-paid bill of a month. Source: ListPostpaidBillSum (International sites).",
})
export class PartnerBill {
  @Field(() => BillingMonth, { nullable: true, description: 'The month.' })
  month!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount due: consumption with refunds and adjustments.' })
  due!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount consumed.' })
  consumption!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Sum of the refunds.' })
  refunds!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Sum of the corrections.' })
  adjustments!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Tax of the month.' })
  tax!: Money | null;
}

@NodeOfViewer({
  field: 'bills',
  description: 'Bills of the partner and its customers; an account manager sees own customers only.',
})
export class Bills {}

export const MonthlyBillConnection = connectionOf(MonthlyBill, 'monthly bills', { mirrored: true });
export const ConsumingCustomerConnection = connectionOf(ConsumingCustomer, 'customers that consumed');
export const ConsumptionRecordConnection = connectionOf(ConsumptionRecord, 'consumption records');
