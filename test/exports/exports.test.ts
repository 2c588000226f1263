import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { clockAt, DAY_MS } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { testCells } from './cells.ts';
import { testOneParent } from './one-parent.ts';
import {
  asked,
  bytesOf,
  codeIn,
  type ExportAnswer,
  type ExportGateway,
  exportAs,
  follow,
  linesOf,
  openDirectory,
  openGateway,
  startVendor,
} from './support.ts';
import { testFiles, testUnfinished } from './unfinished.ts';
import { testWithoutCopies } from './without-copies.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';
const OTHER_MANAGER = 'li.qiang';
const OTHER_PARTNER = 'amara.okafor';
const RESELLER = DEMO_PARTNERS[0]?.others.find(({ kind }) => kind === 'reseller')?.accountName ?? '';

describe('exports', () => {
  let sandbox: Sandbox;
  let gateway: ExportGateway;
  let passed = 0;
  const directory = openDirectory();
  const clock = clockAt(() => testNow() + passed);
  const env = { MIRROR: 'off', EXPORTS_DIRECTORY: directory.path };

  beforeAll(async () => {
    sandbox = await startVendor(120);
    gateway = await openGateway(sandbox, { env, clock });
  });
  afterAll(async () => {
    await gateway.close();
    await sandbox.close();
    directory[Symbol.dispose]();
  });

  const customersOf = async (viewer: string) => {
    const { data } = await gateway.run<{ customers: { nodes: readonly { customerId: string }[]; totalCount: number } }>(
      viewer,
      '{ customers(first: 100) { nodes { customerId accountName name contact { phone email } } totalCount } }',
    );
    if (!data) throw new Error('no customers');
    return data.customers;
  };

  it('have the rows of all pages of the list, masked and limited for their viewer', async () => {
    for (const viewer of [ADMINISTRATOR, DIRECTOR, MANAGER]) {
      const { nodes, totalCount } = await customersOf(viewer);
      const columns = ['customerId', 'accountName', 'name', 'contactPhone', 'contactEmail'];
      const done = await exportAs(gateway, viewer, { kind: 'CUSTOMERS', columns });
      expect(done).toMatchObject({ state: 'SUCCEEDED', error: null, progressPercent: 100, rows: totalCount });
      const rows = linesOf(await bytesOf(gateway, viewer, done));
      expect(rows).toHaveLength(totalCount);
      const flat = nodes.map(({ contact, ...row }: Record<string, unknown> & { contact?: unknown }) => {
        const { phone = null, email = null } = (contact ?? {}) as { phone?: unknown; email?: unknown };
        return { ...row, contactPhone: phone, contactEmail: email };
      });
      expect(rows.slice(0, flat.length)).toEqual(flat);
      if (viewer !== ADMINISTRATOR) expect(JSON.stringify(rows)).toContain('****');
    }
  });

  it('are made once for a key; the same key with other conditions is refused', async () => {
    const input = { idempotencyKey: 'same', kind: 'CUSTOMERS', filter: {} };
    const [first, second] = [
      asked(await gateway.ask(ADMINISTRATOR, input)),
      asked(await gateway.ask(ADMINISTRATOR, input)),
    ];
    expect(second.exportId).toBe(first.exportId);
    await gateway.settle(ADMINISTRATOR, first.exportId);
    expect(await gateway.ask(ADMINISTRATOR, { ...input, kind: 'ORDERS' })).toEqual(['IDEMPOTENCY_CONFLICT']);
    // Idempotency keys are unique in the whole partner, so another member's key conflicts.
    expect(await gateway.ask(DIRECTOR, input)).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('are refused with conditions that the kind lacks, for lists closed to the viewer, and for foreign customers', async () => {
    const own = await customersOf(MANAGER);
    const foreign = (await customersOf(ADMINISTRATOR)).nodes.find(
      ({ customerId }) => !own.nodes.some((each) => each.customerId === customerId),
    )?.customerId;
    const refused: readonly (readonly [string, object, string])[] = [
      [ADMINISTRATOR, { kind: 'EVERYTHING' }, 'BAD_USER_INPUT'],
      [ADMINISTRATOR, { kind: 'CUSTOMERS', columns: ['password'] }, 'BAD_USER_INPUT'],
      [ADMINISTRATOR, { kind: 'CUSTOMERS', columns: [] }, 'BAD_USER_INPUT'],
      [ADMINISTRATOR, { kind: 'CUSTOMERS', columns: ['name', 'name'] }, 'BAD_USER_INPUT'],
      [ADMINISTRATOR, { kind: 'CUSTOMERS', filter: { color: 'red' } }, 'BAD_USER_INPUT'],
      [ADMINISTRATOR, { kind: 'CUSTOMERS', filter: { filter: { level: 'NONE' } } }, 'BAD_USER_INPUT'],
      [ADMINISTRATOR, { kind: 'CONSUMPTION' }, 'BAD_USER_INPUT'],
      [ADMINISTRATOR, { kind: 'RESOURCES', filter: { customerId: ' ' } }, 'BAD_USER_INPUT'],
      [MANAGER, { kind: 'AUDIT' }, 'FORBIDDEN'],
      [MANAGER, { kind: 'RESOURCES', filter: { customerId: foreign } }, 'NOT_FOUND'],
      [OTHER_PARTNER, { kind: 'RESOURCES', filter: { customerId: foreign } }, 'NOT_FOUND'],
      [RESELLER, { kind: 'CUSTOMERS' }, 'FORBIDDEN'],
    ];
    for (const [viewer, input, code] of refused)
      expect([viewer, input, await gateway.ask(viewer, input)]).toEqual([viewer, input, [code]]);
  });

  it('of no rows are files with headings only', async () => {
    const filter = { filter: { name: 'no such customer' } };
    const done = await exportAs(gateway, ADMINISTRATOR, {
      kind: 'CUSTOMERS',
      filter,
      format: 'CSV',
      columns: ['customerId', 'level'],
    });
    expect(done).toMatchObject({ state: 'SUCCEEDED', rows: 0 });
    expect((await bytesOf(gateway, ADMINISTRATOR, done)).toString()).toBe('\u{feff}Customer ID,Level\r\n');
  });

  testCells(() => gateway);

  it('are in the log under the same key of the viewer as its requests', async () => {
    await exportAs(gateway, MANAGER, { kind: 'CUSTOMERS' });
    const viewersOf = (kind: string) =>
      new Set(gateway.logged.filter((line) => line.kind === kind).map(({ viewer }) => viewer));
    const ofPages = gateway.logged.filter(({ operation }) => operation === 'Export_CUSTOMERS').at(-1);
    expect(viewersOf('mutation')).toContain(ofPages?.viewer);
  });

  describe('the files of exports', () => {
    it('can be downloaded by their viewer only, also in parts, until they expire', async () => {
      const done = await exportAs(gateway, MANAGER, { kind: 'CUSTOMERS', format: 'CSV' });
      const url = done.url ?? '';
      const whole = await gateway.fetch(MANAGER, url);
      const bytes = Buffer.from(await whole.arrayBuffer());
      expect(whole.headers.get('content-disposition')).toMatch(/^attachment; filename="?customers-/);
      expect(whole.headers.get('cache-control')).toBe('private, no-store');
      expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
      expect(done.fileBytes).toBe(String(bytes.length));

      const part = await gateway.fetch(MANAGER, url, {
        range: 'bytes=10-19',
        'if-range': whole.headers.get('etag') ?? '',
      });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
      const rest = await gateway.fetch(MANAGER, url, { range: `bytes=${bytes.length - 5}-` });
      expect(Buffer.from(await rest.arrayBuffer())).toEqual(bytes.subarray(-5));
      expect((await gateway.fetch(MANAGER, url, { range: `bytes=${bytes.length}-` })).status).toBe(416);
      expect((await gateway.fetch(MANAGER, url, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);

      for (const other of [OTHER_MANAGER, ADMINISTRATOR, OTHER_PARTNER])
        expect([other, await codeIn(await gateway.fetch(other, url))]).toEqual([other, 'NOT_FOUND']);
      expect(await codeIn(await gateway.fetch('nobody', url))).toBe('UNAUTHENTICATED');
      expect(await codeIn(await gateway.fetch(MANAGER, `${url}x`))).toBe('NOT_FOUND');
      expect(await codeIn(await gateway.fetch(MANAGER, url.replace('until=', 'until=9')))).toBe('NOT_FOUND');
      passed += 16 * 60_000;
      expect(await codeIn(await gateway.fetch(MANAGER, url))).toBe('LINK_EXPIRED');
    });

    it('are NOT_FOUND by their ids for other viewers', async () => {
      const done = await exportAs(gateway, MANAGER, { kind: 'CUSTOMERS' });
      for (const other of [OTHER_MANAGER, ADMINISTRATOR, OTHER_PARTNER]) {
        const { errors } = await gateway.run(other, 'query ($id: ID!) { export(id: $id) { rows } }', {
          id: done.exportId,
        });
        expect([other, errors?.map(({ extensions }) => extensions.code)]).toEqual([other, ['NOT_FOUND']]);
        expect(await gateway.cancel(other, done.exportId)).toEqual(['NOT_FOUND']);
      }
      expect(await gateway.cancel(MANAGER, done.exportId)).toEqual(['WRONG_STATE']);
    });
  });

  it('are followed by their viewer until they have ended', async () => {
    sandbox.setFaults([{ kind: 'latency', operation: 'ShowCustomerOrderDetails', ms: 40, probability: 1 }]);
    const { exportId } = asked(await gateway.ask(MANAGER, { kind: 'ORDER_LINES' }));
    const events: { readonly sequence: string; readonly export: ExportAnswer }[] = [];
    for await (const { data, errors } of follow(gateway, MANAGER, exportId, '0')) {
      expect(errors).toBeUndefined();
      if (data) events.push(data.exportChanged);
      if (events.at(-1)?.export.progressPercent) sandbox.setFaults([]);
    }
    const states = events.map((event) => event.export.state);
    expect(states.at(-1)).toBe('SUCCEEDED');
    expect(states.slice(0, -1).filter((state) => state !== 'WAITING' && state !== 'RUNNING')).toEqual([]);
    expect(states).toContain('RUNNING');
    expect(events.at(-1)?.export).toMatchObject({
      progressPercent: 100,
      etaSeconds: null,
      url: expect.stringContaining(exportId),
    });
    const numbers = events.map(({ sequence }) => Number(sequence));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    // A stream from the last event on has no events and ends at once.
    const again: unknown[] = [];
    for await (const answer of follow(gateway, MANAGER, exportId, events.at(-1)?.sequence ?? '')) again.push(answer);
    expect(again).toEqual([]);
    for (const other of [OTHER_MANAGER, ADMINISTRATOR, OTHER_PARTNER]) {
      const answer = await gateway.fetch(
        other,
        '/graphql/stream',
        {},
        {
          query: `subscription { exportChanged(exportId: "${exportId}", since: "0") { sequence } }`,
        },
      );
      expect([other, await codeIn(answer)]).toEqual([other, 'NOT_FOUND']);
    }
  });

  it('that are cancelled half way leave no file, and do not begin again', async () => {
    sandbox.setFaults([{ kind: 'latency', operation: 'ShowCustomerOrderDetails', ms: 20, probability: 1 }]);
    const before = readdirSync(directory.path);
    const { exportId } = asked(await gateway.ask(ADMINISTRATOR, { kind: 'ORDER_LINES' }));
    const again = asked(await gateway.ask(ADMINISTRATOR, { kind: 'ORDER_LINES' }));
    while ((await gateway.read(ADMINISTRATOR, exportId)).state === 'WAITING');
    for (const each of [exportId, again.exportId])
      expect(await gateway.cancel(ADMINISTRATOR, each)).toMatchObject({ state: 'CANCELLED', url: null });
    expect(await gateway.cancel(ADMINISTRATOR, exportId)).toMatchObject({ state: 'CANCELLED' });
    while (readdirSync(directory.path).some((name) => !before.includes(name))) await customersOf(MANAGER);
    sandbox.setFaults([]);
  });

  // Before a director loses the role, and with it the managers of its group.
  testOneParent(() => gateway);

  it('end when a right is taken away, and so do their files', async () => {
    const role = { name: 'EXPORT_CLERK', description: 'Exports', items: ['PARTNERGRAPH_EXPORTS_CREATE'] };
    const change = (mutation: string, input: object) =>
      gateway.run(
        ADMINISTRATOR,
        `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
        { input },
      );
    expect((await change('saveRole', role)).errors).toBeUndefined();
    const done = await exportAs(gateway, DIRECTOR, { kind: 'CUSTOMERS' });
    sandbox.setFaults([{ kind: 'latency', operation: 'ShowCustomerOrderDetails', ms: 20, probability: 1 }]);
    const { exportId } = asked(await gateway.ask(DIRECTOR, { kind: 'ORDER_LINES' }));
    while ((await gateway.read(DIRECTOR, exportId)).state === 'WAITING');
    expect((await change('assignRoles', { accountName: DIRECTOR, roles: [role.name] })).errors).toBeUndefined();
    const ended = await gateway.settle(DIRECTOR, exportId);
    expect(ended).toMatchObject({ state: 'FAILED', error: { code: 'FORBIDDEN' }, url: null });
    expect(await codeIn(await gateway.fetch(DIRECTOR, done.url ?? ''))).toBe('FORBIDDEN');
    expect(
      (await change('assignRoles', { accountName: DIRECTOR, roles: ['ACCOUNT_DIRECTOR'] })).errors,
    ).toBeUndefined();
    sandbox.setFaults([]);
  });

  it('are audited from the question to the download, without conditions or names', async () => {
    const done = await exportAs(gateway, MANAGER, { kind: 'CUSTOMERS', filter: { filter: { search: 'somebody' } } });
    await bytesOf(gateway, MANAGER, done);
    const { data } = await gateway.run<{
      organization: { audit: { nodes: readonly { what: string; on: string; detail: string }[] } };
    }>(ADMINISTRATOR, '{ organization { audit(filter: { kind: EXPORT }) { nodes { what on detail } } } }');
    const own = data?.organization.audit.nodes.filter(({ on }) => on === done.exportId) ?? [];
    expect(own.map(({ what }) => what)).toEqual(['downloadExport', 'exportEnded', 'createExport']);
    expect(JSON.stringify(own)).not.toContain('somebody');
  });

  testWithoutCopies(() => gateway);

  it('are removed with their files when they expire', async () => {
    const done = await exportAs(gateway, MANAGER, { kind: 'CUSTOMERS' });
    passed += 8 * DAY_MS;
    await gateway.signIn();
    const { errors } = await gateway.run(MANAGER, 'query ($id: ID!) { export(id: $id) { rows } }', {
      id: done.exportId,
    });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    while (readdirSync(directory.path).some((name) => name.startsWith(done.exportId))) await customersOf(MANAGER);
  });
});

testUnfinished();
testFiles();
