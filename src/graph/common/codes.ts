import { refuse } from '../../request/schema/windows.ts';
import { type Codes, UNRECOGNIZED } from '../../upstream/mapping/index.ts';

/** The vendor's code of a word; undefined where nothing is asked, BAD_USER_INPUT for the word of unknown codes. */
export const codeOf = <Word extends string>(
  codes: Codes<Word>,
  word: Word | typeof UNRECOGNIZED | null | undefined,
  argument: string,
): string | undefined => {
  if (word === undefined || word === null) return undefined;
  return word === UNRECOGNIZED ? refuse(argument, 'a known word') : codes.encode(word);
};

/** The same where the vendor wants a number. */
export const numberOf = <Word extends string>(
  codes: Codes<Word>,
  word: Word | typeof UNRECOGNIZED | null | undefined,
  argument: string,
): number | undefined => {
  const code = codeOf(codes, word, argument);
  return code === undefined ? undefined : Number(code);
};
