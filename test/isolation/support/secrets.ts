import { hash } from 'node:crypto';
import type { House } from './house.ts';
import type { Population } from './population.ts';

export interface Secrets {
  /** Literal texts. */
  readonly words: readonly string[];
  /** Patterns of secrets of one sort. */
  readonly shapes: readonly RegExp[];
}

/** A shorter text would occur in many answers by chance. */
const LEAST = 2;

/** Patterns of tokens, signatures, passwords and addresses of any account. */
export const SHAPES: readonly RegExp[] = [
  /eyJ[\w-]{8,}\.[\w-]+/g,
  /SDK-HMAC-SHA256/g,
  /Signature=/gi,
  /Bearer /g,
  /x-auth-token|x-subject-token|x-security-token/gi,
  /"password"\s*:/gi,
  // Addresses of programs, not of persons.
  /[\w.+-]+@example\.com/g,
];

/** Personal data of every customer at the vendor, and the keys of the partners. */
export const wordsOf = (populations: readonly Population[]): readonly string[] => [
  ...new Set(
    populations.flatMap(({ partner, customers, resellers }) => [
      partner.accessKey,
      partner.secretKey,
      ...[...customers, ...resellers].flatMap(({ secrets }) => secrets.filter(({ length }) => length >= LEAST)),
    ]),
  ),
];

/** Those, the key that signs tokens, and every token that was used. */
export const secretsOf = ({ populations, people }: Pick<House, 'populations' | 'people'>): Secrets => ({
  words: [...wordsOf(populations), ...people.tokens.values(), people.privateKey],
  shapes: SHAPES,
});

const BLOCK = 1 << 20;

export interface Leaks {
  readonly bytes: number;
  /** Where a secret was found; the secret is left out, because findings are printed. */
  readonly found: readonly string[];
}

const MASKED = /\*/;

/** Its position in the text; digits inside a longer number, such as a duration, are no telephone number. */
const placeOf = (text: string, word: string): number => {
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
    const around = (text[place - 1] ?? '') + (text[place + word.length] ?? '');
    if (!/^\d+$/.test(word) || !/[\d.]/.test(around)) return place;
  }
  return -1;
};

/** Searches every text for every secret. */
export const leaksIn = (chunks: readonly Buffer[], { words, shapes }: Secrets): Leaks => {
  const all = Buffer.concat(chunks);
  const found: string[] = [];
  for (let from = 0; from < all.length; from += BLOCK) {
    // Blocks overlap, so that no secret is cut in two.
    const text = all.toString('utf8', from, Math.min(all.length, from + BLOCK + 4096));
    for (const word of words) {
      const place = placeOf(text, word);
      if (place >= 0)
        found.push(`${hash('sha256', word).slice(0, 8)} after «${text.slice(Math.max(0, place - 60), place)}»`);
    }
    for (const shape of shapes) {
      const match = [...text.matchAll(shape)].find(
        ({ 0: hit, index }) => !MASKED.test(text.slice(Math.max(0, index - 4), index) + hit),
      );
      if (match) found.push(`${shape} after «${text.slice(Math.max(0, match.index - 60), match.index)}»`);
    }
  }
  return { bytes: all.length, found };
};
