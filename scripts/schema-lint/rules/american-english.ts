import { britishWords } from '../../spelling/british.ts';
import { ruleOver } from '../rule.ts';
import { everythingNamed } from './named.ts';

/** One spelling for names and texts, so that a reader who searches for a word finds all of its places. */
export const americanEnglish = ruleOver((document) =>
  everythingNamed(document).flatMap(({ node, coordinate, name, description }) => {
    const words = britishWords(`${name} ${description}`);
    return words.length > 0 ? [{ node, message: `${coordinate} is spelled as in Britain: ${words.join(', ')}.` }] : [];
  }),
);
