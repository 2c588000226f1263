import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AssociationModel, Customer } from '../../customers/index.ts';
import { type InvoiceIssuer, Invoicing } from './invoicing.type.ts';

const ISSUERS: Readonly<Record<AssociationModel, InvoiceIssuer | null>> = {
  REFERRAL: 'VENDOR',
  RESALE: 'PARTNER',
  RESELLER: 'PARTNER',
  UNRECOGNIZED: null,
};

@Resolver(() => Customer)
export class InvoicingResolver {
  @FieldResolver(() => Invoicing, {
    nullable: true,
    description:
      'Who invoices the customer, and for what. Computed from `associationModel`; null where that is unknown. No call to the vendor.',
  })
  invoicing(@Root() { associationModel }: Customer): Invoicing | null {
    const issuer = associationModel === null ? null : ISSUERS[associationModel];
    return issuer ? { issuer, covers: 'CONSUMPTION' } : null;
  }
}
