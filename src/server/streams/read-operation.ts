import { GatewayError } from '../../errors/index.ts';
import { isRecord, type Sent } from '../documents/index.ts';
import type { StreamedOperation } from './operation-stream.ts';

const badInput = (argument: string, limit: string): GatewayError =>
  new GatewayError('BAD_USER_INPUT', { hints: { argument, limit } });

const parseJson = (name: string, text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    throw badInput(name, 'JSON');
  }
};

const readObject = (name: string, value: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) throw badInput(name, 'an object');
  return value;
};

/** BAD_USER_INPUT for a body that is no operation. */
export const readOperation = ({ method, search, body }: Sent): StreamedOperation => {
  const parameters = new URLSearchParams(search);
  const given: Readonly<Record<string, unknown>> = isRecord(body) ? body : {};
  const readValue = (name: string): unknown => (method === 'GET' ? (parameters.get(name) ?? undefined) : given[name]);
  const readMember = (name: string) =>
    readObject(name, method === 'GET' ? parseJson(name, parameters.get(name)) : given[name]);
  const [query, operationName] = [readValue('query'), readValue('operationName') ?? undefined];
  if (typeof query !== 'string') throw badInput('query', 'the text of an operation');
  if (operationName !== undefined && typeof operationName !== 'string') throw badInput('operationName', 'a text');
  return { query, operationName, variables: readMember('variables'), extensions: readMember('extensions') };
};
