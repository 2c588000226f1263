import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

interface Bounds {
  readonly maxDocuments: number;
  /** Of the texts together; what hangs on a document in memory is some fifty times its text. */
  readonly maxCharacters: number;
}

const BOUNDS: Bounds = { maxDocuments: 1_000, maxCharacters: 2_000_000 };

const lengthOf = ({ loc }: DocumentNode): number => Math.max(1, loc?.end ?? 1);

/** Parsed and validated documents by Apollo's hash of their text, in the shape in which Apollo asks for them. */
export const createDocumentStore = ({ maxDocuments, maxCharacters } = BOUNDS) => {
  const documents = new LRUCache<string, DocumentNode>({
    max: maxDocuments,
    maxSize: maxCharacters,
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

/** What was made of a document, by the document's hash and the operation chosen from it. */
export const createCompiledStore = <Compiled extends object>({ maxDocuments, maxCharacters } = BOUNDS) => {
  const compiled = new LRUCache<string, Compiled>({ max: maxDocuments, maxSize: maxCharacters });
  return {
    get: (hash: string, operationName: string | undefined, document: DocumentNode, make: () => Compiled): Compiled => {
      const key = operationName === undefined ? hash : `${hash} ${operationName}`;
      const known = compiled.get(key);
      if (known) return known;
      const made = make();
      compiled.set(key, made, { size: lengthOf(document) });
      return made;
    },
  };
};
