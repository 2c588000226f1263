import { describe, expect, it } from '@jest/globals';
import { compileEncoder } from '../../src/upstream/pipeline/encode.ts';
import { authorization, createSdkDate, sdkDate } from '../../src/upstream/pipeline/sign.ts';
import { operation, pathParameter, queryParameter } from './support/fixture.ts';

const KEYS = { accessKey: 'AK0', secretKey: 'SK0' };
const BASE = { host: 'bss.myhuaweicloud.com', 'x-sdk-date': '20240102T030405Z' };
const FULL = { ...BASE, 'content-type': 'application/json', 'x-domain-id': 'dom1' };

const signatureOf = (header: string) => header.split('Signature=')[1];

describe('SDK-HMAC-SHA256', () => {
  it('signs a query with spaces, sorted', () => {
    const orders = operation({
      id: 'ListCustomerOrders',
      path: '/v2/orders/customer-orders',
      parameters: ['limit', 'customer_id', 'order_by'].map((name) => queryParameter(name)),
    });
    const request = compileEncoder(orders)({ limit: 10, customer_id: 'abc 1', order_by: '-createTime' });
    const header = authorization({ ...request, headers: FULL }, KEYS);
    expect(header).toBe(
      'SDK-HMAC-SHA256 Access=AK0, SignedHeaders=content-type;host;x-domain-id;x-sdk-date, ' +
        'Signature=d0eb54e575b0b1fe5b85d3cc806ef8d3e6ebe98ec0c1d8baf6038a31899cd3ee',
    );
  });

  it('signs a UTF-8 body', () => {
    const request = {
      method: 'POST',
      path: '/v2/partners/sub-customers/query',
      query: '',
      body: '{"limit":10,"customer":"测试"}',
      headers: FULL,
    };
    expect(signatureOf(authorization(request, KEYS))).toBe(
      'b02909f6a7065dacef32f7969b1b80587105f1c7954bdbe8a81228d549bf614f',
    );
  });

  it.each([
    ['as the caller of a browser would write it', '/v2/orders/customer-orders/details/CS%25 1'],
    ['as it is sent', '/v2/orders/customer-orders/details/CS%25%201'],
  ])('signs a path with a percent sign, %s', (_, path) => {
    const request = { method: 'GET', path, query: '', body: '', headers: BASE };
    expect(signatureOf(authorization(request, KEYS))).toBe(
      '77678bcc32a687b4de48da99e6553b5a42532a2f4641ae40bbee81dc696281eb',
    );
  });

  it('sends such a path encoded', () => {
    const details = operation({
      id: 'Details',
      path: '/v2/orders/customer-orders/details/{order_id}',
      parameters: [pathParameter('order_id')],
    });
    const { path } = compileEncoder(details)({ order_id: 'CS% 1' });
    expect(path).toBe('/v2/orders/customer-orders/details/CS%25%201');
  });

  it("does not sign headers with an underscore, as in the SDK's own example", () => {
    const request = {
      method: 'GET',
      path: '/resources',
      query: 'size=1',
      body: '',
      headers: {
        Host: 'service.endpoint.myhuaweicloud.com',
        'X-Sdk-Date': '20200608T023900Z',
        TEST_UNDERSCORE: 'anything',
      },
    };
    const header = authorization(request, { accessKey: 'AccessKey', secretKey: 'SecretKey' });
    expect(header).toContain('SignedHeaders=host;x-sdk-date,');
    expect(signatureOf(header)).toBe('cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842');
  });

  it('writes the date in UTC to the second', () => {
    expect(sdkDate(Date.parse('2024-01-02T03:04:05.678Z'))).toBe('20240102T030405Z');
  });

  it('keeps the written date for that second only, whichever way the clock goes', () => {
    const dateOf = createSdkDate();
    const times = ['04:05.000', '04:05.999', '04:06.000', '04:05.999', '59:59.999'];
    expect(times.map((time) => dateOf(Date.parse(`2024-01-02T03:${time}Z`)))).toEqual([
      '20240102T030405Z',
      '20240102T030405Z',
      '20240102T030406Z',
      '20240102T030405Z',
      '20240102T035959Z',
    ]);
  });
});
