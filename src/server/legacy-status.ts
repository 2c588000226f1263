import { statusOf } from '../errors/index.ts';

const LEGACY = 'application/json';
const CURRENT = 'application/graphql-response+json';

const BAD_REQUEST = 400;

/** How much an `Accept` header wants a media type that it names; 0 where it does not, for `*` asks for nothing in particular. */
const weightOf = (accept: string, mediaType: string): number => {
  for (const range of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim());
    if (name !== mediaType) continue;
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return q === undefined ? 1 : Number.parseFloat(q) || 0;
  }
  return 0;
};

/**
 * Whether errors with these codes are answered 200 instead of 400: to a client that asks for plain JSON by name. Such
 * clients date from before GraphQL had a media type of its own and take any other status for a failure of the network,
 * without reading the errors.
 */
export const isAnsweredAsBefore = (accept: string | undefined, codes: ReadonlySet<unknown>): boolean =>
  accept !== undefined &&
  weightOf(accept, LEGACY) > weightOf(accept, CURRENT) &&
  [...codes].every((code) => statusOf(String(code)) === BAD_REQUEST);
