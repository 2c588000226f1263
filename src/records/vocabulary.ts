/** Words of one enumeration with their meanings. */
export interface Vocabulary<Word extends string = string> {
  /** Name of the enumeration in the schema. */
  readonly name: string;
  readonly description: string;
  readonly words: Readonly<Record<Word, string>>;
}

export const vocabulary = <Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
): Vocabulary<Word> => ({ name, description, words });
