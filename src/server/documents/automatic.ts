import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { AWAY, type Redis } from '../../redis/index.ts';

const MAX_TEXTS = 1_000;
/** Largest total size of the stored texts, and of one text. */
const MAX_CHARACTERS = 2_000_000;
const LONGEST = 100_000;

/** A client that uses a text after this time has to send it again. */
const KEPT_MS = 24 * 60 * 60_000;

/** A SHA-256, possibly with Apollo Server's prefix. */
const HASH = /^(?:apq:)?([0-9a-f]{64})$/;

interface TextStoreSettings {
  /** Key of the view of the schema that validated the texts: a text can be valid in one view and invalid in another. */
  readonly view: string;
  readonly redis?: Redis | null | undefined;
}

/**
 * Texts that clients have sent with their hash, behind the interface of Apollo's cache. When a text is missing, the
 * client gets PERSISTED_QUERY_NOT_FOUND and sends it again. A text from Redis is used only when its hash matches.
 */
export const createTextStore = ({ view, redis }: TextStoreSettings) => {
  const texts = new LRUCache<string, string>({
    max: MAX_TEXTS,
    maxSize: MAX_CHARACTERS,
    maxEntrySize: LONGEST,
    sizeCalculation: (text) => Math.max(1, text.length),
  });
  const scope = hash('sha256', view).slice(0, 16);
  const nameOf = (key: string): string => `partnergraph:1:document:${scope}:${HASH.exec(key)?.[1] ?? ''}`;

  const fromRedis = async (key: string): Promise<string | undefined> => {
    const text = redis ? await redis.ask((client) => client.get(nameOf(key))) : AWAY;
    if (typeof text !== 'string' || !key.endsWith(hash('sha256', text))) return undefined;
    texts.set(key, text);
    return text;
  };

  return {
    get: async (key: string): Promise<string | undefined> => {
      if (!HASH.test(key)) return undefined;
      return texts.get(key) ?? fromRedis(key);
    },
    set: async (key: string, text: string): Promise<void> => {
      if (!HASH.test(key) || text.length > LONGEST) return;
      texts.set(key, text);
      await redis?.ask((client) => client.set(nameOf(key), text, { PX: KEPT_MS }));
    },
    delete: async (key: string): Promise<boolean> => texts.delete(key),
  };
};
