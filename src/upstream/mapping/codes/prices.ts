import { defineCodes } from '../convert.ts';

export const priceDiscount = defineCodes({
  COMMERCIAL: [605, 'Contract with the vendor.'],
  CHANNEL_COMMERCIAL: [606, 'Contract with the distributor.'],
  PARTNER_GRANTED: [607, 'Granted by the partner.'],
});

export const pricePeriod = defineCodes({
  DAY: [0, 'Days.'],
  MONTH: [2, 'Months.'],
  YEAR: [3, 'Years.'],
  HOUR: [4, 'Hours.'],
});

export const feeInstallments = defineCodes({
  HALF_PAY: ['HALF_PAY', 'Half at first, the rest in installments.'],
  ZERO_PAY: ['ZERO_PAY', 'Nothing at first, all in installments.'],
  NONE: ['NA', 'Paid at once, without installments.'],
});
