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
