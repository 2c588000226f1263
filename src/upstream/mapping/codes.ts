/** The word for a code that is missing in the table; a sibling field has the raw code. */
export const UNRECOGNIZED = 'UNRECOGNIZED';

/** The vendor's codes of one enumeration, and the graph's words for them. */
export interface Codes<Word extends string = string> {
  /** `{ WORD: 'WORD' }` with `UNRECOGNIZED`, in the shape that an enum registration takes. */
  readonly words: { readonly [W in Word | typeof UNRECOGNIZED]: W };
  readonly descriptions: Readonly<Record<Word, string>>;
  /**
   * The word of a code: null for a blank code, `UNRECOGNIZED` for an unknown one. A number and its text are the same
   * code.
   */
  decode(code: unknown): Word | typeof UNRECOGNIZED | null;
  encode(word: Word): string;
}

export type WordOf<C> = C extends Codes<infer Word> ? Word | typeof UNRECOGNIZED : never;

/** A word that an input may have: one with a code. */
export type Known<Word> = Exclude<Word, typeof UNRECOGNIZED>;

/** `entries`: word → [code on the wire, meaning]. */
export const defineCodes = <const Word extends string>(
  entries: Readonly<Record<Word, readonly [code: string | number, meaning: string]>>,
): Codes<Word> => {
  const words = Object.keys(entries) as Word[];
  const byCode = new Map<string, Word>(words.map((word) => [String(entries[word][0]), word]));
  if (byCode.size !== words.length) throw new Error(`two enum values have the same code: ${words.join(', ')}`);
  return {
    words: Object.fromEntries([...words, UNRECOGNIZED].map((word) => [word, word])) as Codes<Word>['words'],
    descriptions: Object.fromEntries(words.map((word) => [word, entries[word][1]])) as Record<Word, string>,
    decode: (code) =>
      code === undefined || code === null || code === '' ? null : (byCode.get(String(code)) ?? UNRECOGNIZED),
    encode: (word) => String(entries[word][0]),
  };
};
