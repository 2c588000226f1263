import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  readonly method: string;
  /** Path and query as the client sent them, still percent-encoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

export interface Authorization {
  readonly accessKey: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const AUTHORIZATION = /^SDK-HMAC-SHA256 Access=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;
const SDK_DATE = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const WINDOW_MS = 15 * 60_000;
const UNSIGNED = 'UNSIGNED-PAYLOAD';

export const parseAuthorization = (header: string): Authorization | null => {
  const [, accessKey, signedHeaders, signature] = AUTHORIZATION.exec(header) ?? [];
  return accessKey && signedHeaders && signature
    ? { accessKey, signedHeaders: signedHeaders.split(';'), signature }
    : null;
};

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const decodeForm = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/** Decoded names and values of a raw query. Throws URIError for malformed percent encoding. */
export const queryPairs = (query: string): [name: string, value: string][] =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? [decodeForm(pair), '']
        : [decodeForm(pair.slice(0, equals)), decodeForm(pair.slice(equals + 1))];
    });

const canonicalPath = (path: string): string => {
  const encoded = decodeURIComponent(path).split('/').map(encode).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
};

const canonicalQuery = (query: string): string =>
  queryPairs(query)
    .sort(([aName, aValue], [bName, bValue]) => compare(aName, bName) || compare(aValue, bValue))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');

const single = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' || value === undefined ? value : value.join(',');

const expectedSignature = (request: SignedRequest, secretKey: string, signedHeaders: readonly string[]): string => {
  const { method, target, headers, body } = request;
  const mark = target.indexOf('?');
  const declaredHash = single(headers['x-sdk-content-sha256']);
  const canonical = [
    method.toUpperCase(),
    canonicalPath(mark < 0 ? target : target.slice(0, mark)),
    mark < 0 ? '' : canonicalQuery(target.slice(mark + 1)),
    signedHeaders.map((name) => `${name}:${(single(headers[name]) ?? '').trim()}\n`).join(''),
    signedHeaders.join(';'),
    declaredHash !== undefined && body.length > 0 ? declaredHash : sha256(body),
  ].join('\n');
  const toSign = `SDK-HMAC-SHA256\n${single(headers['x-sdk-date'])}\n${sha256(canonical)}`;
  return createHmac('sha256', secretKey).update(toSign).digest('hex');
};

const dateOf = (text: string): number => Date.parse(text.replace(SDK_DATE, '$1-$2-$3T$4:$5:$6Z'));

/**
 * Checks an SDK-HMAC-SHA256 signature over the headers that the client chose to sign. Returns the reason for a refusal,
 * or null for a valid signature. `now` is in milliseconds.
 */
export const signatureFault = (
  request: SignedRequest,
  { signedHeaders, signature }: Authorization,
  { secretKey, now }: { secretKey: string; now: number },
): string | null => {
  const date = single(request.headers['x-sdk-date']);
  if (date === undefined || !SDK_DATE.test(date)) return 'X-Sdk-Date is missing or not in the form yyyyMMddTHHmmssZ.';
  // Written as a negation so that an impossible date (NaN) is refused too.
  if (!(Math.abs(dateOf(date) - now) <= WINDOW_MS)) return 'X-Sdk-Date is more than 15 minutes away from now.';
  const absent = signedHeaders.find((name) => request.headers[name] === undefined);
  if (absent !== undefined) return `The signed header ${absent} was not sent.`;
  const sorted = signedHeaders.every((name, i) => i === 0 || compare(signedHeaders[i - 1] ?? '', name) < 0);
  if (!sorted) return 'SignedHeaders is not sorted.';
  const declaredHash = single(request.headers['x-sdk-content-sha256']);
  if (declaredHash !== undefined && declaredHash !== UNSIGNED && declaredHash !== sha256(request.body)) {
    return 'X-Sdk-Content-Sha256 is not the hash of the body.';
  }
  try {
    const expected = expectedSignature(request, secretKey, signedHeaders);
    return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) ? null : 'The signature does not match.';
  } catch (error) {
    if (error instanceof URIError) return 'Path or query is not correctly percent-encoded.';
    throw error;
  }
};
