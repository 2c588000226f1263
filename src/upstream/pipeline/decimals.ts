import { parse } from 'lossless-json';

/** `JSON.parse` and shortest printing keep a decimal of this many significant digits unchanged. */
const EXACT_DIGITS = 15;

/** The shortest run of digits and points that can have more significant digits than that. */
const LONG_RUN = EXACT_DIGITS + 1;

/** A number in JSON, from `start` up to but not including `end`. */
interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

const bytesOf = (characters: string): ReadonlySet<number | undefined> => new Set(Buffer.from(characters));

const MINUS = 0x2d;
const POINT = 0x2e;
const EXPONENT = bytesOf('eE');
const SIGN = bytesOf('+-');
const BEFORE_VALUE = bytesOf(':,[');
const AFTER_VALUE = bytesOf(',}]');

// The default applies beyond either end of the text.
const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39;
const isNumeral = (byte = 0): boolean => isDigit(byte) || byte === POINT;
const isBlank = (byte = 0xff): boolean => byte <= 0x20;

/** The digits in front of an exponent. */
const mantissaOf = (token: string): string => token.split(/[eE]/, 1)[0] ?? '';

const significantDigits = (token: string): number => mantissaOf(token).replace(/[-.]/g, '').replace(/^0+/, '').length;

const isLong = (token: string): boolean => token.length > EXACT_DIGITS && significantDigits(token) > EXACT_DIGITS;

const endOfRun = (json: Buffer, at: number): number => {
  let end = at;
  while (isNumeral(json[end])) end++;
  return end;
};

/**
 * Finds the start of a long enough run of digits and points, at `from` or after it; -1: none. Such a run covers one of
 * every sixteen bytes, so only those are read, which takes a twentieth of a regular expression's time.
 */
const longRunFrom = (json: Buffer, from: number): number => {
  for (let at = from + LONG_RUN - 1; at < json.length; at += LONG_RUN) {
    if (!isNumeral(json[at])) continue;
    let first = at;
    while (first > from && isNumeral(json[first - 1])) first--;
    at = endOfRun(json, at);
    if (at - first >= LONG_RUN) return first;
  }
  return -1;
};

/** Whether a JSON value may begin here: at the start, or after `:`, `,` or `[`. */
const beginsValue = (json: Buffer, at: number): boolean => {
  let before = at - 1;
  while (isBlank(json[before])) before--;
  return before < 0 || BEFORE_VALUE.has(json[before]);
};

const endsValue = (json: Buffer, at: number): boolean => {
  let after = at;
  while (isBlank(json[after])) after++;
  return after >= json.length || AFTER_VALUE.has(json[after]);
};

/** End of the number whose digits and points end at `end`. */
const endOfPower = (json: Buffer, end: number): number => {
  if (!EXPONENT.has(json[end])) return end;
  const first = SIGN.has(json[end + 1]) ? end + 2 : end + 1;
  let power = first;
  while (isDigit(json[power])) power++;
  return power === first ? end : power;
};

/** The long number whose digits begin here; undefined when the digits are part of something else. */
const longNumberAt = (json: Buffer, run: number): NumberToken | undefined => {
  const start = json[run - 1] === MINUS ? run - 1 : run;
  if (!isDigit(json[run]) || !beginsValue(json, start)) return undefined;
  const end = endOfPower(json, endOfRun(json, run));
  if (!endsValue(json, end)) return undefined;
  const digits = json.toString('latin1', start, end);
  return isLong(digits) ? { start, end, digits } : undefined;
};

/**
 * Puts long numbers in quotes; undefined when there are none. Digits inside a string look like a number only by rare
 * chance. It reads bytes instead of characters: once any module has a class that extends String, as Redis' client has,
 * V8 looks up `charCodeAt` anew for every character.
 */
const quoteLongNumbers = (json: Buffer): string | undefined => {
  let quoted = '';
  let taken = 0;
  for (let run = longRunFrom(json, 0); run >= 0; run = longRunFrom(json, endOfRun(json, run))) {
    const found = longNumberAt(json, run);
    if (!found) continue;
    quoted += `${json.toString('utf8', taken, found.start)}"${found.digits}"`;
    taken = found.end;
  }
  return taken === 0 ? undefined : quoted + json.toString('utf8', taken);
};

/** Parses with a library that keeps numbers exact. Correct for every text, but much slower. Throws SyntaxError. */
const parseLossless = (text: string): unknown =>
  parse(text, null, {
    parseNumber: (token) => (isLong(token) ? token : Number(token)),
    onDuplicateKey: ({ newValue }) => newValue,
  });

/**
 * JSON in UTF-8 with exact decimals: a number where a double holds it exactly, the digits as a string where it would
 * not. Throws SyntaxError.
 */
export const parseExact = (json: Buffer): unknown => {
  const quoted = quoteLongNumbers(json);
  if (quoted === undefined) return JSON.parse(json.toString('utf8'));
  try {
    return JSON.parse(quoted);
  } catch {
    // A quotation mark inside a string makes the text invalid, since a digit then follows a closed string. So a chance
    // match always ends here.
    return parseLossless(json.toString('utf8'));
  }
};
