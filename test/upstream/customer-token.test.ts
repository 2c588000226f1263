import { describe, expect, it } from '@jest/globals';
import { effectOf } from '../../src/upstream/index.ts';
import { manualClock } from './support/clock.ts';
import { client, contractOf, operation, pathParameter, READ, rejection } from './support/fixture.ts';
import { customer, HOUR_MS, isToken, vendorOf } from './support/iam.ts';
import { reply, type Seen } from './support/vendor.ts';

describe("a customer's token", () => {
  it('is asked for in the name of the agency', async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, { projectName: 'cn-north-4' });
    await upstream.call('Own', {}, customer('acme'));
    expect(JSON.parse(vendor.seen[0]?.body ?? '')).toEqual({
      auth: {
        identity: {
          methods: ['assume_role'],
          assume_role: { domain_name: 'acme', agency_name: 'TEST_PLATFORM' },
        },
        scope: { project: { name: 'cn-north-4' } },
      },
    });
    expect(vendor.seen[1]?.headers).toMatchObject({ 'x-auth-token': 'token-1' });
  });

  it('is fetched once for a hundred who wait, and one per customer', async () => {
    await using vendor = await vendorOf();
    const own = operation({ ...READ, id: 'Own', facts: { credential: 'customer', quota: 1000 } });
    await using upstream = client(vendor.url, { contract: contractOf(own) });
    const calls = Array.from({ length: 100 }, (_, i) => upstream.call('Own', { key: `${i}` }, customer('acme')));
    await Promise.all([...calls, upstream.call('Own', {}, customer('other'))]);
    expect(vendor.seen.filter(isToken)).toHaveLength(2);
    expect(vendor.seen).toHaveLength(2 + 101);
  });

  it('is replaced before it expires', async () => {
    const clock = manualClock();
    await using vendor = await vendorOf({ now: clock.now, lifeMs: HOUR_MS });
    await using upstream = client(vendor.url, { clock });
    await upstream.call('Own', {}, customer('acme'));
    await clock.advance(HOUR_MS - 11 * 60_000);
    await upstream.call('Own', {}, customer('acme'));
    expect(vendor.seen.filter(isToken)).toHaveLength(1);
    await clock.advance(2 * 60_000);
    await upstream.call('Own', {}, customer('acme'));
    expect(vendor.seen.filter(isToken)).toHaveLength(2);
    expect(vendor.seen.at(-1)?.headers['x-auth-token']).toBe('token-2');
  });

  it('is used up to its end when IAM is down', async () => {
    const clock = manualClock();
    let down = false;
    const expires = new Date(clock.now() + HOUR_MS).toISOString();
    await using vendor = await vendorOf({
      now: clock.now,
      iam: (_request, response) =>
        down
          ? reply(response, 503, '')
          : reply(response, 201, { token: { expires_at: expires } }, { 'x-subject-token': 'token-1' }),
    });
    await using upstream = client(vendor.url, { clock, retries: { attempts: 1 } });
    await upstream.call('Own', {}, customer('acme'));
    down = true;
    await clock.advance(HOUR_MS - 60_000);
    await expect(upstream.call('Own', {}, customer('acme'))).resolves.toEqual({ value: 'a' });
    await clock.advance(60_000);
    const error = await rejection(upstream.call('Own', {}, customer('acme')));
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  /** The first token has been revoked before its end. */
  const revoked = (request: Seen, issued: number): readonly [number, unknown] | null =>
    issued === 1 && request.headers['x-auth-token'] === 'token-1' ? [401, { error_code: 'CBC.0154' }] : null;

  it('is replaced when refused, and the read repeated', async () => {
    await using vendor = await vendorOf({ service: revoked });
    await using upstream = client(vendor.url);
    await expect(upstream.call('Own', {}, customer('acme'))).resolves.toEqual({ value: 'a' });
    expect(vendor.seen.filter(isToken)).toHaveLength(2);
  });

  it('is replaced when refused, and the write left to the next attempt', async () => {
    await using vendor = await vendorOf({ service: revoked });
    await using upstream = client(vendor.url);
    const error = await rejection(upstream.call('Pay', { order_id: 'o' }, customer('acme')));
    expect(error).toMatchObject({ details: { effect: 'NONE', credentialRefused: true } });
    expect(vendor.seen.filter(({ method, target }) => method === 'POST' && !target.includes('tokens'))).toHaveLength(1);
    await expect(upstream.call('Pay', { order_id: 'o' }, customer('acme'))).resolves.toEqual({ value: 'a' });
  });

  it('that is refused again and again is not asked for forever', async () => {
    await using vendor = await vendorOf({ service: () => [401, { error_code: 'CBC.0154' }] });
    await using upstream = client(vendor.url);
    const error = await rejection(upstream.call('Own', {}, customer('acme')));
    expect(error).toMatchObject({ code: 'UPSTREAM_FORBIDDEN' });
    expect(vendor.seen.filter(isToken)).toHaveLength(2);
  });

  it.each([403, 404])('cannot be had without an agency (%p), and the failure is not kept', async (status) => {
    let granted = false;
    await using vendor = await vendorOf({
      iam: (_request, response) =>
        granted
          ? reply(response, 201, { token: {} }, { 'x-subject-token': 'token-1' })
          : reply(response, status, { error: { code: status, message: 'no agency' } }),
    });
    await using upstream = client(vendor.url);
    const error = await rejection(upstream.call('Own', {}, customer('acme')));
    expect(error).toMatchObject({
      code: 'AGENCY_MISSING',
      details: { effect: 'NONE' },
      // The request to the customer: this agency, for the partner's account.
      extensions: { agency: 'TEST_PLATFORM', account: 'dom1' },
    });
    granted = true;
    await expect(upstream.call('Own', {}, customer('acme'))).resolves.toEqual({ value: 'a' });
  });

  it('that cannot be fetched leaves a write unsent, whatever happened at IAM', async () => {
    const events: object[] = [];
    await using vendor = await vendorOf({ iam: (_request, response) => reply(response, 500, '') });
    await using upstream = client(vendor.url, { observe: (event) => events.push(event) });
    const error = await rejection(upstream.call('Pay', { order_id: 'o' }, customer('acme')));
    expect(effectOf(error)).toBe('NONE');
    expect(events).toMatchObject([
      { operation: 'iam.customerToken', code: 'UPSTREAM_UNAVAILABLE', attempts: 3 },
      { operation: 'Pay', code: 'UPSTREAM_UNAVAILABLE', attempts: 0 },
    ]);
  });

  it('cannot be had when no agency is configured, without any call', async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, { agencyName: undefined });
    await expect(rejection(upstream.call('Own', {}, customer('acme')))).resolves.toMatchObject({
      code: 'AGENCY_MISSING',
      extensions: { reason: 'no agency is configured for this partner' },
    });
    expect(vendor.seen).toHaveLength(0);
  });

  it("fills in the customer's project and account where the vendor asks for them", async () => {
    const text = { type: 'string' } as const;
    const price = operation({
      id: 'Price',
      method: 'POST',
      body: { type: 'object', properties: { project_id: text, size: text } },
      facts: { credential: 'customer' },
    });
    const invoices = operation({
      id: 'Invoices',
      path: '/v1.0/{domain_id}/invoices',
      parameters: [pathParameter('domain_id', true)],
      facts: { credential: 'either' },
    });
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, { contract: contractOf(price, invoices) });
    await upstream.call('Price', { size: '1' }, customer('acme'));
    await upstream.call('Price', { size: '1', project_id: 'mine' }, customer('acme'));
    await upstream.call('Invoices', {}, customer('acme'));
    await upstream.call('Invoices', {});
    const [, first, second, theirs, ours] = vendor.seen;
    expect([first?.body, second?.body].map((body) => JSON.parse(body ?? '').project_id)).toEqual(['project-1', 'mine']);
    expect([theirs?.target, ours?.target]).toEqual(['/v1.0/customer-domain/invoices', '/v1.0/dom1/invoices']);
  });
});
