import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  documentLimitExceeded,
  ERROR_CODES,
  type ErrorCode,
  type Fault,
  faultOf,
  GatewayError,
  isGatewayError,
  type Language,
} from '../errors/index.ts';
import { messageInChinese } from '../translations/index.ts';
import { isTokenLimit, isTooDeepToRead } from './limits/document.ts';
import type { Logger } from './logger.ts';

/**
 * Number of equal errors of one field that are answered in full. A page has up to 100 rows, and lists contain lists.
 */
const MOST = 10;

/** Key of equal errors: the field without the positions of rows, and what does not differ from call to call. */
const kindOf = ({ message, path = [], extensions = {} }: GraphQLFormattedError): string => {
  const { errorId: _, retryAfterMs: __, upstream, ...hints } = extensions;
  const { requestId: ___, ...answer } = (upstream ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify([path.filter((name) => typeof name === 'string'), message, hints, answer]);
};

/** The shortest form of an error: which field is null because of it, and its code. */
const inShort = ({ message, path, extensions }: GraphQLFormattedError): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  extensions: { code: extensions?.code },
});

/**
 * Shortens equal errors of one field in different rows. The first ten are answered in full, the tenth of them with the
 * number of the others as `extensions.further`; the others have only message, path and code. No error is left out,
 * because clients take a null field without an error for a value.
 */
export const shortenAlike = (errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] => {
  if (errors.length <= MOST) return errors;
  const kinds = new Map<string, { count: number; last: number }>();
  const answered = errors.map((error, index) => {
    // An error without a path is about a position in the document, and each position has an error of its own.
    if (!error.path) return error;
    const name = kindOf(error);
    const kind = kinds.get(name) ?? { count: 0, last: 0 };
    kinds.set(name, kind);
    kind.count += 1;
    if (kind.count > MOST) return inShort(error);
    kind.last = index;
    return error;
  });
  for (const { count, last } of kinds.values()) {
    const error = answered[last];
    if (count > MOST && error)
      answered[last] = { ...error, extensions: { ...error.extensions, further: count - MOST } };
  }
  return answered;
};

const LEVEL = {
  caller: 'debug',
  vendor: 'warn',
  operator: 'error',
  gateway: 'error',
  none: 'debug',
} as const satisfies Record<Fault, keyof Logger>;

/** Log level of an error. Callers' mistakes and ordinary states are logged at a verbose level only. */
export const levelOf = (code: ErrorCode) => LEVEL[faultOf(code)];

/** A thrown value in the form of the log. */
export const describeCause = (cause: unknown) =>
  cause instanceof Error ? { type: cause.name, message: cause.message, stack: cause.stack } : { type: typeof cause };

/** Message of an error for a line of the log, with the database's own words, such as that its disk is full. */
export const messageOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  const { reason } = isGatewayError(error) ? error.details : {};
  return typeof reason === 'string' ? `${error.message} (${reason})` : error.message;
};

/** Errors without a path arose before execution: their messages contain only the caller's document and variables. */
const isCallersMistake = ({ path, extensions }: GraphQLFormattedError): boolean =>
  path === undefined && extensions?.code !== 'INTERNAL_SERVER_ERROR';

interface ErrorFormatSettings {
  readonly logger: Logger;
  /** Limits of one document, which the refusal names. */
  readonly limits: { readonly tokens: number; readonly depth: number };
  /** Whether messages may suggest names of the schema. */
  readonly suggestions: boolean;
}

const SUGGESTION = ' Did you mean ';

/**
 * Removes GraphQL's suggestion from the end of a message. The caller's own text earlier in the message may contain the
 * same words.
 */
const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const { message } = error;
  const at = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1;
  return at < 0 ? error : { ...error, message: message.slice(0, at) };
};

/** Greatest length of a message to the client, because GraphQL repeats any value that it cannot use. */
const MAX_MESSAGE = 1_000;

/** Shortens a message in its middle, where the value is, because its end explains the error. */
const shorten = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const { message } = error;
  if (message.length <= MAX_MESSAGE) return error;
  const half = MAX_MESSAGE / 2;
  return { ...error, message: `${message.slice(0, half)}…${message.slice(-half)}` };
};

/** The refusal of a document that graphql-js gave up before validation, because it is too long or nested too deeply. */
const tooLarge = (
  error: GraphQLFormattedError,
  { tokens, depth }: ErrorFormatSettings['limits'],
): GatewayError | undefined => {
  if (isTokenLimit(error)) return documentLimitExceeded('tokens', tokens);
  return error.path === undefined && isTooDeepToRead(error) ? documentLimitExceeded('depth', depth) : undefined;
};

/** Finds a GatewayError, also one that Apollo has wrapped as an error of the document. */
const gatewayErrorIn = (thrown: unknown): GatewayError | undefined => {
  if (isGatewayError(thrown)) return thrown;
  return thrown instanceof GraphQLError && isGatewayError(thrown.originalError) ? thrown.originalError : undefined;
};

/**
 * Formats errors for clients. A GatewayError is sent as it is, callers' mistakes keep GraphQL's message, and all others
 * become INTERNAL with an id under which the cause is logged.
 */
export const createErrorFormat = ({ logger, limits, suggestions }: ErrorFormatSettings) => {
  // Fifty fields can fail with the error object of one failed upstream call, which is logged once.
  const logged = new WeakSet<GatewayError>();

  const log = (error: GatewayError, path: GraphQLFormattedError['path']): void => {
    if (logged.has(error)) return;
    logged.add(error);
    logger[levelOf(error.code)](
      {
        code: error.code,
        errorId: error.errorId,
        path: path?.join('.'),
        upstream: error.extensions.upstream,
        details: error.details,
        ...(error.originalError ? { cause: describeCause(error.originalError) } : {}),
      },
      'field failed',
    );
  };

  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const thrown = unwrapResolverError(error);
    const ours = gatewayErrorIn(thrown) ?? tooLarge(formatted, limits);
    if (!ours && isCallersMistake(formatted)) return shorten(suggestions ? formatted : withoutSuggestion(formatted));
    const known = ours ?? new GatewayError('INTERNAL', { cause: thrown });
    log(known, formatted.path);
    const { locations, path } = formatted;
    return {
      message: known.message,
      ...(locations ? { locations } : {}),
      ...(path ? { path } : {}),
      extensions: known.extensions,
    };
  };
};

/** Translates a GatewayError, which has an `errorId`, by the table of codes, and other errors by their message. */
export const inLanguage = (error: GraphQLFormattedError, language: Language): GraphQLFormattedError => {
  const { code, errorId } = error.extensions ?? {};
  if (errorId !== undefined) return { ...error, message: ERROR_CODES[code as ErrorCode][language] };
  return language === 'zh' ? { ...error, message: messageInChinese(error.message) } : error;
};

/** The answer to a request that Apollo refused before a plugin could, with its messages translated. */
export const refusalInLanguage = (body: string, language: Language): string => {
  if (language === 'en') return body;
  const answer = JSON.parse(body) as { readonly errors?: readonly GraphQLFormattedError[] };
  return JSON.stringify({ ...answer, errors: answer.errors?.map((error) => inLanguage(error, language)) });
};
