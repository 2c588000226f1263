import { vocabulary } from '../vocabulary.ts';

export const payout = vocabulary('FundingPayout', 'How the vendor pays.', {
  BANK_TRANSFER: 'To the bank account of the partner; needs an invoice.',
  BALANCE: 'To the balance of the partner; needs an invoice.',
  COUPON: 'As coupons; needs no invoice.',
});
