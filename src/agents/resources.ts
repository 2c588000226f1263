import { ERROR_CODES, type ErrorCode, type Language } from '../errors/index.ts';
import { type Bilingual, readAgentText } from './documents.ts';

/** A text that an assistant can read besides calling tools. */
export interface AgentResource {
  readonly uri: string;
  readonly name: string;
  readonly title: Bilingual;
  readonly mimeType: string;
  /** Whether only callers who may read the schema may read it. */
  readonly needsSchema: boolean;
}

const resource = (name: string, title: Bilingual, mimeType: string, needsSchema = false): AgentResource => ({
  uri: `partnergraph://${name}`,
  name,
  title,
  mimeType,
  needsSchema,
});

export const AGENT_RESOURCES: readonly AgentResource[] = [
  resource('glossary', { en: 'Glossary', zh: '术语表' }, 'text/markdown'),
  resource('errors', { en: 'Error codes', zh: '错误码' }, 'text/markdown'),
  resource('schema', { en: 'Schema of the graph', zh: '图的 Schema' }, 'text/plain', true),
];

const HEADS: Bilingual = {
  en: '| code | meaning | try again |\n| --- | --- | --- |',
  zh: '| 错误码 | 含义 | 是否重试 |\n| --- | --- | --- |',
};

const errorTable = (language: Language): string => {
  const rows = (Object.keys(ERROR_CODES) as ErrorCode[]).map((code) => {
    const entry = ERROR_CODES[code];
    return `| ${code} | ${entry[language]} | ${entry.retry} |`;
  });
  return [HEADS[language], ...rows].join('\n');
};

/** The text of a resource. `printSchema` prints the part of the schema that the caller sees. */
export const readAgentResource = (
  { name }: AgentResource,
  { language, printSchema }: { readonly language: Language; readonly printSchema: () => string },
): string => {
  if (name === 'glossary') return readAgentText(`glossary.${language}.md`);
  return name === 'errors' ? errorTable(language) : printSchema();
};
