import { isOfCaller, type JsonSchema, type VendorOperation } from '../../contract/index.ts';
import { GatewayError } from '../../errors/index.ts';
import { isObject, type JsonObject } from '../../text.ts';
import type { WireRequest } from '../wire.ts';

const UNRESERVED = /^[A-Za-z0-9\-._~]*$/;

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Percent-encoding as the signature needs it: everything but `A-Za-z0-9-._~`. A lone surrogate, which JSON can carry
 * and UTF-8 cannot, becomes U+FFFD, so that an id with it is not found.
 */
export const percentEncode = (text: string): string => (UNRESERVED.test(text) ? text : encode(text));

declare global {
  interface JSON {
    /** From ECMAScript's proposal, in Node since 21: `stringify` writes the text unchanged. */
    rawJSON(text: string): object;
  }
}

/** A request whose body is JSON text. */
export interface JsonRequest extends WireRequest {
  readonly body: string;
}

type Encode = (input: JsonObject, language?: Language) => JsonRequest;

type Language = 'zh_CN' | 'en_US';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const MAX_EXACT_DIGITS = 15;

const fault = (operation: string, field: string, reason: string): GatewayError =>
  new GatewayError('INTERNAL', { details: { operation, field, reason, stage: 'encode', effect: 'NONE' } });

/** The vendor would match rows against an empty filter, so a key without a value is never sent. */
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Writes a decimal text as a JSON number with the same digits. */
const numberOf = (text: string): number | object =>
  text.replace(/\D/g, '').length > MAX_EXACT_DIGITS ? JSON.rawJSON(text) : Number(text);

/** The ticket service spells languages with a hyphen in lower case; BSS as its bills do. */
const LANGUAGE_TAGS: Readonly<Record<VendorOperation['service'], Readonly<Record<Language, string>>>> = {
  bss: { zh_CN: 'zh_CN', en_US: 'en_US' },
  osm: { zh_CN: 'zh-cn', en_US: 'en-us' },
};

/** The ticket service returns times in the zone of this header. */
const TICKET_TIME_ZONE = 'GMT+0';

const takesHeader = ({ parameters }: VendorOperation, header: string): boolean =>
  parameters.some(({ name, in: place }) => place === 'header' && name.toLowerCase() === header);

/** Names of headers whose values are inputs, such as the id of a verified contact. */
const headerInputs = ({ parameters }: VendorOperation): readonly string[] =>
  parameters.flatMap((parameter) => (parameter.in === 'header' && !isOfCaller(parameter) ? [parameter.name] : []));

/** Compiles the headers of one operation's requests; none of them is signed. */
export const compileHeaders = (
  operation: VendorOperation,
): ((input: JsonObject, language?: Language) => WireRequest['headers']) => {
  const { service, facts } = operation;
  const tags = LANGUAGE_TAGS[service];
  const localized = facts.localized === true || takesHeader(operation, 'x-language');
  const zone: WireRequest['headers'] = takesHeader(operation, 'x-time-zone') ? { 'x-time-zone': TICKET_TIME_ZONE } : {};
  const names = headerInputs(operation);
  return (input, language) => ({
    ...zone,
    ...(localized && language ? { 'x-language': tags[language] } : {}),
    ...Object.fromEntries(names.flatMap((name) => (isBlank(input[name]) ? [] : [[name, String(input[name])]]))),
  });
};

/**
 * Compiles the encoder of one operation. It turns an input with the vendor's names into a request. Keys are sorted, so
 * equal inputs give equal requests. An unknown name, a missing path parameter or a value of the wrong type is a
 * programming error: INTERNAL.
 */
export const compileEncoder = (operation: VendorOperation): Encode => {
  const { id, method, path, parameters, body } = operation;
  const pathNames = parameters.filter((p) => p.in === 'path').map(({ name }) => name);
  const query = parameters
    .filter((p) => p.in === 'query')
    .map(({ name, schema }) => ({ name, schema, encoded: percentEncode(name) }))
    // The signature's canonical form needs this order.
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const headerNames = headerInputs(operation);
  const outsideBody = new Set([...pathNames, ...query.map(({ name }) => name), ...headerNames]);
  const headersFor = compileHeaders(operation);
  const pathParts = path.split(/\{([^{}]+)\}/);

  const scalar = (value: unknown, schema: JsonSchema | undefined, field: string): unknown => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw fault(id, field, 'not a plain value');
    }
    if (schema?.type === 'string') return String(value);
    if (schema?.type !== 'number' && schema?.type !== 'integer') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value === 'string' && NUMBER.test(value)) return numberOf(value);
    throw fault(id, field, 'not a number');
  };

  const encodeValue = (value: unknown, schema: JsonSchema | undefined, field: string): unknown => {
    if (isBlank(value)) return undefined;
    if (Array.isArray(value)) {
      const items = value.map((item) => encodeValue(item, schema?.items, field)).filter((item) => item !== undefined);
      return items.length > 0 ? items : undefined;
    }
    const isPlain = schema?.type !== undefined && schema.type !== 'object';
    return isObject(value) && !isPlain ? encodeObject(value, schema, field) : scalar(value, schema, field);
  };

  const encodeObject = (value: JsonObject, schema: JsonSchema | undefined, field: string): JsonObject | undefined => {
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value).sort()) {
      const name = field ? `${field}.${key}` : key;
      const inner = schema?.properties?.[key];
      if (schema?.properties && !inner && !schema.additionalProperties) throw fault(id, name, 'unknown name');
      const encoded = encodeValue(value[key], inner, name);
      if (encoded !== undefined) result[key] = encoded;
      // A required list is sent even if empty.
      else if (Array.isArray(value[key]) && schema?.required?.includes(key)) result[key] = [];
    }
    return Object.keys(result).length > 0 ? result : undefined;
  };

  const encodeQuery = (input: JsonObject): string => {
    let text = '';
    for (const { name, schema, encoded } of query) {
      const value = encodeValue(input[name], schema, name);
      if (value === undefined) continue;
      // Sorted before encoding, like the names.
      const items = Array.isArray(value) ? value.map(String).sort() : [String(value)];
      for (const item of items) text += `${text && '&'}${encoded}=${percentEncode(item)}`;
    }
    return text;
  };

  const encodePath = (input: JsonObject): string =>
    pathParts
      .map((part, index) => {
        if (index % 2 === 0) return part;
        if (isBlank(input[part])) throw fault(id, part, 'missing in the path');
        return percentEncode(String(scalar(input[part], undefined, part)));
      })
      .join('');

  return (input, language) => {
    const bodyInput: Record<string, unknown> = {};
    for (const name of Object.keys(input)) {
      if (outsideBody.has(name)) continue;
      if (!body) throw fault(id, name, 'unknown name');
      bodyInput[name] = input[name];
    }
    const bodyValue = body ? (encodeObject(bodyInput, body, '') ?? {}) : undefined;
    return {
      method,
      path: encodePath(input),
      query: encodeQuery(input),
      body: bodyValue ? JSON.stringify(bodyValue) : '',
      headers: headersFor(input, language),
    };
  };
};
