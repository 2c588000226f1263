import Negotiator from 'negotiator';
import { refusesDocument } from '../errors/index.ts';

const LEGACY = 'application/json';
const CURRENT = 'application/graphql-response+json';

/** As they are sent, with their charset: a client may name it too. On equal terms the first is chosen. */
const OFFERED = [CURRENT, LEGACY].map((mediaType) => `${mediaType}; charset=utf-8`);

/** Whether plain JSON is wanted more, or as much and named first; a client that takes anything gets the current type. */
const prefersLegacy = (accept: string): boolean =>
  new Negotiator({ headers: { accept } }).mediaType(OFFERED)?.startsWith(LEGACY) ?? false;

/**
 * Whether errors with these codes are answered 200 instead of 400: to a client that asks for plain JSON by name. Such
 * clients date from before GraphQL had a media type of its own and take any other status for a failure of the network,
 * without reading the errors.
 */
export const isAnsweredAsBefore = (accept: string | undefined, codes: ReadonlySet<unknown>): boolean =>
  accept !== undefined && prefersLegacy(accept) && [...codes].every((code) => refusesDocument(String(code)));
