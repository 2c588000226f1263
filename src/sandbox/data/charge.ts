/** One hundredth of the currency in the unit of raw figures, which have eight decimals. */
export const CENT = 1_000_000n;

/**
 * The amounts of a charge: `official` less `discount` and `truncated` is `payable`. With eight decimals unless stated
 * otherwise.
 */
export interface Charge {
  readonly official: bigint;
  readonly discount: bigint;
  readonly truncated: bigint;
  /** Hundredths, as are its means of payment. */
  readonly payable: bigint;
  readonly coupon: bigint;
  readonly debt: bigint;
}

/** The n-th of so many parts of an amount, cut so that all of them together are the amount. */
export const partOf = (amount: bigint, n: number, parts: number): bigint =>
  (amount * BigInt(n + 1)) / BigInt(parts) - (amount * BigInt(n)) / BigInt(parts);

/** A part of a charge; all parts together are the charge, in every figure. */
export const chargePart = (charge: Charge, n: number, parts: number): Charge => {
  const [official, discount] = [partOf(charge.official, n, parts), partOf(charge.discount, n, parts)];
  const due = partOf(charge.payable, n, parts);
  return {
    official,
    discount,
    payable: due,
    truncated: official - discount - due * CENT,
    coupon: partOf(charge.coupon, n, parts),
    debt: partOf(charge.debt, n, parts),
  };
};
