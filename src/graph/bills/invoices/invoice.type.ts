import { Field, ID, ObjectType } from 'type-graphql';
import { invoiceModel, invoiceTaxModel } from '../../../upstream/mapping/models/invoice.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { BillingMonth, CodedField, connectionOf, DateTime, Money, Personal } from '../../common/index.ts';
import {
  InvoiceChannel,
  InvoiceClass,
  InvoiceMethod,
  InvoiceMode,
  InvoiceRequest,
  InvoiceState,
  InvoiceTitle,
  InvoiceTrade,
  InvoiceType,
} from '../bill.enums.ts';

@ObjectType({ description: 'Where an invoice is sent to. Masked: parts are replaced by asterisks.' })
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

  @Field(() => String, { nullable: true, description: 'Its second level.' })
  subKind!: string | null;

  @Field(() => String, { nullable: true, description: 'Rate, as the vendor writes it.' })
  rate!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the tax.' })
  amount!: Money | null;
}

@Row(invoiceModel)
@ObjectType({ description: 'An invoice, or the request for one. Source: ListInvoices (International).' })
export class Invoice {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Number of the invoice.' })
  number!: string | null;

  @CodedField(() => InvoiceState, 'Current state.')
  state!: InvoiceState | null;

  @CodedField(() => InvoiceRequest, 'What was asked for.')
  request!: InvoiceRequest | null;

  @CodedField(() => InvoiceMethod, 'Basis of the invoice.')
  method!: InvoiceMethod | null;

  @CodedField(() => InvoiceTrade, 'What kind of trade it is about.')
  trade!: InvoiceTrade | null;

  @CodedField(() => InvoiceType, 'Which VAT invoice it is.')
  type!: InvoiceType | null;

  @CodedField(() => InvoiceClass, 'Tax or commercial invoice.')
  invoiceClass!: InvoiceClass | null;

  @CodedField(() => InvoiceMode, 'In which form it is issued.')
  form!: InvoiceMode | null;

  @CodedField(() => InvoiceChannel, 'Channel through which the invoice was requested.')
  channel!: InvoiceChannel | null;

  @Field(() => ID, { nullable: true, description: "Id of the vendor's signing entity that issues it." })
  signingEntityId!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Who asked for it, masked.' })
  appliedBy!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount, in US dollars.' })
  amount!: Money | null;

  @Field(() => BillingMonth, { nullable: true, description: 'Month that it is for.' })
  month!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was asked for.' })
  appliedAt!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name on the invoice, masked.' })
  title!: string | null;

  @CodedField(() => InvoiceTitle, 'Kind of recipient.')
  titleKind!: InvoiceTitle | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  rejection!: string | null;

  @Field(() => ID, { nullable: true, description: 'The request that a return is about.' })
  originalId!: string | null;

  @Field(() => InvoiceDelivery, { nullable: true, description: 'Where it is sent to.' })
  delivery!: InvoiceDelivery | null;

  @Field(() => [InvoiceTax], { description: 'Taxes on it.' })
  taxes!: InvoiceTax[];
}

export const InvoiceConnection = connectionOf(Invoice, 'invoices');
