import { randomUUID } from 'node:crypto';
import { badInput, type Language } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import type { Caller } from '../callers.ts';
import { type DocumentChoice, parametersOf, type Sent } from '../documents/index.ts';
import type { ContextFor } from '../graphql-route.ts';
import { requireWellFormed } from '../text-doors.ts';
import type { StreamedOperation } from './operation-stream.ts';

const readObject = (name: string, value: unknown): JsonObject | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw badInput(name, 'an object');
  return value;
};

/** Throws BAD_USER_INPUT for a request without an operation. */
const readOperation = (sent: Sent): StreamedOperation => {
  const { query, operationName, variables, extensions } = parametersOf(sent) ?? {};
  if (typeof query !== 'string') throw badInput('query', 'the text of an operation');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw badInput('operationName', 'a text');
  return {
    query,
    operationName: operationName ?? undefined,
    variables: readObject('variables', variables),
    extensions: readObject('extensions', extensions),
  };
};

interface ReadingParts<Context> {
  readonly contextFor: ContextFor<Context>;
  readonly choose: DocumentChoice;
  readonly readsSchema: (context: Context) => boolean;
}

/** The subscription that a request asks for, in either protocol. Throws as `/graphql` does for the same request. */
export const readSubscription = <Context>(
  { contextFor, choose, readsSchema }: ReadingParts<Context>,
  asked: Sent,
  {
    caller: { claims },
    language,
    signal,
  }: { readonly caller: Caller; readonly language: Language; readonly signal: AbortSignal },
): StreamedOperation => {
  requireWellFormed(asked);
  const { context } = contextFor({ claims, language, signal, requestId: randomUUID() });
  return readOperation(choose(asked, { stranger: claims === null, readsSchema: () => readsSchema(context) }));
};
