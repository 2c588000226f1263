import { once } from 'node:events';
import process from 'node:process';
import { loadConfig } from '../config/index.ts';
import { exportLines, verdictLine, verifyAll } from '../ledger/audit/index.ts';
import { allOperationLines } from '../ledger/operations/index.ts';
import { copiedNouns, purgeMirror, statusLine } from '../mirror/index.ts';
import { backupSqlite, openStore, type Store } from '../store/index.ts';
import { systemClock } from '../time/index.ts';
import { StartError, say } from './start.ts';

const withStore = async (use: (store: Store) => Promise<void>): Promise<void> => {
  const location = loadConfig(process.env).store;
  if (location.kind === 'memory')
    throw new StartError('Nothing is kept here: set PARTNERGRAPH_DATA or DATABASE_URL as the gateway has it.');
  const store = await openStore(location, { tables: 'keep' });
  try {
    await use(store);
  } finally {
    await store.close();
  }
};

/** Prints lines only as fast as they are read. */
const print = async (lines: AsyncIterable<string>): Promise<void> => {
  for await (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain');
};

export const audit = (): Promise<void> => withStore(({ db }) => print(exportLines(db)));

export const operations = (): Promise<void> => withStore(({ db }) => print(allOperationLines(db)));

const mirrorStatus = async ({ db }: Store): Promise<void> => {
  const all = await copiedNouns(db, systemClock.now);
  if (all.length === 0) say('Nothing is copied yet.');
  for (const copied of all) say(statusLine(copied));
};

/** Longer than a gateway reuses the state of the copies, and than nearly all answers from a copy take. */
const READERS_END_MS = 2_000;

const purge = async (store: Store): Promise<void> => {
  await purgeMirror(store, () => new Promise<void>((resolve) => void systemClock.after(READERS_END_MS, resolve)));
  say('Every copied row is forgotten.');
};

export const mirror = (wanted: string | undefined): Promise<void> => {
  if (wanted === 'status') return withStore(mirrorStatus);
  if (wanted === 'purge') return withStore(purge);
  throw new StartError('Say what to do with the mirror: status or purge.');
};

const verifyStore = async ({ db }: Store): Promise<void> => {
  const broken: string[] = [];
  for await (const verdict of verifyAll(db)) {
    if (verdict.fault) broken.push(verdictLine(verdict));
    else say(verdictLine(verdict));
  }
  if (broken.length > 0) throw new StartError(broken.join('\n'));
};

export const verify = (): Promise<void> => withStore(verifyStore);

/** Problems that a person can solve, each with a message of its own. */
const backupFault = (error: unknown): string => {
  const code = (error as { readonly code?: unknown }).code;
  if (code === 'EEXIST') return 'The file exists already: name another, so that no backup is lost.';
  if (code === 'ENOENT') return 'The folder for the copy does not exist.';
  return `The copy was not made: ${error instanceof Error ? error.message : String(error)}`;
};

/** Copies the SQLite file of a gateway, which may be running, and checks the chain of the audit in the copy. */
export const backup = async (target: string | undefined): Promise<void> => {
  if (!target) throw new StartError('Say which file to copy the store to.');
  const location = loadConfig(process.env).store;
  if (location.kind === 'postgres')
    throw new StartError('The store is in PostgreSQL: use its own tools, as docs/operations.md says.');
  await withStore(async () => undefined);
  if (location.kind === 'file')
    await backupSqlite(location.path, target).catch((error: unknown) => {
      throw new StartError(backupFault(error));
    });
  const copy = await openStore({ kind: 'file', path: target }, { tables: 'keep' });
  try {
    await verifyStore(copy);
  } finally {
    await copy.close();
  }
};
