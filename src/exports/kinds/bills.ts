import {
  amountsOf,
  CUSTOMER_COLUMNS,
  columnOf,
  columnsOf,
  defineExportKind,
  EACH_CUSTOMER,
  type ExportColumn,
  type ExportKind,
  OF_A_CUSTOMER,
  TYPE_COLUMNS,
} from '../kind.ts';

const AMOUNTS = ['official', 'discount', 'payable', 'cash', 'credit', 'coupon', 'storedValueCard', 'bonus', 'debt'].map(
  (name) => `amounts.${name}`,
);

/** Columns of an entry that was billed, which the bills by resource share. */
const ENTRY: readonly ExportColumn[] = [
  ...columnsOf('entryId', 'tradeId', 'type', 'chargingMode', 'consumedAt'),
  ...TYPE_COLUMNS,
  columnOf('region.code', { name: 'regionCode' }),
  columnOf('region.name', { name: 'region' }),
  columnOf('resource.resourceId', { name: 'resourceId' }),
  columnOf('resource.name', { name: 'resourceName' }),
  columnOf('resource.tag', { name: 'resourceTag' }),
];

const ENTERPRISE_PROJECT = columnOf('enterpriseProject.enterpriseProjectId', { name: 'enterpriseProjectId' });

export const monthlyBills = defineExportKind({
  name: 'MONTHLY_BILLS',
  description:
    'What customers consumed in a month, by product. Conditions: those of `Bills.monthly`, `month` among them.',
  list: ['bills', 'monthly'],
  columns: [
    ...columnsOf('customerId', 'type', 'chargingMode'),
    ...TYPE_COLUMNS,
    ...amountsOf('amount', 'discount', 'debt', 'writtenOff'),
  ],
});

export const consumption = defineExportKind({
  name: 'CONSUMPTION',
  description: `Single entries of what each customer consumed in a month. Conditions: ${OF_A_CUSTOMER}, and those of \`Customer.consumption\`, \`month\` among them.`,
  parents: EACH_CUSTOMER,
  list: ['consumption'],
  columns: [
    ...CUSTOMER_COLUMNS,
    ...ENTRY,
    columnOf('enterpriseProjectId'),
    columnOf('usage.amount', { name: 'usage' }),
    ...columnsOf('usageTypeCode', 'specification', 'tradedAt', 'month'),
    ...amountsOf(...AMOUNTS),
  ],
});

export const invoices = defineExportKind({
  name: 'INVOICES',
  description:
    'Invoices of the partner that were applied for in a span of time. Conditions: those of `Bills.invoices`.',
  list: ['bills', 'invoices'],
  columns: [
    ...columnsOf(
      'invoiceId',
      'number',
      'state',
      'type',
      'category',
      'method',
      'month',
      'appliedAt',
      'title',
      'titleKind',
    ),
    ...amountsOf('amount'),
  ],
});

const ofOwnBills = (parts: Pick<ExportKind, 'name' | 'columns'> & { readonly list: string; readonly of: string }) =>
  defineExportKind({
    name: parts.name,
    description: `${parts.of} of each customer, in the customer's name. Conditions: ${OF_A_CUSTOMER}, and those of \`OwnBills.${parts.list}\`, \`month\` among them. Customers who have not authorized the partner are skipped.`,
    parents: EACH_CUSTOMER,
    list: ['ownBills', parts.list],
    columns: [...CUSTOMER_COLUMNS, ...parts.columns],
  });

export const ownSummaries = ofOwnBills({
  name: 'OWN_BILL_SUMMARIES',
  of: 'Sums of a month by product',
  list: 'summary',
  columns: [...columnsOf('month', 'type', 'chargingMode'), ...TYPE_COLUMNS, ...amountsOf(...AMOUNTS)],
});

export const ownTransactions = ofOwnBills({
  name: 'OWN_BILL_TRANSACTIONS',
  of: 'Transactions of a month',
  list: 'transactions',
  columns: [
    ...columnsOf('entryId', 'tradeId', 'type', 'chargingMode', 'status', 'month', 'tradedAt', 'consumedAt'),
    ...TYPE_COLUMNS,
    ENTERPRISE_PROJECT,
    ...amountsOf(...AMOUNTS),
  ],
});

export const ownResourceRecords = ofOwnBills({
  name: 'OWN_BILL_RECORDS',
  of: 'Single entries of a month by resource',
  list: 'resourceRecords',
  columns: [
    ...ENTRY,
    ENTERPRISE_PROJECT,
    ...columnsOf('date', 'specification', 'orderId', 'effectiveAt', 'expiresAt', 'tradedAt'),
    columnOf('usage.amount', { name: 'usage' }),
    ...amountsOf('unitPrice', ...AMOUNTS),
  ],
});

export const ownResourceDetails = ofOwnBills({
  name: 'OWN_BILL_DETAILS',
  of: 'Costs of a month by resource',
  list: 'resourceDetails',
  columns: [
    ...ENTRY,
    ENTERPRISE_PROJECT,
    ...columnsOf('month', 'date', 'specification', 'effectiveAt', 'expiresAt'),
    ...amountsOf(...AMOUNTS),
  ],
});

export const amortizedCosts = ofOwnBills({
  name: 'AMORTIZED_COSTS',
  of: 'Amortized costs of a month',
  list: 'amortizedCosts',
  columns: [
    ...columnsOf('month', 'billedMonth', 'type', 'chargingMode', 'orderId'),
    ...TYPE_COLUMNS,
    ENTERPRISE_PROJECT,
    columnOf('resource.resourceId', { name: 'resourceId' }),
    ...columnsOf('effectiveAt', 'expiresAt'),
    ...amountsOf('payable', 'earlierMonths', 'thisMonth', 'laterMonths'),
  ],
});
