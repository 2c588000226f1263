import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const InvoiceIssuer = { PARTNER: 'PARTNER', VENDOR: 'VENDOR' } as const;
export type InvoiceIssuer = keyof typeof InvoiceIssuer;
registerEnumType(InvoiceIssuer, {
  name: 'InvoiceIssuer',
  description: 'Who invoices a customer.',
  valuesConfig: {
    PARTNER: { description: 'The partner, from whom the customer buys.' },
    VENDOR: { description: 'The vendor, to whom the customer pays.' },
  },
});

export const Invoiceable = { CONSUMPTION: 'CONSUMPTION' } as const;
export type Invoiceable = keyof typeof Invoiceable;
registerEnumType(Invoiceable, {
  name: 'Invoiceable',
  description: 'Amounts that can be invoiced.',
  valuesConfig: {
    CONSUMPTION: { description: 'What was consumed. Money that was paid in cannot be invoiced before it is consumed.' },
  },
});

@ObjectType({ description: 'How a customer is invoiced, by the rules of the vendor for its association.' })
export class Invoicing {
  @Field(() => InvoiceIssuer, { description: 'Who invoices the customer.' })
  issuer!: InvoiceIssuer;

  @Field(() => Invoiceable, { description: 'What can be invoiced.' })
  covers!: Invoiceable;
}
