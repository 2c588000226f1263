import { Ajv, type ValidateFunction } from 'ajv';
import { isLosslessNumber, parse } from 'lossless-json';
import type { JsonSchema, Parameter, VendorOperation } from '../../contract/index.ts';
import { queryPairs } from '../auth/signature.ts';
import type { SentForm } from './form.ts';
import { invalid, type Refusal, refuse } from './refusal.ts';

export type Input = Readonly<Record<string, unknown>>;

export interface RawInput {
  readonly query: string;
  readonly pathParams: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Fields and files of the body when it is a form. */
  readonly form?: SentForm | null;
  /** By how many rows the pages after the first begin later than requested; 0 when absent. */
  readonly shift?: number;
}

/** Reads, converts and validates the input of one operation; throws the vendor's 400 when it is invalid. */
export type ReadInput = (raw: RawInput) => Input;

const refuseMalformed = (message: string): Refusal => refuse(400, 'CBC.0100', message);

const NUMBERS: Readonly<Record<string, RegExp>> = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/ };

const scalar = (name: string, text: string, { type = 'string' }: JsonSchema): unknown => {
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false') throw invalid(`${name} must be true or false.`);
    return text === 'true';
  }
  const pattern = NUMBERS[type];
  if (!pattern) return text;
  if (!pattern.test(text)) throw invalid(`${name} must be a number.`);
  return Number(text);
};

interface ParameterReading {
  readonly parameters: readonly Parameter[];
  /** Character between the items of a list in one value; undefined when a list is sent only as a repeated name. */
  readonly separator: string | undefined;
}

const fromParameters = (
  { parameters, separator }: ParameterReading,
  { query, pathParams }: RawInput,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  const pairs = queryPairs(query);
  for (const { name, in: place, schema } of parameters) {
    const given =
      place === 'path' ? [pathParams[name] ?? ''] : pairs.flatMap(([key, text]) => (key === name ? [text] : []));
    if (given.length === 0) continue;
    values[name] =
      schema.type === 'array'
        ? given
            .flatMap((text) => (separator === undefined ? [text] : text.split(separator)))
            .map((text) => scalar(name, text, schema.items ?? {}))
        : scalar(name, given[0] ?? '', schema);
  }
  return values;
};

const fromBody = ({ body, form }: RawInput): object => {
  if (form) return form;
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // A malformed body is refused below, as a body that is not an object is.
  }
  throw refuseMalformed('The request body is not a JSON object.');
};

/** Optional values may be null. The vendor then filters by null instead of ignoring the filter. */
const orNull = (schema: JsonSchema): object =>
  schema.type === undefined || schema.format === BINARY
    ? plain(schema)
    : { ...schema, type: [schema.type, 'null'], ...(schema.enum ? { enum: [...schema.enum, null] } : {}) };

const BINARY = 'binary';

/** A file has no JSON type. */
const plain = (schema: JsonSchema): JsonSchema => (schema.format === BINARY ? {} : schema);

const inputSchema = (parameters: readonly Parameter[], body: JsonSchema | null): object => {
  const required = [...parameters.flatMap((p) => (p.required ? [p.name] : [])), ...(body?.required ?? [])];
  const properties = [
    ...parameters.map(({ name, schema }): [string, JsonSchema] => [name, schema]),
    ...Object.entries(body?.properties ?? {}),
  ].map(([name, schema]) => [name, required.includes(name) ? plain(schema) : orNull(schema)]);
  return { type: 'object', required, properties: Object.fromEntries(properties) };
};

const explain = ({ errors }: ValidateFunction): Refusal => {
  const error = errors?.[0];
  const message = `${error?.instancePath.slice(1).replaceAll('/', '.')} ${error?.message}`.trim();
  return error?.keyword === 'required' ? refuseMalformed(message) : invalid(message);
};

const checkLimits = ({ facts }: VendorOperation, input: Input): void => {
  const { batch, paging } = facts;
  const ids = batch ? input[batch.parameter] : undefined;
  if (batch && Array.isArray(ids) && ids.length > batch.max) {
    throw refuseMalformed(`${batch.parameter} takes at most ${batch.max}.`);
  }
  if (!paging || paging.style === 'none') return;
  const { limit, offset } = input;
  if (typeof limit === 'number' && (limit < 1 || limit > (paging.limit ?? limit)))
    throw refuseMalformed('limit is out of range.');
  if (typeof offset === 'number' && (offset < 0 || offset > (paging.maxOffset ?? offset))) {
    throw refuseMalformed('offset is out of range.');
  }
};

const choicesOf = ({ parameters, body }: VendorOperation, name: string): readonly unknown[] =>
  (parameters.find((parameter) => parameter.name === name)?.schema ?? body?.properties?.[name])?.enum ?? [];

/** Removes the values that the vendor ignores, and writes the others as the contract spells them. */
const readOtherValues = (operation: VendorOperation, input: Input): Input => {
  const read: Record<string, unknown> = { ...input };
  for (const [name, rule] of Object.entries(operation.facts.otherValues ?? {})) {
    const [given, allowed] = [input[name], choicesOf(operation, name)];
    if (typeof given !== 'string' || allowed.includes(given)) continue;
    const found = allowed.find((value) => String(value).toLowerCase() === given.toLowerCase());
    if (rule === 'ignored') delete read[name];
    else if (found !== undefined) read[name] = found;
  }
  return read;
};

/** The ticket service reads a list from a repeated name and from one value with commas. */
const SEPARATORS = { bss: undefined, osm: ',' } as const;

export const createInputReaders = () => {
  // Formats say what a text means; behaviors check them.
  const ajv = new Ajv({ strict: false, validateFormats: false });

  return (operation: VendorOperation): ReadInput => {
    const parameters = operation.parameters.filter((p) => p.in !== 'header' && !p.fromCredential);
    const reading = { parameters, separator: SEPARATORS[operation.service] };
    const validate = ajv.compile(inputSchema(parameters, operation.body));
    return (raw) => {
      const given: Input = { ...(operation.body ? fromBody(raw) : {}), ...fromParameters(reading, raw) };
      const input = readOtherValues(operation, given);
      if (!validate(input)) throw explain(validate);
      checkLimits(operation, input);
      return input;
    };
  };
};

/** The digits of a number, or of a string with a number, in a JSON body, without the rounding of a double. */
export const exactDigits = (body: Buffer, name: string): string => {
  const value = (parse(body.toString()) as Input)[name];
  return isLosslessNumber(value) ? value.value : String(value);
};
