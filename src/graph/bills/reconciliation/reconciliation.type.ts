import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ListMark } from '../../../request/pages/paging.ts';
import { BillingDate, BillingMonth, connectionOf, Money, PageArgs } from '../../common/index.ts';
import type { ExceptionSides as Sides } from './compare-sides.ts';
import { ExceptionReason } from './exception.type.ts';

export const ExceptionSides = {
  BILL_AND_ORDER: 'BILL_AND_ORDER',
  LEDGER_AND_ORDER: 'LEDGER_AND_ORDER',
} as const satisfies { readonly [Name in Sides]: Name };
registerEnumType(ExceptionSides, {
  name: 'ExceptionSides',
  description: 'Which two sides were compared.',
  valuesConfig: {
    BILL_AND_ORDER: { description: "Entries of the customer's bill, and the order that they name." },
    LEDGER_AND_ORDER: { description: "Payments in the gateway's ledger, and the order that they are for." },
  },
});

@ObjectType({ description: 'An order on which two sides disagree.' })
export class BillException {
  @Field(() => String, {
    name: 'exceptionId',
    description: 'Number of the exception, computed from its figures: other figures make another exception.',
  })
  id!: string;

  @Field(() => ID, { description: 'Account id of the customer.' })
  customerId!: string;

  @Field(() => BillingMonth, { description: 'Month of the reconciliation.' })
  month!: string;

  @Field(() => ExceptionSides, { description: 'Which two sides disagree.' })
  sides!: Sides;

  @Field(() => ExceptionReason, { description: 'Why they disagree.' })
  reason!: ExceptionReason;

  @Field(() => ID, { description: "The vendor's order number." })
  orderId!: string;

  @Field(() => Money, { nullable: true, description: 'Sum of the entries of the bill; null where the bill has none.' })
  billed!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'Amount of the order; for LEDGER_AND_ORDER the amount due after coupons and cards. Null where the vendor ' +
      'has no such order.',
  })
  ordered!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Sum of the payments in the ledger; null where it was not compared.',
  })
  recorded!: Money | null;

  @Field(() => Money, { description: '`billed` or `recorded`, less `ordered`.' })
  difference!: Money;

  @Field(() => [ID], { description: 'Entries of the bill.' })
  entryIds!: readonly string[];

  @Field(() => [ID], { description: 'Operations of the ledger.' })
  operationIds!: readonly string[];

  @Field(() => BillingDate, { nullable: true, description: 'Day of the payment of the order, UTC+8; null before.' })
  paidOn!: string | null;
}

@ObjectType({ description: 'Number of exceptions with one reason.' })
export class ReasonCount {
  @Field(() => ExceptionReason, { description: 'The reason.' })
  reason!: ExceptionReason;

  @Field(() => Int, { description: 'Number of exceptions.' })
  count!: number;
}

@ObjectType({
  description:
    "A customer's month: the entries of the bill that name an order, compared with the orders, and the payments in the gateway's " +
    'ledger, compared with the orders.',
})
export class BillReconciliation {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8.' })
  month!: string;

  @Field(() => BillingDate, {
    nullable: true,
    description: 'Last day that the bill contains completely, UTC+8; null while it contains none.',
  })
  dataUntil!: string | null;

  @Field(() => Int, { description: 'Entries of the bill that name an order.' })
  lines!: number;

  @Field(() => Int, {
    description: 'Entries of the bill that name no order, such as pay-per-use: nothing to compare with.',
  })
  otherLines!: number;

  @Field(() => Int, { description: 'Entries of the bill whose order agrees.' })
  matchedLines!: number;

  @Field(() => Int, { description: "Payments in the gateway's ledger whose order agrees." })
  matchedPayments!: number;

  @Field(() => Int, { description: 'Orders that were paid after `dataUntil` and are not in the bill yet.' })
  notYetBilled!: number;

  @Field(() => [ReasonCount], { description: 'Number of exceptions by reason; reasons without one are left out.' })
  reasons!: readonly ReasonCount[];

  /** All exceptions; the field `exceptions` shows them in pages. */
  allExceptions!: readonly BillException[];
  list!: ListMark;
}

export const BillExceptionConnection = connectionOf(BillException, 'exceptions');

@ArgsType()
export class ReconciledMonthArgs {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8; at most 18 months back.' })
  month!: string;
}

@ArgsType()
export class BillExceptionsArgs extends PageArgs {
  @Field(() => [ExceptionReason], { nullable: true, description: 'Only exceptions with one of these reasons.' })
  reasons?: ExceptionReason[] | null;
}
