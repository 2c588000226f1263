const AMOUNT = /^(-?\d+)(?:\.(\d{1,2})0*)?$/;

/**
 * An amount in hundredths, exactly: some amounts of the sandbox have more digits than a double holds.
 * @throws Error for a text that is not an amount, or has more than two decimals
 */
export const inHundredths = (amount: string): bigint => {
  const [, whole, fraction = ''] = AMOUNT.exec(amount) ?? [];
  if (whole === undefined) throw new Error(`${amount} is not an amount with two decimals`);
  return BigInt(whole + fraction.padEnd(2, '0'));
};
