import { hash } from 'node:crypto';
import { type DocumentNode, Kind, parse } from 'graphql';
import { GatewayError } from '../../errors/index.ts';
import { MAX_ID } from './manifests.ts';
import type { TrustedDocuments } from './trusted.ts';

/** The part of a request that selects its document. */
export interface Sent {
  readonly method: string;
  /** With the question mark; empty where there is none. */
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

interface DocumentChoiceSettings {
  readonly trusted: TrustedDocuments;
  /** `only`: documents that are not trusted are refused. */
  readonly mode: 'off' | 'prefer' | 'only';
  readonly maxTokens: number;
}

interface Caller {
  readonly stranger: boolean;
  /** Whether the caller may read the schema. */
  readonly readsSchema: () => boolean;
}

const badInput = (argument: string, limit: string): GatewayError =>
  new GatewayError('BAD_USER_INPUT', { hints: { argument, limit } });

const PERSISTED_QUERY = 'extensions.persistedQuery';

/** The id of a document in Apollo's format. */
const persistedId = (extensions: unknown): string | undefined => {
  const named = isRecord(extensions) ? extensions.persistedQuery : undefined;
  if (named === undefined || named === null) return undefined;
  const { version, sha256Hash } = isRecord(named) ? named : {};
  if (version !== 1 || typeof sha256Hash !== 'string' || sha256Hash === '' || sha256Hash.length > MAX_ID)
    throw badInput(PERSISTED_QUERY, `version 1 and a sha256Hash of 1 to ${MAX_ID} characters`);
  return sha256Hash;
};

const isIntrospection = ({ definitions }: DocumentNode): boolean =>
  definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
        )),
  );

const IS_HASH = /^[0-9a-f]{64}$/;

/** Finds the document of a request: by its text, a trusted id, or the hash of a text that was sent before. */
export const createDocumentChoice = ({ trusted, mode, maxTokens }: DocumentChoiceSettings) => {
  const asksForSchema = (query: string): boolean => {
    try {
      return isIntrospection(parse(query, { maxTokens }));
    } catch {
      return false;
    }
  };

  const requireId = (query: unknown, readsSchema: () => boolean): void => {
    if (mode !== 'only' || typeof query !== 'string' || query === '') return;
    if (!(readsSchema() && asksForSchema(query))) throw new GatewayError('PERSISTED_QUERY_ID_REQUIRED');
  };

  const byDocumentId = (sent: Sent, named: Named): Sent => {
    const { documentId, query, extensions } = named;
    if (typeof documentId !== 'string' || documentId === '' || documentId.length > MAX_ID)
      throw badInput('documentId', `text of 1 to ${MAX_ID} characters`);
    if ((query ?? '') !== '' || persistedId(extensions) !== undefined)
      throw badInput('documentId', 'given without query and without extensions.persistedQuery');
    const text = trusted.get(documentId);
    if (text === undefined) throw new GatewayError('PERSISTED_QUERY_NOT_IN_LIST');
    return withText(sent, named, text);
  };

  const byPersistedId = (sent: Sent, named: Named, id: string, { stranger }: Caller): Sent => {
    const text = trusted.get(id);
    const query = named.query === '' ? undefined : (named.query ?? undefined);
    if (text !== undefined && (query === undefined || query === text)) return withText(sent, named, text);
    if (mode === 'only')
      throw new GatewayError(query === undefined ? 'PERSISTED_QUERY_NOT_IN_LIST' : 'PERSISTED_QUERY_ID_REQUIRED');
    if (!IS_HASH.test(id))
      throw query === undefined && trusted.size > 0
        ? new GatewayError('PERSISTED_QUERY_NOT_IN_LIST')
        : badInput(`${PERSISTED_QUERY}.sha256Hash`, 'SHA-256 in lower-case hexadecimal');
    if (typeof query !== 'string') return sent;
    if (hash('sha256', query) !== id) throw badInput(`${PERSISTED_QUERY}.sha256Hash`, 'the SHA-256 of query');
    // There are many addresses: callers without a token could push the members' texts out of the store.
    return stranger ? withText(sent, named, query) : sent;
  };

  /**
   * The request with the document's text. Unchanged where Apollo finds the text by its hash, or reports what is
   * missing. BAD_USER_INPUT, PERSISTED_QUERY_NOT_IN_LIST, PERSISTED_QUERY_ID_REQUIRED.
   */
  return (sent: Sent, caller: Caller): Sent => {
    const named = documentNamesIn(sent);
    if (!named) return sent;
    if (named.documentId !== undefined && named.documentId !== null) return byDocumentId(sent, named);
    const id = persistedId(named.extensions);
    if (id !== undefined) return byPersistedId(sent, named, id, caller);
    requireId(named.query, caller.readsSchema);
    return sent;
  };
};

export type DocumentChoice = ReturnType<typeof createDocumentChoice>;
