import { readFileSync } from 'node:fs';

const PAGE = 'docs/zh/terms.md';

interface Terms {
  /** The words in use. */
  readonly used: readonly string[];
  /** Words that are not used, each with its replacement. */
  readonly avoided: ReadonlyMap<string, string>;
}

const wordsIn = (cell: string): readonly string[] =>
  (cell.split('（')[0] ?? '')
    .split('、')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The table of terms. */
export const readTerms = (page = readFileSync(PAGE, 'utf8')): Terms => {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.split('|').slice(1, -1));
  return {
    used: rows.flatMap(([, chinese = '']) => wordsIn(chinese)),
    avoided: new Map(
      rows.flatMap(([, chinese = '', avoided = '']) =>
        wordsIn(avoided).map((word): [string, string] => [word, wordsIn(chinese).join('、')]),
      ),
    ),
  };
};

/** Words of a text that are not in use, with their replacements. A word inside a word in use does not count. */
export const avoidedIn = (text: string, { used, avoided }: Terms = readTerms()): readonly string[] => {
  const rest = used.reduce((left, word) => left.replaceAll(word, '·'), text);
  return [...avoided].filter(([word]) => rest.includes(word)).map(([word, instead]) => `${word} → ${instead}`);
};
