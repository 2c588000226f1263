import { badInput, GatewayError } from '../../errors/index.ts';

/** The decoded parts of a global id. */
export interface GlobalId {
  /** Name of the object's type. */
  readonly type: string;
  /** The numbers that identify the object, its own first; empty where a part does not apply. */
  readonly parts: readonly string[];
}

/** Version of the format. Three bytes, so that it is four characters of their own in base64url. */
const VERSION = 'n1:';
const MARK = Buffer.from(VERSION).toString('base64url');

const SEPARATOR = ':';
const TYPE = /^[A-Z][A-Za-z]*$/;

/** Characters of the longest id that can have been issued: three numbers of 128 characters, escaped. */
const MAX_LENGTH = 1_024;

/** Parts at the end that do not apply are left out, so that an object has one id. */
const withoutBlankEnd = (parts: readonly string[]): readonly string[] =>
  parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);

export const encodeGlobalId = ({ type, parts }: GlobalId): string => {
  const text = [type, ...withoutBlankEnd(parts).map(encodeURIComponent)].join(SEPARATOR);
  return Buffer.from(VERSION + text).toString('base64url');
};

/** Whether a text claims to be a global id; numbers of the vendor never begin so. */
export const isGlobalId = (text: string): boolean => text.startsWith(MARK);

/** For a text that no object has as its id. */
export const malformedIdError = (argument: string): GatewayError =>
  badInput(argument, 'an id that this API has returned');

const decodePart = (part: string, argument: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw malformedIdError(argument);
  }
};

/** BAD_USER_INPUT, with the argument's name, for a text that no object has as its id. */
export const decodeGlobalId = (text: string, argument: string): GlobalId => {
  if (text.length > MAX_LENGTH || !isGlobalId(text)) throw malformedIdError(argument);
  const [type = '', ...escaped] = Buffer.from(text, 'base64url').toString().slice(VERSION.length).split(SEPARATOR);
  const id: GlobalId = { type, parts: escaped.map((part) => decodePart(part, argument)) };
  // Base64 and escapes have several spellings of one text; only the one that is issued is an id.
  if (!TYPE.test(type) || encodeGlobalId(id) !== text) throw malformedIdError(argument);
  return id;
};
