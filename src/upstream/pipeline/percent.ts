const UNRESERVED = /^[A-Za-z0-9\-._~]*$/;

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Percent-encoding as the signature wants it: everything but `A-Za-z0-9-._~`. Half a character, which JSON can carry and
 * UTF-8 cannot, becomes the sign for an unknown one, so that an id with it is merely not found.
 */
export const percentEncode = (text: string): string => (UNRESERVED.test(text) ? text : encode(text));
