import { describe, expect, it } from '@jest/globals';
import { clockAt } from '../../src/time/index.ts';
import type { CallOptions, UpstreamSettings } from '../../src/upstream/index.ts';
import { testNow } from '../support/clock.ts';
import { BOTH_WORLDS, client, KEYS, rejection } from './support/fixture.ts';
import { customer, HOUR_MS, isToken, vendorOf } from './support/iam.ts';
import { reply, type Seen, startVendor } from './support/vendor.ts';

const signedAt = ({ headers }: Seen): number =>
  Date.parse(String(headers['x-sdk-date']).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const PASSWORD: Pick<UpstreamSettings, 'credential'> = {
  credential: { domainName: 'lotus', userName: 'robot', password: 'not-a-real-password' },
};

describe("the partner's keys", () => {
  it('sign the headers that no proxy rewrites, with the account id', async () => {
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
    const theirs = () => testNow() + 2 * HOUR_MS;
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
    // The vendor sends its time in whole seconds.
    expect(Math.round(upstream.clockAheadMs() / HOUR_MS)).toBe(2);
  });

  it('are replaced without a new client: later requests are signed with the new ones', async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url);
    await upstream.call('Read', { key: 'before' });
    upstream.replaceKeys({ ...KEYS, accessKey: 'AKNEXT' });
    await upstream.call('Read', { key: 'after' });
    expect(vendor.seen.map(({ headers }) => /Access=(\w+),/.exec(String(headers.authorization))?.[1])).toEqual([
      'AKTEST',
      'AKNEXT',
    ]);
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

  it("is the credential of the request for a customer's token", async () => {
    await using vendor = await vendorOf();
    await using upstream = client(vendor.url, PASSWORD);
    await upstream.call('Own', {}, customer('acme'));
    expect(vendor.seen.map(({ headers }) => headers['x-auth-token'])).toEqual([undefined, 'token-1', 'token-2']);
  });

  it('is in no error', async () => {
    await using vendor = await vendorOf({
      iam: (_request, response) => reply(response, 401, { error: { code: 401 } }),
    });
    await using upstream = client(vendor.url, PASSWORD);
    const error = await rejection(upstream.call('Read', {}));
    expect(error).toMatchObject({ code: 'PARTNER_CREDENTIAL_REJECTED' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('not-a-real-password');
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

  it('report each call once, without inputs or bodies', async () => {
    await using vendor = await vendorOf({
      service: () => [400, { error_code: 'CBC.0100', error_msg: 'secret words' }],
    });
    const events: object[] = [];
    // A clock that does not move: with a running one the time of the call depends on how busy the machine is.
    const started = testNow();
    const clock = clockAt(() => started);
    await using upstream = client(vendor.url, { clock, observe: (event) => events.push(event) });
    await rejection(upstream.call('Read', { key: 'secret input' }));
    expect(events).toEqual([
      {
        operation: 'Read',
        ms: 0,
        status: 400,
        code: 'UPSTREAM_REFUSED',
        attempts: 1,
        waitedMs: 0,
        shared: false,
      },
    ]);
  });
});
