import type { Codes } from '../../upstream/mapping/index.ts';

/** The vendor's code of a word; undefined for no word. */
export const codeOf = <Word extends string>(codes: Codes<Word>, word: Word | null | undefined): string | undefined =>
  word === undefined || word === null ? undefined : codes.encode(word);

/** The same for inputs that are numbers. */
export const numberOf = <Word extends string>(
  codes: Codes<Word>,
  word: Word | null | undefined,
): number | undefined => {
  const code = codeOf(codes, word);
  return code === undefined ? undefined : Number(code);
};
