import { GatewayError } from '../../errors/index.ts';

const LONGEST_NAME = 255;
/** Character that a decoder writes for bytes that are not UTF-8. */
const REPLACEMENT = '\ufffd';
/** Separators of paths, and what file systems and shells read as something else than a name. */
const FORBIDDEN = /[\p{Cc}\p{Cf}/\\:*?"<>|]/u;

/** FILE_NAME_REFUSED for a path, a hidden file, a name without an ending, and what no file system takes. */
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

/** The ending of a name in small letters, without the dot; blank where it has none. */
export const endingOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase();
};
