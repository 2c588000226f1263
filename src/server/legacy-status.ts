import Negotiator from 'negotiator';
import { refusesDocument } from '../errors/index.ts';

const LEGACY = 'application/json';
const CURRENT = 'application/graphql-response+json';

/** With the charset of the answers, which clients may name too. Of equal weights the first wins. */
const OFFERED = [CURRENT, LEGACY].map((mediaType) => `${mediaType}; charset=utf-8`);

/**
 * Whether the client prefers plain JSON by weight, or by order at equal weights. A client that accepts anything gets
 * the current type.
 */
const prefersLegacy = (accept: string): boolean =>
  new Negotiator({ headers: { accept } }).mediaType(OFFERED)?.startsWith(LEGACY) ?? false;

/**
 * Whether errors with these codes are answered with 200 instead of 400: for clients that ask for plain JSON by name.
 * These are older than GraphQL's own media type, and take any other status for a network failure without reading the
 * errors.
 */
export const isAnsweredAsBefore = (accept: string | undefined, codes: ReadonlySet<unknown>): boolean =>
  accept !== undefined && prefersLegacy(accept) && [...codes].every((code) => refusesDocument(String(code)));
