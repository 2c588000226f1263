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
import { BillingMonth, CodedField, connectionOf, DateTime, Decimal, Money } from '../../common/index.ts';
import { OrderType } from '../../orders/index.ts';
import { BillPeriod, FundKind, MonthlyBillType } from '../bill.enums.ts';
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

  /** Whose list the row is from; calls about its customer ask in the same scope. */
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
  @Field(() => ID, { name: 'entryId', nullable: true, description: 'Id of the entry.' })
  id!: string | null;

  @Field(() => ID, { description: 'Account id of the customer who consumed.' })
  customerId!: string;

  @Field(() => BillingMonth, { nullable: true, description: 'Billing month of the entry.' })
  month!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the order behind the entry; for pay-per-use, of the transaction.',
  })
  tradeId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was charged.' })
  tradedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was consumed or bought.' })
  consumedAt!: string | null;

  @Field(() => BilledProduct, { nullable: true, description: 'The product.' })
  product!: BilledProduct | null;

  @Field(() => String, { nullable: true, description: 'Description of the specification.' })
  specification!: string | null;

  @Field(() => BilledResource, { nullable: true, description: 'The resource.' })
  resource!: BilledResource | null;

  @Field(() => String, { nullable: true, description: 'Code of the usage type; pay-per-use only.' })
  usageTypeCode!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount used; pay-per-use only.' })
  usage!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Part of `usage` covered by resource packages.' })
  packageUsage!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Part of `usage` covered by reserved instances.' })
  reservedUsage!: Quantity | null;

  @CodedField(() => BillPeriod, 'Unit of `periodCount`.')
  periodUnit!: BillPeriod | null;

  @Field(() => Decimal, { nullable: true, description: 'Number of time units.' })
  periodCount!: string | null;

  @Field(() => BilledPart, { nullable: true, description: 'The part of a composite service; null for any other.' })
  part!: BilledPart | null;

  @Field(() => ID, { nullable: true, description: 'Id of its enterprise project; "0" is the default one.' })
  enterpriseProjectId!: string | null;

  @CodedField(() => OrderType, 'Type of the order behind it; null for pay-per-use.')
  orderType!: OrderType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the payment type; the vendor does not document its values.',
  })
  paymentTypeCode!: string | null;

  @Field(() => BillAmounts, { nullable: true, description: 'Cost and means of payment.' })
  amounts!: BillAmounts | null;
}

@Row(partnerBillModel)
@ObjectType({
  description: "The partner's own post-paid bill of a month. Source: ListPostpaidBillSum (International).",
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
