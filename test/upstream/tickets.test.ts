import { createHash } from 'node:crypto';
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { joinContracts, loadContract, loadTicketContract } from '../../src/contract/index.ts';
import { effectOf } from '../../src/upstream/index.ts';
import { authorization } from '../../src/upstream/pipeline/sign.ts';
import { client, KEYS, rejection } from './support/fixture.ts';
import { type Handler, reply, type Seen, startVendor } from './support/vendor.ts';

const contract = joinContracts(loadContract('CHINA'), loadTicketContract());

/** A ticket service at an address of its own, and a client that knows it. */
const withTickets = async <T>(
  answer: Handler,
  work: (upstream: ReturnType<typeof client>, requests: { readonly bss: Seen[]; readonly osm: Seen[] }) => Promise<T>,
): Promise<T> => {
  const seen = { bss: [] as Seen[], osm: [] as Seen[] };
  await using bss = await startVendor((request, response) => {
    seen.bss.push(request);
    reply(response, 200, { customer_infos: [], count: 0 });
  });
  await using osm = await startVendor((request, response, index) => {
    seen.osm.push(request);
    return answer(request, response, index);
  });
  await using upstream = client(bss.url, {
    contract,
    endpoints: { bss: bss.url, iam: bss.url, osm: osm.url },
    retries: { attempts: 1 },
  });
  return await work(upstream, seen);
};

const acknowledge: Handler = (_request, response) => reply(response, 200, {});

describe('the ticket service', () => {
  it('has an address of its own', () =>
    withTickets(
      (_request, response) => reply(response, 200, { status: 17 }),
      async (upstream, seen) => {
        expect(await upstream.call('ShowCaseStatus', { case_id: 'TT1' })).toEqual({ status: 17 });
        await upstream.call('ListSubCustomers', { limit: 1 });
        expect(seen.osm.map(({ target }) => target)).toEqual(['/v2/servicerequest/cases/TT1/status']);
        expect(seen.bss.map(({ target }) => target)).toEqual(['/v2/partners/sub-customers/query']);
      },
    ));

  it.each([
    ['zh_CN', 'zh-cn'],
    ['en_US', 'en-us'],
  ] as const)('is asked in UTC, and for %s as %s', (language, tag) =>
    withTickets(
      (_request, response) => reply(response, 200, { data_center_list: [] }),
      async (upstream, { osm }) => {
        await upstream.call('ListRegions', {}, { language });
        expect(osm[0]?.headers).toMatchObject({ 'x-language': tag, 'x-time-zone': 'GMT+0' });
        expect(osm[0]?.headers).not.toHaveProperty('x-site');
      },
    ),
  );

  it('takes the id of a verified contact as a header, and a body with a DELETE', () =>
    withTickets(acknowledge, async (upstream, { osm }) => {
      const ticket = { business_type_id: 'b', simple_description: 'no network', source_id: 's' };
      await upstream.call('CreateCases', { ...ticket, 'x-phone-verifiedid': 'v1' });
      await upstream.call('DeleteRelation', { case_id: 'TT1', related_id: 'TT2' });
      expect(osm[0]?.headers['x-phone-verifiedid']).toBe('v1');
      expect(JSON.parse(osm[0]?.body ?? '')).toEqual(ticket);
      expect([osm[1]?.method, osm[1]?.body]).toEqual(['DELETE', '{"related_id":"TT2"}']);
    }));

  it.each([
    ['OSM.01010015', 'NOT_FOUND', 'NONE'],
    ['OSM.01010002', 'UPSTREAM_FORBIDDEN', 'NONE'],
    ['OSM.01010024', 'UPSTREAM_BUSY', 'NONE'],
    ['OSM.01010014', 'UPSTREAM_UNAVAILABLE', 'UNKNOWN'],
    ['OSM.01010033', 'UPSTREAM_REFUSED', 'NONE'],
  ])('refuses with %s inside HTTP 200', (code, own, effect) =>
    withTickets(
      (_request, response) => reply(response, 200, { error_code: code, error_msg: 'words' }),
      async (upstream) => {
        const error = await rejection(upstream.call('UpdateCases', { case_id: 'TT1', action_id: 'press' }));
        expect(error).toMatchObject({ code: own, extensions: { upstream: { status: 200, code } } });
        expect(effectOf(error)).toBe(effect);
      },
    ),
  );
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnergraph-tickets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are sent from the disk as a form, whose bytes are signed', () =>
    withTickets(
      (_request, response) => reply(response, 200, { accessory_id: 'a1' }),
      async (upstream, { osm }) => {
        const path = join(folder, 'picture');
        writeFileSync(path, Buffer.alloc(300_000, 'картина'));
        const file = new File([await openAsBlob(path)], 'Bild "1".png', { type: 'image/png' });
        const answer = await upstream.call('UploadAccessory', { file, form_data: '{"accessoryFrom":"incident"}' });
        expect(answer).toEqual({ accessory_id: 'a1' });

        const { headers, bytes, method, target } = osm[0] as Seen;
        const form = await new Response(new Uint8Array(bytes), {
          headers: { 'content-type': headers['content-type'] ?? '' },
        }).formData();
        const received = form.get('file') as File;
        expect([received.name, received.type, received.size]).toEqual(['Bild "1".png', 'image/png', 300_000]);
        expect(form.get('form_data')).toBe('{"accessoryFrom":"incident"}');
        expect(headers['content-length']).toBe(String(bytes.length));

        const { host = '' } = headers;
        const signed = Object.fromEntries(
          ['content-type', 'x-sdk-date', 'x-domain-id'].map((name) => [name, String(headers[name])]),
        );
        const digest = createHash('sha256').update(bytes).digest('hex');
        const body = { contentType: '', length: bytes.length, digest, open: () => Readable.from(bytes) };
        expect(headers.authorization).toBe(
          authorization({ method, path: target, query: '', headers: { host, ...signed }, body }, KEYS),
        );
      },
    ));

  it('are answered as bytes with their type and name', () =>
    withTickets(
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'image/png', 'content-disposition': 'attachment; filename=a.png' });
        response.end(Buffer.from([0, 255, 128]));
      },
      async (upstream) => {
        expect(await upstream.call('DownloadAccessories', { accessory_id: 'a1' })).toEqual({
          file: Buffer.from([0, 255, 128]),
          contentType: 'image/png',
          disposition: 'attachment; filename=a.png',
        });
      },
    ));

  it('are refused as other requests are', () =>
    withTickets(
      (_request, response) => reply(response, 200, { error_code: 'OSM.01010015' }),
      async (upstream) => {
        expect(await rejection(upstream.call('DownloadImages', { accessory_id: 'a1' }))).toMatchObject({
          code: 'NOT_FOUND',
        });
      },
    ));
});
