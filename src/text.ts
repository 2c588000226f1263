import { isUtf8 } from 'node:buffer';

/**
 * Form that a text must have before it is stored, compared or hashed. UTF-8 has no form for half of a surrogate pair:
 * every encoder writes U+FFFD for it, so two texts that differ only there have one hash and one row in a database.
 */
export const WELL_FORMED = 'well-formed Unicode text';

/**
 * Where a value has a text that is not well-formed; a key of an object counts as the place of the object. A long path
 * ends with «…».
 */
export type TextPath = readonly (string | number)[];

interface Place {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Place | null;
}

/** Steps of a path that an error names: enough to find the place, however deep a hostile body is nested. */
const MAX_STEPS = 16;

const pathOf = (place: Place): TextPath => {
  const path: (string | number)[] = [];
  for (let here = place; here.parent; here = here.parent) path.push(here.key);
  path.reverse();
  return path.length > MAX_STEPS ? [...path.slice(0, MAX_STEPS), '…'] : path;
};

/** A key that is not well-formed is no name to show: its object is. */
const ROOT = '';

/**
 * The path to the first text or key in a value of JSON that is not well-formed; null: there is none. Walks with a list
 * of its own, since a body of a few kilobytes may be nested deeper than the engine has stack.
 */
export const findMalformed = (value: unknown): TextPath | null => {
  const places: Place[] = [{ value, key: ROOT, parent: null }];
  for (let place = places.pop(); place; place = places.pop()) {
    const { value: here } = place;
    if (typeof here === 'string') {
      if (!here.isWellFormed()) return pathOf(place);
    } else if (Array.isArray(here)) {
      for (let key = here.length - 1; key >= 0; key--) places.push({ value: here[key], key, parent: place });
    } else if (typeof here === 'object' && here !== null) {
      const keys = Object.keys(here);
      if (!keys.every((key) => key.isWellFormed())) return pathOf(place);
      for (const key of keys.reverse())
        places.push({ value: (here as Record<string, unknown>)[key], key, parent: place });
    }
  }
  return null;
};

/** An object of JSON, whose fields are not checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of UTF-8 bytes; null where they are not UTF-8, instead of U+FFFD in their place. */
export const readUtf8 = (bytes: Uint8Array): string | null =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null;

const REPLACEMENT = '\ufffd';

/**
 * Whether a text came whole from the environment or the command line. Node decodes both before any code of ours runs
 * and writes U+FFFD for bytes that are not UTF-8, so U+FFFD is refused there too. No setting has a use for NUL.
 */
export const isWholeText = (text: string): boolean =>
  text.isWellFormed() && !text.includes(REPLACEMENT) && !text.includes('\u0000');

const NOT_ASCII = /[^\x20-\x7e\t]/;

/** Whether a header's value is ASCII, as the grammar of every header that the gateway reads asks for. */
export const isAscii = (text: string): boolean => !NOT_ASCII.test(text);

const ESCAPED_BYTES = /(?:%[\da-f]{2})+/gi;

const isDecodable = (escaped: string): boolean => {
  try {
    decodeURIComponent(escaped);
    return true;
  } catch {
    return false;
  }
};

/** Whether the percent-encoded bytes of a URL are UTF-8. Node's parser has refused raw bytes beyond ASCII before. */
export const isWellFormedUrl = (url: string): boolean => (url.match(ESCAPED_BYTES) ?? []).every(isDecodable);

/** A surrogate written as an escape of JSON: the only way in which UTF-8 bytes can hold half of a pair. */
const ESCAPES = ['\\ud', '\\uD'];

/**
 * Whether JSON in UTF-8 can hold a text that is not well-formed. Cheap, so that most answers are never walked through.
 */
export const mayHoldSurrogates = (json: Buffer): boolean => ESCAPES.some((start) => json.includes(start));

/**
 * Without the characters at the end that are this one. A pattern such as `/0+$/` would look anew behind each of them.
 */
export const trimEndOf = (text: string, character: string): string => {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
};

/** A person's name as it is shown: its first character, which is the family name of most Chinese names. */
export const maskName = (name: string): string => (name ? `${[...name][0]}**` : '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as a part of a page or of a mail in HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
