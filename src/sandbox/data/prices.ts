import { below, hashText, mix } from './hash.ts';

/** Prices are counted in units of 10^-10 of the currency, the vendor's finest. */
export const PRICE_SCALE = 10;

const HOURS_A_MONTH = 730n;
/** A month paid in advance costs this percentage of its hours, and a year costs ten such months. */
const MONTH_PERCENT = 66n;
const YEAR_MONTHS = 10n;

export interface Priced {
  readonly service: string;
  readonly resource: string;
  readonly specification: string;
  readonly region: string;
  /** In the resource's unit of size; 1 for resources without a size. */
  readonly size: number;
}

/** List price of one resource for one hour. */
export const hourPrice = (seed: number, { service, resource, specification, region, size }: Priced): bigint => {
  const draw = mix(mix(seed, hashText(`${service}/${resource}`)), hashText(`${specification}/${region}`));
  return BigInt(50_000_001 + below(draw, 2_000_000_000)) * BigInt(Math.max(1, size));
};

const PERIOD_HOURS: Readonly<Record<number, (hour: bigint) => bigint>> = {
  0: (hour) => hour * 24n,
  2: (hour) => (hour * HOURS_A_MONTH * MONTH_PERCENT) / 100n,
  3: (hour) => ((hour * HOURS_A_MONTH * MONTH_PERCENT) / 100n) * YEAR_MONTHS,
  4: (hour) => hour,
};

/**
 * List price of one resource for one period, rounded to hundredths as the vendor does; null for a period that is not
 * sold.
 */
export const periodPrice = (hour: bigint, periodType: number): bigint | null => {
  const price = PERIOD_HOURS[periodType]?.(hour);
  return price === undefined ? null : roundTo(price, 2);
};

export interface Discount {
  readonly id: string;
  readonly type: 605 | 606 | 607;
  readonly name: string;
  readonly percent: number;
}

/** The discounts that a customer can choose from. */
export const discountsOf = (draw: (purpose: number) => number): readonly Discount[] =>
  (
    [
      { type: 606, name: 'channel discount', percent: below(draw(321), 4) * 5 },
      { type: 607, name: 'partner discount', percent: below(draw(322), 5) * 4 },
    ] as const
  )
    .filter(({ percent }) => percent > 0)
    .map((discount) => ({ ...discount, id: `DC${draw(323).toString().padStart(10, '0')}${discount.type}` }));

/** The discount with the largest percentage; the first one of equals. */
export const bestOf = (discounts: readonly Discount[]): Discount | undefined =>
  discounts.toSorted((a, b) => b.percent - a.percent)[0];

/** Rounds half up to that number of decimals; the result is still in the finest unit. */
export const roundTo = (price: bigint, decimals: number): bigint => {
  const unit = 10n ** BigInt(PRICE_SCALE - decimals);
  return ((price + unit / 2n) / unit) * unit;
};
