import type { Cell } from '../kind.ts';

type Category = 'Usage' | 'Purchase' | 'Tax' | 'Credit' | 'Adjustment';

/** Charge category of the specification for each type of entry; types that are missing here are adjustments. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  USE: 'Usage',
  HOURLY: 'Usage',
  NEW: 'Purchase',
  RENEWAL: 'Purchase',
  AUTOMATIC_RENEWAL: 'Purchase',
  CHANGE: 'Purchase',
  CHANGE_REFUND: 'Purchase',
  MONTHLY_FEE: 'Purchase',
  YEARLY_FEE: 'Purchase',
  SAVINGS_PLAN: 'Purchase',
  SUPPORT_PLAN: 'Purchase',
  MINIMUM_COMMITMENT: 'Purchase',
  UNSUBSCRIPTION: 'Purchase',
  TO_PAY_PER_USE_REFUND: 'Purchase',
  TAX: 'Tax',
  UNSUBSCRIPTION_TAX: 'Tax',
  COMPENSATION_TAX: 'Tax',
  DEDUCTION_ADJUSTMENT_TAX: 'Tax',
  COMPENSATION: 'Credit',
};

const RECURRING: ReadonlySet<Cell> = new Set([
  'RENEWAL',
  'AUTOMATIC_RENEWAL',
  'MONTHLY_FEE',
  'YEARLY_FEE',
  'SUPPORT_PLAN',
]);

/** Types that reverse the charge of an earlier entry. */
const TAKES_BACK: ReadonlySet<Cell> = new Set([
  'CHANGE_REFUND',
  'UNSUBSCRIPTION',
  'UNSUBSCRIPTION_TAX',
  'TO_PAY_PER_USE_REFUND',
  'DEDUCTION_ADJUSTMENT',
  'DEDUCTION_ADJUSTMENT_TAX',
]);

/** Charging modes in which a purchase covers later entries. */
const COMMITTED: ReadonlySet<Cell> = new Set(['SAVINGS_PLAN', 'RESERVED_INSTANCE']);

export const categorizeCharge = (type: Cell): Category => CATEGORIES[String(type)] ?? 'Adjustment';

export const frequencyOf = (type: Cell): string => {
  if (categorizeCharge(type) === 'Usage') return 'Usage-Based';
  return RECURRING.has(type) ? 'Recurring' : 'One-Time';
};

const isPriced = (type: Cell): boolean => ['Usage', 'Purchase'].includes(categorizeCharge(type));

export const pricingOf = (type: Cell, mode: Cell): string | null => {
  if (!isPriced(type)) return null;
  return categorizeCharge(type) === 'Usage' && COMMITTED.has(mode) ? 'Committed' : 'Standard';
};

/**
 * Charge class: "Correction" when the reversed charge took effect before the month of the entry; null for other
 * entries.
 */
export const classOf = (type: Cell, effectiveAt: Cell, periodStart: string | null): string | null => {
  const isEarlier =
    periodStart !== null && typeof effectiveAt === 'string' && Date.parse(effectiveAt) < Date.parse(periodStart);
  return TAKES_BACK.has(type) && isEarlier ? 'Correction' : null;
};

/** Cost at list price; the billed amount when there is no list price. */
export const listCostOf = (type: Cell, official: Cell, payable: Cell): Cell =>
  isPriced(type) ? (official ?? payable) : payable;

/** A purchase that covers later entries costs 0 here: its cost is in those entries. */
export const effectiveCostOf = (type: Cell, mode: Cell, payable: Cell): Cell =>
  categorizeCharge(type) === 'Purchase' && COMMITTED.has(mode) ? '0' : payable;

const PERIODS: Readonly<Record<string, string>> = { HOUR: 'Hours', DAY: 'Days', MONTH: 'Months', YEAR: 'Years' };

interface Quantity {
  readonly quantity: Cell;
  readonly unit: Cell;
}

const NONE: Quantity = { quantity: null, unit: null };

/** Consumed quantity; null for entries without usage and for an unknown unit. */
export const measureUsage = (type: Cell, usage: Cell, unit: Cell): Quantity =>
  categorizeCharge(type) === 'Usage' && usage !== null && unit !== null ? { quantity: usage, unit } : NONE;

/** Priced quantity: the usage, the purchased time, or one of an item that is charged once. */
export const measurePrice = (type: Cell, used: Quantity, period: Quantity): Quantity => {
  if (!isPriced(type)) return NONE;
  if (categorizeCharge(type) === 'Usage') return measureUsage(type, used.quantity, used.unit);
  const unit = PERIODS[String(period.unit)];
  return unit !== undefined && period.quantity !== null
    ? { quantity: period.quantity, unit }
    : { quantity: '1', unit: 'Charges' };
};
