import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Clock, clockAt } from '../../src/time/index.ts';
import type { CallOptions, Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { rejection } from '../upstream/support/fixture.ts';
import { asCustomer, createTicket, rowsIn, ticketClient } from './ticket-client.ts';

let now = START;
const clock: Clock = clockAt(() => now);
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let sandbox: Sandbox;
let upstream: Upstream & AsyncDisposable;
beforeAll(async () => {
  sandbox = await startSandbox({ clock, customers: 60, quotas: false });
  upstream = ticketClient(sandbox, clock);
});
afterAll(async () => {
  await upstream.close();
  await sandbox.close();
});
beforeEach(() => {
  now = START;
  sandbox.reset();
});

const folders = (): readonly string[] =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith('partnergraph-sandbox-'))
    .map((name) => join(tmpdir(), name));

const upload = async (
  { name = 'error.png', bytes = PICTURE, from = 'incident' } = {},
  options?: CallOptions,
): Promise<string> => {
  const file = new File([new Uint8Array(bytes)], name);
  const form_data = JSON.stringify({ accessoryName: name, accessoryFrom: from, uploadType: 0 });
  return String((await upstream.call('UploadAccessory', { file, form_data }, options)).accessory_id);
};

const code = (number: string) => ({ extensions: { upstream: { status: 200, code: `OSM.0101${number}` } } });

describe('attached files', () => {
  it('go with a ticket and come back byte by byte', async () => {
    const accessory_id = await upload();
    const case_id = await createTicket(upstream, { accessory_ids: [accessory_id] });
    const { incident_detail_info: detail } = await upstream.call('ShowCaseDetail', { case_id });
    expect(detail).toMatchObject({
      message_list: [{ is_first_message: 1, accessory_list: [{ accessory_id, file_actual_name: 'error.png' }] }],
    });
    const answer = { file: PICTURE, contentType: 'image/png' };
    expect(await upstream.call('DownloadAccessories', { accessory_id })).toMatchObject(answer);
    expect(await upstream.call('DownloadImages', { accessory_id })).toMatchObject(answer);
    expect(await rejection(upstream.call('DeleteAccessories', { accessory_id }))).toMatchObject(code('0002'));
  });

  it('go with a message as Base64 too', async () => {
    const case_id = await createTicket(upstream);
    const { accessory_id } = await upstream.call('UploadJsonAccessories', {
      accessory_name: 'steps.txt',
      accessory_from: 'message',
      accessory_data: Buffer.from('one, two').toString('base64'),
    });
    await upstream.call('CreateMessages', { case_id, message: { content: 'see', accessory_ids: [accessory_id] } });
    const [newest] = rowsIn(await upstream.call('ListMessages', { case_id }), 'message_list');
    expect(newest).toMatchObject({ accessory_list: [{ accessory_id, file_actual_name: 'steps.txt' }] });
    const { file } = await upstream.call('DownloadAccessories', { accessory_id });
    expect(String(file)).toBe('one, two');
    expect(await rejection(upstream.call('DownloadImages', { accessory_id }))).toMatchObject(code('0001'));
  });

  it('come as one archive when several are asked for', async () => {
    const ids = [await upload(), await upload({ name: 'b.txt', bytes: Buffer.from('b') })];
    const { file, contentType } = await upstream.call('DownloadAccessories', { accessory_id: ids.join(',') });
    expect(contentType).toBe('application/zip');
    const entries = unzipSync(new Uint8Array(file as Buffer));
    expect(Object.keys(entries)).toEqual(['1-error.png', '2-b.txt']);
  });

  it('open by an address for five minutes', async () => {
    const { accessory_urls: rows } = await upstream.call('ListAccessoryAccessUrls', {
      accessory_ids: [await upload()],
    });
    const [{ accessory_url: address }] = rows as [{ accessory_url: string }];
    const read = async (url: string) => {
      const response = await fetch(url);
      return response.ok ? Buffer.from(await response.arrayBuffer()) : response.status;
    };
    expect(await read(address)).toEqual(PICTURE);
    expect(await read(address.replace(/until=\d+/, 'until=9999999999'))).toBe(403);
    now += 301_000;
    expect(await read(address)).toBe(403);
  });

  it('belong to the account that uploaded them', async () => {
    const accessory_id = await upload({}, asCustomer(sandbox));
    expect(await rejection(upstream.call('DownloadAccessories', { accessory_id }))).toMatchObject(code('0001'));
    expect(await rejection(createTicket(upstream, { accessory_ids: [accessory_id] }))).toMatchObject(code('0001'));
    await upstream.call('DeleteAccessories', { accessory_id }, asCustomer(sandbox));
  });

  it.each([
    ['of 0 bytes', { bytes: Buffer.alloc(0) }, '0001'],
    ['larger than the limit', { bytes: Buffer.alloc(4 * 1024 * 1024 + 1) }, '0001'],
    ['of another type', { name: 'run.exe' }, '0001'],
    ['from elsewhere', { from: 'nowhere' }, '0001'],
  ])('%s are refused', async (_, file, number) => {
    expect(await rejection(upload(file))).toMatchObject(code(number));
    expect(sandbox.effects()).toEqual({});
  });

  it('are refused beyond the volume of a day, and taken on the next', async () => {
    sandbox.configure({ ticketDailyMegabytes: 1 });
    const bytes = Buffer.alloc(700_000);
    await upload({ bytes });
    expect(await rejection(upload({ bytes }))).toMatchObject(code('0005'));
    now += 86_400_000;
    expect(await upload({ bytes })).toMatch(/^[0-9a-f]{32}$/);
  });

  it('with a path as their name stay in the folder, which goes with a reset', async () => {
    const before = folders();
    const accessory_id = await upload({ name: '../../etc/passwd.txt' });
    const [folder] = folders().filter((each) => !before.includes(each));
    expect(readdirSync(folder ?? '')).toEqual([accessory_id]);
    const { disposition } = await upstream.call('DownloadAccessories', { accessory_id });
    expect(disposition).not.toContain('/');
    sandbox.reset();
    expect(existsSync(folder ?? '')).toBe(false);
  });
});
