import { describe, expect, it } from '@jest/globals';
import { type CallOptions, effectOf, type UpstreamSettings } from '../../src/upstream/index.ts';
import { manualClock } from './support/clock.ts';
import { BOTH_WORLDS, client, contractOf, KEYS, operation, pathParameter, READ, rejection } from './support/fixture.ts';
import { type Handler, reply, type Seen, startVendor } from './support/vendor.ts';

const HOUR_MS = 3_600_000;

const customer = (accountName: string): CallOptions => ({ credential: { kind: 'customer', accountName } });
const signedAt = ({ headers }: Seen): number =>
  Date.parse(String(headers['x-sdk-date']).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
const isToken = ({ target }: Seen) => target.startsWith('/v3/auth/tokens');

interface World {
  readonly now?: () => number;
  readonly lifeMs?: number;
  /** Decides the answer to a call that is not about tokens; null: success. */
  readonly service?: (request: Seen, tokensIssued: number) => readonly [number, unknown] | null;
  readonly iam?: Handler;
}

/** IAM and BSS at one address; tokens are numbered. */
const vendorOf = ({ now = Date.now, lifeMs = 24 * HOUR_MS, service, iam }: World = {}) => {
  let issued = 0;
  return startVendor((request, response, index) => {
    if (request.target === '/v3/auth/domains') return reply(response, 200, { domains: [{ id: 'looked-up' }] });
    if (isToken(request)) {
      if (iam) return iam(request, response, index);
      issued++;
      const project = { id: 'project-1', domain: { id: 'customer-domain' } };
      const token = { expires_at: new Date(now() + lifeMs).toISOString(), project };
      return reply(response, 201, { token }, { 'x-subject-token': `token-${issued}` });
    }
    const [status, body] = service?.(request, issued) ?? [200, { value: 'a' }];
    return reply(response, status, body, { date: new Date(now()).toUTCString() });
  });
};

const PASSWORD: Pick<UpstreamSettings, 'credential'> = {
  credential: { domainName: 'lotus', userName: 'robot', password: 'not-a-real-password' },
};

describe("the partner's keys", () => {
  it('sign what no proxy rewrites, with the account id', async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url);
    await upstream.call('Names', { key: 'a' }, { language: 'en_US' });
    const headers = vendor.seen[0]?.headers;
    expect(headers?.authorization).toMatch(/Access=AKTEST, SignedHeaders=content-type;host;x-domain-id;x-sdk-date, /);
    expect(headers).toMatchObject({ 'x-domain-id': 'dom1', 'x-language': 'en_US' });
  });

  it('carry their security token when they are temporary', async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, { credential: { ...KEYS, securityToken: 'temporary' } });
    await upstream.call('Read', {});
    expect(vendor.seen[0]?.headers).toMatchObject({ 'x-security-token': 'temporary' });
    expect(vendor.seen[0]?.headers.authorization).toContain(';x-security-token,');
  });

  it('find their account id at IAM once, for any number of callers', async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, { credential: { ...KEYS, domainId: undefined } });
    await Promise.all(Array.from({ length: 5 }, (_, i) => upstream.call('Read', { key: `${i}` })));
    await upstream.call('Read', { key: 'later' });
    expect(vendor.seen.filter(({ target }) => target === '/v3/auth/domains')).toHaveLength(1);
    expect(vendor.seen.at(-1)?.headers['x-domain-id']).toBe('looked-up');
  });

  it('are signed again by the clock of the vendor when ours is off, each of many callers once, and then stay right', async () => {
    const theirs = () => Date.now() + 2 * HOUR_MS;
    await using vendor = await vendorOf({
      now: theirs,
      service: (request) =>
        Math.abs(signedAt(request) - theirs()) > 900_000 ? [401, { error_code: 'APIG.0301' }] : null,
    });
    await using upstream = client(vendor.url);
    const calls = Array.from({ length: 4 }, (_, i) => upstream.call('Read', { key: `${i}` }));
    await expect(Promise.all(calls)).resolves.toHaveLength(4);
    await upstream.call('Write', { customer_id: 'c' });
    expect(vendor.seen).toHaveLength(4 + 4 + 1);
  });

  it('are called rejected when the vendor rejects them with the clocks in step, after one request', async () => {
    await using vendor = await vendorOf({ service: () => [401, { error_code: 'APIG.0301', error_msg: 'bad' }] });
    await using upstream = client(vendor.url);
    await expect(rejection(upstream.call('Read', {}))).resolves.toMatchObject({ code: 'PARTNER_CREDENTIAL_REJECTED' });
    expect(vendor.seen).toHaveLength(1);
  });
});

