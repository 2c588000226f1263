import { type GraphQLSchema, parse, specifiedRules, type ValidationRule, validate } from 'graphql';
import { ConfigError } from '../../config/index.ts';
import { type Manifest, readManifests } from './manifests.ts';

/** Texts by id, of all versions of all apps. */
export type TrustedDocuments = ReadonlyMap<string, string>;

interface TrustedDocumentsSettings {
  readonly directory: string;
  readonly schema: GraphQLSchema;
  /** Rules for every document, in addition to those of GraphQL. */
  readonly rules: readonly ValidationRule[];
  readonly maxTokens: number;
}

/** Makes a function that validates a document and returns what is wrong with it; undefined for a valid one. */
const judge = ({ schema, rules, maxTokens }: TrustedDocumentsSettings) => {
  const known = new Map<string, string | undefined>();
  const complaint = (text: string): string | undefined => {
    try {
      return validate(schema, parse(text, { maxTokens }), [...specifiedRules, ...rules], { maxErrors: 1 })[0]?.message;
    } catch (error) {
      return error instanceof Error ? error.message : 'no document';
    }
  };
  return (text: string): string | undefined => {
    // Each text is validated once, because the versions of one app share most documents.
    if (!known.has(text)) known.set(text, complaint(text));
    return known.get(text);
  };
};

const MOST_PROBLEMS = 50;

const refuse = (problems: readonly string[]): never => {
  const more = problems.length - MOST_PROBLEMS;
  throw new ConfigError([
    ...problems.slice(0, MOST_PROBLEMS).map((problem) => `TRUSTED_DOCUMENTS (documents.directory): ${problem}`),
    ...(more > 0 ? [`TRUSTED_DOCUMENTS (documents.directory): ${more} more`] : []),
  ]);
};

const conflict = (id: string, files: readonly string[]): string =>
  `${files.join(' and ')}: ${id} names two different documents`;

const collect = (manifests: readonly Manifest[], complaintOf: (text: string) => string | undefined) => {
  const documents = new Map<string, string>();
  const from = new Map<string, string>();
  const problems: string[] = [];
  for (const { file, documents: listed } of manifests) {
    for (const [id, text] of listed) {
      const known = documents.get(id);
      if (known !== undefined && known !== text) problems.push(conflict(id, [from.get(id) ?? file, file]));
      const complaint = complaintOf(text);
      if (complaint !== undefined) problems.push(`${file}: ${id}: ${complaint}`);
      if (known !== undefined) continue;
      documents.set(id, text);
      from.set(id, file);
    }
  }
  return { documents, problems };
};

/**
 * Reads and validates all manifests at start; a running gateway ignores later changes of the directory. Throws one
 * ConfigError that names the file and id of every invalid document.
 */
export const loadTrustedDocuments = (settings: TrustedDocumentsSettings): TrustedDocuments => {
  const { manifests, problems } = readManifests(settings.directory);
  const found = collect(manifests, judge(settings));
  const all = [...problems, ...found.problems];
  return all.length > 0 ? refuse(all) : found.documents;
};
