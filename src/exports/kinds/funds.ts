import {
  amountsOf,
  CUSTOMER_COLUMNS,
  columnOf,
  columnsOf,
  defineExportKind,
  EACH_CUSTOMER,
  OF_A_CUSTOMER,
} from '../kind.ts';

export const adjustments = defineExportKind({
  name: 'ADJUSTMENTS',
  description: 'Funds that were allocated to customers and taken back. Conditions: those of `Partner.adjustments`.',
  list: ['partner', 'adjustments'],
  columns: [
    ...columnsOf('transactionId', 'receiverId', 'kind', 'scene', 'occurredAt'),
    ...amountsOf('amount'),
    columnOf('receiverName', { isExtra: true }),
    columnOf('note', { isExtra: true }),
  ],
});

export const partnerLedger = defineExportKind({
  name: 'LEDGER',
  description:
    "The partner's income and expenditure of one balance. Conditions: those of `Partner.ledger`, `balance` among them.",
  list: ['partner', 'ledger'],
  columns: [
    ...columnsOf(
      'entryId',
      'transactionId',
      'direction',
      'detailCode',
      'occurredAt',
      'customerId',
      'customerAccountName',
    ),
    ...amountsOf('change', 'balanceAfter'),
  ],
});

export const customerLedgers = defineExportKind({
  name: 'CUSTOMER_LEDGERS',
  description: `Income and expenditure of one balance of each customer. Conditions: ${OF_A_CUSTOMER}, and those of \`Customer.ledger\`, \`balance\` among them.`,
  parents: EACH_CUSTOMER,
  list: ['ledger'],
  columns: [
    ...CUSTOMER_COLUMNS,
    ...columnsOf('entryId', 'transactionId', 'direction', 'detailCode', 'occurredAt', 'billingMonth'),
    ...columnsOf('serviceTypeName', 'resourceTypeName', 'paymentChannel', 'paymentReference'),
    ...amountsOf('change', 'balanceAfter'),
  ],
});

export const budgetRecords = defineExportKind({
  name: 'BUDGET_RECORDS',
  description: `Changes of the budget of each customer. Conditions: ${OF_A_CUSTOMER}, and those of \`Customer.budgetRecords\`.`,
  parents: EACH_CUSTOMER,
  list: ['budgetRecords'],
  columns: [...CUSTOMER_COLUMNS, ...columnsOf('change', 'type', 'changedBy', 'occurredAt'), ...amountsOf('amount')],
});
