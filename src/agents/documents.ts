import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../errors/index.ts';

const DIRECTORY = new URL('../../schema/agents/', import.meta.url);

/** A text in each language of the product. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One document for agents: a file of `schema/agents`, whose first comments name and describe it in both languages. */
export interface AgentDocument {
  /** Name of the operation, and of the file. */
  readonly name: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly text: string;
}

const commentsIn = (text: string, language: Language): readonly string[] =>
  [...text.matchAll(/^# (en|zh): (.+)$/gm)].flatMap(([, found, line = '']) => (found === language ? [line] : []));

const readDocument = (file: string): AgentDocument => {
  const text = readFileSync(new URL(file, DIRECTORY), 'utf8');
  const read = (position: number): Bilingual => {
    const [en, zh] = [commentsIn(text, 'en')[position], commentsIn(text, 'zh')[position]];
    if (!en || !zh)
      throw new Error(
        `${file}: expected two comments "# en:" and two "# zh:", a name and a description in each language`,
      );
    return { en, zh };
  };
  return { name: file.replace('.graphql', ''), title: read(0), about: read(1), text };
};

/** The documents that agents may run, by name. */
export const readAgentDocuments = (): readonly AgentDocument[] =>
  readdirSync(DIRECTORY)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map(readDocument);

/** A text for agents beside the documents, such as `glossary.zh.md`. */
export const readAgentText = (name: string): string => readFileSync(new URL(name, DIRECTORY), 'utf8');
