import { badInput } from '../../errors/index.ts';

/** The parts of a request that contain its parameters. */
export interface Sent {
  readonly method: string;
  /** With the question mark; empty when there is none. */
  readonly search: string;
  readonly body: unknown;
}

export const toSent = ({
  method,
  url,
  body,
}: Readonly<Record<'method' | 'url', string>> & { readonly body: unknown }): Sent => {
  const query = url.indexOf('?');
  return { method, search: query < 0 ? '' : url.slice(query), body };
};

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parameters of a GraphQL request over HTTP, whose types have not been checked. */
export interface RequestParameters {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

const IN_TEXT = ['documentId', 'query', 'operationName'] as const;
const IN_JSON = ['variables', 'extensions'] as const;

const readOnce = (search: URLSearchParams, name: string): string | undefined => {
  const [value, ...more] = search.getAll(name);
  if (more.length > 0) throw badInput(name, 'given once');
  return value;
};

const readJson = (search: URLSearchParams, name: string): unknown => {
  const text = readOnce(search, name);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw badInput(name, 'JSON');
  }
};

/**
 * The parameters of a GET from its query string, of other requests from their body; undefined when the body is not an
 * object. Throws BAD_USER_INPUT for a repeated parameter, and for one that is not valid JSON but must be.
 */
export const parametersOf = ({ method, search, body }: Sent): RequestParameters | undefined => {
  if (method !== 'GET') return isObject(body) ? body : undefined;
  const parameters = new URLSearchParams(search);
  return Object.fromEntries([
    ...IN_TEXT.map((name) => [name, readOnce(parameters, name)]),
    ...IN_JSON.map((name) => [name, readJson(parameters, name)]),
  ]);
};
