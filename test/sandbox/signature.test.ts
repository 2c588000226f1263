import { describe, expect, it } from '@jest/globals';
import { parseAuthorization, type SignedRequest, signatureFault } from '../../src/sandbox/auth/signature.ts';
import { encodePath, encodeQuery, type Parts, signatureOf } from './client.ts';

const DATE = '20240102T030405Z';
const NOW = Date.UTC(2024, 0, 2, 3, 4, 5);
const HOST = 'bss.myhuaweicloud.com';
const SIGNED = { host: HOST, 'x-sdk-date': DATE, 'content-type': 'application/json', 'x-domain-id': 'dom1' };

interface Vector {
  readonly name: string;
  readonly parts: Parts;
  readonly signature: string;
  readonly secretKey?: string;
  readonly now?: number;
}

/** Signatures made by the vendor's own SDK. */
const vectors: readonly Vector[] = [
  {
    name: 'a query with a space and a sign',
    parts: {
      method: 'GET',
      path: '/v2/orders/customer-orders',
      query: { limit: 10, customer_id: 'abc 1', order_by: '-createTime' },
      headers: SIGNED,
    },
    signature: 'd0eb54e575b0b1fe5b85d3cc806ef8d3e6ebe98ec0c1d8baf6038a31899cd3ee',
  },
  {
    name: 'a body beyond ASCII',
    parts: {
      method: 'POST',
      path: '/v2/partners/sub-customers/query',
      body: '{"limit":10,"customer":"测试"}',
      headers: SIGNED,
    },
    signature: 'b02909f6a7065dacef32f7969b1b80587105f1c7954bdbe8a81228d549bf614f',
  },
  {
    name: 'a path with a percent sign and a space',
    parts: {
      method: 'GET',
      path: '/v2/orders/customer-orders/details/CS% 1',
      headers: { host: HOST, 'x-sdk-date': DATE },
    },
    signature: '77678bcc32a687b4de48da99e6553b5a42532a2f4641ae40bbee81dc696281eb',
  },
  {
    name: "the SDK's own test",
    parts: {
      method: 'GET',
      path: '/resources',
      query: { size: 1 },
      headers: { host: 'service.endpoint.myhuaweicloud.com', 'x-sdk-date': '20200608T023900Z' },
    },
    secretKey: 'SecretKey',
    signature: 'cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842',
    now: Date.UTC(2020, 5, 8, 2, 39),
  },
];

const received = ({ method, path, query, body = '', headers }: Parts): SignedRequest => ({
  method,
  target: encodePath(path) + (query ? `?${encodeQuery(query)}` : ''),
  headers: { ...headers, 'user-agent': 'anything', test_underscore: 'ignored' },
  body: Buffer.from(body),
});

const verify = (request: SignedRequest, { parts, signature, secretKey = 'SK0', now = NOW }: Vector): string | null =>
  signatureFault(
    request,
    { accessKey: 'AK0', signedHeaders: Object.keys(parts.headers).sort(), signature },
    { secretKey, now },
  );

describe('the signature verifier', () => {
  it.each(vectors)('accepts $name', (vector) => {
    expect(signatureOf(vector.parts, vector.secretKey ?? 'SK0')).toBe(vector.signature);
    expect(verify(received(vector.parts), vector)).toBeNull();
  });

  const [vector] = vectors as [Vector];
  const original = received(vector.parts);
  const tampered: readonly [part: string, request: SignedRequest][] = [
    ['method', { ...original, method: 'PUT' }],
    ['path', { ...original, target: original.target.replace('customer-orders', 'customer-order') }],
    ['query value', { ...original, target: original.target.replace('limit=10', 'limit=11') }],
    ['query name', { ...original, target: original.target.replace('limit=', 'limits=') }],
    ['body', { ...original, body: Buffer.from('{}') }],
    ['host', { ...original, headers: { ...original.headers, host: 'elsewhere.example.com' } }],
    ['content type', { ...original, headers: { ...original.headers, 'content-type': 'text/plain' } }],
    ['account', { ...original, headers: { ...original.headers, 'x-domain-id': 'dom2' } }],
    ['date', { ...original, headers: { ...original.headers, 'x-sdk-date': '20240102T030406Z' } }],
  ];
  it.each(tampered)('refuses a changed %s', (_part, request) => {
    expect(verify(request, vector)).toBe('The signature does not match.');
  });

  it('refuses another secret key', () => {
    expect(verify(original, { ...vector, secretKey: 'SK1' })).toBe('The signature does not match.');
  });

  it('ignores the order of the query and headers that were not signed', () => {
    const target = '/v2/orders/customer-orders?order_by=-createTime&limit=10&customer_id=abc+1';
    expect(verify({ ...original, target, headers: { ...original.headers, 'user-agent': 'proxy' } }, vector)).toBeNull();
  });

  it('refuses a signed header that was not sent', () => {
    const { 'content-type': _gone, ...headers } = original.headers;
    expect(verify({ ...original, headers }, vector)).toContain('content-type was not sent');
  });

  it.each([-15, 15])('accepts a clock that is %s minutes away, and not a second more', (minutes) => {
    const edge = NOW + minutes * 60_000;
    expect(verify(original, { ...vector, now: edge })).toBeNull();
    expect(verify(original, { ...vector, now: edge + Math.sign(minutes) * 1000 })).toContain('15 minutes');
  });

  it.each(['', '2024-01-02T03:04:05Z', '20241302T030405Z'])('refuses the date «%s»', (date) => {
    expect(verify({ ...original, headers: { ...original.headers, 'x-sdk-date': date } }, vector)).toContain(
      'X-Sdk-Date',
    );
  });

  it('takes the declared payload hash in place of the body, but not a wrong one', () => {
    const headers = { ...SIGNED, 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' };
    const authorization = {
      accessKey: 'AK0',
      signedHeaders: Object.keys(headers).sort(),
      // Computed in another language, for POST /v1/files/ with the literal as payload hash.
      signature: '91f8a2144289e061cbc4e7a3a567e3a8f3c93c21ff4321a4eb82d98ff0e0a2be',
    };
    const request = { method: 'POST', target: '/v1/files', headers, body: Buffer.from('anything') };
    expect(signatureFault(request, authorization, { secretKey: 'SK0', now: NOW })).toBeNull();
    const lying = { ...request, headers: { ...headers, 'x-sdk-content-sha256': 'a'.repeat(64) } };
    expect(signatureFault(lying, authorization, { secretKey: 'SK0', now: NOW })).toContain('not the hash');
  });
});

describe('the Authorization header', () => {
  const signature = 'a'.repeat(64);

  it('is read with or without spaces after the commas', () => {
    const expected = { accessKey: 'AK0', signedHeaders: ['host', 'x-sdk-date'], signature };
    const fields = ['SDK-HMAC-SHA256 Access=AK0', 'SignedHeaders=host;x-sdk-date', `Signature=${signature}`];
    expect(parseAuthorization(fields.join(', '))).toEqual(expected);
    expect(parseAuthorization(fields.join(','))).toEqual(expected);
  });

  it.each([
    `SDK-HMAC-SM3 Access=AK0, SignedHeaders=host, Signature=${signature}`,
    `SDK-HMAC-SHA256 Access=AK0, Signature=${signature}`,
    'SDK-HMAC-SHA256 Access=AK0, SignedHeaders=host, Signature=short',
    'Bearer abc',
  ])('is refused as «%s»', (header) => {
    expect(parseAuthorization(header)).toBeNull();
  });
});
