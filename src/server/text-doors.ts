import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badInput, type GatewayError } from '../errors/index.ts';
import { findMalformed, isAscii, isWellFormedUrl, readUtf8, type TextPath, WELL_FORMED } from '../text.ts';
import { parametersOf, type Sent } from './documents/index.ts';

/** The headers that this gateway and its libraries read; only these are checked. */
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

/** Deepest nesting of arrays and objects in a request's JSON, many times that of the graph's deepest input. */
const MOST_JSON_LEVELS = 100;
/** Most commas between the values of a request's JSON, many times those of the graph's largest input. */
const MOST_JSON_COMMAS = 20_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = [0x5b, 0x7b] as const;
const CLOSING = [0x5d, 0x7d] as const;

const isAmong = (code: number, [bracket, brace]: readonly [number, number]): boolean =>
  code === bracket || code === brace;

/** Whether an odd number of backslashes precedes the place. */
const isEscaped = (json: string, at: number): boolean => {
  let start = at;
  while (json.charCodeAt(start - 1) === BACKSLASH) start--;
  return (at - start) % 2 === 1;
};

/** The place of the quote that closes the string; the end of the text when it is never closed. */
const endOfString = (json: string, start: number): number => {
  let end = json.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end;
};

/**
 * The bound that a JSON text exceeds; undefined if none. It is checked before parsing: the engine needs about 0.3
 * microseconds per level and, in an object of very many names, one or two per name, each time that it is copied. The
 * largest body can have close to a million of either.
 */
export const findJsonExcess = (json: string): string | undefined => {
  let levels = 0;
  let commas = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (code === COMMA) commas++;
    else if (isAmong(code, OPENING)) levels++;
    else if (isAmong(code, CLOSING)) levels--;
    if (levels > MOST_JSON_LEVELS) return `at most ${MOST_JSON_LEVELS} levels`;
    if (commas > MOST_JSON_COMMAS) return `at most ${MOST_JSON_COMMAS + 1} values`;
  }
  return undefined;
};

const queryOf = (url: string): string => {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start + 1);
};

/**
 * Checks the address and headers of a request. The token verifier checks `Authorization`, and answers 401 for an
 * invalid one.
 */
const malformedHead = ({ url, headers }: FastifyRequest): string | undefined =>
  isWellFormedUrl(queryOf(url))
    ? READ_HEADERS.find((name) => headers[name] !== undefined && !isAscii(String(headers[name])))
    : 'query';

/**
 * Refuses with BAD_USER_INPUT any text that would be read differently from how it was sent, and JSON that is nested too
 * deeply or has too many values. Node replaces bytes that are not UTF-8 by U+FFFD in query strings and bodies, and
 * reads header bytes beyond ASCII as Latin-1.
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
    if (text === null) return done(refusal('body'));
    const bound = findJsonExcess(text);
    if (bound !== undefined) done(badInput('body', bound));
    else void parseJson(request, text, done);
  });
};

/** Greatest length of a name in a refusal, because clients choose the names of variables and keys. */
const LONGEST_NAME = 200;

const nameOf = (path: TextPath): string => path.join('.').slice(0, LONGEST_NAME).toWellFormed() || 'body';

/**
 * Throws BAD_USER_INPUT for an operation with a lone surrogate, which JSON can contain as an escape. Checked before
 * Apollo hashes the document, because its hash would equal that of the document with U+FFFD instead.
 */
export const requireWellFormed = (sent: Sent): void => {
  const path = findMalformed(parametersOf(sent) ?? sent.body);
  if (path) throw refusal(nameOf(path));
};
