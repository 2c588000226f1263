import { GatewayError } from '../../errors/index.ts';

const LONGEST_NAME = 255;
/** The character that a decoder writes for bytes that are not UTF-8. */
const REPLACEMENT = '\ufffd';
/** Path separators, and characters with a special meaning in file systems and shells. */
const FORBIDDEN = /[\p{Cc}\p{Cf}/\\:*?"<>|]/u;

/**
 * Throws FILE_NAME_REFUSED for a path, a hidden file, a name without an extension, and a name that file systems do not
 * allow.
 */
export const checkFileName = (name: string): void => {
  const isPlain =
    name.length >= 3 &&
    name.length <= LONGEST_NAME &&
    name === name.trim() &&
    !name.startsWith('.') &&
    !name.includes(REPLACEMENT) &&
    !FORBIDDEN.test(name);
  if (!isPlain) throw new GatewayError('FILE_NAME_REFUSED', { hints: { argument: 'file' } });
};

/** The extension of a name in lower case, without the dot; an empty text when there is none. */
export const endingOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase();
};
