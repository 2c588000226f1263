/** One hundredth of the currency, in the unit of raw amounts, which have eight decimals. */
export const CENT = 1_000_000n;

/**
 * The amounts of a charge: `official` less `discount` and `truncated` is `payable`. Amounts have eight decimals unless
 * their comment says otherwise.
 */
export interface Charge {
  readonly official: bigint;
  readonly discount: bigint;
  readonly truncated: bigint;
  /** In hundredths, like the means of payment below. */
  readonly payable: bigint;
  readonly coupon: bigint;
  readonly debt: bigint;
}

/** The n-th of `parts` shares of an amount, rounded so that the shares add up to the amount. */
export const partOf = (amount: bigint, n: number, parts: number): bigint =>
  (amount * BigInt(n + 1)) / BigInt(parts) - (amount * BigInt(n)) / BigInt(parts);

/** A share of a charge; the shares add up to the charge in every amount. */
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
