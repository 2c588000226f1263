import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_DOCUMENTS = 1_000;
/** Limit for the total length of all texts; a parsed document takes about fifty times the memory of its text. */
const MAX_CHARACTERS = 2_000_000;
/** Limit for the selections of all plans; a planned selection takes about 550 bytes. */
const MAX_SELECTIONS = 150_000;

const lengthOf = ({ loc }: DocumentNode): number => Math.max(1, loc?.end ?? 1);

/** Parsed and validated documents by Apollo's hash of their text, with the interface that Apollo requires. */
export const createDocumentStore = () => {
  const documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: lengthOf,
  });
  return {
    get: async (hash: string) => documents.get(hash),
    set: async (hash: string, document: DocumentNode) => {
      documents.set(hash, document);
    },
    delete: async (hash: string) => documents.delete(hash),
  };
};

/** A document that is valid in one view of the schema. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly hash: string;
}

/** Documents that one view of the schema has executed before, by their text. */
export const createKnownDocuments = () => {
  const documents = new LRUCache<string, KnownDocument>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_, text) => Math.max(1, text.length),
  });
  return {
    find: (text: string): KnownDocument | undefined => documents.get(text),
    keep: (text: string, document: KnownDocument): void => {
      if (!documents.has(text)) documents.set(text, document);
    },
  };
};

export type KnownDocuments = ReturnType<typeof createKnownDocuments>;

interface Weighed {
  /** Number of selections in its plans; fragments count at each place where they are spread. */
  readonly selections: number;
}

/**
 * Compiled documents, by the document's hash and the selected operation. Limited by selections, because nested
 * fragments can make the plans of a short text large.
 */
export const createCompiledStore = <Compiled extends Weighed>(maxSelections = MAX_SELECTIONS) => {
  const compiled = new LRUCache<string, Compiled>({
    max: MAX_DOCUMENTS,
    maxSize: maxSelections,
    sizeCalculation: ({ selections }) => Math.max(1, selections),
  });
  return {
    get: (hash: string, operationName: string | undefined, make: () => Compiled): Compiled => {
      const key = operationName === undefined ? hash : `${hash} ${operationName}`;
      const known = compiled.get(key);
      if (known) return known;
      const made = make();
      compiled.set(key, made);
      return made;
    },
  };
};
