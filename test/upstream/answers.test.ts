import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { effectOf } from '../../src/upstream/index.ts';
import { BOTH_WORLDS, client, contractOf, operation, rejection } from './support/fixture.ts';
import { reply, startVendor } from './support/vendor.ts';

const once = { retries: { attempts: 1 } };

/** The result of one call when the vendor answers with `respond`. */
const outcome = async (operation: 'Read' | 'Write', respond: (response: ServerResponse) => void) => {
  await using vendor = await startVendor((_request, response) => respond(response));
  await using upstream = client(vendor.url, { ...once, contract: BOTH_WORLDS });
  return await rejection(upstream.call(operation, {}));
};

describe('every shape of failure', () => {
  it.each([
    ['BSS', { error_code: 'CBC.99005003', error_msg: 'words' }],
    ['camel case', { errorCode: 'CBC.99005003', errorMsg: 'words' }],
    ['short names', { code: 'CBC.99005003', message: 'words' }],
    ['nested', { error: { code: 'CBC.99005003', message: 'words' } }],
    ['nested under another name', { result: { error_code: 'CBC.99005003', error_msg: 'words' } }],
  ])('%s', async (_, body) => {
    const error = await outcome('Read', (response) => reply(response, 400, body, { 'x-request-id': 'req-1' }));
    expect(error).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      details: { vendorMessage: 'words' },
      extensions: { upstream: { operation: 'Read', status: 400, code: 'CBC.99005003', requestId: 'req-1' } },
    });
  });

  it("keeps the vendor's words, which may name people, out of what a client sees", async () => {
    const body = { error_code: 'CBC.99000029', error_msg: 'phone 00000000000 of Someone' };
    const error = await outcome('Read', (response) => reply(response, 400, body));
    expect(JSON.stringify([(error as Error).message, (error as { extensions: unknown }).extensions])).not.toMatch(
      /Someone|00000000000/,
    );
  });

  it.each([
    [401, 'PARTNER_CREDENTIAL_REJECTED'],
    [403, 'UPSTREAM_FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [409, 'WRONG_STATE'],
    [418, 'UPSTREAM_REFUSED'],
    [429, 'UPSTREAM_THROTTLED'],
    [500, 'UPSTREAM_UNAVAILABLE'],
    [504, 'UPSTREAM_TIMEOUT'],
    [302, 'UPSTREAM_BAD_ANSWER'],
  ])('judges an unknown code by its status %p', async (status, code) => {
    const error = await outcome('Read', (response) => reply(response, status, { error_code: 'CBC.424242' }));
    expect(error).toMatchObject({ code, extensions: { upstream: { status, code: 'CBC.424242' } } });
  });

  it.each(['CBC.0154', 'CBC.0105', 'APIG.0301'])('reports that the credential was refused by %s', async (code) => {
    const error = await outcome('Read', (response) => reply(response, 403, { error_code: code }));
    expect(error).toMatchObject({ code: 'PARTNER_CREDENTIAL_REJECTED' });
  });

  it('does not mistake a refused right for a refused credential', async () => {
    const error = await outcome('Read', (response) => reply(response, 403, { error_code: 'CBC.0151' }));
    expect(error).toMatchObject({ code: 'UPSTREAM_FORBIDDEN' });
  });

  it.each([
    ['CBC.30060005', 400, 'INSUFFICIENT_BALANCE'],
    ['CBC.30050006', 400, 'INSUFFICIENT_BALANCE'],
    ['CBC.99006006', 400, 'UPSTREAM_REFUSED'],
    ['CBC.99006050', 400, 'UPSTREAM_REFUSED'],
    ['CBC.99006055', 400, 'UPSTREAM_REFUSED'],
    ['CBC.99006074', 400, 'UPSTREAM_REFUSED'],
    ['CBC.6006', 200, 'UPSTREAM_REFUSED'],
    ['CBC.6050', 200, 'UPSTREAM_REFUSED'],
    ['CBC.99007297', 400, 'UPSTREAM_FORBIDDEN'],
    ['CBC.30000067', 400, 'WRONG_STATE'],
    ['APIGW.0301', 401, 'PARTNER_CREDENTIAL_REJECTED'],
    ['APIGW.0308', 200, 'UPSTREAM_THROTTLED'],
    ['APIGW.0101', 404, 'UNSUPPORTED_ON_SITE'],
    ['CBC.0150', 400, 'UPSTREAM_REFUSED'],
  ])('understands %s with status %p', async (vendorCode, status, code) => {
    const error = await outcome('Write', (response) => reply(response, status, { error_code: vendorCode }));
    expect(error).toMatchObject({ code, extensions: { upstream: { code: vendorCode } } });
    expect(effectOf(error)).toBe('NONE');
  });

  it.each([
    ['CBC.0150', 'CHINA', ['INTERNATIONAL', 'EUROPE']],
    ['CBC.0156', 'CHINA', ['INTERNATIONAL', 'EUROPE']],
    ['CBC.0156', 'EUROPE', ['CHINA', 'INTERNATIONAL']],
  ] as const)(
    'names the site of the account after a 403 with %s at the site %s',
    async (vendorCode, site, otherSites) => {
      await using vendor = await startVendor((_request, response) => reply(response, 403, { error_code: vendorCode }));
      await using upstream = client(vendor.url, { ...once, site });
      const error = await rejection(upstream.call('Read', {}));
      expect(error).toMatchObject({ code: 'WRONG_SITE', extensions: { otherSites } });
    },
  );

  it('sends no signed body of more than 12 MiB', async () => {
    let requests = 0;
    await using vendor = await startVendor((_request, response) => {
      requests += 1;
      reply(response, 200, { value: 'a' });
    });
    await using upstream = client(vendor.url, { ...once, contract: BOTH_WORLDS });
    const write = (length: number) => upstream.call('Write', { customer_id: 'x'.repeat(length) });
    expect(await rejection(write(12 * 1024 * 1024))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(requests).toBe(0);
    await write(12 * 1024 * 1024 - 100);
    expect(requests).toBe(1);
  });

  it("reads a proxy's page by its status", async () => {
    const page = (response: ServerResponse) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html>x');
    expect(await outcome('Read', page)).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});

describe('status 200 that is no success', () => {
  it.each([
    ['a page', '<html><body>welcome</body></html>'],
    ['half an object', '{"value":"a'],
    ['a list', '[1]'],
    ['nothing where rows belong', ''],
  ])('%s', async (_, text) => {
    expect(await outcome('Read', (response) => reply(response, 200, text))).toMatchObject({
      code: 'UPSTREAM_BAD_ANSWER',
    });
  });

  it('an error code', async () => {
    const body = { error_code: 'CBC.5003', error_msg: 'x', value: 'kept out' };
    const error = await outcome('Read', (response) => reply(response, 200, body));
    expect(error).toMatchObject({ code: 'INSUFFICIENT_BALANCE', extensions: { upstream: { status: 200 } } });
  });
});

describe('success', () => {
  it.each([
    ['plain', { value: 'a' }],
    ['with the code of success', { error_code: 'CBC.0000', error_msg: 'ok', value: 'a' }],
    ['with an empty code', { error_code: '', value: 'a' }],
    ['with rows that failed', { value: 'a', error_details: [{ error_code: 'CBC.99000012', error_msg: 'x' }] }],
    ['with a field named code', { value: 'a', code: '0571' }],
  ])('%s', async (_, body) => {
    await using vendor = await startVendor((_request, response) => reply(response, 200, body));
    await using upstream = client(vendor.url);
    await expect(upstream.call('Read', {})).resolves.toEqual(body);
  });

  it('keeps 18 digits in all three encodings of money', async () => {
    const text =
      '{"value":123456789012345.678,"float":123456789012345678.5,"text":"123456789012345678.90","small":10.10}';
    await using vendor = await startVendor((_request, response) => reply(response, 200, text));
    await using upstream = client(vendor.url);
    await expect(upstream.call('Read', {})).resolves.toEqual({
      value: '123456789012345.678',
      float: '123456789012345678.5',
      text: '123456789012345678.90',
      small: 10.1,
    });
  });

  it('may begin with a byte order mark', async () => {
    await using vendor = await startVendor((_request, response) => reply(response, 200, '\ufeff{"value":"分"}'));
    await using upstream = client(vendor.url);
    await expect(upstream.call('Read', {})).resolves.toEqual({ value: '分' });
  });

  it('is read whole when a character arrives in two pieces', async () => {
    const bytes = Buffer.from('{"value":"弹性云服务器","amount":123456789012345.678}');
    await using vendor = await startVendor((_request, response) => {
      const cut = bytes.indexOf('性') + 1;
      response.write(bytes.subarray(0, cut), () => response.end(bytes.subarray(cut)));
    });
    await using upstream = client(vendor.url);
    await expect(upstream.call('Read', {})).resolves.toEqual({ value: '弹性云服务器', amount: '123456789012345.678' });
  });

  it.each([
    ['', 204],
    ['', 200],
    [' \r\n', 200],
  ])('may be empty (%j, %p) where the operation returns no data', async (text, status) => {
    const silent = operation({ id: 'Silent', method: 'POST', body: {}, response: {}, facts: { kind: 'write' } });
    await using vendor = await startVendor((_request, response) => void response.writeHead(status).end(text));
    await using upstream = client(vendor.url, { contract: contractOf(silent) });
    await expect(upstream.call('Silent', {})).resolves.toEqual({});
  });
});

describe('what a failed write left behind', () => {
  it.each([
    ['refused', 400, { error_code: 'CBC.99005003' }, 'NONE'],
    ['refused inside 200', 200, { error_code: 'CBC.5003' }, 'NONE'],
    ['throttled', 429, { error_code: 'CBC.0250' }, 'NONE'],
    ['failed inside', 500, { error_code: 'CBC.0999' }, 'UNKNOWN'],
    ['answered with half an object', 200, '{"transfer_id":"1', 'UNKNOWN'],
    ['created, only the wait ran out', 500, { error_code: 'CBC.99000050', domain_id: 'd1' }, 'APPLIED'],
  ])('%s', async (_, status, body, effect) => {
    expect(effectOf(await outcome('Write', (response) => reply(response, status, body)))).toBe(effect);
  });

  it('keeps the body of an account that was created', async () => {
    const body = { error_code: 'CBC.99000050', domain_id: 'd1', domain_name: 'new-account' };
    const error = await outcome('Write', (response) => reply(response, 500, body));
    expect(error).toMatchObject({ details: { body } });
  });
});
