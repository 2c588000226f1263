import type { AnswerError } from '../errors/codes.ts';
import { RequestError } from '../errors/request-error.ts';
import type { TransportResponse } from '../transport/transport.ts';

export interface Answer<Result> {
  /** Null where the whole operation failed; a field that failed is null, with an error at its path. */
  readonly data: Result | null;
  readonly errors: readonly AnswerError[];
}

interface Body {
  readonly data?: unknown;
  readonly errors?: unknown;
}

const parseBody = (text: string): Body | null => {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
  } catch {
    return null;
  }
};

/** Reads the body of an answer; a request that was refused as a whole is thrown. */
export const readAnswer = <Result>({ status, text }: TransportResponse): Answer<Result> => {
  const body = parseBody(text);
  const errors = Array.isArray(body?.errors) ? (body.errors as readonly AnswerError[]) : [];
  if (!body || (body.data === undefined && errors.length === 0))
    throw new RequestError({ code: 'BAD_ANSWER', message: `no answer of a gateway: HTTP ${status}`, status });
  if (body.data === undefined) throw errorOf({ data: null, errors }, status);
  return { data: body.data as Result | null, errors };
};

export const errorOf = ({ data, errors }: Answer<unknown>, status: number): RequestError => {
  const [first] = errors;
  const code = first?.extensions?.code;
  return new RequestError({
    code: typeof code === 'string' ? code : 'BAD_ANSWER',
    message: first?.message ?? 'the answer has no data',
    status,
    errors,
    data,
  });
};
