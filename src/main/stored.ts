import { once } from 'node:events';
import process from 'node:process';
import { loadConfig } from '../config/index.ts';
import { exportLines, verdictLine, verifyAll } from '../ledger/audit/index.ts';
import { allOperationLines } from '../ledger/operations/index.ts';
import { copiedNouns, purgeMirror, statusLine } from '../mirror/index.ts';
import { openStore, type Store } from '../store/index.ts';
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

/** Prints no faster than the reader takes it. */
const print = async (lines: AsyncIterable<string>): Promise<void> => {
  for await (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain');
};

export const audit = (): Promise<void> => withStore(({ db }) => print(exportLines(db)));

export const operations = (): Promise<void> => withStore(({ db }) => print(allOperationLines(db)));

const mirrorStatus = async ({ db }: Store): Promise<void> => {
  const now = systemClock.now();
  const all = await copiedNouns(db, now);
  if (all.length === 0) say('Nothing is copied yet.');
  for (const copied of all) say(statusLine(copied, now));
};

const purge = async (store: Store): Promise<void> => {
  await purgeMirror(store);
  say('Every copied row is forgotten.');
};

export const mirror = (wanted: string | undefined): Promise<void> => {
  if (wanted === 'status') return withStore(mirrorStatus);
  if (wanted === 'purge') return withStore(purge);
  throw new StartError('Say what to do with the mirror: status or purge.');
};

export const verify = (): Promise<void> =>
  withStore(async ({ db }) => {
    const broken: string[] = [];
    for await (const verdict of verifyAll(db)) {
      if (verdict.fault) broken.push(verdictLine(verdict));
      else say(verdictLine(verdict));
    }
    if (broken.length > 0) throw new StartError(broken.join('\n'));
  });
