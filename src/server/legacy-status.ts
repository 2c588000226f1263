import Negotiator from 'negotiator';
import { isKnownCode, refusesDocument, statusOf } from '../errors/index.ts';

const LEGACY = 'application/json';
const CURRENT = 'application/graphql-response+json';

/** With the charset of the answers, which clients may name too. At equal weights the first one is chosen. */
const OFFERED = [CURRENT, LEGACY].map((mediaType) => `${mediaType}; charset=utf-8`);

/**
 * Whether the client prefers plain JSON, by weight or, at equal weights, by order. A client that accepts anything gets
 * the current type.
 */
const prefersLegacy = (accept: string): boolean =>
  new Negotiator({ headers: { accept } }).mediaType(OFFERED)?.startsWith(LEGACY) ?? false;

const BAD_REQUEST = 400;

/** Status of an operation that did not run: 400 for an invalid document, else the status of its code. */
export const statusOfRefusal = (accept: string | undefined, codes: ReadonlySet<unknown>): number => {
  if (isAnsweredAsBefore(accept, codes)) return 200;
  const [code, ...others] = [...codes].map(String);
  return code !== undefined && others.length === 0 && isKnownCode(code) ? statusOf(code) : BAD_REQUEST;
};

/**
 * Whether errors with these codes are answered with 200 instead of 400, for clients that ask for plain JSON. Clients
 * older than GraphQL's own media type take any other status for a network failure, without reading the errors.
 */
export const isAnsweredAsBefore = (accept: string | undefined, codes: ReadonlySet<unknown>): boolean =>
  accept !== undefined && prefersLegacy(accept) && [...codes].every((code) => refusesDocument(String(code)));
