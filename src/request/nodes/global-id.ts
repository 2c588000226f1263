import { badInput, GatewayError } from '../../errors/index.ts';

/** The decoded parts of a global id. */
export interface GlobalId {
  /** Name of the object's type. */
  readonly type: string;
  /** The vendor's ids that identify the object, its own first; an empty text for a part that does not apply. */
  readonly parts: readonly string[];
}

/** What an id is made of; null or undefined for a part that does not apply. */
interface NamedParts {
  readonly type: string;
  readonly parts: readonly (string | null | undefined)[];
}

/** Version of the format. Three bytes, because they become exactly four characters in base64url. */
const VERSION = 'n1:';
const MARK = Buffer.from(VERSION).toString('base64url');

const SEPARATOR = ':';
const TYPE = /^[A-Z][A-Za-z]*$/;

/** Number of characters of the longest possible id: three escaped parts of 128 characters. */
const MAX_LENGTH = 1_024;

/** Characters that `encodeURIComponent` leaves as they are, except `!*'()`. */
const PLAIN = /^[\w.~-]*$/;

/** `encodeURIComponent` looks at a text character by character, which nearly all ids of the vendor do not need. */
const escapePart = (part: string): string => (PLAIN.test(part) ? part : encodeURIComponent(part));

/** The id before it becomes base64url. Empty parts at the end are left out, so that each object has exactly one id. */
const spell = ({ type, parts }: NamedParts): string => {
  let text = VERSION + type;
  let separators = '';
  for (const part of parts) {
    separators += SEPARATOR;
    if (!part) continue;
    text += separators + escapePart(part);
    separators = '';
  }
  return text;
};

const scratch = Buffer.allocUnsafeSlow(MAX_LENGTH);

/** Every row of an answer has an id, so its bytes are written into one buffer instead of one for each. */
export const encodeGlobalId = (id: NamedParts): string => {
  const text = spell(id);
  if (text.length > scratch.length) return Buffer.from(text).toString('base64url');
  return scratch.toString('base64url', 0, scratch.write(text, 'latin1'));
};

/** Whether a text has the prefix of a global id, with which the vendor's ids never begin. */
export const isGlobalId = (text: string): boolean => text.startsWith(MARK);

/** The error for a text that cannot be an id. */
export const malformedIdError = (argument: string): GatewayError =>
  badInput(argument, 'an id that this API has returned');

const decodePart = (part: string, argument: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw malformedIdError(argument);
  }
};

/** Decodes a global id. Throws BAD_USER_INPUT with the argument's name for a text that cannot be an id. */
export const decodeGlobalId = (text: string, argument: string): GlobalId => {
  if (text.length > MAX_LENGTH || !isGlobalId(text)) throw malformedIdError(argument);
  const [type = '', ...escaped] = Buffer.from(text, 'base64url').toString().slice(VERSION.length).split(SEPARATOR);
  const id: GlobalId = { type, parts: escaped.map((part) => decodePart(part, argument)) };
  // One text has several spellings in Base64 and with escapes; only the issued spelling is accepted.
  if (!TYPE.test(type) || encodeGlobalId(id) !== text) throw malformedIdError(argument);
  return id;
};
