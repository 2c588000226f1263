import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { CallOptions, UpstreamEvent } from '../../src/upstream/index.ts';
import { testNow } from '../support/clock.ts';
import { client, rejection } from './support/fixture.ts';
import { reply, startVendor } from './support/vendor.ts';

/** Answers tokens at once and holds every other request until the test releases it. */
const holding = async () => {
  const held: ServerResponse[] = [];
  const vendor = await startVendor((request, response) => {
    if (!request.target.startsWith('/v3/auth/tokens')) return void held.push(response);
    const token = { expires_at: new Date(testNow() + 86_400_000).toISOString(), project: { id: 'p1' } };
    reply(response, 201, { token }, { 'x-subject-token': `token for ${request.body}` });
  });
  const calls = () => vendor.seen.filter(({ target }) => target.startsWith('/v2/'));
  return { vendor, held, calls };
};

describe('identical reads in flight', () => {
  it('are one call, whatever the order of their inputs', async () => {
    const { vendor, held, calls } = await holding();
    const events: UpstreamEvent[] = [];
    const upstream = client(vendor.url, { observe: (event) => events.push(event) });
    const all = Array.from({ length: 50 }, () => upstream.call('Read', { key: 'same' }));
    await vendor.arrived(1);
    for (const response of held) reply(response, 200, { value: 'a' });
    await expect(Promise.all(all)).resolves.toEqual(Array(50).fill({ value: 'a' }));
    expect(calls()).toHaveLength(1);
    expect(events.filter(({ shared }) => !shared)).toHaveLength(1);
    await upstream.close();
    await vendor.close();
  });

  it.each<[string, string, CallOptions, CallOptions]>([
    ['languages', 'Names', { language: 'zh_CN' }, { language: 'en_US' }],
    ['customers', 'Own', customer('a'), customer('b')],
    ['credentials', 'Either', {}, customer('a')],
  ])('are separate for different %s', async (_, operation, one, other) => {
    const { vendor, held, calls } = await holding();
    const upstream = client(vendor.url);
    const both = Promise.all([upstream.call(operation, {}, one), upstream.call(operation, {}, other)]);
    while (held.length < 2) await vendor.arrived(vendor.seen.length + 1);
    for (const response of held) reply(response, 200, { value: 'a' });
    await both;
    expect(calls()).toHaveLength(2);
    await upstream.close();
    await vendor.close();
  });

  it('are one for different languages where names are not localized', async () => {
    const { vendor, held, calls } = await holding();
    const upstream = client(vendor.url);
    const both = Promise.all([
      upstream.call('Read', {}, { language: 'zh_CN' }),
      upstream.call('Read', {}, { language: 'en_US' }),
    ]);
    await vendor.arrived(1);
    for (const response of held) reply(response, 200, { value: 'a' });
    await both;
    expect(calls()).toHaveLength(1);
    await upstream.close();
    await vendor.close();
  });

  it('continue for the others when one leaves', async () => {
    const { vendor, held } = await holding();
    const upstream = client(vendor.url);
    const leaving = new AbortController();
    const left = rejection(upstream.call('Read', {}, { signal: leaving.signal }));
    const stays = upstream.call('Read', {});
    await vendor.arrived(1);
    leaving.abort();
    await expect(left).resolves.toMatchObject({ code: 'CANCELLED' });
    for (const response of held) reply(response, 200, { value: 'a' });
    await expect(stays).resolves.toEqual({ value: 'a' });
    await upstream.close();
    await vendor.close();
  });

  it('are cancelled when the last one leaves', async () => {
    const { vendor, held } = await holding();
    const upstream = client(vendor.url);
    const leaving = [new AbortController(), new AbortController()];
    const left = leaving.map(({ signal }) => rejection(upstream.call('Read', {}, { signal })));
    await vendor.arrived(1);
    const [response] = held;
    if (!response) throw new Error('nothing held');
    const closed = once(response, 'close');
    for (const one of leaving) one.abort();
    await Promise.all(left);
    await closed;
    expect(response.writableFinished).toBe(false);
    const again = upstream.call('Read', {});
    await vendor.arrived(2);
    reply(held[1] ?? response, 200, { value: 'fresh' });
    await expect(again).resolves.toEqual({ value: 'fresh' });
    await upstream.close();
    await vendor.close();
  });

  it('are not joined by a new caller once the last caller has left', async () => {
    const { vendor, held } = await holding();
    const upstream = client(vendor.url);
    const leaving = new AbortController();
    const left = rejection(upstream.call('Read', {}, { signal: leaving.signal }));
    await vendor.arrived(1);
    leaving.abort();
    const next = upstream.call('Read', {});
    await vendor.arrived(2);
    for (const response of held) reply(response, 200, { value: 'fresh' });
    await expect(next).resolves.toEqual({ value: 'fresh' });
    await expect(left).resolves.toMatchObject({ code: 'CANCELLED' });
    await upstream.close();
    await vendor.close();
  });

  it('are called again once the answer has arrived', async () => {
    await using vendor = await startVendor((_request, response, index) => reply(response, 200, { value: `${index}` }));
    await using upstream = client(vendor.url);
    await expect(upstream.call('Read', {})).resolves.toEqual({ value: '0' });
    await expect(upstream.call('Read', {})).resolves.toEqual({ value: '1' });
  });
});

describe('writes', () => {
  it('are never shared', async () => {
    await using vendor = await startVendor((_request, response, index) => reply(response, 200, { value: `${index}` }));
    await using upstream = client(vendor.url);
    await Promise.all([upstream.call('Write', { customer_id: 'c' }), upstream.call('Write', { customer_id: 'c' })]);
    expect(vendor.seen).toHaveLength(2);
  });

  it('that were left after they were sent may have happened', async () => {
    const { vendor } = await holding();
    const upstream = client(vendor.url);
    const leaving = new AbortController();
    const left = rejection(upstream.call('Write', { customer_id: 'c' }, { signal: leaving.signal }));
    await vendor.arrived(1);
    leaving.abort();
    await expect(left).resolves.toMatchObject({ code: 'CANCELLED', details: { effect: 'UNKNOWN' } });
    await upstream.close();
    await vendor.close();
  });
});

function customer(accountName: string): CallOptions {
  return { credential: { kind: 'customer', accountName } };
}
