/** Levels of arrays and objects that a request's JSON may have: many times those of the graph's deepest input. */
export const MOST_JSON_LEVELS = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b] as const;
const CLOSING = [0x5d, 0x7d] as const;

const isAmong = (code: number, [bracket, brace]: readonly [number, number]): boolean =>
  code === bracket || code === brace;

/**
 * Whether a text of JSON has more levels than a request may have. It is asked before the text is parsed: the engine needs
 * about 0.3 microseconds for each level, and a body of the most bytes has close to a million of them.
 */
export const hasTooManyLevels = (json: string): boolean => {
  let levels = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (inString && code === BACKSLASH) at++;
    else if (code === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (isAmong(code, OPENING)) levels++;
    else if (isAmong(code, CLOSING)) levels--;
    if (levels > MOST_JSON_LEVELS) return true;
  }
  return false;
};
