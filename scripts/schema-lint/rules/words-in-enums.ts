import { ruleOver } from '../rule.ts';
import { everythingNamed } from './named.ts';

/** A number has no meaning for a reader: `CONTRACT_600`. A digit within a name that people use, such as `V0`, is allowed. */
export const wordsInEnums = ruleOver((document) =>
  everythingNamed(document)
    .filter(({ part, name }) => part === 'enum value' && name.split('_').some((word) => /^\d+$/.test(word)))
    .map(({ node, coordinate }) => ({ node, message: `${coordinate} has a number instead of a word.` })),
);
