// How much memory and time exports of a million rows take: `npm run test:exports`, or EXPORT_ROWS=50000 for less of it. Each one is
// made by the built gateway in a process of its own, beside its copies, from that of the orders in SQLite or from a vendor over HTTP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DEMO_PARTNERS } from '../src/config/index.ts';
import { startSandbox } from '../src/sandbox/index.ts';
import { fillCopy } from './exports/copy.ts';
import { type MeasuredExport, measureExport } from './exports/measure.ts';
import { startLongVendor } from './exports/vendor.ts';
import { writeConfig } from './replicas/gateway.ts';
import { people, startIssuer } from './replicas/identity.ts';

const ROWS = Number(process.env.EXPORT_ROWS ?? 1_000_000);
const CUSTOMERS = 60;
const VIEWER = 'chen.xia';
const MEGABYTE = 1_000_000;
/** Limit of the memory that a gateway may use at any moment. */
const MOST_MEGABYTES = 256;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);

const monthBefore = (now: Date): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)).toISOString().slice(0, 7);

const directory = mkdtempSync(join(tmpdir(), 'exports-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
const sandbox = await startSandbox({ port: 0, customers: CUSTOMERS, quotas: false });
const vendor = await startLongVendor(sandbox, ROWS);
await fillCopy(join(directory, 'partnergraph.sqlite'), sandbox.url, ROWS);

const [partner] = DEMO_PARTNERS;
if (!partner) throw new Error('no demo partner');
const busiest = sandbox
  .partner(partner.id)
  .customers()
  .filter(({ grants_agency }) => grants_agency)
  .reduce((most, each) => (each.orders > most.orders ? each : most));
const customerId = busiest.customer_id;
const focus = { kind: 'FOCUS', filter: { customerId, month: monthBefore(new Date()) } };
const cases: readonly MeasuredExport[] = [
  ...['CSV', 'XLSX', 'NDJSON', 'PARQUET'].map((format) => ({
    name: `ORDERS ${format}`,
    input: { kind: 'ORDERS', format },
  })),
  { name: 'FOCUS CSV', input: { ...focus, format: 'CSV' } },
  { name: 'FOCUS PARQUET', input: { ...focus, format: 'PARQUET' } },
];
const issuer = await startIssuer();
const viewer = people().find(({ accountName }) => accountName === VIEWER);
if (!viewer) throw new Error('the demo partner has no member whose login name is chen.xia');
const token = await issuer.token(viewer, Date.now());
const env = {
  PARTNERGRAPH_CONFIG: writeConfig(directory, vendor.url, issuer.issuer),
  PARTNERGRAPH_DATA: directory,
  PORT: '0',
  // The sandbox has fewer orders than the copy, so that a new reading would remove rows.
  MIRROR_AGES: 'orders=86400',
  RATE_UPSTREAM_CALLS_PER_MINUTE: '0',
};
const [, , ...wanted] = process.argv;
for (const each of cases.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
  const { rows, bytes, seconds, idle, most } = await measureExport(each, { token, env });
  const pace = Math.round(rows / seconds);
  say(
    `${each.name}: ${rows} rows, ${inMegabytes(bytes)} MB, ${seconds.toFixed(1)} s, ${pace} rows/s, RSS ${inMegabytes(idle)} MB before, ${inMegabytes(most)} MB at most`,
  );
  if (rows < ROWS || inMegabytes(most) >= MOST_MEGABYTES) process.exitCode = 1;
}
await issuer.close();
await vendor.close();
await sandbox.close();
