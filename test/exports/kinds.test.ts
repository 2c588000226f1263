import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { type AsyncBuffer, parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import type { Cell, ExportColumn, ExportKind } from '../../src/exports/kind.ts';
import { EXPORT_KINDS } from '../../src/graph/exports/export.args.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { startOfDay } from '../../src/time/index.ts';
import { settle } from '../mirror/support.ts';
import { FINAL_MONTH } from '../support/clock.ts';
import { brokenRules, type FocusRow } from './focus-rules.ts';
import { bytesOf, type ExportGateway, exportAs, openGateway, startVendor } from './support.ts';

const CHINA = 'chen.xia';
const MANAGER = 'wang.fang';
/** Asks for invoices, which the China site does not offer. */
const INTERNATIONAL = 'amara.okafor';
const viewerOf = (kind: string): string => (kind === 'INVOICES' ? INTERNATIONAL : CHINA);

const SPAN = { appliedFrom: '2026-01-01T00:00:00Z', appliedUntil: '2026-11-01T00:00:00Z' };

/** Required filters of the kinds that have some. */
const NEEDED: Readonly<Record<string, object>> = {
  MONTHLY_BILLS: { month: FINAL_MONTH },
  CONSUMPTION: { month: FINAL_MONTH },
  OWN_BILL_SUMMARIES: { month: FINAL_MONTH },
  OWN_BILL_TRANSACTIONS: { month: FINAL_MONTH },
  OWN_BILL_RECORDS: { month: FINAL_MONTH },
  OWN_BILL_DETAILS: { month: FINAL_MONTH },
  FOCUS: { month: FINAL_MONTH },
  AMORTIZED_COSTS: { month: FINAL_MONTH },
  INVOICES: SPAN,
  LEDGER: { balance: 'CASH' },
  CUSTOMER_LEDGERS: { balance: 'CASH' },
  RENEWALS: { days: 60 },
};

const spellInstant = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');

type Row = Readonly<Record<string, unknown>>;

const valueAt = (row: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => (inner as Row | null | undefined)?.[name] ?? null, row);

const literal = (value: unknown): string =>
  typeof value === 'string' && /^[A-Z]+$/.test(value) ? value : JSON.stringify(value);

const argumentsOf = (args: object): string =>
  Object.entries(args)
    .map(([name, value]) => `, ${name}: ${literal(value)}`)
    .join('');

const select = (paths: readonly string[]): string =>
  paths
    .map((path) => path.split('.').reduceRight((inner, name) => (inner ? `${name} { ${inner} }` : name), ''))
    .join(' ');

/** First hundred rows of the list that the kind exports, read by the viewer with a query. */
const listRows = async (gateway: ExportGateway, viewer: string, kind: ExportKind, parent: string | null) => {
  const usual = kind.columns.filter(({ isExtra }) => !isExtra);
  const pathsOf = (columns: readonly ExportColumn[]) => columns.flatMap(({ paths }) => paths);
  const list = kind.list.join(' { ');
  const page = `${list}(first: 100${argumentsOf(NEEDED[kind.name] ?? {})}) { nodes { ${select(pathsOf(usual.filter(({ ofParent }) => !ofParent)))} } }${' }'.repeat(kind.list.length - 1)}`;
  const { one = '' } = kind.parents ?? {};
  const above = select(pathsOf(usual.filter(({ ofParent }) => ofParent)));
  const document = parent === null ? `{ ${page} }` : `{ ${one}(id: "${parent}") { ${above} ${page} } }`;
  const { data } = await gateway.run<Row>(viewer, document);
  const start = parent === null ? data : valueAt(data, one);
  const nodes = valueAt(start, [...kind.list, 'nodes'].join('.')) as readonly unknown[] | null;
  return (nodes ?? []).map((node) =>
    Object.fromEntries(
      usual.map(({ name, paths, ofParent, compute }) => {
        const values = paths.map((path) => valueAt(ofParent ? start : node, path) as Cell);
        const value = compute ? compute(...values) : values[0];
        return [name, Array.isArray(value) ? value.join('; ') : value];
      }),
    ),
  );
};

const readNdjson = (bytes: Buffer): readonly Row[] =>
  bytes
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

const bufferOf = (bytes: Buffer): AsyncBuffer => ({
  byteLength: bytes.length,
  slice: async (from, until) => new Uint8Array(bytes.subarray(from, until)).buffer,
});

/** Compares a cell that a library read from a file with the value in NDJSON, where decimals and instants are texts. */
const isSame = (stored: unknown, value: unknown): boolean => {
  if (value === null || value === '') return stored === null || stored === undefined || stored === '';
  if (stored instanceof Date) return stored.getTime() === Date.parse(String(value));
  if (typeof stored !== 'number' && typeof stored !== 'bigint') return stored === value;
  // The libraries read decimals as floating point.
  return Math.abs(Number(stored) - Number(value)) <= 1e-9 * Math.max(1, Math.abs(Number(value)));
};

/** The cells in which a file differs from the rows of NDJSON. */
const differences = (stored: readonly Row[], rows: readonly Row[]): readonly unknown[] =>
  Array.from({ length: Math.max(stored.length, rows.length) }, (_, at) => at).flatMap((at) => {
    const [found, wanted] = [stored[at] ?? {}, rows[at] ?? {}];
    return [...new Set([...Object.keys(found), ...Object.keys(wanted)])]
      .filter((column) => !(column in wanted) || !isSame(found[column], wanted[column]))
      .map((column) => [at, column, found[column], wanted[column]]);
  });

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

describe('every kind of export', () => {
  let sandbox: Sandbox;
  let gateway: ExportGateway;
  let plain: ExportGateway;

  beforeAll(async () => {
    sandbox = await startVendor(6);
    plain = await openGateway(sandbox, { env: { MIRROR: 'off' } });
    gateway = await openGateway(sandbox);
    for (const mirror of gateway.mirrors) await settle(mirror);
  });
  afterAll(async () => {
    await plain.close();
    await gateway.close();
    await sandbox.close();
  });

  const parentFor = async (kind: ExportKind, viewer: string): Promise<string | null> => {
    if (!kind.parents) return null;
    const { list, number } = kind.parents;
    const { data } = await plain.run<Row>(viewer, `{ ${list[0]}(first: 1) { nodes { ${number} } } }`);
    return String(valueAt((valueAt(data, `${list[0]}.nodes`) as readonly unknown[])[0], number));
  };

  it.each([...EXPORT_KINDS.values()].map((kind) => [kind.name, kind] as const))(
    '%s has the rows of its list in every format',
    async (name, kind) => {
      const viewer = viewerOf(name);
      const desk = name === 'RENEWALS' ? gateway : plain;
      const parent = await parentFor(kind, viewer);
      const filter = { ...NEEDED[name], ...(kind.parents && parent ? { [kind.parents.number]: parent } : {}) };
      const asked = { kind: name, filter };
      const ndjson = await exportAs(desk, viewer, { ...asked, format: 'NDJSON' });
      expect({ ...ndjson, url: null }).toMatchObject({ state: 'SUCCEEDED', error: null, progressPercent: 100 });
      const rows = readNdjson(await bytesOf(desk, viewer, ndjson));
      // The export itself adds to the audit, so the list has more rows than the file.
      if (name !== 'AUDIT') expect(rows.slice(0, 100)).toEqual(await listRows(desk, viewer, kind, parent));

      const titles = kind.columns.filter(({ isExtra }) => !isExtra);
      const csv = await exportAs(desk, viewer, { ...asked, format: 'CSV' });
      const text = (await bytesOf(desk, viewer, csv)).toString();
      const lines = parseCsv(text, { bom: true }) as string[][];
      expect(lines[0]).toEqual(titles.map(({ title }) => title.en));
      if (name === 'AUDIT') return;
      expect(lines.slice(1).map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')))).toEqual(
        rows.map((row) => Object.values(row).map(asText)),
      );

      const parquet = await exportAs(desk, viewer, { ...asked, format: 'PARQUET' });
      const stored = await parquetReadObjects({ file: bufferOf(await bytesOf(desk, viewer, parquet)) });
      expect(differences(stored, rows)).toEqual([]);

      const xlsx = await exportAs(desk, viewer, { ...asked, format: 'XLSX' });
      const [heading, ...cells] = await readSheet(await bytesOf(desk, viewer, xlsx), { trim: false });
      expect(heading).toEqual(titles.map(({ title }) => title.en));
      const named = cells.map((row) => Object.fromEntries(titles.map(({ name: column }, at) => [column, row[at]])));
      expect(differences(named, rows)).toEqual([]);
    },
  );

  it('has headings in the language that was asked for', async () => {
    const done = await exportAs(plain, CHINA, { kind: 'ORDERS', format: 'XLSX', language: 'CHINESE' });
    const [heading] = await readSheet(await bytesOf(plain, CHINA, done));
    const usual = EXPORT_KINDS.get('ORDERS')?.columns.filter(({ isExtra }) => !isExtra) ?? [];
    expect(heading).toEqual(usual.map(({ title }) => title.zh));
  });

  it.each([CHINA, INTERNATIONAL])('FOCUS keeps the rules of its specification for %s', async (viewer) => {
    const done = await exportAs(plain, viewer, { kind: 'FOCUS', filter: NEEDED.FOCUS });
    expect(done).toMatchObject({ state: 'SUCCEEDED', error: null });
    const rows = readNdjson(await bytesOf(plain, viewer, done)) as readonly FocusRow[];
    expect(rows.length).toBeGreaterThan(20);
    expect(brokenRules(rows)).toEqual({});
    expect(new Set(rows.map(({ BillingPeriodStart }) => BillingPeriodStart))).toEqual(
      new Set([spellInstant(startOfDay(`${FINAL_MONTH}-01`))]),
    );
    const { data } = await plain.run<Row>(
      viewer,
      `{ customer(id: "${rows[0]?.BillingAccountId}") { ownBills { resourceRecords(month: "${FINAL_MONTH}", first: 100) { nodes { entryId amounts { payable { amount currency } } } } } } }`,
    );
    const entries = valueAt(data, 'customer.ownBills.resourceRecords.nodes') as readonly Row[];
    expect(rows.slice(0, entries.length).map((row) => [row.x_EntryId, row.BilledCost, row.BillingCurrency])).toEqual(
      entries.map((entry) => [
        entry.entryId,
        valueAt(entry, 'amounts.payable.amount'),
        valueAt(entry, 'amounts.payable.currency'),
      ]),
    );
  });

  it('has only rows of own customers for an account manager, where the kind is open to one', async () => {
    const { data } = await plain.run<{ customers: { nodes: readonly { customerId: string }[] } }>(
      MANAGER,
      '{ customers(first: 100) { nodes { customerId } } exportKinds { kind } }',
    );
    const own = new Set(data?.customers.nodes.map(({ customerId }) => customerId));
    const open = (data as unknown as { exportKinds: readonly { kind: string }[] }).exportKinds.map(({ kind }) => kind);
    expect(own.size).toBeGreaterThan(0);
    expect(open).not.toContain('AUDIT');
    for (const kind of open.filter((each) => each !== 'RENEWALS' && each !== 'INVOICES')) {
      const done = await exportAs(plain, MANAGER, { kind, filter: NEEDED[kind] ?? {} });
      const rows = done.url === null ? [] : readNdjson(await bytesOf(plain, MANAGER, done));
      // The file has the rows that the list shows this viewer, with the same masks.
      const asked = EXPORT_KINDS.get(kind);
      if (asked && !asked.parents) expect(rows.slice(0, 100)).toEqual(await listRows(plain, MANAGER, asked, null));
      const foreign = rows.filter(({ customerId }) => typeof customerId === 'string' && !own.has(customerId));
      expect({ kind, foreign }).toEqual({ kind, foreign: [] });
    }
  });
});
