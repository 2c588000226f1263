import { Buffer } from 'node:buffer';
import american, { type Dictionary } from 'dictionary-en';
import british from 'dictionary-en-gb';
import nspell from 'nspell';

/**
 * Words that Americans write too, although the dictionary has them in Britain only. `cancelled` is the spelling of HTTP
 * libraries and of the stable code CANCELLED; `prev` is an abbreviation of both.
 */
const ACCEPTED = new Set(['cancelled', 'cancelling', 'cancels', 'prev']);

const SHORTEST = 4;

// The types of the speller ask for Node's buffers, those of the dictionaries for bytes.
const spellerOf = ({ aff, dic }: Dictionary) => nspell(Buffer.from(aff), Buffer.from(dic));

const dictionaries = { american: spellerOf(american), british: spellerOf(british) };

const known = new Map<string, boolean>();

const isBritish = (word: string): boolean => {
  let answer = known.get(word);
  if (answer === undefined) {
    answer = !ACCEPTED.has(word) && !dictionaries.american.correct(word) && dictionaries.british.correct(word);
    known.set(word, answer);
  }
  return answer;
};

/** Words of a text or a name: `OrderTree` and `ORDER_CODE` have two each. */
const wordsOf = (text: string): readonly string[] =>
  (text.match(/[A-Za-z]+/g) ?? []).flatMap((run) => run.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/));

/**
 * Words of a text that British English knows and American does not, in lower case, each once. A word that neither
 * knows is a name or a term, which this check leaves alone.
 */
export const britishWords = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .map((word) => word.toLowerCase())
      .filter((word) => word.length >= SHORTEST && isBritish(word)),
  ),
];
