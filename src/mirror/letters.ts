/**
 * Composed letters in lower case, character by character, so that a part of a text gets the same letters as the whole
 * text.
 */
export const lowerLetters = (text: string): readonly string[] =>
  [...text.normalize('NFC')].map((character) => character.toLowerCase());

interface Capital {
  readonly capital: string;
  readonly lower: string;
}

const IS_CAPITAL = /\p{Changes_When_Lowercased}/u;
/** No script beyond has letters in two cases. */
const [AFTER_ASCII, LAST] = [0x80, 0x1ffff] as const;

let capitals: readonly Capital[] | undefined;

/** Some 1,400 letters, found once per process. */
const allCapitals = (): readonly Capital[] => {
  capitals ??= Array.from({ length: LAST - AFTER_ASCII + 1 }, (_, at) => String.fromCodePoint(AFTER_ASCII + at))
    .filter((character) => IS_CAPITAL.test(character))
    .map((capital) => ({ capital, lower: capital.toLowerCase() }));
  return capitals;
};

/** Capitals of letters of a text in lower case, without those of ASCII, which are the only ones that databases know. */
export const capitalsFor = (text: string): readonly Capital[] =>
  allCapitals().filter(({ lower }) => text.includes(lower));
