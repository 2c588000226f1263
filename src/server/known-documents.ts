import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_DOCUMENTS = 1_000;
/** Of the texts together. */
const MAX_CHARACTERS = 2_000_000;

/** A document that is valid in one view of the schema. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly hash: string;
}

/** Documents that one view has answered before, by their text. */
export const createKnownDocuments = () => {
  const documents = new LRUCache<string, KnownDocument>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_, text) => Math.max(1, text.length),
  });
  return {
    get: (text: string): KnownDocument | undefined => documents.get(text),
    keep: (text: string, document: KnownDocument): void => {
      if (!documents.has(text)) documents.set(text, document);
    },
  };
};

export type KnownDocuments = ReturnType<typeof createKnownDocuments>;
