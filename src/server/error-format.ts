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
import { isTokenLimit, isTooDeepToRead } from './limits/document.ts';
import type { Logger } from './logger.ts';

const LEVEL = { caller: 'debug', vendor: 'warn', operator: 'error', gateway: 'error' } as const satisfies Record<
  Fault,
  keyof Logger
>;

/** How loudly an error is logged: a caller's mistake only while an operator looks for it. */
export const levelOf = (code: ErrorCode) => LEVEL[faultOf(code)];

/** What was thrown, for the log. */
export const describeCause = (cause: unknown) =>
  cause instanceof Error ? { type: cause.name, message: cause.message, stack: cause.stack } : { type: typeof cause };

/** Before execution there is no path, and the text can only speak of the document and the variables the caller sent. */
const isCallersMistake = ({ path, extensions }: GraphQLFormattedError): boolean =>
  path === undefined && extensions?.code !== 'INTERNAL_SERVER_ERROR';

interface Settings {
  readonly logger: Logger;
  /** Of one document; only named in the refusal. */
  readonly limits: { readonly tokens: number; readonly depth: number };
  /** Whether GraphQL may suggest names of a schema that cannot be read. */
  readonly suggestions: boolean;
}

const SUGGESTION = ' Did you mean ';

/** GraphQL puts its suggestion at the end of a message; a caller's own text may hold the same words before it. */
const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const { message } = error;
  const at = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1;
  return at < 0 ? error : { ...error, message: message.slice(0, at) };
};

/** Characters of a caller's mistake that are sent back: GraphQL repeats whatever value it could not use. */
const MAX_MESSAGE = 1_000;

const shortened = (error: GraphQLFormattedError): GraphQLFormattedError =>
  error.message.length <= MAX_MESSAGE ? error : { ...error, message: `${error.message.slice(0, MAX_MESSAGE)}…` };

/** What graphql-js says of a document that is too large, before any of our rules has seen it. */
const tooLarge = (error: GraphQLFormattedError, { tokens, depth }: Settings['limits']): GatewayError | undefined => {
  if (isTokenLimit(error)) return documentLimitExceeded('tokens', tokens);
  return error.path === undefined && isTooDeepToRead(error) ? documentLimitExceeded('depth', depth) : undefined;
};

/** Ours, also where Apollo has put it into a mistake of the document. */
const gatewayErrorIn = (thrown: unknown): GatewayError | undefined => {
  if (isGatewayError(thrown)) return thrown;
  return thrown instanceof GraphQLError && isGatewayError(thrown.originalError) ? thrown.originalError : undefined;
};

/**
 * What a client may see of an error. Ours go as they are; the caller's mistakes keep GraphQL's own text; all else becomes
 * INTERNAL with an id, under which the log has the rest.
 */
export const createErrorFormat = ({ logger, limits, suggestions }: Settings) => {
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
    if (!ours && isCallersMistake(formatted)) return shortened(suggestions ? formatted : withoutSuggestion(formatted));
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

/** Our own errors carry an `errorId`; their text is the table's, in the caller's language. */
export const inLanguage = (error: GraphQLFormattedError, language: Language): GraphQLFormattedError => {
  const { code, errorId } = error.extensions ?? {};
  return errorId === undefined ? error : { ...error, message: ERROR_CODES[code as ErrorCode][language] };
};
