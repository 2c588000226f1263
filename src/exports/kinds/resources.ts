import {
  CUSTOMER_COLUMNS,
  columnOf,
  columnsOf,
  defineExportKind,
  EACH_CUSTOMER,
  type ExportColumn,
  OF_A_CUSTOMER,
  TYPE_COLUMNS,
} from '../kind.ts';

const YEARLY_MONTHLY: readonly ExportColumn[] = [
  ...columnsOf('resourceId', 'name', 'status', 'expiryPolicy', 'isMain', 'mainId'),
  ...TYPE_COLUMNS,
  ...columnsOf('region', 'specificationCode', 'specification', 'projectId', 'productId', 'subscriptionId'),
  ...columnsOf('effectiveAt', 'expiresAt', 'updatedAt'),
];

export const resources = defineExportKind({
  name: 'RESOURCES',
  description: `Yearly and monthly resources of each customer. Conditions: ${OF_A_CUSTOMER}, and those of \`Customer.resources\`.`,
  parents: EACH_CUSTOMER,
  list: ['resources'],
  columns: [...CUSTOMER_COLUMNS, ...YEARLY_MONTHLY],
});

export const payPerUseResources = defineExportKind({
  name: 'PAY_PER_USE_RESOURCES',
  description: `Pay-per-use resources of each customer. Conditions: ${OF_A_CUSTOMER}, and those of \`Customer.payPerUseResources\`.`,
  parents: EACH_CUSTOMER,
  list: ['payPerUseResources'],
  columns: [
    ...CUSTOMER_COLUMNS,
    ...columnsOf('resourceId', 'name', 'status'),
    ...TYPE_COLUMNS,
    ...columnsOf('region', 'availabilityZone', 'specificationCode', 'specification', 'effectiveAt', 'expiresAt'),
  ],
});

export const renewals = defineExportKind({
  name: 'RENEWALS',
  description:
    'Resources whose paid period ends in a span of time. Conditions: those of `renewals`; only copies can answer.',
  list: ['renewals'],
  columns: [columnOf('customer.customerId', { name: 'customerId' }), ...YEARLY_MONTHLY],
});

export const packages = defineExportKind({
  name: 'PACKAGES',
  description: `Resource packages of each customer. Conditions: ${OF_A_CUSTOMER}, and those of \`Customer.resourcePackages\`.`,
  parents: EACH_CUSTOMER,
  list: ['resourcePackages'],
  columns: [
    ...CUSTOMER_COLUMNS,
    ...columnsOf('packageId', 'name', 'status', 'source', 'refill', 'region'),
    columnOf('serviceType.code', { name: 'serviceTypeCode' }),
    columnOf('serviceType.name', { name: 'serviceType' }),
    ...columnsOf('orderId', 'productId', 'enterpriseProjectId', 'effectiveAt', 'expiresAt'),
  ],
});
