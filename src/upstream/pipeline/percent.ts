const UNRESERVED = /^[A-Za-z0-9\-._~]*$/;

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Percent-encoding as the signature needs it: everything but `A-Za-z0-9-._~`. A lone surrogate, which JSON can carry
 * and UTF-8 cannot, becomes U+FFFD, so that an id with it is not found.
 */
export const percentEncode = (text: string): string => (UNRESERVED.test(text) ? text : encode(text));
