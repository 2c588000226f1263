/** `crypto` as browsers and Node have it; mini-programs and React Native may lack it. */
interface RandomSource {
  getRandomValues?(array: Uint8Array): Uint8Array;
}
declare const crypto: RandomSource | undefined;

const BYTES = 16;

const randomBytes = (): Uint8Array => {
  const bytes = new Uint8Array(BYTES);
  const source = typeof crypto === 'undefined' ? undefined : crypto;
  if (source?.getRandomValues) return source.getRandomValues(bytes);
  // A key must be unique but is not secret, so that weaker random numbers are enough.
  for (let index = 0; index < BYTES; index += 1) bytes[index] = Math.floor(Math.random() * 256);
  return bytes;
};

/**
 * A key for one write. Make it when the person begins the write, keep it with the form, and send it with each attempt:
 * the write happens once, however often it is sent.
 */
export const newIdempotencyKey = (): string => {
  let key = '';
  for (const byte of randomBytes()) key += `0${byte.toString(16)}`.slice(-2);
  return key;
};
