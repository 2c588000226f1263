/**
 * Makes searching independent of case and of how «é» is composed, which differs between keyboards. Not for ids or keys.
 */
const foldForSearch = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether the text contains the part, ignoring case. True for a blank part, false for a missing text. */
export const contains = (text: string | null, part: string | null | undefined): boolean =>
  !part || (text !== null && foldForSearch(text).includes(foldForSearch(part)));

/** Whether any of the texts contains the part. */
export const anyContains = (texts: readonly (string | null)[], part: string | null | undefined): boolean =>
  !part || texts.some((text) => contains(text, part));
