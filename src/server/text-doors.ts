import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GatewayError } from '../errors/index.ts';
import { isAscii, isWellFormedUrl, malformedIn, readUtf8, type TextPath, WELL_FORMED } from '../text.ts';

/** The headers that this gateway and its libraries read from a request; others may hold what they like. */
const READ_HEADERS = [
  'accept',
  'accept-encoding',
  'accept-language',
  'apollo-require-preflight',
  'content-type',
  'forwarded',
  'origin',
  'traceparent',
  'tracestate',
  'x-apollo-operation-name',
  'x-forwarded-for',
] as const;

const refusal = (argument: string): GatewayError =>
  new GatewayError('BAD_USER_INPUT', { hints: { argument, limit: WELL_FORMED } });

const queryOf = (url: string): string => {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start + 1);
};

/** Of a request's head. `Authorization` is left to the token verifier, which refuses what is no token as 401. */
const malformedHead = ({ url, headers }: FastifyRequest): string | undefined =>
  isWellFormedUrl(queryOf(url))
    ? READ_HEADERS.find((name) => headers[name] !== undefined && !isAscii(String(headers[name])))
    : 'query';

/**
 * Refuses with BAD_USER_INPUT what would otherwise be read as another text than was sent: Node decodes bytes that are not
 * UTF-8 as U+FFFD, in a query string as in a body, and header bytes beyond ASCII as Latin-1.
 */
export const refuseMalformedText = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, _reply, done) => {
    const argument = malformedHead(request);
    done(argument === undefined ? undefined : refusal(argument));
  });
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    const text = readUtf8(bytes);
    if (text === null) done(refusal('body'));
    else void parseJson(request, text, done);
  });
};

const PARAMETERS_IN_JSON = ['variables', 'extensions'] as const;

const parsed = (json: string | null): unknown => {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    // Apollo tells the client that it is no JSON.
    return null;
  }
};

/** A GET's parameters are text, two of them with JSON in it. */
const contentOf = ({ url, body }: FastifyRequest): unknown => {
  const query = queryOf(url);
  if (query === '') return body;
  const parameters = new URLSearchParams(query);
  return { body, ...Object.fromEntries(PARAMETERS_IN_JSON.map((name) => [name, parsed(parameters.get(name))])) };
};

/** Names of variables and keys are the client's own and may be as long as the body. */
const LONGEST_NAME = 200;

const nameOf = (path: TextPath): string => path.join('.').slice(0, LONGEST_NAME).toWellFormed() || 'body';

/**
 * BAD_USER_INPUT for an operation with half of a surrogate pair anywhere in it, written as an escape of JSON. Before Apollo
 * hashes the document: by its hash another document would be taken for it that has U+FFFD in that place.
 */
export const requireWellFormed = (request: FastifyRequest): void => {
  const path = malformedIn(contentOf(request));
  if (path) throw refusal(nameOf(path));
};
