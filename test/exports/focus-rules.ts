/** The MUST rules of the FinOps Open Cost and Usage Specification 1.4 that can be checked by a file alone. */

export type FocusRow = Readonly<Record<string, string | null>>;

type Rule = (row: FocusRow) => boolean;

const MANDATORY = [
  'BilledCost',
  'BillingAccountId',
  'BillingAccountName',
  'BillingCurrency',
  'BillingPeriodEnd',
  'BillingPeriodStart',
  'ChargeCategory',
  'ChargeClass',
  'ChargeDescription',
  'ChargePeriodEnd',
  'ChargePeriodStart',
  'ContractedCost',
  'EffectiveCost',
  'HostProviderName',
  'InvoiceIssuerName',
  'ListCost',
  'PricingQuantity',
  'PricingUnit',
  'ServiceCategory',
  'ServiceName',
  'ServiceProviderName',
];
/** Columns that 1.4 removed. Columns outside of the specification begin with `x_`. */
const REMOVED = ['ProviderName', 'PublisherName'];
const NULLABLE = ['BillingAccountName', 'ChargeClass', 'ChargeDescription', 'PricingQuantity', 'PricingUnit'];
const COSTS = ['BilledCost', 'ContractedCost', 'EffectiveCost', 'ListCost'];
const NUMBERS = [...COSTS, 'PricingQuantity', 'ConsumedQuantity'];
const TIMES = ['BillingPeriodEnd', 'BillingPeriodStart', 'ChargePeriodEnd', 'ChargePeriodStart'];

const ALLOWED: Readonly<Record<string, readonly (string | null)[]>> = {
  ChargeCategory: ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'],
  ChargeClass: ['Correction', null],
  ChargeFrequency: ['One-Time', 'Recurring', 'Usage-Based'],
  PricingCategory: ['Standard', 'Dynamic', 'Committed', 'Other', null],
  ServiceCategory: [
    'AI and Machine Learning',
    'Analytics',
    'Business Applications',
    'Compute',
    'Databases',
    'Developer Tools',
    'Multicloud',
    'Identity',
    'Integration',
    'Internet of Things',
    'Management and Governance',
    'Media',
    'Migration',
    'Mobile',
    'Networking',
    'Security',
    'Storage',
    'Web',
    'Other',
  ],
};

const valueIn = (row: FocusRow, name: string): string | null => row[name] ?? null;

const bothOrNone =
  (first: string, second: string): Rule =>
  (row) =>
    (valueIn(row, first) === null) === (valueIn(row, second) === null);

const isPriced = ({ ChargeCategory }: FocusRow): boolean => ChargeCategory === 'Usage' || ChargeCategory === 'Purchase';

const nullIfTax =
  (name: string): Rule =>
  (row) =>
    row.ChargeCategory !== 'Tax' || valueIn(row, name) === null;

const neededIfPriced =
  (name: string): Rule =>
  (row) =>
    !isPriced(row) || row.ChargeClass === 'Correction' || valueIn(row, name) !== null;

