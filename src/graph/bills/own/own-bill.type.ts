import { Field, ObjectType } from 'type-graphql';
import { NodeType, underCustomer } from '../../../request/nodes/index.ts';
import type { Page } from '../../../request/pages/paging.ts';
import { resellerIn } from '../../../upstream/index.ts';
import {
  ownSummaryModel,
  ownSummaryRowModel,
  ownTransactionModel,
} from '../../../upstream/mapping/models/own-bill.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField, Connection, connectionOf } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';
import { PaymentStatus, Provider, SummaryType } from '../bill.enums.ts';
import { BillField } from '../bill-fields.ts';
import { BillLine, OwnBillEntry } from '../bill-line.type.ts';
import { BillAmounts } from '../parts.type.ts';

@Row(ownTransactionModel)
@ObjectType({ description: "One of the customer's transactions. Source: ListCustomerBillsFeeRecords (China site)." })
export class OwnTransaction extends OwnBillEntry {
  @BillField()
  id!: string | null;

  @BillField()
  month!: string | null;

  @BillField()
  tradeId!: string | null;

  @BillField()
  tradedAt!: string | null;

  @BillField()
  consumedAt!: string | null;

  @CodedField(() => Provider, 'The seller.')
  provider!: Provider | null;

  @CodedField(() => PaymentStatus, 'Whether it has been paid.')
  status!: PaymentStatus | null;

  @BillField()
  amounts!: BillAmounts | null;
}

@Row(ownSummaryRowModel)
@ObjectType({ description: "Totals of a customer's month for one resource type. Source: ShowCustomerMonthlySum." })
export class OwnSummaryRow extends BillLine {
  @BillField()
  customerId!: string | null;

  @BillField()
  month!: string | null;

  @CodedField(() => SummaryType, 'Kind of the sum.')
  type!: SummaryType | null;

  @BillField()
  amounts!: BillAmounts | null;
}

@ObjectType()
class OwnSummaryRowConnection extends connectionOf(OwnSummaryRow, 'sums by resource type') {}

@Row(ownSummaryModel)
@ObjectType('OwnSummaryConnection', {
  description: "A customer's sums of a month by resource type, and in all. Source: ShowCustomerMonthlySum.",
})
export class OwnSummaryConnection extends OwnSummaryRowConnection {
  @Field(() => BillAmounts, { nullable: true, description: 'Cost and means of payment of the month in all.' })
  amounts!: BillAmounts | null;

  /** The requested month. */
  month!: string;
}

/** A page of the rows, with the sums of the month. */
export class OwnSummaryPage extends Connection<OwnSummaryRow> {
  readonly amounts: BillAmounts | null;
  readonly month: string;

  constructor(page: Page<OwnSummaryRow>, { amounts, month }: Pick<OwnSummaryConnection, 'amounts' | 'month'>) {
    super(page);
    this.amounts = amounts;
    this.month = month;
  }
}

@NodeType<OwnBills>({
  description:
    "The customer's own bills, read in the customer's name: AGENCY_MISSING where the customer has not " +
    'authorized the partner.',
  parts: ['ofCustomer', 'resellerId'],
  of: ({ customer: { id, scope } }) => [id, resellerIn(scope)],
  path: ([customerId, resellerId], context) => underCustomer(context, { field: 'ownBills', customerId, resellerId }),
})
export class OwnBills {
  /** The customer whose bills they are. */
  customer!: Customer;
}

export const OwnTransactionConnection = connectionOf(OwnTransaction, 'transactions');
