import { parse } from 'lossless-json';

/** A decimal of at most this many significant digits survives `JSON.parse` and shortest printing unchanged. */
const EXACT_DIGITS = 15;
const PERHAPS_LONG = /[\d.]{16}/;
const NUMBER_TOKEN = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const significantDigits = (token: string): number =>
  token
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '').length;

const isLong = (token: string): boolean => token.length > EXACT_DIGITS && significantDigits(token) > EXACT_DIGITS;

const endOfString = (text: string, open: number): number => {
  let close = text.indexOf('"', open + 1);
  while (close !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(close - 1 - backslashes) === 92) backslashes++;
    if (backslashes % 2 === 0) return close;
    close = text.indexOf('"', close + 1);
  }
  return text.length;
};

/** Whether a number token outside strings has more digits than a double can hold; ids inside strings do not count. */
const hasLongNumber = (text: string): boolean => {
  if (!PERHAPS_LONG.test(text)) return false;
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const gap = text.slice(from, quote === -1 ? text.length : quote);
    if (gap.match(NUMBER_TOKEN)?.some(isLong)) return true;
    if (quote === -1) return false;
    from = endOfString(text, quote) + 1;
  }
  return false;
};

/**
 * JSON with exact decimals: a number where a double holds it exactly, the digits as a string where it would not. The
 * slow parser runs only when such a number is there. Throws SyntaxError.
 */
export const parseExact = (text: string): unknown =>
  hasLongNumber(text)
    ? parse(text, null, {
        parseNumber: (token) => (isLong(token) ? token : Number(token)),
        onDuplicateKey: ({ newValue }) => newValue,
      })
    : JSON.parse(text);
