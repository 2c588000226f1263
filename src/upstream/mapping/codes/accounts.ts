import { defineCodes } from '../convert.ts';

export const accountType = defineCodes({
  BALANCE: [1, 'Prepaid cash.'],
  CREDIT: [2, 'Credit line.'],
  BONUS: [5, 'Bonus.'],
  DEPOSIT: [7, 'Deposit.'],
  ALLOCATABLE: [8, 'Funds that the partner may allocate to customers.'],
});

export const balanceType = defineCodes({
  CASH: ['BALANCE_TYPE_DEBIT', 'Prepaid cash.'],
  CREDIT: ['BALANCE_TYPE_CREDIT', 'Credit line.'],
});

export const adjustmentKind = defineCodes({
  ALLOCATION: ['SOURCE_OPERATION_BEADJUST', 'The partner gave funds.'],
  RECLAIM: ['SOURCE_OPERATION_BERETRIEVE', 'The partner took funds back.'],
  DISSOCIATION: ['SOURCE_OPERATION_BEUNBIND', 'Funds came back because the customer left the partner.'],
});

export const tradeType = defineCodes({
  RECHARGE: ['RECHARGE', 'Money was paid in.'],
  DEDUCTION: ['DEDEUCT', 'Something was bought or used.'],
  REFUND: ['REFUND', 'Money came back for something given up.'],
  FREEZE: ['RFROZEN', 'Money was frozen.'],
  TRANSFER: ['TRANS', 'Between balance and deposit; in old entries only.'],
  ADJUSTMENT: ['ADJUST', 'A correction by the vendor.'],
  ALLOCATION: ['BEADJUST', 'Funds given to a reseller or customer.'],
  RECLAIM: ['BERETRIEVE', 'Funds taken back.'],
  DISSOCIATION: ['BEUNBIND', 'Funds came back when an association ended or its model changed.'],
  BONUS_CONVERSION: ['BONUSCONVERT', 'A bonus was converted into money; in old entries only.'],
  MODE_SWITCH: ['TRADE_MODE_TRANSFER', 'The payer changed between partner and customer.'],
  EXPIRY: ['EXPIRED', 'The rest of a balance lapsed; customers only.'],
  DEPOSIT: ['DEPOSIT', 'A deposit; customers only.'],
});

/** One list has the two directions as numbers, another as words. */
export const partnerLedgerDirection = defineCodes({
  INCOME: [1, 'The balance rose.'],
  EXPENSE: [2, 'The balance fell.'],
});

export const customerLedgerDirection = defineCodes({
  INCOME: ['REVENUE', 'The balance rose.'],
  EXPENSE: ['EXPENSE', 'The balance fell.'],
});

export const paymentChannel = defineCodes({
  NONE: [0, 'No channel.'],
  ALIPAY: [1, 'Alipay.'],
  BANK_TRANSFER: [2, 'Bank transfer.'],
  ALIPAY_OR_ONLINE_BANK: [4, 'Alipay or online banking.'],
  WECHAT_PAY: [5, 'WeChat Pay.'],
  WITHDRAWAL: [6, 'Withdrawal.'],
  INCENTIVE: [7, 'Incentive paid into the balance.'],
  MODE_SWITCH: [10, 'The payer changed between partner and customer.'],
  ADJUSTMENT: [11, 'Correction by the vendor.'],
  UNIONPAY: [317, 'UnionPay.'],
  HUAWEI_PAY: [319, 'Huawei Pay.'],
  HUAWEI_PAYMENT: [320, 'Huawei Payment.'],
});

export const storedValueCardStatus = defineCodes({
  USABLE: [1, 'An amount is left.'],
  USED_UP: [2, 'Nothing is left.'],
});

export const budgetType = defineCodes({
  MONTHLY: ['MONTHLY', 'A new budget every month.'],
  BUDGET_PACKAGE: ['PACKAGE', 'One amount, valid until it is used up.'],
});

export const budgetChange = defineCodes({
  SET: ['SETTING', 'A budget was set or changed.'],
  DELETED: ['DELETE', 'The budget was removed.'],
});
