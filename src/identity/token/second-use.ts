/** Number of fingerprints, one for each token in use; 16 KiB. */
const SLOTS = 4_096;

/** Number of characters read from a token's end. They belong to the signature, which is practically random. */
const READ = 8;

const fingerprint = (token: string): number => {
  let bits = 0;
  for (let at = token.length - READ; at < token.length; at += 1)
    bits = (Math.imul(bits, 31) + token.charCodeAt(at)) | 0;
  return bits;
};

/**
 * Whether a token was used before, approximately: tokens that share a slot replace each other, and one in billions is
 * mistaken for another. The verifier caches only tokens that come again, so that tokens used once evict no others.
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
