import type { Cell, CellType, ExportColumn } from '../kind.ts';
import {
  categorizeCharge,
  classOf,
  effectiveCostOf,
  frequencyOf,
  listCostOf,
  measurePrice,
  measureUsage,
  pricingOf,
} from './charges.ts';
import { billingPeriodOf, chargePeriodOf } from './periods.ts';
import { categorizeService } from './service-categories.ts';

const PROVIDER = 'Huawei Cloud';

interface Source {
  readonly type?: CellType;
  readonly paths?: readonly string[];
  readonly ofParent?: boolean;
  readonly compute?: (...values: readonly Cell[]) => Cell;
}

/** Defines a column. It has the specification's name in every language, because programs search for it. */
const define = (name: string, { type = 'text', paths = [], ofParent = false, compute }: Source): ExportColumn => ({
  name,
  title: { en: name, zh: name },
  paths,
  ofParent,
  isExtra: false,
  type,
  ...(compute ? { compute } : {}),
});

const PAYABLE = 'amounts.payable.amount';
const USAGE = ['usage.amount', 'usage.unit.name'];
const CHARGE_PERIOD = ['date', 'effectiveAt', 'expiresAt'];
const PRICED = ['type', ...USAGE, 'periodCount', 'periodUnit'];

const measureAt = ([type = null, usage = null, unit = null, count = null, period = null]: readonly Cell[]) =>
  measurePrice(type, { quantity: usage, unit }, { quantity: count, unit: period });

const orElse = (first: Cell = null, second: Cell = null): Cell => first ?? second;

/** `first`, or `second` where `first` is null; null where `that` is null. */
const ofThat = (that: Cell = null, first: Cell = null, second: Cell = null): Cell =>
  that === null ? null : (first ?? second);

const COSTS: readonly ExportColumn[] = [
  define('BilledCost', { type: 'decimal', paths: [PAYABLE] }),
  define('EffectiveCost', {
    type: 'decimal',
    paths: ['type', 'chargingMode', PAYABLE],
    compute: (type = null, mode = null, payable = null) => effectiveCostOf(type, mode, payable),
  }),
  define('ContractedCost', { type: 'decimal', paths: [PAYABLE] }),
  define('ListCost', {
    type: 'decimal',
    paths: ['type', 'amounts.official.amount', PAYABLE],
    compute: (type = null, official = null, payable = null) => listCostOf(type, official, payable),
  }),
  define('BillingCurrency', { paths: ['amounts.payable.currency'] }),
];

const nameProvider = (name: string): ExportColumn => define(name, { compute: () => PROVIDER });

const PARTIES: readonly ExportColumn[] = [
  define('BillingAccountId', { paths: ['customerId'], ofParent: true }),
  define('BillingAccountName', { paths: ['name'], ofParent: true }),
  define('SubAccountId', { paths: ['enterpriseProject.enterpriseProjectId'] }),
  define('SubAccountName', {
    paths: ['enterpriseProject.enterpriseProjectId', 'enterpriseProject.name'],
    compute: ofThat,
  }),
  define('SubAccountType', {
    paths: ['enterpriseProject.enterpriseProjectId'],
    compute: (id = null) => ofThat(id, 'Enterprise project'),
  }),
  ...['HostProviderName', 'InvoiceIssuerName', 'ServiceProviderName'].map(nameProvider),
  // Columns of versions before 1.4, for programs that still read them.
  ...['ProviderName', 'PublisherName'].map(nameProvider).map((column) => ({ ...column, isExtra: true })),
];

const PERIODS: readonly ExportColumn[] = [
  define('BillingPeriodStart', {
    type: 'instant',
    paths: ['date'],
    compute: (date = null) => billingPeriodOf(date).start,
  }),
  define('BillingPeriodEnd', { type: 'instant', paths: ['date'], compute: (date = null) => billingPeriodOf(date).end }),
  define('ChargePeriodStart', {
    type: 'instant',
    paths: CHARGE_PERIOD,
    compute: (date = null, from = null, until = null) => chargePeriodOf(date, from, until).start,
  }),
  define('ChargePeriodEnd', {
    type: 'instant',
    paths: CHARGE_PERIOD,
    compute: (date = null, from = null, until = null) => chargePeriodOf(date, from, until).end,
  }),
];

const CHARGES: readonly ExportColumn[] = [
  define('ChargeCategory', { paths: ['type'], compute: (type = null) => categorizeCharge(type) }),
  define('ChargeClass', {
    paths: ['type', 'effectiveAt', 'date'],
    compute: (type = null, effectiveAt = null, date = null) => classOf(type, effectiveAt, billingPeriodOf(date).start),
  }),
  define('ChargeDescription', {
    paths: ['product.name', 'specification', 'resourceType.name'],
    compute: (product = null, specification = null, resourceType = null) => product ?? specification ?? resourceType,
  }),
  define('ChargeFrequency', { paths: ['type'], compute: (type = null) => frequencyOf(type) }),
  define('PricingCategory', {
    paths: ['type', 'chargingMode'],
    compute: (type = null, mode = null) => pricingOf(type, mode),
  }),
  define('PricingQuantity', { type: 'decimal', paths: PRICED, compute: (...cells) => measureAt(cells).quantity }),
  define('PricingUnit', { paths: PRICED, compute: (...cells) => measureAt(cells).unit }),
  define('ConsumedQuantity', {
    type: 'decimal',
    paths: ['type', ...USAGE],
    compute: (type = null, usage = null, unit = null) => measureUsage(type, usage, unit).quantity,
  }),
  define('ConsumedUnit', {
    paths: ['type', ...USAGE],
    compute: (type = null, usage = null, unit = null) => measureUsage(type, usage, unit).unit,
  }),
];

const SUBJECTS: readonly ExportColumn[] = [
  define('ServiceCategory', { paths: ['serviceType.code'], compute: (code = null) => categorizeService(String(code)) }),
  define('ServiceName', { paths: ['serviceType.name', 'serviceType.code'], compute: orElse }),
  define('RegionId', { paths: ['region.code'] }),
  define('RegionName', { paths: ['region.code', 'region.name', 'region.code'], compute: ofThat }),
  define('ResourceId', { paths: ['resource.resourceId'] }),
  define('ResourceName', { paths: ['resource.resourceId', 'resource.name'], compute: ofThat }),
  define('ResourceType', {
    paths: ['resource.resourceId', 'resourceType.name', 'resourceType.code'],
    compute: ofThat,
  }),
];

/** Columns beyond the specification; their names begin with `x_`. */
const FURTHER: readonly ExportColumn[] = [
  define('x_EntryId', { paths: ['entryId'] }),
  define('x_EntryType', { paths: ['type'] }),
  define('x_ChargingMode', { paths: ['chargingMode'] }),
  define('x_OrderId', { paths: ['orderId'] }),
  define('x_ServiceTypeCode', { paths: ['serviceType.code'] }),
  define('x_ProductId', { paths: ['product.productId'] }),
];

/** Columns of the FinOps Open Cost and Usage Specification 1.4 that follow from an entry of a bill. */
export const FOCUS_COLUMNS: readonly ExportColumn[] = [
  ...COSTS,
  ...PARTIES,
  ...PERIODS,
  ...CHARGES,
  ...SUBJECTS,
  ...FURTHER,
];
