import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A fenced block of code in a guide. */
export interface Block {
  readonly guide: string;
  readonly language: string;
  readonly file: string | null;
  readonly text: string;
}

/** Reads the blocks of all guides. The first word after the fence is the language; `file=<name>` may follow. */
export const blocksInGuides = (): readonly Block[] =>
  globSync('docs/guides/*.md')
    .sort()
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^```(\w*)([^\n]*)\n([\s\S]*?)^```$/gm)].map(
        ([, language = '', words = '', text = '']) => ({
          guide: basename(path, '.md'),
          language,
          file: /file=(\S+)/.exec(words)?.[1] ?? null,
          text,
        }),
      ),
    );

export const blocks = blocksInGuides();

export const blocksOf = (language: string, guide?: string): readonly Block[] =>
  blocks.filter((block) => block.language === language && (!guide || block.guide === guide));
