import { readFileSync } from 'node:fs';

const PAGE = 'docs/zh/terms.md';

/** Words that the table of terms excludes, each with the one that is used instead. */
export const avoidedWords = (page = readFileSync(PAGE, 'utf8')): ReadonlyMap<string, string> =>
  new Map(
    page
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .slice(1)
      .flatMap((line) => {
        const [, chinese = '', avoided = ''] = line.split('|').slice(1, -1);
        return avoided
          .split('、')
          .map((word) => word.trim())
          .filter((word) => word !== '')
          .map((word): [string, string] => [word, chinese.trim()]);
      }),
  );

/** Words of a text that are not used here, with what to write instead. */
export const avoidedIn = (text: string, avoided = avoidedWords()): readonly string[] =>
  [...avoided].filter(([word]) => text.includes(word)).map(([word, instead]) => `${word} → ${instead}`);
