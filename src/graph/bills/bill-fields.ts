import { ID } from 'type-graphql';
import { Quantity } from '../catalog/index.ts';
import { BillingMonth, DateTime, Decimal, sharedFields } from '../common/index.ts';
import { BillAmounts, BilledPart, BilledProduct, BilledResource } from './parts.type.ts';

/** Fields of entries. Each of the vendor's views of a bill has some of them. */
export const BillField = sharedFields({
  customerId: {
    type: () => ID,
    description: 'Account id of the customer, or of the member of its enterprise, that the entry is about.',
  },
  part: { type: () => BilledPart, description: 'The part of a composite service; null for any other.' },
  id: { type: () => ID, name: 'entryId', description: 'Id of the entry.' },
  tradeId: { type: () => ID, description: 'Id of the order behind the entry; for pay-per-use, of the transaction.' },
  effectiveAt: { type: () => DateTime, description: 'When it took effect.' },
  expiresAt: { type: () => DateTime, description: 'When it ends.' },
  specification: { type: () => String, description: 'Description of the specification.' },
  resource: { type: () => BilledResource, description: 'The resource.' },
  periodCount: { type: () => Decimal, description: 'Number of time units.' },
  amounts: { type: () => BillAmounts, description: 'Cost and means of payment.' },
  month: { type: () => BillingMonth, description: 'Billing month of the entry.' },
  tradedAt: { type: () => DateTime, description: 'When it was charged.' },
  consumedAt: { type: () => DateTime, description: 'When it was consumed or bought.' },
  product: { type: () => BilledProduct, description: 'The product.' },
  usageTypeCode: { type: () => ID, description: 'Code of the usage type; pay-per-use only.' },
  usage: { type: () => Quantity, description: 'Amount used; pay-per-use only.' },
  packageUsage: { type: () => Quantity, description: 'Part of `usage` covered by resource packages.' },
  reservedUsage: { type: () => Quantity, description: 'Part of `usage` covered by reserved instances.' },
  paymentTypeCode: {
    type: () => String,
    description: 'Code of the payment type; the vendor does not document its values.',
  },
  orderId: { type: () => ID, description: 'Id of the order behind the entry.' },
});
