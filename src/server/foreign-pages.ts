import type { FastifyRequest } from 'fastify';
import { GatewayError } from '../errors/index.ts';

/** Media types that a plain form of any page sends without the browser asking first. */
const FORM_TYPES: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/**
 * Headers that no page can have sent without the browser asking this server first: it adds none of them by itself. A browser
 * does add `Authorization: Basic` by itself, but a token that is no good bearer is refused before this is asked.
 */
const PROOFS = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

const isSent = (value: string | string[] | undefined): boolean => value !== undefined && value.length > 0;

const isFormType = (contentType: string): boolean =>
  FORM_TYPES.has((contentType.split(';', 1)[0] ?? '').trim().toLowerCase());

/** Whether any page could have made a browser send this, with the caller's place in the network as its only right. */
const mayBeForeign = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const contentType = headers['content-type'];
  if (contentType !== undefined && contentType !== '' && !isFormType(contentType)) return false;
  return !PROOFS.some((name) => isSent(headers[name]));
};

/** CSRF_PREVENTED. */
export const refuseForeignPage = (request: FastifyRequest): void => {
  if (mayBeForeign(request)) throw new GatewayError('CSRF_PREVENTED');
};
