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

/** Alike errors of one field that are answered in full; a page holds up to 100 rows, and lists lie in lists. */
const MOST = 10;

/** The field without the places of rows, and the error's facts that do not differ with every call. */
const kindOf = ({ message, path = [], extensions = {} }: GraphQLFormattedError): string => {
  const { errorId: _, retryAfterMs: __, upstream, ...hints } = extensions;
  const { requestId: ___, ...answer } = (upstream ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify([path.filter((name) => typeof name === 'string'), message, hints, answer]);
};

/** The parts of an error from which a client learns that this field is null because of an error, and its code. */
const inShort = ({ message, path, extensions }: GraphQLFormattedError): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  extensions: { code: extensions?.code },
});

/**
 * Shortens what errors repeat of the same field of different rows: the first ten are answered in full, the tenth with
 * the number of the others as `extensions.further`, and of those only message, path and code. None is left out, because
 * clients take a field that is null without an error at its path for a value.
 */
export const shortenAlike = (errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] => {
  if (errors.length <= MOST) return errors;
  const kinds = new Map<string, { count: number; last: number }>();
  const answered = errors.map((error, index) => {
    // Without a path it is about a place in the document, which no other error names.
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

/** Log level of an error. Mistakes of callers and ordinary states appear only at a verbose level. */
export const levelOf = (code: ErrorCode) => LEVEL[faultOf(code)];

/** The thrown value, for the log. */
export const describeCause = (cause: unknown) =>
  cause instanceof Error ? { type: cause.name, message: cause.message, stack: cause.stack } : { type: typeof cause };

/** Before execution there is no path, and the message can contain only the caller's document and variables. */
const isCallersMistake = ({ path, extensions }: GraphQLFormattedError): boolean =>
  path === undefined && extensions?.code !== 'INTERNAL_SERVER_ERROR';

interface ErrorFormatSettings {
  readonly logger: Logger;
  /** Limits of one document; used only to name them in the refusal. */
  readonly limits: { readonly tokens: number; readonly depth: number };
  /** Whether messages may suggest names of the schema. */
  readonly suggestions: boolean;
}

const SUGGESTION = ' Did you mean ';

/**
 * Removes GraphQL's suggestion from the end of a message; the caller's own text before it may contain the same words.
 */
const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const { message } = error;
  const at = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1;
  return at < 0 ? error : { ...error, message: message.slice(0, at) };
};

/** Greatest length of a message that is sent back: GraphQL repeats any value that it could not use. */
const MAX_MESSAGE = 1_000;

/** Cut in the middle, where the value is: the end of the message explains the fault. */
const shorten = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const { message } = error;
  if (message.length <= MAX_MESSAGE) return error;
  const half = MAX_MESSAGE / 2;
  return { ...error, message: `${message.slice(0, half)}…${message.slice(-half)}` };
};

/** Errors of graphql-js for a document that is too large to reach our rules. */
const tooLarge = (
  error: GraphQLFormattedError,
  { tokens, depth }: ErrorFormatSettings['limits'],
): GatewayError | undefined => {
  if (isTokenLimit(error)) return documentLimitExceeded('tokens', tokens);
  return error.path === undefined && isTooDeepToRead(error) ? documentLimitExceeded('depth', depth) : undefined;
};

/** Finds our own error, also where Apollo has wrapped it as a mistake in the document. */
const gatewayErrorIn = (thrown: unknown): GatewayError | undefined => {
  if (isGatewayError(thrown)) return thrown;
  return thrown instanceof GraphQLError && isGatewayError(thrown.originalError) ? thrown.originalError : undefined;
};

/**
 * Formats errors for clients. Our own errors pass unchanged, callers' mistakes keep GraphQL's message, and all others
 * become INTERNAL with an id under which the log has the cause.
 */
export const createErrorFormat = ({ logger, limits, suggestions }: ErrorFormatSettings) => {
  // One failed upstream call can fail fifty fields with the same error object.
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

/** Translates our own errors, which have an `errorId`, by the table of codes, and all others by their message. */
export const inLanguage = (error: GraphQLFormattedError, language: Language): GraphQLFormattedError => {
  const { code, errorId } = error.extensions ?? {};
  if (errorId !== undefined) return { ...error, message: ERROR_CODES[code as ErrorCode][language] };
  return language === 'zh' ? { ...error, message: messageInChinese(error.message) } : error;
};

/** The answer to a request that Apollo refused before a plugin saw it, with its messages translated. */
export const refusalInLanguage = (body: string, language: Language): string => {
  if (language === 'en') return body;
  const answer = JSON.parse(body) as { readonly errors?: readonly GraphQLFormattedError[] };
  return JSON.stringify({ ...answer, errors: answer.errors?.map((error) => inLanguage(error, language)) });
};
