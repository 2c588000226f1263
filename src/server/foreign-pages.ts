import type { FastifyRequest } from 'fastify';
import { GatewayError } from '../errors/index.ts';

/** Media types of plain forms, which any page can send without a preflight. */
const FORM_TYPES: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/**
 * Headers that a foreign page can send only after a preflight to this server: browsers do not add them by themselves.
 * Browsers do add `Authorization: Basic`, but a token that is no valid bearer is refused before this check.
 */
const PROOFS = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

const isSent = (value: string | string[] | undefined): boolean => value !== undefined && value.length > 0;

const isFormType = (contentType: string): boolean =>
  FORM_TYPES.has((contentType.split(';', 1)[0] ?? '').trim().toLowerCase());

/**
 * Whether a foreign page could have made a browser send this request, with no right but the browser's place in the
 * network.
 */
const mayBeForeign = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const contentType = headers['content-type'];
  if (contentType !== undefined && contentType !== '' && !isFormType(contentType)) return false;
  return !PROOFS.some((name) => isSent(headers[name]));
};

/** Throws CSRF_PREVENTED. */
export const refuseForeignPage = (request: FastifyRequest): void => {
  if (mayBeForeign(request)) throw new GatewayError('CSRF_PREVENTED');
};
