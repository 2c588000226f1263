/** Encodes a text by RFC 8187, which escapes four characters that `encodeURIComponent` leaves as they are. */
const encodeRfc8187 = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Keeps the characters of a file name that every browser reads alike in a quoted string. */
const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');

/** A header with which a browser saves a file under this name and never shows it. */
export const contentDispositionOf = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${encodeRfc8187(name)}`;

const decodeOrBlank = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The file name in such a header; an empty text when there is none that can be read. */
export const nameInDisposition = (header: string): string => {
  const [, extended] = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header) ?? [];
  if (extended !== undefined) return decodeOrBlank(extended);
  const [, quoted, token] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? [];
  return quoted?.replace(/\\(.)/g, '$1') ?? token ?? '';
};
