import { registerEnumType } from 'type-graphql';
import { type Codes, UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import { rememberCodes } from '../../vendor/rows.ts';

/** Registers an enum with the words and descriptions of a table of codes; a new word is one line in that table. */
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

/** Registers an enum for an input, with the words that the vendor accepts there. */
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
