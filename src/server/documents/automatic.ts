import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { AWAY, type Redis } from '../../redis/index.ts';

const MAX_TEXTS = 1_000;
/** Of all texts together, and of one. */
const MAX_CHARACTERS = 2_000_000;
const LONGEST = 100_000;

/** A client that still uses a text after a day sends it once more. */
const KEPT_MS = 24 * 60 * 60_000;

/** A SHA-256, which Apollo Server may put its prefix before. */
const HASH = /^(?:apq:)?([0-9a-f]{64})$/;

interface Settings {
  /** Of the schema against which the texts were validated: what one caller's view accepted says nothing about another's. */
  readonly view: string;
  readonly redis?: Redis | null | undefined;
}

/**
 * Texts that clients have sent with their hash, in the shape in which Apollo asks for them. A store that is lost knows no
 * text: the client is told PERSISTED_QUERY_NOT_FOUND and sends it. What Redis gives is believed only where its hash is right.
 */
export const createTextStore = ({ view, redis }: Settings) => {
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
