import { Field, ID, ObjectType } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { Scope } from '../../../upstream/index.ts';
import { customerLedgerEntryModel, partnerLedgerEntryModel } from '../../../upstream/mapping/models/account.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { resourceTypeTranslations, serviceTypeTranslations } from '../../catalog/index.ts';
import { BillingMonth, CodedField, connectionOf, DateTime, Money } from '../../common/index.ts';
import { CustomerLedgerDirection, PartnerLedgerDirection, PaymentChannel } from '../account.enums.ts';

/** A change of the balance of an account of the partner, a reseller or a customer. */
@ObjectType()
abstract class LedgerEntry {
  @Field(() => ID, { name: 'entryId', nullable: true, description: "The vendor's id of the entry." })
  id!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount by which the balance changed.' })
  change!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The balance after the entry.' })
  balanceAfter!: Money | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened; UTC, although the query counts days in UTC+8.',
  })
  occurredAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order or transaction behind the entry.' })
  transactionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The vendor's detailed kind of the entry; its spelling varies, so do not compare it with fixed " + 'values.',
  })
  detailCode!: string | null;
}

@Row(partnerLedgerEntryModel)
@ObjectType({
  description: 'One change of a balance of the partner or of a reseller. Source: ListPartnerAccountChangeRecords.',
})
export class PartnerLedgerEntry extends LedgerEntry {
  @CodedField(() => PartnerLedgerDirection, 'Whether the balance rose or fell.')
  direction!: PartnerLedgerDirection | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the customer on the other side; given for allocations, reclaims and dissociations only.',
  })
  customerId!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of that customer.' })
  customerAccountName!: string | null;

  /** Scope in which the row was listed; further calls about its customer use the same scope. */
  readonly scope!: Scope;
}

@Row(customerLedgerEntryModel)
@ObjectType({
  description: "One change of a customer's own balance. Source: ListCustomerAccountChangeRecords (China site).",
})
export class CustomerLedgerEntry extends LedgerEntry {
  @CodedField(() => CustomerLedgerDirection, 'Whether the balance rose or fell.')
  direction!: CustomerLedgerDirection | null;

  @Field(() => BillingMonth, { nullable: true, description: 'The billing month that it belongs to, UTC+8.' })
  billingMonth!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When the consumption behind it took place, as the vendor writes it: its format is not documented.',
  })
  consumptionTime!: string | null;

  @CodedField(() => PaymentChannel, 'Channel of a payment to the account.')
  paymentChannel!: PaymentChannel | null;

  @Field(() => String, { nullable: true, description: "The payment channel's own number of the payment." })
  paymentReference!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the account that paid or consumed.' })
  accountName!: string | null;

  @Serves(serviceTypeTranslations)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the service that was consumed, in the language of the request; as the vendor sent it where the catalog lacks the name. ' +
      'Source: ListServiceTypes, kept for hours.',
  })
  serviceTypeName!: string | null;

  @Serves(resourceTypeTranslations)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the resource type that was consumed, in the language of the request; as the vendor sent it where the catalog lacks the name. ' +
      'Source: ListResourceTypes, kept for hours.',
  })
  resourceTypeName!: string | null;
}

export const PartnerLedgerEntryConnection = connectionOf(PartnerLedgerEntry, 'ledger entries');
export const CustomerLedgerEntryConnection = connectionOf(CustomerLedgerEntry, 'ledger entries');
