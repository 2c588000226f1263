import { isLosslessNumber, parse, stringify } from 'lossless-json';
import type { Site } from '../../config/site.ts';
import { SITE_CURRENCY } from '../../config/site.ts';
import { GatewayError } from '../../errors/index.ts';
import { findMalformed, trimEndOf, WELL_FORMED } from '../../text.ts';

/**
 * Converts one value of the vendor to one of the graph. Absent, null and blank all become null. A value that violates
 * the contract becomes an `Error` value, which executors report for that field alone, so that the rest of the answer
 * survives.
 */
export type Convert = (value: unknown) => unknown;

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

const malformedValueError = (expected: string): GatewayError =>
  new GatewayError('UPSTREAM_BAD_ANSWER', { hints: { expected }, details: { expected } });

const blank = (value: unknown): boolean => value === undefined || value === null || value === '';

export const toText: Convert = (value) => {
  if (blank(value)) return null;
  return typeof value === 'string' ? value : typeof value === 'object' ? malformedValueError('text') : String(value);
};

export const toInteger: Convert = (value) => {
  if (blank(value)) return null;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : malformedValueError('integer');
};

const YES = ['true', '1', 'Y', 'YES'];
const NO = ['false', '0', 'N', 'NO'];

export const toFlag: Convert = (value) => {
  if (blank(value)) return null;
  const word = String(value);
  return YES.includes(word) ? true : NO.includes(word) ? false : malformedValueError('flag');
};

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;

/** Exact decimal text without an exponent; null when the token is no number. */
export const plainDecimal = (token: string): string | null => {
  if (PLAIN.test(token)) return token;
  const parts = SCIENTIFIC.exec(token);
  if (!parts) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  // No amount of money has such an exponent; writing out its zeros would only use memory.
  if (Math.abs(point) > 60) return null;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const cut = Math.max(point, 1);
  const rest = trimEndOf(padded.slice(cut), '0');
  return sign + padded.slice(0, cut).replace(/^0+(?=\d)/, '') + (rest ? `.${rest}` : '');
};

export const toDecimal: Convert = (value) => {
  if (blank(value)) return null;
  if (typeof value !== 'number' && typeof value !== 'string') return malformedValueError('decimal');
  return plainDecimal(String(value).trim()) ?? malformedValueError('decimal');
};

/** `measure` 1 is the currency's major unit, the only one that the partner operations use. */
export const toMoney = (
  amount: unknown,
  currency: unknown,
  measure: unknown,
  site: Site,
): Money | GatewayError | null => {
  const exact = toDecimal(amount);
  if (exact === null) return null;
  if (typeof exact !== 'string') return malformedValueError('money');
  if (!blank(measure) && String(measure) !== '1') return malformedValueError('money in the major unit');
  return { amount: exact, currency: blank(currency) ? SITE_CURRENCY[site] : String(currency) };
};

// Checked by digits alone: a calendar would be too slow for the many dates of a row.
const UTC = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

export const toDateTime: Convert = (value) => {
  if (blank(value)) return null;
  return typeof value === 'string' && UTC.test(value) ? value : malformedValueError('UTC time');
};

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export const toMonth: Convert = (value) => {
  if (blank(value)) return null;
  return typeof value === 'string' && MONTH.test(value) ? value : malformedValueError('month');
};

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export const toDate: Convert = (value) => {
  if (blank(value)) return null;
  return typeof value === 'string' && DAY.test(value) ? value : malformedValueError('day');
};

export interface Pair {
  readonly name: string;
  readonly value: string | null;
}

/** Members of a JSON object inside a text, in their order; nested values stay JSON text. */
export const toPairs = (value: unknown): readonly Pair[] | GatewayError | null => {
  if (blank(value)) return null;
  try {
    const object = parse(String(value));
    if (typeof object !== 'object' || object === null || Array.isArray(object) || isLosslessNumber(object)) {
      return malformedValueError('a JSON object');
    }
    // A well-formed text may contain an escape that is not.
    if (findMalformed(object)) return malformedValueError(WELL_FORMED);
    return Object.entries(object).map(([name, member]) => ({
      name,
      value: member === null ? null : typeof member === 'string' ? member : (stringify(member) ?? null),
    }));
  } catch {
    return malformedValueError('a JSON object');
  }
};

/** The word for a code that is missing in the table; a sibling field has the raw code. */
export const UNRECOGNIZED = 'UNRECOGNIZED';

/** The vendor's codes of one enumeration, and the graph's words for them. */
export interface Codes<Word extends string = string> {
  /** `{ WORD: 'WORD' }` with `UNRECOGNIZED`, in the shape that an enum registration takes. */
  readonly words: { readonly [W in Word | typeof UNRECOGNIZED]: W };
  readonly descriptions: Readonly<Record<Word, string>>;
  /**
   * The word of a code: null for a blank code, `UNRECOGNIZED` for an unknown one. A number and its text are the same
   * code.
   */
  decode(code: unknown): Word | typeof UNRECOGNIZED | null;
  encode(word: Word): string;
}

export type WordOf<C> = C extends Codes<infer Word> ? Word | typeof UNRECOGNIZED : never;

/** A word that an input may have: one with a code. */
export type Known<Word> = Exclude<Word, typeof UNRECOGNIZED>;

/** `entries`: word → [code on the wire, meaning]. */
export const defineCodes = <const Word extends string>(
  entries: Readonly<Record<Word, readonly [code: string | number, meaning: string]>>,
): Codes<Word> => {
  const words = Object.keys(entries) as Word[];
  const byCode = new Map<string, Word>(words.map((word) => [String(entries[word][0]), word]));
  if (byCode.size !== words.length) throw new Error(`two enum values have the same code: ${words.join(', ')}`);
  return {
    words: Object.fromEntries([...words, UNRECOGNIZED].map((word) => [word, word])) as Codes<Word>['words'],
    descriptions: Object.fromEntries(words.map((word) => [word, entries[word][1]])) as Record<Word, string>,
    decode: (code) =>
      code === undefined || code === null || code === '' ? null : (byCode.get(String(code)) ?? UNRECOGNIZED),
    encode: (word) => String(entries[word][0]),
  };
};
