import type { JsonSchema, VendorOperation } from '../contract/index.ts';
import { isScopeInput } from '../upstream/index.ts';
import { inputName } from '../upstream/mapping/index.ts';

/**
 * The error of a field in the input that could not be read from the vendor's row; null when there is none. A call with
 * such an input fails with that error, so that the vendor's mistake is neither reported as the caller's nor sent back
 * to the vendor.
 */
export const findReadError = (value: unknown): Error | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Error) return value;
  if (!isPlain(value)) return null;
  for (const inner of Object.values(value)) {
    const error = findReadError(inner);
    if (error) return error;
  }
  return null;
};

/** Rows are not searched: that would read, and so convert, fields that the caller did not request. */
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
};

/** Throws the error that `findReadError` finds. */
export const refuseReadErrors = (value: unknown): void => {
  const error = findReadError(value);
  if (error) throw error;
};

type Spelling = ReadonlyMap<string, string>;

const bySpelling = (wire: Iterable<string>): Spelling => new Map([...wire].map((name) => [inputName(name), name]));

/** Names of operations and schemas. Both are frozen and live as long as the contract. */
const spellings = new WeakMap<object, Spelling>();

const spellingOf = (owner: object, wire: () => Iterable<string>): Spelling => {
  const known = spellings.get(owner);
  if (known) return known;
  const made = bySpelling(wire());
  spellings.set(owner, made);
  return made;
};

/**
 * The operation's names of its inputs by the graph's names, for path, query and body; inputs that follow from the scope
 * are left out.
 */
const namesOf = (operation: VendorOperation): Spelling =>
  spellingOf(operation, () => [
    ...operation.parameters.map(({ name }) => name).filter((name) => !isScopeInput(name)),
    ...Object.keys(operation.body?.properties ?? {}).filter((name) => !isScopeInput(name)),
  ]);

/** Objects inside a body, with the names of their schema. Names of the vendor stay unchanged. */
const toWireValue = (value: unknown, schema: JsonSchema | undefined): unknown => {
  if (Array.isArray(value)) return schema?.items ? value.map((item) => toWireValue(item, schema.items)) : value;
  if (typeof value !== 'object' || value === null || !schema?.properties) return value;
  const { properties } = schema;
  const spelling = spellingOf(properties, () => Object.keys(properties));
  const wire: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined || each === null) continue;
    const wireName = Object.hasOwn(properties, name) ? name : spelling.get(name);
    if (!wireName) throw new Error(`the contract declares no property "${name}" for this input`);
    wire[wireName] = toWireValue(each, properties[wireName]);
  }
  return wire;
};

/** Inputs with the operation's names. An input that the operation does not have is a programming error. */
export const wireInput = (
  operation: VendorOperation,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  refuseReadErrors(input);
  const spelling = namesOf(operation);
  const wire: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null || value === '') continue;
    const wireName = spelling.get(name);
    if (!wireName) throw new Error(`${operation.id} has no parameter "${name}"`);
    wire[wireName] = toWireValue(value, operation.body?.properties?.[wireName]);
  }
  return wire;
};
