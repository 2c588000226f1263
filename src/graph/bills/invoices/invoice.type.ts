import { Field, ID, ObjectType } from 'type-graphql';
import { invoiceModel, invoiceTaxModel } from '../../../upstream/mapping/models/invoice.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { BillingMonth, CodedField, connectionOf, DateTime, Money, Personal } from '../../common/index.ts';
import {
  InvoiceCategory,
  InvoiceChannel,
  InvoiceMethod,
  InvoiceMode,
  InvoiceRequest,
  InvoiceState,
  InvoiceTitle,
  InvoiceTrade,
  InvoiceType,
} from '../bill.enums.ts';

@ObjectType({ description: 'Recipient and address of an invoice. Masked: parts are replaced by asterisks.' })
export class InvoiceDelivery {
  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the recipient, masked.' })
  recipient!: string | null;

  @Personal('phone')
  @Field(() => String, { nullable: true, description: 'Mobile number, masked.' })
  phone!: string | null;

  @Personal('address')
  @Field(() => String, { nullable: true, description: 'Postal address, masked.' })
  address!: string | null;

  @Personal('address')
  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Personal('email')
  @Field(() => String, { nullable: true, description: 'E-mail address, masked.' })
  email!: string | null;
}

@Row(invoiceTaxModel)
@ObjectType({ description: 'One tax on an invoice.' })
export class InvoiceTax {
  @Field(() => String, { nullable: true, description: "The vendor's name of the tax." })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: "The vendor's second-level name of the tax." })
  subKind!: string | null;

  @Field(() => String, { nullable: true, description: 'Rate, as the vendor writes it.' })
  rate!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the tax.' })
  amount!: Money | null;
}

@Row(invoiceModel)
@ObjectType({ description: 'An invoice, or the request for one. Source: ListInvoices (International sites).' })
export class Invoice {
  @Field(() => ID, { name: 'invoiceId', description: 'Id of the request.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Number of the invoice.' })
  number!: string | null;

  @CodedField(() => InvoiceState, 'Current state.')
  state!: InvoiceState | null;

  @CodedField(() => InvoiceRequest, 'Kind of request about an invoice.')
  request!: InvoiceRequest | null;

  @CodedField(() => InvoiceMethod, 'Basis of the invoice.')
  method!: InvoiceMethod | null;

  @CodedField(() => InvoiceTrade, 'Kind of transaction that the invoice is about.')
  trade!: InvoiceTrade | null;

  @CodedField(() => InvoiceType, 'Kind of VAT invoice.')
  type!: InvoiceType | null;

  @CodedField(() => InvoiceCategory, 'Tax or commercial invoice.')
  category!: InvoiceCategory | null;

  @CodedField(() => InvoiceMode, 'Form in which the invoice is issued.')
  form!: InvoiceMode | null;

  @CodedField(() => InvoiceChannel, 'Channel through which the invoice was requested.')
  channel!: InvoiceChannel | null;

  @Field(() => ID, { nullable: true, description: "Id of the vendor's signing entity that issues it." })
  signingEntityId!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Person who requested it, masked.' })
  appliedBy!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount, in US dollars.' })
  amount!: Money | null;

  @Field(() => BillingMonth, { nullable: true, description: 'Billing month of the invoice.' })
  month!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was requested.' })
  appliedAt!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name on the invoice, masked.' })
  title!: string | null;

  @CodedField(() => InvoiceTitle, 'Kind of recipient.')
  titleKind!: InvoiceTitle | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  rejection!: string | null;

  @Field(() => ID, { nullable: true, description: 'For a return: id of the request whose invoice is returned.' })
  originalId!: string | null;

  @Field(() => InvoiceDelivery, { nullable: true, description: 'Recipient and address of the invoice.' })
  delivery!: InvoiceDelivery | null;

  @Field(() => [InvoiceTax], { description: 'Taxes on it.' })
  taxes!: InvoiceTax[];
}

export const InvoiceConnection = connectionOf(Invoice, 'invoices');
