import { createHmac, hash } from 'node:crypto';
import { isoOf } from '../../time/index.ts';
import type { WireRequest } from '../wire.ts';
import { percentEncode } from './encode.ts';

const ALGORITHM = 'SDK-HMAC-SHA256';
const UNRESERVED_PATH = /^[A-Za-z0-9\-._~/]*$/;

export interface SigningKeys {
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface Signable {
  readonly method: string;
  /** As sent; may be percent-encoded. */
  readonly path: string;
  /** Encoded and sorted, as sent. */
  readonly query: string;
  /** Exactly the headers to sign, with `host` and `x-sdk-date`; names with `_` are skipped. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: WireRequest['body'];
}

/** `YYYYMMDDTHHMMSSZ`, in UTC. */
export const sdkDate = (epochMs: number): string => `${isoOf(epochMs).slice(0, 19).replace(/[-:]/g, '')}Z`;

/** The same, computed once a second. */
export const createSdkDate = (): ((epochMs: number) => string) => {
  let second = Number.NaN;
  let text = '';
  return (epochMs) => {
    const now = Math.floor(epochMs / 1000);
    if (now !== second) text = sdkDate(epochMs);
    second = now;
    return text;
  };
};

/** The canonical form always ends with a slash, even where the request's path does not. */
const canonicalPath = (path: string): string => {
  const encoded = UNRESERVED_PATH.test(path) ? path : decodeURIComponent(path).split('/').map(percentEncode).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
};

/** Digest of an empty body. */
const EMPTY_DIGEST = hash('sha256', '');

const digestOf = (body: WireRequest['body']): string => {
  if (typeof body !== 'string') return body.digest;
  return body === '' ? EMPTY_DIGEST : hash('sha256', body);
};

/** The `Authorization` header of SDK-HMAC-SHA256 for one request. */
export const authorization = ({ method, path, query, headers, body }: Signable, keys: SigningKeys): string => {
  const signed = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .filter(([name]) => !name.includes('_'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const canonicalHeaders = signed.map(([name, value]) => `${name}:${value}\n`).join('');
  const canonical = [method, canonicalPath(path), query, canonicalHeaders, names, digestOf(body)].join('\n');
  const date = signed.find(([name]) => name === 'x-sdk-date')?.[1] ?? '';
  const signature = createHmac('sha256', keys.secretKey)
    .update(`${ALGORITHM}\n${date}\n${hash('sha256', canonical)}`)
    .digest('hex');
  return `${ALGORITHM} Access=${keys.accessKey}, SignedHeaders=${names}, Signature=${signature}`;
};
