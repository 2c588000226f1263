import { hash } from 'node:crypto';
import { type DocumentNode, Kind, parse } from 'graphql';
import { badInput, GatewayError } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import { MAX_ID } from './manifests.ts';
import type { TrustedDocuments } from './trusted.ts';

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

/** Parameters of a GraphQL request over HTTP, whose types have not been checked. */
interface RequestParameters {
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

const withoutId = (extensions: unknown): JsonObject | undefined => {
  if (!isObject(extensions)) return undefined;
  const { persistedQuery: _, ...rest } = extensions;
  return rest;
};

/** The request with the text of its document, as Apollo expects it. */
const withText = (sent: Sent, { extensions }: RequestParameters, query: string): Sent => {
  const rest = withoutId(extensions);
  if (sent.method === 'POST') {
    const { documentId: _, ...body } = sent.body as JsonObject;
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
  /** With `only`, documents that are not trusted are refused. */
  readonly mode: 'off' | 'prefer' | 'only';
  readonly maxTokens: number;
}

interface Caller {
  readonly stranger: boolean;
  /** Whether the caller may read the schema. */
  readonly readsSchema: () => boolean;
}

const PERSISTED_QUERY = 'extensions.persistedQuery';

/** Id of a document, in Apollo's format. */
const persistedId = (extensions: unknown): string | undefined => {
  const named = isObject(extensions) ? extensions.persistedQuery : undefined;
  if (named === undefined || named === null) return undefined;
  const { version, sha256Hash } = isObject(named) ? named : {};
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

/**
 * Finds the document of a request: by its text, by the id of a trusted document, or by the hash of a text sent before.
 */
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

  const byDocumentId = (sent: Sent, named: RequestParameters): Sent => {
    const { documentId, query, extensions } = named;
    if (typeof documentId !== 'string' || documentId === '' || documentId.length > MAX_ID)
      throw badInput('documentId', `text of 1 to ${MAX_ID} characters`);
    if ((query ?? '') !== '' || persistedId(extensions) !== undefined)
      throw badInput('documentId', 'given without query and without extensions.persistedQuery');
    const text = trusted.get(documentId);
    if (text === undefined) throw new GatewayError('PERSISTED_QUERY_NOT_IN_LIST');
    return withText(sent, named, text);
  };

  const byPersistedId = (sent: Sent, named: RequestParameters, id: string, { stranger }: Caller): Sent => {
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
    // The texts of anonymous callers are not stored: with many addresses they could displace the members' texts.
    return stranger ? withText(sent, named, query) : sent;
  };

  /**
   * The request with the text of its document. It is unchanged when Apollo finds the text by its hash, or reports what
   * is missing. Throws BAD_USER_INPUT, PERSISTED_QUERY_NOT_IN_LIST and PERSISTED_QUERY_ID_REQUIRED.
   */
  return (sent: Sent, caller: Caller): Sent => {
    const named = parametersOf(sent);
    if (!named) return sent;
    if (named.documentId !== undefined && named.documentId !== null) return byDocumentId(sent, named);
    const id = persistedId(named.extensions);
    if (id !== undefined) return byPersistedId(sent, named, id, caller);
    requireId(named.query, caller.readsSchema);
    return sent;
  };
};

export type DocumentChoice = ReturnType<typeof createDocumentChoice>;
