/**
 * One spelling for what people search by: keyboards and file systems differ in whether they compose «é», and case has
 * no meaning. Ids and keys are never folded.
 */
const foldForSearch = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether a text contains the part, whatever the case; every text contains no part, and no text contains any. */
export const contains = (text: string | null, part: string | null | undefined): boolean =>
  !part || (text !== null && foldForSearch(text).includes(foldForSearch(part)));

/** Whether one of some texts contains the part. */
export const anyContains = (texts: readonly (string | null)[], part: string | null | undefined): boolean =>
  !part || texts.some((text) => contains(text, part));
