import { ID } from 'type-graphql';
import { Money, sharedFields } from '../common/index.ts';
import { Installment } from './offer.type.ts';

/** Fields of the price of one product, yearly/monthly or pay-per-use. */
export const PriceField = sharedFields({
  amount: { type: () => Money, description: 'Amount to pay: list price less saving.' },
  listPrice: { type: () => Money, description: 'Price that the vendor publishes.' },
  saving: { type: () => Money, description: 'Amount of the discount.' },
  reference: {
    type: () => ID,
    description: "The product's `reference`, or its place in the list from 0.",
    nullable: false,
  },
  productId: { type: () => ID, description: "The vendor's product." },
  installment: { type: () => Installment, description: 'One installment, where the price is paid in installments.' },
});
