import { trimEndOf } from '../../text.ts';

/** A number whose digits must be sent exactly. The contract decides whether it is sent as a number or a string. */
export class Decimal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An amount of `value` × 10^-scale, without trailing zeros. */
export const scaleDown = (value: bigint, scale: number): Decimal => {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const fraction = trimEndOf(digits.slice(-scale), '0');
  return new Decimal(`${value < 0n ? '-' : ''}${digits.slice(0, -scale)}${fraction ? `.${fraction}` : ''}`);
};

/** Hundredths of the major currency unit, printed with two decimals. */
export const money = (cents: bigint): Decimal => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return new Decimal(`${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
};

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Hundredths of a decimal number's text; null when it is not a plain number or has more than two decimals. */
export const centsOf = (text: string): bigint | null => {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const decimals = trimEndOf(fraction, '0');
  if (decimals.length > 2) return null;
  const cents = BigInt(whole + decimals.padEnd(2, '0'));
  return sign ? -cents : cents;
};

/** The n-th of `parts` shares of a sum; the shares add up to the sum. */
export const share = (sum: bigint, n: number, parts: number): bigint => {
  const each = sum / BigInt(parts);
  return n === 0 ? sum - each * BigInt(parts - 1) : each;
};
