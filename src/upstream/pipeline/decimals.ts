import { parse } from 'lossless-json';

/** A decimal of at most this many significant digits survives `JSON.parse` and shortest printing unchanged. */
const EXACT_DIGITS = 15;

/** Where a number may begin and is long enough to matter. Digits inside a string look like this only by rare chance. */
const PERHAPS_LONG = /(?:^|[:,[])\s*-?\d[\d.]{15}/;
const LONG_NUMBER = /((?:^|[:,[])\s*)(-?\d[\d.]{15,}(?:[eE][+-]?\d+)?)(?=\s*(?:[,}\]]|$))/g;

const significantDigits = (token: string): number =>
  token
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '').length;

const isLong = (token: string): boolean => token.length > EXACT_DIGITS && significantDigits(token) > EXACT_DIGITS;

/**
 * Quotes long numbers and lets the engine parse. A quotation mark put inside a string leaves text that is no JSON, since
 * a digit then follows a closed string; so the chance match is always noticed.
 */
const parseQuoted = (text: string): unknown =>
  JSON.parse(
    text.replace(LONG_NUMBER, (found, before: string, token: string) =>
      isLong(token) ? `${before}"${token}"` : found,
    ),
  );

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
  if (!PERHAPS_LONG.test(text)) return JSON.parse(text);
  try {
    return parseQuoted(text);
  } catch {
    return parseLossless(text);
  }
};
