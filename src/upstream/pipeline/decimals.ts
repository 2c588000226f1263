import { parse } from 'lossless-json';

/** A decimal of at most this many significant digits survives `JSON.parse` and shortest printing unchanged. */
const EXACT_DIGITS = 15;

/** Where a number stands that is long enough to matter. Digits inside a string look like this only by rare chance. */
const LONG_NUMBER = /((?:^|[:,[])\s*)(-?\d[\d.]{15,}(?:[eE][+-]?\d+)?)(?=\s*(?:[,}\]]|$))/g;

const significantDigits = (token: string): number =>
  token
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '').length;

const isLong = (token: string): boolean => token.length > EXACT_DIGITS && significantDigits(token) > EXACT_DIGITS;

const quoteLongNumbers = (text: string): string =>
  text.replace(LONG_NUMBER, (found, before: string, token: string) => (isLong(token) ? `${before}"${token}"` : found));

/** Slower by far, and right about every text. Throws SyntaxError. */
const parseLossless = (text: string): unknown =>
  parse(text, null, {
    parseNumber: (token) => (isLong(token) ? token : Number(token)),
    onDuplicateKey: ({ newValue }) => newValue,
  });

/**
 * JSON with exact decimals: a number where a double holds it exactly, the digits as a string where it would not. Throws
 * SyntaxError.
 */
export const parseExact = (text: string): unknown => {
  const quoted = quoteLongNumbers(text);
  if (quoted === text) return JSON.parse(text);
  try {
    return JSON.parse(quoted);
  } catch {
    // A quotation mark put inside a string leaves what is no JSON, since a digit then follows a closed string; so a
    // chance match is always noticed.
    return parseLossless(text);
  }
};
