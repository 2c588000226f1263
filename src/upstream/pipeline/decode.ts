import { isUtf8 } from 'node:buffer';
import { isObject, type JsonObject, mayHoldSurrogates } from '../../text.ts';
import type { WireAnswer } from '../wire.ts';
import { parseExact } from './decimals.ts';
import { spoilMalformed } from './malformed-text.ts';

export interface Decoded {
  readonly status: number;
  readonly requestId: string | undefined;
  /** Set when the answer is a failure, with the vendor's code; the code is null where the answer has none. */
  readonly failure: { readonly code: string | null; readonly message: string | undefined } | undefined;
  /** Undefined when the answer was no JSON object in UTF-8, or was empty where one is required. */
  readonly body: JsonObject | undefined;
  readonly headers: WireAnswer['headers'];
}

const SUCCESS_CODE = 'CBC.0000';
const CODE_KEYS = ['error_code', 'errorCode', 'code'] as const;
const MESSAGE_KEYS = ['error_msg', 'errorMsg', 'error_message', 'message'] as const;

const textAt = (body: JsonObject, keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = body[key];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value);
  }
  return undefined;
};

/** For a status that is a failure: the code at the root, or one level down (`{"error": {"code", "message"}}`). */
const codeAnywhere = (body: JsonObject): { code: string; message: string | undefined } | undefined => {
  for (const place of [body, ...Object.values(body)]) {
    if (!isObject(place)) continue;
    const code = textAt(place, CODE_KEYS);
    if (code) return { code, message: textAt(place, MESSAGE_KEYS) };
  }
  return undefined;
};

/** For status 200: only unmistakable shapes count, because a field `code` may be data. */
const codeInSuccess = (body: JsonObject): { code: string; message: string | undefined } | undefined => {
  const code = textAt(body, ['error_code', 'errorCode']);
  if (code) return code === SUCCESS_CODE ? undefined : { code, message: textAt(body, MESSAGE_KEYS) };
  const nested = body.error;
  const inner = isObject(nested) ? textAt(nested, CODE_KEYS) : undefined;
  return inner && isObject(nested) ? { code: inner, message: textAt(nested, MESSAGE_KEYS) } : undefined;
};

/** Some proxies send it before a text. */
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

const withoutMark = (bytes: Buffer): Buffer => {
  const { length } = BYTE_ORDER_MARK;
  return BYTE_ORDER_MARK.equals(bytes.subarray(0, length)) ? bytes.subarray(length) : bytes;
};

const isBlank = (byte: number): boolean => byte <= 0x20;

const bodyOf = (bytes: Buffer, emptyIsFine: boolean): JsonObject | undefined => {
  const json = withoutMark(bytes);
  if (!isUtf8(json)) return undefined;
  if (json.every(isBlank)) return emptyIsFine ? {} : undefined;
  try {
    const value = parseExact(json);
    if (mayHoldSurrogates(json)) spoilMalformed(value);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/**
 * Expected body of a success. `fields`: the operation's fields, so an empty body is an error and not an empty list.
 * `nothing`: an acknowledgment, which may be empty. `file`: bytes.
 */
export type Expected = 'fields' | 'nothing' | 'file';

/** The file in an answer. Failures are sent as JSON even when a file is expected. */
const fileOf = ({ headers, bytes }: WireAnswer): JsonObject | undefined => {
  const type = single(headers['content-type']) ?? '';
  if (/^application\/json\b/i.test(type)) return undefined;
  return { file: bytes, contentType: type, disposition: single(headers['content-disposition']) ?? '' };
};

/** Reads an answer of any status; failures inside single rows stay in the body. */
export const decode = (answer: WireAnswer, expects: Expected): Decoded => {
  const { status, headers, bytes } = answer;
  const succeeded = status >= 200 && status < 300;
  const file = succeeded && expects === 'file' ? fileOf(answer) : undefined;
  const body = file ?? bodyOf(bytes, !succeeded || expects === 'nothing' || status === 204);
  const found = body && !file && (succeeded ? codeInSuccess(body) : codeAnywhere(body));
  return {
    status,
    requestId: single(headers['x-request-id']),
    failure: found || (succeeded ? undefined : { code: null, message: undefined }),
    body,
    headers,
  };
};
