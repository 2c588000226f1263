const PERHAPS_LONG = /[\d.]{16}/;
/** In JSON text a quotation mark before a colon ends a key, unless it is escaped. */
const LONG_NUMBER = /(?<!\\)":\s*(-?[\d.]{16,})(?=\s*[,}\]])/g;
const EXACT_DIGITS = 15;

const significantDigits = (token: string): number => token.replace(/[-.]/g, '').replace(/^0+/, '').length;

/** JSON whose numbers of more than 15 significant digits become strings with the same digits; amounts stay exact. */
export const parseExact = (text: string): unknown =>
  JSON.parse(
    PERHAPS_LONG.test(text)
      ? text.replace(LONG_NUMBER, (found, token: string) =>
          significantDigits(token) > EXACT_DIGITS ? `":"${token}"` : found,
        )
      : text,
  );
