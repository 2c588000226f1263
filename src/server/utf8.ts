import { transcode } from 'node:buffer';

/** UTF-16 units. */
const SHORT = 2_048;
const LONG = 256 * 1024;

const BYTES_PER_UNIT = 2;

/**
 * A text and a newline, ready to be sent. A short one stays text, which Node writes in one piece with the response's head.
 * A longer one becomes the bytes that `Buffer.from` would make of it: V8 writes UTF-8 one character at a time as soon as
 * one of them is beyond Latin-1, as names in Chinese are; copying the text as it stands and converting the copy takes a
 * quarter of that. The newline comes here, because appending it to a long text would copy that once more.
 */
export const createLineEncoder = (longest = LONG): ((text: string) => string | Buffer) => {
  const scratch = Buffer.allocUnsafeSlow((longest + 1) * BYTES_PER_UNIT);
  return (text) => {
    if (text.length < SHORT) return `${text}\n`;
    if (text.length > longest) return Buffer.from(`${text}\n`);
    const end = scratch.write(text, 'utf16le');
    try {
      return transcode(scratch.subarray(0, end + scratch.write('\n', end, 'utf16le')), 'utf16le', 'utf8');
    } catch {
      // Half of a pair of surrogates, which has no UTF-8 of its own.
      return Buffer.from(`${text}\n`);
    }
  };
};
