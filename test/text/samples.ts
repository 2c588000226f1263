/** Halves of surrogate pairs: the first, the second, and a pair in the wrong order. */
export const MALFORMED = ['k\ud800', '\udfff', 'a\udc00\ud800b'] as const;

/** Bytes that are no UTF-8: a single continuation byte, half of a pair as CESU-8 writes it, an overlong encoding. */
export const NOT_UTF8 = {
  'a byte that begins nothing': Buffer.from([0xff]),
  'half of a surrogate pair': Buffer.from([0xed, 0xa0, 0x80]),
  'an overlong slash': Buffer.from([0xc0, 0xaf]),
  'a character that is cut off': Buffer.from([0xe5, 0xae]),
} as const;

/** Replaces a mark, which is ASCII, by bytes. */
export const withBytes = (text: string, mark: string, bytes: Buffer): Buffer => {
  const at = text.indexOf(mark);
  return Buffer.concat([Buffer.from(text.slice(0, at)), bytes, Buffer.from(text.slice(at + mark.length))]);
};
