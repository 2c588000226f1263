import { defineModel, money } from '../model.ts';

export const customerBalanceModel = defineModel({
  rows: { ListCustomersBalancesDetail: 'customer_balances.0' },
  fields: { available: money('amount'), debt: money('debt_amount') },
});

export const partnerBalanceModel = defineModel({
  rows: { ListPartnerBalances: 'account_balances.0' },
  fields: {
    id: 'account_id',
    type: 'account_type',
    typeCode: 'account_type',
    available: money('amount'),
    designated: money('designated_amount'),
    credit: money('credit_amount'),
  },
});
