import { lowerLetters } from './letters.ts';

/**
 * Texts as words of two characters each (bigrams), so that the full-text index of a database finds a part of a text in
 * any script: Chinese names are often two characters long and have no spaces.
 */

const code = (character: string): string => `x${(character.codePointAt(0) ?? 0).toString(16)}`;

const END = 'x0';
/** Separates two texts, so that no match spans both. */
const GAP = 'z';

/** The bigrams of some texts, for the index. */
export const gramsOf = (texts: readonly (string | null)[]): string =>
  texts
    .filter((text) => text !== null)
    .map((text) => {
      const codes = lowerLetters(text).map(code);
      return codes.map((each, index) => `${each}${codes[index + 1] ?? END}`).join(' ');
    })
    .join(` ${GAP} `);

interface Query {
  /** Adjacent words of the text that is searched for. */
  readonly words: string;
  /** Whether `words` is only the beginning of a bigram, because the searched text has one character. */
  readonly isPrefix: boolean;
}

/** The query to the index for a part of a text. */
export const queryOf = (part: string): Query => {
  const codes = lowerLetters(part).map(code);
  if (codes.length < 2) return { words: `${codes[0] ?? ''}x`, isPrefix: true };
  return {
    words: codes
      .slice(1)
      .map((each, index) => `${codes[index] ?? ''}${each}`)
      .join(' '),
    isPrefix: false,
  };
};
