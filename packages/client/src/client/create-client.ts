import { RequestError } from '../errors/request-error.ts';
import { OperationDocument, type OperationQuery } from '../generated/documents.ts';
import { fetchTransport } from '../transport/fetch.ts';
import type { Transport, TransportResponse } from '../transport/transport.ts';
import type { TypedDocument } from '../typed-document.ts';
import { newIdempotencyKey } from '../writes/idempotency-key.ts';
import { nextStepOf } from '../writes/outcome.ts';
import { type Answer, errorOf, readAnswer } from './answer.ts';

declare const setTimeout: (run: () => void, ms: number) => unknown;

export interface ClientOptions {
  /** Address of the gateway with its path, such as `https://gateway.example/graphql`. */
  readonly url: string;
  /** Returns the bearer token; called before each request, and again with `refused` true after the gateway has refused the token. */
  readonly token?: (reason: { readonly refused: boolean }) => string | null | Promise<string | null>;
  /** Language of names and messages; the gateway's default when left out. */
  readonly language?: 'en' | 'zh';
  /** `wxTransport(wx)` in a mini-program; `fetch` when left out. */
  readonly transport?: Transport;
  /** `id`: sends only the ids of documents, for a gateway with trusted documents. Default: `text`. */
  readonly send?: 'text' | 'id';
  /** Names the app in the gateway's log. */
  readonly app?: { readonly name: string; readonly version: string };
  readonly timeoutMs?: number;
  /** How often a request is sent again where that is safe. Default: 2. */
  readonly retries?: number;
  /** Waits between attempts; tests replace it. */
  readonly wait?: (ms: number) => Promise<void>;
}

type Variables = Readonly<Record<string, unknown>>;
type Given<V> = Record<string, never> extends V ? [variables?: V] : [variables: V];
type InputOf<V> = V extends { readonly input: infer Input } ? Omit<Input, 'idempotencyKey'> : never;
type Operation = NonNullable<OperationQuery['operation']>;

export interface Client {
  /** Data and errors side by side: one field may fail while the others answer. Throws `RequestError` for a request that failed as a whole. */
  ask<R, V>(document: TypedDocument<R, V>, ...variables: Given<V>): Promise<Answer<R>>;
  /** Data alone; throws `RequestError` where any field failed. */
  request<R, V>(document: TypedDocument<R, V>, ...variables: Given<V>): Promise<R>;
  /** A mutation with an idempotency key, a new one when left out. The client sends it again with the same key when the answer is lost. */
  write<R, V extends { readonly input: { readonly idempotencyKey: string } }>(
    document: TypedDocument<R, V>,
    input: InputOf<V>,
    key?: string,
  ): Promise<R>;
  /** Queries the operation until its outcome is known, at most `times` times, `everyMs` apart; returns the last answer. */
  follow(id: string, pace?: { readonly everyMs?: number; readonly times?: number }): Promise<Operation | null>;
}

const MIN_WAIT_MS = 500;
const DEFAULT_TIMEOUT_MS = 35_000;

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const hasKey = (variables: Variables): boolean => {
  const { input } = variables;
  return typeof input === 'object' && input !== null && 'idempotencyKey' in input;
};

/** A small client for apps that need no cache. It uses no part of the DOM, so that it runs in mini-programs too. */
export const createClient = ({
  url,
  token = () => null,
  language,
  transport = fetchTransport(),
  send = 'text',
  app,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  retries = 2,
  wait = sleep,
}: ClientOptions): Client => {
  const post = async (body: string, bearer: string | null): Promise<TransportResponse> => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(language ? { 'accept-language': language } : {}),
      ...(app ? { 'apollographql-client-name': app.name, 'apollographql-client-version': app.version } : {}),
    };
    try {
      return await transport({ url, headers, body, timeoutMs });
    } catch (error) {
      throw new RequestError({
        code: 'NO_ANSWER',
        message: error instanceof Error ? error.message : String(error),
        status: 0,
      });
    }
  };

  /** A request whose token was refused did not run, so it can be sent again with a new token. */
  const postSigned = async (body: string): Promise<TransportResponse> => {
    const bearer = await token({ refused: false });
    const response = await post(body, bearer);
    if (response.status !== 401) return response;
    const renewed = await token({ refused: true });
    return renewed === bearer ? response : post(body, renewed);
  };

  const askOnce = async <R, V>(document: TypedDocument<R, V>, variables: Variables) => {
    const named = send === 'id' ? { documentId: document.id } : { query: document.text };
    const response = await postSigned(JSON.stringify({ ...named, operationName: document.name, variables }));
    return { status: response.status, ...readAnswer<R>(response) };
  };

  const attempt = async <R, V>(document: TypedDocument<R, V>, variables: Variables = {}) => {
    // A write without a key, such as an approval, would be refused the second time because the first one took effect.
    const repeatable = document.kind === 'query' || hasKey(variables);
    for (let left = retries; ; left -= 1) {
      try {
        return await askOnce(document, variables);
      } catch (error) {
        if (!(error instanceof RequestError) || !error.retryable || !repeatable || left === 0) throw error;
        await wait(Math.max(MIN_WAIT_MS, error.retryAfterMs ?? 0));
      }
    }
  };

  const request = async <R, V>(document: TypedDocument<R, V>, variables?: Variables): Promise<R> => {
    const { status, ...answer } = await attempt(document, variables);
    if (answer.errors.length > 0 || answer.data === null) throw errorOf(answer, status);
    return answer.data;
  };

  return {
    ask: async (document, ...[variables]) => {
      const { data, errors } = await attempt(document, variables as Variables | undefined);
      return { data, errors };
    },
    request: (document, ...[variables]) => request(document, variables as Variables | undefined),
    write: (document, input, key = newIdempotencyKey()) =>
      request(document, { input: { ...(input as Variables), idempotencyKey: key } }),
    follow: async (id, { everyMs = 5_000, times = 60 } = {}) => {
      for (let left = times; ; left -= 1) {
        const { operation } = await request(OperationDocument, { id });
        if (!operation || left <= 1 || nextStepOf(operation.outcome) !== 'ask-again') return operation;
        await wait(everyMs);
      }
    },
  };
};
