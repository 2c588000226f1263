import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { sleep, systemClock } from '../time/index.ts';
import { type DistantGateway, distantGateway } from './distant.ts';
import { askFor, downloadTo, type FollowedExport, followExport, RefusedError, readExport } from './export-client.ts';
import { createProgressLine, type ProgressLine } from './progress-line.ts';
import { StartError, say } from './start.ts';

const FORMATS: Readonly<Record<string, string>> = {
  '.csv': 'CSV',
  '.xlsx': 'XLSX',
  '.ndjson': 'NDJSON',
  '.parquet': 'PARQUET',
};

const LANGUAGES: Readonly<Record<string, string>> = { en: 'ENGLISH', zh: 'CHINESE' };

const USAGE = `Usage: partnergraph export <kind> <file> [--filter <JSON>] [--columns <name,name>] [--language en|zh] [--as <member>]

  The file's ending is its format: ${Object.keys(FORMATS).join(', ')}.
  Run the same command again to go on with an export or a download that was interrupted.
`;

/** Wait before a broken stream is opened again. */
const LOOK_MS = 1_000;

interface ExportCommand {
  readonly file: string;
  readonly member: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

const readFilter = (text: string | undefined): unknown => {
  if (text === undefined) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError('--filter: expected JSON, with the arguments of the list.');
  }
};

const readCommand = (args: readonly string[]): ExportCommand => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      filter: { type: 'string' },
      columns: { type: 'string' },
      language: { type: 'string' },
      as: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [kind, file, ...rest] = positionals;
  if (kind === undefined || file === undefined || rest.length > 0) throw new StartError(USAGE);
  const format = FORMATS[extname(file).toLowerCase()];
  if (!format) throw new StartError(`${file}: expected a name that ends with ${Object.keys(FORMATS).join(', ')}.`);
  const columns = values.columns?.split(',').map((name) => name.trim());
  const language = values.language === undefined ? undefined : LANGUAGES[values.language];
  if (values.language !== undefined && !language) throw new StartError('--language: expected en or zh.');
  const filter = readFilter(values.filter);
  return {
    file,
    member: values.as,
    input: { kind, format, filter, ...(columns && { columns }), ...(language && { language }) },
  };
};

/** Stored beside the file until it is complete, so that the same command can continue. */
interface KeptQuestion {
  readonly digest: string;
  readonly key: string;
  /** Id of the export that the downloaded part belongs to; null until the gateway has answered. */
  readonly exportId: string | null;
}

const keptAt = (file: string): string => `${file}.export`;

const keep = async (file: string, question: KeptQuestion): Promise<void> => {
  await writeFile(keptAt(file), JSON.stringify(question), { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${keptAt(file)} cannot be written: ${error.code}.`);
  });
};

/** The stored question of the same command's earlier run, or a new one. Files of other questions are not touched. */
const questionOf = async ({ file, input }: ExportCommand, origin: string): Promise<KeptQuestion> => {
  const digest = createHash('sha256')
    .update(JSON.stringify([origin, input]))
    .digest('hex');
  const text = await readFile(keptAt(file), 'utf8').catch(() => null);
  if (text === null) {
    const question = { digest, key: `export-${randomUUID()}`, exportId: null };
    await rm(`${file}.part`, { force: true });
    await keep(file, question);
    return question;
  }
  const kept = JSON.parse(text) as KeptQuestion;
  if (kept.digest === digest) return kept;
  throw new StartError(`${keptAt(file)} is of another export; remove it and ${file}.part to begin this one.`);
};

const forget = async (file: string): Promise<void> => {
  await rm(`${file}.part`, { force: true });
  await rm(keptAt(file), { force: true });
};

const isOpen = ({ state }: FollowedExport): boolean => state === 'WAITING' || state === 'RUNNING';

const showOn = (line: ProgressLine, { progressPercent, rows, etaSeconds }: FollowedExport): void =>
  line.show({ share: (progressPercent ?? 0) / 100, words: `${rows} rows`, seconds: etaSeconds });

/** Follows an export until it has ended. If no stream stays open, the export is queried repeatedly. */
const follow = async (first: FollowedExport, gateway: DistantGateway, line: ProgressLine): Promise<FollowedExport> => {
  let found = first;
  while (isOpen(found)) {
    for await (const changed of followExport(gateway, found.exportId)) {
      found = changed;
      if (isOpen(found)) showOn(line, found);
    }
    if (!isOpen(found)) break;
    await sleep(systemClock, LOOK_MS, new AbortController().signal);
    found = await readExport(gateway, found.exportId);
    if (isOpen(found)) showOn(line, found);
  }
  return found;
};

/** Requests an export like `createExport`, shows its progress on stderr, and writes the file. */
export const exportList = async (args: readonly string[]): Promise<void> => {
  const command = readCommand(args);
  const { file, member, input } = command;
  const gateway = distantGateway({ prefix: 'EXPORT', token: 'token', purpose: 'of the gateway' }, member);
  if (existsSync(file)) throw new StartError(`${file} exists already.`);
  // Without a token nothing is sent, and no question is kept.
  await gateway.token();
  const question = await questionOf(command, gateway.origin);
  const line = createProgressLine(process.stderr);
  try {
    const begun = await askFor(gateway, { ...input, idempotencyKey: question.key }).catch(async (error: unknown) => {
      // A refused question cannot be continued.
      if (error instanceof RefusedError && question.exportId === null) await forget(file);
      throw error;
    });
    if (begun.exportId !== question.exportId) {
      await rm(`${file}.part`, { force: true });
      await keep(file, { ...question, exportId: begun.exportId });
    }
    const done = await follow(begun, gateway, line);
    if (done.url === null) {
      await forget(file);
      throw new StartError(
        `The export ended: ${done.error ? `${done.error.code}. ${done.error.message}` : done.state}`,
      );
    }
    await downloadTo(gateway, done.url, `${file}.part`, (taken, of) =>
      line.show({ share: of === 0 ? 1 : taken / of, words: `${taken} of ${of} bytes`, seconds: null }),
    );
    await rename(`${file}.part`, file);
    await rm(keptAt(file), { force: true });
    line.end();
    say(`${file}: ${done.rows} rows${done.skippedCustomers > 0 ? `, ${done.skippedCustomers} customers skipped` : ''}`);
  } finally {
    line.end();
  }
};
