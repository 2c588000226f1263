import { badInput } from '../../errors/index.ts';
import { isObject, type JsonObject, parametersOf, type Sent } from '../documents/index.ts';
import type { StreamedOperation } from './operation-stream.ts';

const readObject = (name: string, value: unknown): JsonObject | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw badInput(name, 'an object');
  return value;
};

/** BAD_USER_INPUT for a request that is no operation. */
export const readOperation = (sent: Sent): StreamedOperation => {
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
