import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createFileWriter } from '../src/exports/formats/thread.ts';
import { createFiles, exportKinds, FORMATS, type FormatName, planExport } from '../src/exports/index.ts';
import { type Ask, readRows } from '../src/exports/rows.ts';
import { buildGatewaySchema } from '../src/graph/schema.ts';
import { RECORD_KINDS } from '../src/records/index.ts';

const ROWS = Number(process.env.EXPORT_ROWS ?? 1_000_000);
const MEGABYTE = 1_000_000;

const toMegabytes = (kilobytes: number): number => Math.round((kilobytes * 1_024) / MEGABYTE);

const orderOf = (number: number) => ({
  orderId: `CS${number}`,
  customerId: (number % 5_000).toString(16).padStart(32, '0'),
  status: 'COMPLETED',
  type: 'NEW',
  source: 'CUSTOMER',
  serviceType: { code: 'hws.service.type.ec2', name: 'Elastic Cloud Server' },
  createdAt: '2026-10-20T08:00:00Z',
  paidAt: '2026-10-20T08:01:00Z',
  officialAmount: { amount: `${number}.25`, currency: 'CNY' },
  amount: { amount: `${number}.12345678`, currency: 'CNY' },
});

/** Answers pages of a list of orders, which are made as they are asked for. */
const ask: Ask = async (_, { after, first }) => {
  const from = Number(after ?? 0);
  const until = Math.min(from + Number(first), ROWS);
  const nodes = Array.from({ length: until - from }, (_row, at) => orderOf(from + at));
  const pageInfo = { hasNextPage: until < ROWS, endCursor: String(until) };
  return { data: { orders: { nodes, pageInfo, totalCount: ROWS } } };
};

const writeOne = async (name: FormatName): Promise<void> => {
  const kind = exportKinds(RECORD_KINDS).get('ORDERS');
  if (!kind) throw new Error('no kind of orders');
  const plan = planExport(buildGatewaySchema(), { kind, filter: {}, columns: null });
  const directory = mkdtempSync(join(tmpdir(), 'exports-'));
  const before = performance.now();
  const atFirst = toMegabytes(process.resourceUsage().maxRSS);
  const file = await createFiles({ directory, mostBytes: Number.MAX_SAFE_INTEGER }).begin({
    id: 'figures',
    attempt: 1,
  });
  const format = FORMATS[name];
  const writer = createFileWriter({ format: name, columns: plan.columns, language: 'en', write: file.write });
  let rows = 0;
  for await (const page of readRows(plan, ask)) {
    await writer.write(page.rows);
    rows += page.rows.length;
  }
  await writer.end();
  await writer.close();
  await file.finish(format.extension);
  const seconds = ((performance.now() - before) / 1_000).toFixed(1);
  const most = toMegabytes(process.resourceUsage().maxRSS);
  process.stdout.write(
    `${name}: ${rows} rows, ${(file.bytes / MEGABYTE).toFixed(0)} MB, ${seconds} s, RSS at most ${most} MB, ${atFirst} before the first row\n`,
  );
  rmSync(directory, { recursive: true, force: true });
};

/** A process for each format, so that the memory of one does not count for the next. */
const [, script = '', only] = process.argv;
if (only !== undefined) await writeOne(only as FormatName);
else
  for (const name of Object.keys(FORMATS))
    spawnSync(process.execPath, [...process.execArgv, script, name], { stdio: 'inherit' });
