/** Enough for the tokens that are in use at one time; 16 KiB. */
const SLOTS = 4_096;

/** Characters at a token's end: part of its signature, which is as good as random. */
const READ = 8;

const fingerprint = (token: string): number => {
  let bits = 0;
  for (let at = token.length - READ; at < token.length; at += 1)
    bits = (Math.imul(bits, 31) + token.charCodeAt(at)) | 0;
  return bits;
};

/**
 * Says whether a token was used before, roughly: two tokens that share a slot make each other forgotten, and one in
 * billions is taken for another. So tokens that are used once, as programs do, push no member's token out of memory.
 */
export const createSecondUse = (): ((token: string) => boolean) => {
  const used = new Int32Array(SLOTS);
  return (token) => {
    const bits = fingerprint(token);
    const slot = (bits >>> 0) % SLOTS;
    if (used[slot] === bits) return true;
    used[slot] = bits;
    return false;
  };
};
