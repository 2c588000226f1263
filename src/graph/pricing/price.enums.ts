import * as codes from '../../upstream/mapping/codes/prices.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const PriceDiscountType = enumOf('PriceDiscountType', 'Party that grants a discount.', codes.priceDiscount);
export type PriceDiscountType = WordOf<typeof codes.priceDiscount>;

export const PricePeriod = enumOf('PricePeriod', 'Unit of the period that is bought.', codes.pricePeriod);
export type PricePeriod = WordOf<typeof codes.pricePeriod>;

export const FeeInstallments = enumOf('FeeInstallments', 'Schedule of payment in installments.', codes.feeInstallments);
export type FeeInstallments = WordOf<typeof codes.feeInstallments>;