describe("the partner's token", () => {
  it('is got by password once, and sent instead of a signature', async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, PASSWORD);
    await Promise.all([upstream.call('Read', { key: 'a' }), upstream.call('Read', { key: 'b' })]);
    expect(vendor.seen.filter(isToken)).toHaveLength(1);
    expect(JSON.parse(vendor.seen[0]?.body ?? '')).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { domain: { name: 'lotus' }, name: 'robot', password: 'not-a-real-password' } },
        },
        scope: { domain: { name: 'lotus' } },
      },
    });
    expect(vendor.seen.at(-1)?.headers).toMatchObject({ 'x-auth-token': 'token-1' });
    expect(vendor.seen.at(-1)?.headers).not.toHaveProperty('authorization');
  });

  it("vouches for the partner when a customer's is asked for", async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, PASSWORD);
    await upstream.call('Own', {}, customer('acme'));
    expect(vendor.seen.map(({ headers }) => headers['x-auth-token'])).toEqual([undefined, 'token-1', 'token-2']);
  });

  it('stays out of errors', async () => {
    await using vendor = await vendorOf({
      iam: (_request, response) => reply(response, 401, { error: { code: 401 } }),
    });
    await using upstream = client(vendor.url, PASSWORD);
    const error = await rejection(upstream.call('Read', {}));
    expect(error).toMatchObject({ code: 'PARTNER_CREDENTIAL_REJECTED' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('not-a-real-password');
  });
});

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
    await using upstream = client(vendor.url, { now: clock.now, after: clock.after });
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
    await using upstream = client(vendor.url, { now: clock.now, after: clock.after, retries: { attempts: 1 } });
    await upstream.call('Own', {}, customer('acme'));
    down = true;
    await clock.advance(HOUR_MS - 60_000);
    await expect(upstream.call('Own', {}, customer('acme'))).resolves.toEqual({ value: 'a' });
    await clock.advance(60_000);
    const error = await rejection(upstream.call('Own', {}, customer('acme')));
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  /** The first token has been revoked before its time. */
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

  it('that is refused again and again is not asked for for ever', async () => {
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
      // What to ask the customer for: this agency, for the partner's account.
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

describe('what is refused before any call', () => {
  it.each<[string, string, CallOptions, string]>([
    ['a customer operation with the partner credential', 'Own', {}, 'INTERNAL'],
    ['a partner operation with a customer credential', 'Read', customer('acme'), 'INTERNAL'],
    ['an operation that the site lacks', 'Elsewhere', {}, 'UNSUPPORTED_ON_SITE'],
  ])('%s', async (_, name, options, code) => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, { contract: BOTH_WORLDS });
    await expect(rejection(upstream.call(name, {}, options))).resolves.toMatchObject({ code });
    expect(vendor.seen).toHaveLength(0);
  });
});

describe('events and traces', () => {
  it("give the vendor's request id of writes", async () => {
    await using vendor = await startVendor((_request, response) =>
      reply(response, 200, { value: 'a' }, { 'x-request-id': 'req-7' }),
    );
    await using upstream = client(vendor.url);
    const traces: unknown[] = [];
    await upstream.call('Write', {}, { onTrace: (trace) => traces.push(trace) });
    expect(traces).toEqual([{ operation: 'Write', status: 200, requestId: 'req-7' }]);
  });

  it('tell of each call once, without inputs or bodies', async () => {
    await using vendor = await vendorOf({
      service: () => [400, { error_code: 'CBC.0100', error_msg: 'secret words' }],
    });
    const events: object[] = [];
    await using upstream = client(vendor.url, { observe: (event) => events.push(event) });
    await rejection(upstream.call('Read', { key: 'secret input' }));
    expect(events).toEqual([
      {
        operation: 'Read',
        ms: expect.any(Number),
        status: 400,
        code: 'UPSTREAM_REFUSED',
        attempts: 1,
        waitedMs: 0,
        shared: false,
      },
    ]);
  });
});
