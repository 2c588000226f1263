import { GatewayError } from '../../errors/index.ts';

/** The part of a request that selects its document. */
export interface Sent {
  readonly method: string;
  /** With the question mark; empty where there is none. */
  readonly search: string;
  readonly body: unknown;
}

type Values = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJsonOrNone = (json: string | null): unknown => {
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    // Apollo reports that the text is no JSON.
    return undefined;
  }
};

const once = (parameters: URLSearchParams, name: string): string | undefined => {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new GatewayError('BAD_USER_INPUT', { hints: { argument: name, limit: 'given once' } });
  return values[0];
};

export interface Named {
  readonly documentId: unknown;
  readonly query: unknown;
  readonly extensions: unknown;
}

/** How a request selects its document, by POST or GET; undefined for other methods and bodies. BAD_USER_INPUT. */
export const documentNamesIn = ({ method, search, body }: Sent): Named | undefined => {
  if (method === 'POST') return isRecord(body) ? (body as { [Name in keyof Named]: unknown }) : undefined;
  if (method !== 'GET') return undefined;
  const parameters = new URLSearchParams(search);
  return {
    documentId: once(parameters, 'documentId'),
    query: once(parameters, 'query'),
    extensions: parseJsonOrNone(once(parameters, 'extensions') ?? null),
  };
};

const withoutId = (extensions: unknown): Values | undefined => {
  if (!isRecord(extensions)) return undefined;
  const { persistedQuery: _, ...rest } = extensions;
  return rest;
};

/** The request with its document's text, as Apollo runs it. */
export const withText = (sent: Sent, { extensions }: Named, query: string): Sent => {
  const rest = withoutId(extensions);
  if (sent.method === 'POST') {
    const { documentId: _, ...body } = sent.body as Values;
    return { ...sent, body: { ...body, query, ...(rest ? { extensions: rest } : {}) } };
  }
  const parameters = new URLSearchParams(sent.search);
  parameters.delete('documentId');
  parameters.set('query', query);
  if (rest) parameters.set('extensions', JSON.stringify(rest));
  return { ...sent, search: `?${parameters}` };
};
