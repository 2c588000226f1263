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
    available: money('amount'),
    designated: money('designated_amount'),
    credit: money('credit_amount'),
  },
});

/** A customer's own accounts; the account types are the partner's. */
export const customerAccountModel = defineModel({
  rows: { ShowCustomerAccountBalances: 'account_balances.0' },
  fields: {
    id: 'account_id',
    type: 'account_type',
    available: money('amount'),
    designated: money('designated_amount'),
    credit: money('credit_amount'),
  },
});

export const customerAccountsModel = defineModel({
  rows: { ShowCustomerAccountBalances: '.' },
  fields: { debt: money('debt_amount'), accounts: 'account_balances' },
});

export const partnerLedgerEntryModel = defineModel({
  rows: { ListPartnerAccountChangeRecords: 'records.0' },
  fields: {
    id: 'account_change_id',
    direction: 'type',
    change: money('change_amount'),
    balanceAfter: money('balance_after_change'),
    occurredAt: 'trade_time',
    transactionId: 'trade_id',
    detailCode: 'trade_detail_type',
    customerAccountName: 'account_name',
  },
});

export const customerLedgerEntryModel = defineModel({
  rows: { ListCustomerAccountChangeRecords: 'records.0' },
  fields: {
    id: 'account_change_id',
    direction: 'revenue_expense_type',
    change: money('change_amount'),
    balanceAfter: money('balance_after_change'),
    occurredAt: 'trade_time',
    transactionId: 'trade_id',
    detailCode: 'trade_detail_type',
    billingMonth: 'bill_cycle',
    consumptionTime: 'consume_time',
    paymentChannel: 'payment_channel_id',
    paymentReference: 'payment_channel_no',
    serviceTypeName: 'cloud_service_type_name',
    resourceTypeName: 'resource_type_name',
  },
});

export const adjustmentModel = defineModel({
  rows: { ListPartnerAdjustRecords: 'records.0' },
  fields: {
    transactionId: 'trans_id',
    kind: 'operation_type',
    amount: money('amount'),
    occurredAt: 'operation_time',
    receiverId: 'customer_id',
    receiverName: 'customer_name',
    scene: 'apply_scene',
    note: 'memo',
  },
});

export const storedValueCardModel = defineModel({
  rows: { ListStoredValueCards: 'stored_value_cards.0' },
  fields: {
    id: 'card_id',
    name: 'card_name',
    faceValue: money('face_value'),
    balance: money('balance'),
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
  },
});

export const consumptionQuotaModel = defineModel({
  rows: { ShowPartnerConsumptionQuota: '.' },
  fields: {
    quota: money('consumption_quota'),
    used: money('used_consumption_quota'),
    balance: money('amount'),
    coupons: money('coupon_amount'),
    due: money('due_amount'),
    unbilled: money('unbilled_amount'),
  },
});

export const expenditureQuotaModel = defineModel({
  rows: { ShowCustomerExpenditureQuota: '.' },
  fields: {
    quota: money('granting_amount'),
    used: money('granting_amount_used'),
    usedPercent: 'percentage_granting_amount_used',
  },
});
