import { RETRY } from '../generated/error-codes.ts';

export type ErrorCode = keyof typeof RETRY;

/** Whether the same request may be sent again: never, at once or later, after `retryAfterMs`, or with a new idempotency key. */
export type Retry = (typeof RETRY)[ErrorCode];

/** An error of an answer, as GraphQL has it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(RETRY, code);

/** `never` for a code that this version does not know. */
export const retryOf = (code: string): Retry => (isErrorCode(code) ? RETRY[code] : 'never');

/** Whether the same request may succeed later without any change; a write must be sent with the same key. */
export const isRetryable = (code: string): boolean => retryOf(code) === 'later' || retryOf(code) === 'after-wait';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * The errors behind what a library threw or returned: an answer, a `RequestError`, Apollo Client's `CombinedGraphQLErrors`,
 * urql's `CombinedError`, Relay's errors, or one error of GraphQL. Empty for anything else, such as a lost connection.
 */
export const errorsIn = (thrown: unknown): readonly AnswerError[] => {
  if (!isObject(thrown)) return [];
  const { errors, graphQLErrors, source, extensions } = thrown;
  const listed = [...listIn(errors), ...listIn(graphQLErrors)];
  if (listed.length > 0) return listed.filter(isObject) as unknown as readonly AnswerError[];
  if (isObject(source) && source !== thrown) return errorsIn(source);
  return isObject(extensions) ? [thrown as unknown as AnswerError] : [];
};

/** Codes behind what a library threw or returned, each once, in the order of the answer. */
export const codesIn = (thrown: unknown): readonly string[] => [
  ...new Set(
    errorsIn(thrown).flatMap(({ extensions }) => (typeof extensions?.code === 'string' ? [extensions.code] : [])),
  ),
];
