import { registerEnumType } from 'type-graphql';
import { type Codes, UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import { rememberCodes } from '../../vendor/rows.ts';

/** A graph enum over the vendor's codes: words and meanings come from the code table, so a new word is one line there. */
export const enumOf = <Word extends string>(
  name: string,
  description: string,
  codes: Codes<Word>,
): Codes<Word>['words'] => {
  const meanings = Object.entries<string>(codes.descriptions).map(([word, meaning]) => [
    word,
    { description: meaning },
  ]);
  registerEnumType(codes.words as Record<string, string>, {
    name,
    description,
    valuesConfig: {
      ...Object.fromEntries(meanings),
      [UNRECOGNIZED]: {
        description:
          'A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`.',
      },
    },
  });
  rememberCodes(codes);
  return codes.words;
};

/** An enum of an input: those of the words that the vendor takes there. */
export const enumOfSome = <Word extends string, const Some extends Word>(
  name: string,
  description: string,
  { codes, words }: { readonly codes: Codes<Word>; readonly words: readonly Some[] },
): { readonly [W in Some]: W } => {
  const chosen = Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Some]: W };
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: codes.descriptions[word] }]));
  registerEnumType<Record<string, string>>(chosen, { name, description, valuesConfig });
  return chosen;
};
