import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badInput, type GatewayError } from '../errors/index.ts';
import { findMalformed, isAscii, isWellFormedUrl, readUtf8, type TextPath, WELL_FORMED } from '../text.ts';
import { parametersOf, type Sent } from './documents/index.ts';

/** The headers that this gateway and its libraries read; others are not checked. */
const READ_HEADERS = [
  'accept',
  'accept-encoding',
  'accept-language',
  'apollo-require-preflight',
  'content-type',
  'forwarded',
  'last-event-id',
  'origin',
  'traceparent',
  'tracestate',
  'x-apollo-operation-name',
  'x-forwarded-for',
] as const;

const refusal = (argument: string): GatewayError => badInput(argument, WELL_FORMED);

/** Levels of arrays and objects that a request's JSON may have: many times those of the graph's deepest input. */
export const MOST_JSON_LEVELS = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b] as const;
const CLOSING = [0x5d, 0x7d] as const;

const isAmong = (code: number, [bracket, brace]: readonly [number, number]): boolean =>
  code === bracket || code === brace;

/**
 * Whether a text of JSON has more levels than a request may have. It is asked before the text is parsed: the engine needs
 * about 0.3 microseconds for each level, and a body of the most bytes has close to a million of them.
 */
export const hasTooManyLevels = (json: string): boolean => {
  let levels = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (inString && code === BACKSLASH) at++;
    else if (code === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (isAmong(code, OPENING)) levels++;
    else if (isAmong(code, CLOSING)) levels--;
    if (levels > MOST_JSON_LEVELS) return true;
  }
  return false;
};

const queryOf = (url: string): string => {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start + 1);
};

/** Checks a request's head. The token verifier checks `Authorization`, and answers 401 for what is no token. */
const malformedHead = ({ url, headers }: FastifyRequest): string | undefined =>
  isWellFormedUrl(queryOf(url))
    ? READ_HEADERS.find((name) => headers[name] !== undefined && !isAscii(String(headers[name])))
    : 'query';

/**
 * Refuses with BAD_USER_INPUT text that would be read differently from how it was sent, and JSON that is nested very deep.
 * Node decodes bytes that are not UTF-8 as U+FFFD, in a query string and in a body, and header bytes beyond ASCII as
 * Latin-1.
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
    else if (hasTooManyLevels(text)) done(badInput('body', `at most ${MOST_JSON_LEVELS} levels`));
    else void parseJson(request, text, done);
  });
};

/** Clients choose the names of variables and keys, which may be as long as the body. */
const LONGEST_NAME = 200;

const nameOf = (path: TextPath): string => path.join('.').slice(0, LONGEST_NAME).toWellFormed() || 'body';

/**
 * BAD_USER_INPUT for an operation with a lone surrogate in it, which JSON can carry as an escape. Checked before
 * Apollo hashes the document: its hash would equal that of the document with U+FFFD in that place.
 */
export const requireWellFormed = (sent: Sent): void => {
  const path = findMalformed(parametersOf(sent) ?? sent.body);
  if (path) throw refusal(nameOf(path));
};