const RULES: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(MANDATORY.map((name): [string, Rule] => [`${name} is present`, (row) => name in row])),
  ...Object.fromEntries(
    [...MANDATORY.filter((name) => !NULLABLE.includes(name)), 'ChargeFrequency'].map((name): [string, Rule] => [
      `${name} is not null`,
      (row) => valueIn(row, name) !== null,
    ]),
  ),
  ...Object.fromEntries(
    NUMBERS.map((name): [string, Rule] => [
      `${name} is a number`,
      (row) => /^-?\d+(\.\d+)?(E-?\d+)?$/.test(valueIn(row, name) ?? '0'),
    ]),
  ),
  ...Object.fromEntries(
    TIMES.map((name): [string, Rule] => [
      `${name} is an instant in UTC`,
      (row) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(valueIn(row, name) ?? ''),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(ALLOWED).map(([name, values]): [string, Rule] => [
      `${name} is an allowed value`,
      (row) => values.includes(valueIn(row, name)),
    ]),
  ),
  'no value is an empty text': (row) => !Object.values(row).some((value) => value === ''),
  'BillingCurrency is a code of ISO 4217': ({ BillingCurrency }) => /^[A-Z]{3}$/.test(BillingCurrency ?? ''),
  'the billing period has a length': (row) => (row.BillingPeriodStart ?? '') < (row.BillingPeriodEnd ?? ''),
  'the charge period has a length': (row) => (row.ChargePeriodStart ?? '') < (row.ChargePeriodEnd ?? ''),
  'a purchase is not usage-based': (row) => row.ChargeCategory !== 'Purchase' || row.ChargeFrequency !== 'Usage-Based',
  'what is unrelated to other charges costs what is billed': (row) =>
    row.ChargeCategory !== 'Credit' ||
    [row.ListCost, row.ContractedCost, row.EffectiveCost].every((cost) => cost === row.BilledCost),
  'a purchase that covers later charges costs nothing itself, and all else costs what is billed': (row) =>
    row.ChargeCategory === 'Purchase' && row.EffectiveCost === '0' ? true : row.EffectiveCost === row.BilledCost,
  'PricingCategory is null for a tax': nullIfTax('PricingCategory'),
  'PricingCategory is there for what has a price': neededIfPriced('PricingCategory'),
  'PricingQuantity is null for a tax': nullIfTax('PricingQuantity'),
  'PricingQuantity is there for what has a price': neededIfPriced('PricingQuantity'),
  'PricingUnit is there with PricingQuantity': bothOrNone('PricingQuantity', 'PricingUnit'),
  'ConsumedQuantity is null unless something was used': (row) =>
    row.ChargeCategory === 'Usage' || valueIn(row, 'ConsumedQuantity') === null,
  'ConsumedQuantity is there for what was used': (row) =>
    row.ChargeCategory !== 'Usage' || row.ChargeClass === 'Correction' || valueIn(row, 'ConsumedQuantity') !== null,
  'ConsumedUnit is there with ConsumedQuantity': bothOrNone('ConsumedQuantity', 'ConsumedUnit'),
  'RegionName is there with RegionId': bothOrNone('RegionId', 'RegionName'),
  'ResourceType is there with ResourceId': bothOrNone('ResourceId', 'ResourceType'),
  'ResourceName is null without ResourceId': (row) =>
    valueIn(row, 'ResourceId') !== null || valueIn(row, 'ResourceName') === null,
  'SubAccountType is there with SubAccountId': bothOrNone('SubAccountId', 'SubAccountType'),
  'SubAccountName is null without SubAccountId': (row) =>
    valueIn(row, 'SubAccountId') !== null || valueIn(row, 'SubAccountName') === null,
  'no column is one that was removed': (row) => !REMOVED.some((name) => name in row),
  'a column of its own begins with x_': (row) => Object.keys(row).every((name) => /^(x_)?[A-Z][A-Za-z]+$/.test(name)),
};

/** Number of services that have more than one category. */
const servicesOfTwoCategories = (rows: readonly FocusRow[]): number => {
  const categories = new Map<string | null | undefined, Set<string | null | undefined>>();
  for (const { ServiceName, ServiceCategory } of rows)
    categories.set(ServiceName, new Set([...(categories.get(ServiceName) ?? []), ServiceCategory]));
  return [...categories.values()].filter(({ size }) => size > 1).length;
};

/** Number of rows that break each rule, without rules that no row breaks. */
export const brokenRules = (rows: readonly FocusRow[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [
      ...Object.entries(RULES).map(([name, keeps]): [string, number] => [
        name,
        rows.filter((row) => !keeps(row)).length,
      ]),
      ['ServiceName has one ServiceCategory', servicesOfTwoCategories(rows)] as [string, number],
    ].filter(([, count]) => count > 0),
  );
