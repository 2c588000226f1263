import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attachmentFiles } from '../../../src/graph/attachments.ts';
import type { Viewer } from '../../../src/identity/index.ts';
import { createContext } from '../../../src/request/create-context.ts';
import { at, customersOf, type Desk, openDesk } from '../../records/desk.ts';
import { viewerOf } from '../../support/gateway.ts';

const DAY_MS = 86_400_000;
const DIRECTOR = 'zhou.ning';
const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const SHOWN = 'attachments { attachmentId name bytes }';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const NO_ACCOUNT = { customerId: null, resellerId: null } as const;

describe('files of records', () => {
  let desk: Desk;
  let titles = 0;
  beforeAll(async () => {
    desk = await openDesk({ customers: 20, env: { MIRROR: 'off', ATTACHMENTS_MEGABYTES: '1' } });
  });
  afterAll(() => desk.close());

  const contextOf = (as: string | Viewer) => {
    const viewer = typeof as === 'string' ? viewerOf(as, desk.gateway.services) : as;
    return createContext({ viewer, services: desk.gateway.services, language: 'en', requestId: 'attachments' });
  };
  const upload = async (as: string, bytes: Buffer = PDF, name = 'paper.pdf'): Promise<string> => {
    const context = contextOf(as);
    attachmentFiles.admit(context, 'record', bytes.length);
    const sent = { name, bytes: Readable.from([bytes]) };
    return (await attachmentFiles.upload(context, { ...NO_ACCOUNT, place: 'record' }, sent)).id;
  };
  const download = (as: string | Viewer, id: string) => attachmentFiles.download(contextOf(as), { ...NO_ACCOUNT, id });
  const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'nothing was refused',
      (error: { code?: unknown }) => error.code,
    );
  const addSolution = (attachmentIds: readonly string[], as = DIRECTOR) => {
    titles += 1;
    const input = { title: `Solution ${titles}`, difficulty: 'LOW', attachmentIds };
    return desk.change(as, 'createSolution', input, SHOWN);
  };
  const rows = () => desk.gateway.services.store.db.selectFrom('record_attachment').selectAll().execute();
  const sweep = () => desk.gateway.services.partner('demo-cn').attachments.sweep();
  const audited = async (what: string): Promise<readonly unknown[]> => {
    const { organization } = await desk.ask(
      ADMINISTRATOR,
      '{ organization { audit(first: 100) { nodes { what on actor { accountName } } } } }',
    );
    const { nodes } = (organization as { audit: { nodes: { what: string; on: string }[] } }).audit;
    return nodes.filter((each) => each.what === what).map(({ on }) => on);
  };

  it('are named by a record, count as the evidence that a step needs, and are downloaded unchanged', async () => {
    const id = await upload(DIRECTOR);
    const made = await addSolution([id]);
    expect(made.attachments).toEqual([{ attachmentId: id, name: 'paper.pdf', bytes: PDF.length }]);
    const certificate = { certificate: 'C-1', certifiedOn: '2026-01-05' };
    expect(await desk.change(DIRECTOR, 'certifySolution', { ...at(made), ...certificate })).toMatchObject({
      state: 'CERTIFIED',
    });
    const file = await download(ADMINISTRATOR, id);
    expect([Buffer.from(file.bytes).equals(PDF), file.name, file.type]).toEqual([
      true,
      'paper.pdf',
      'application/octet-stream',
    ]);
    expect(await audited('uploadAttachment')).toContain(id);
    expect(await audited('downloadAttachment')).toContain(id);
    const bare = await desk.change(DIRECTOR, 'createSolution', { title: 'Bare', difficulty: 'LOW' });
    expect(await desk.refused(DIRECTOR, 'certifySolution', { ...at(bare), ...certificate })).toMatchObject({
      rule: 'incomplete',
      limit: 'evidence or attachmentIds',
    });
  });

  it.each([
    ['another type than its name', PNG, 'paper.pdf', 'FILE_TYPE_REFUSED'],
    ['a program as a text', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), 'paper.txt', 'FILE_TYPE_REFUSED'],
    ['a type that is not taken', Buffer.from('<html>'), 'paper.html', 'FILE_TYPE_REFUSED'],
    ['no bytes', Buffer.alloc(0), 'paper.pdf', 'FILE_EMPTY'],
    ['a path as its name', PDF, '../paper.pdf', 'FILE_NAME_REFUSED'],
    ['too many bytes', Buffer.concat([PDF, Buffer.alloc(1_100_000)]), 'paper.pdf', 'FILE_TOO_LARGE'],
  ])('refuse %s, and keep nothing of it', async (_, bytes, name, code) => {
    const before = (await rows()).length;
    expect(await refusalOf(upload(DIRECTOR, bytes, name))).toBe(code);
    const sent = { name, bytes: Readable.from([bytes]) };
    const unannounced = attachmentFiles.upload(contextOf(DIRECTOR), { ...NO_ACCOUNT, place: 'record' }, sent);
    expect(await refusalOf(unannounced)).toBe(code);
    expect(await rows()).toHaveLength(before);
  });

  it('that are announced as too large are refused before a byte is read, and so are callers who change no record', () => {
    const admit = (as: string, bytes: number) => () => attachmentFiles.admit(contextOf(as), 'record', bytes);
    expect(admit(DIRECTOR, 1_000_000)).not.toThrow();
    expect(admit(DIRECTOR, 2_000_000)).toThrow(expect.objectContaining({ code: 'FILE_TOO_LARGE' }));
    expect(admit(MANAGER, 1)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  it('are in one record only, and only those that the caller has uploaded', async () => {
    const id = await upload(DIRECTOR);
    const input = { title: 'Foreign', attachmentIds: [id] };
    expect(await desk.refused(ADMINISTRATOR, 'createSolution', input)).toMatchObject({ code: 'NOT_FOUND' });
    const made = await addSolution([id]);
    expect(await desk.refused(DIRECTOR, 'createSolution', { title: 'Twice', attachmentIds: [id] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const other of ['record-unknown', ' ', 'x'.repeat(200)])
      expect((await desk.refused(DIRECTOR, 'updateSolution', { ...at(made), attachmentIds: [other] })).code).toMatch(
        /NOT_FOUND|BAD_USER_INPUT/,
      );
    const both = { ...at(made), attachmentIds: [id, await upload(DIRECTOR, PNG, 'plan.png')] };
    expect((await desk.change(DIRECTOR, 'updateSolution', both, SHOWN)).attachments).toHaveLength(2);
  });

  it('are NOT_FOUND to another partner, to those who may not see the record, and about persons to those who may not reveal', async () => {
    const loose = await upload(DIRECTOR);
    for (const as of [ADMINISTRATOR, MANAGER, 'amara.okafor'])
      expect(await refusalOf(download(as, loose))).toBe('NOT_FOUND');
    expect((await download(DIRECTOR, loose)).name).toBe('paper.pdf');
    await addSolution([loose]);
    // The manager may read solutions, and sees own ones only.
    for (const as of [MANAGER, 'amara.okafor']) expect(await refusalOf(download(as, loose))).toBe('NOT_FOUND');
    expect((await download(ADMINISTRATOR, loose)).name).toBe('paper.pdf');
    expect(await refusalOf(download(DIRECTOR, 'record-00000000-0000-4000-8000-000000000000'))).toBe('NOT_FOUND');
    const [customerId] = await customersOf(desk, MANAGER);
    const customer = { ...viewerOf(MANAGER, desk.gateway.services), kind: 'customer' } as Viewer;
    const guest = { ...customer, customers: { kind: 'own', customerId: customerId ?? '' } } as Viewer;
    expect(await refusalOf(download(guest, loose))).toBe('NOT_FOUND');
    const list = await upload(ADMINISTRATOR, PNG, 'guests.png');
    const application = await desk.change(ADMINISTRATOR, 'createMdfApplication', {
      title: 'Fair',
      startsOn: '2030-01-01',
      endsOn: '2030-01-02',
      budget: { amount: '1.00', currency: 'CNY' },
    });
    const redemption = { mdfApplicationId: application.id, amount: { amount: '1.00', currency: 'CNY' } };
    const input = { ...redemption, withoutExcludedCosts: true, attachmentIds: [list] };
    await desk.change(ADMINISTRATOR, 'createMdfRedemption', input);
    expect((await download(ADMINISTRATOR, list)).type).toBe('image/png');
    expect(await refusalOf(download(MANAGER, list))).toBe('NOT_FOUND');
  });

  it('that no record names for a day are removed, also those that a record named before', async () => {
    const [unused, dropped, stays] = [await upload(DIRECTOR), await upload(DIRECTOR), await upload(DIRECTOR)];
    const made = await addSolution([dropped, stays]);
    await desk.change(DIRECTOR, 'updateSolution', { ...at(made), attachmentIds: [stays] });
    desk.forward(DAY_MS - 1_000);
    await sweep();
    expect((await rows()).map(({ id }) => id)).toEqual(expect.arrayContaining([unused, dropped, stays]));
    desk.forward(1_000);
    await sweep();
    const left = (await rows()).map(({ id }) => id);
    expect([left.includes(unused), left.includes(dropped), left.includes(stays)]).toEqual([false, false, true]);
    expect(await refusalOf(download(DIRECTOR, unused))).toBe('NOT_FOUND');
    expect((await download(DIRECTOR, stays)).name).toBe('paper.pdf');
    expect(await audited('removeAttachment')).toEqual(expect.arrayContaining([unused, dropped]));
    const retired = await desk.change(
      DIRECTOR,
      'createSolution',
      { title: 'Old', attachmentIds: [await upload(DIRECTOR)] },
      SHOWN,
    );
    await desk.change(DIRECTOR, 'retireSolution', at(retired));
    desk.forward(366 * DAY_MS);
    const { solution } = await desk.ask(DIRECTOR, `{ solution(id: "${retired.id}") { attachments { name } } }`);
    expect(solution).toEqual({ attachments: null });
    await sweep();
    const [{ attachmentId } = { attachmentId: '' }] = retired.attachments as { attachmentId: string }[];
    expect((await rows()).map(({ id }) => id)).not.toContain(attachmentId);
  });
});
