import { sql } from 'kysely';
import type { Database, Store } from '../store/index.ts';
import { asOfPart } from './freshness.ts';
import type { MirrorNoun } from './noun.ts';
import { NOUNS, type NounName } from './nouns/index.ts';
import { type PartState, readParts } from './read/parts.ts';

/** Tables with the state of the copies and the log of changes; the log's head stays. */
const STATE = ['mirror_part', 'mirror_change', 'mirror_touch', 'mirror_manager_count'] as const;
/** Table with the text index. */
const TEXTS = 'mirror_text';

/** The copy of one noun of one partner, all its lists together. */
export interface CopiedNoun {
  readonly partnerId: string;
  readonly noun: NounName;
  /** Rows in the copy. */
  readonly rows: number;
  /** Time that the oldest of its lists reflects; null until all lists have been read once. */
  readonly asOf: string | null;
  /** Age of that time; null until all lists have been read once. */
  readonly ageSeconds: number | null;
  /** From 0 to 1, and 1 only when all lists have been read once. */
  readonly progress: number;
  /** Estimated time until all lists have been read once; null: unknown, or already ended. */
  readonly etaSeconds: number | null;
  readonly drift: number;
  readonly error: string | null;
}

/** The progress that is shown at most while a list has not been read to its end. */
const ALMOST = 0.99;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Seconds for the remaining rows, at the pace of the first readings under way; null: unknown. */
const etaOf = (parts: readonly PartState[], left: number, now: number): number | null => {
  const running = parts.filter(({ complete, startedAt, rowsRead }) => !complete && startedAt !== null && rowsRead > 0);
  const since = running.map(({ startedAt }) => startedAt ?? '').sort()[0];
  if (since === undefined || left <= 0) return null;
  const spent = Math.max(0, now - Date.parse(since)) / 1000;
  return Math.ceil((spent * left) / sum(running.map(({ rowsRead }) => rowsRead))) || null;
};

/**
 * How much of a noun's lists has been read the first time. A list whose length is not known yet counts as one of
 * average length.
 */
const readingOf = (parts: readonly PartState[], now: number): Pick<CopiedNoun, 'progress' | 'etaSeconds'> => {
  if (parts.every(({ complete }) => complete)) return { progress: 1, etaSeconds: null };
  const known = parts.flatMap(({ total }) => total ?? []);
  const average = sum(known) / Math.max(1, known.length);
  const lengths = parts.map(({ total }) => total ?? average);
  const read = sum(parts.map(({ complete, total, rowsRead }) => (complete ? (total ?? 0) : rowsRead)));
  const all = sum(lengths);
  return { progress: Math.min(ALMOST, read / Math.max(1, all)), etaSeconds: etaOf(parts, all - read, now) };
};

/** Combines the lists of one noun: the oldest and the least complete decide. */
export const sumUp = (
  noun: NounName,
  parts: readonly PartState[],
  { rows, now }: { readonly rows: number; readonly now: number },
): Omit<CopiedNoun, 'partnerId'> => {
  const times = parts.map((part) => asOfPart(noun, part, now));
  const asOf = times.includes(null) ? null : (times.sort()[0] ?? null);
  return {
    noun,
    rows,
    asOf,
    ageSeconds: asOf === null ? null : Math.max(0, (now - Date.parse(asOf)) / 1000),
    ...readingOf(parts, now),
    drift: sum(parts.map(({ drift }) => drift)),
    error: parts.find(({ error }) => error !== null)?.error ?? null,
  };
};

/** Number of rows in the copy of each noun of a partner. */
export const countCopied = async (db: Database, partnerId: string): Promise<ReadonlyMap<string, number>> => {
  const counts = await db
    .selectFrom('mirror_count')
    .select(({ fn }) => ['noun', fn.sum<number | string>('value').as('rows')])
    .where('partner_id', '=', partnerId)
    .groupBy('noun')
    .execute();
  return new Map(counts.map(({ noun, rows }) => [noun, Number(rows)]));
};

/** The copied nouns of every partner in the store; `nowOf` is the time of the partner's vendor, as copies have it. */
export const copiedNouns = async (
  db: Database,
  nowOf: (partnerId: string) => number,
): Promise<readonly CopiedNoun[]> => {
  const partners = await db.selectFrom('mirror_part').select('partner_id').distinct().orderBy('partner_id').execute();
  const all: CopiedNoun[] = [];
  for (const { partner_id: partnerId } of partners) {
    const [parts, counts] = await Promise.all([readParts(db, partnerId), countCopied(db, partnerId)]);
    for (const [noun, each] of Map.groupBy(parts, (part) => part.noun))
      all.push({ partnerId, ...sumUp(noun, each, { rows: counts.get(noun) ?? 0, now: nowOf(partnerId) }) });
  }
  return all;
};

/**
 * SQLite's index of texts keeps deleted words until it is merged, and its write-ahead log keeps deleted rows until it
 * is written over.
 */
const wipe = async ({ db }: Store): Promise<void> => {
  await sql`insert into mirror_search (mirror_search) values ('rebuild')`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
};

/** In the place of a leader's name while the copies are deleted. */
const PURGE = 'purge';

/**
 * Takes every partner's lease and marks each list as not read, so that no gateway writes to a copy or answers from one
 * that is about to be empty. The numbers of the readings stay: if the purge ends here, the next reading removes the
 * rows of before that the vendor no longer lists.
 */
const withdraw = (store: Store): Promise<void> =>
  store.transaction(async (db) => {
    await db
      .updateTable('mirror_lease')
      .set((lease) => ({ holder: PURGE, fence: lease('fence', '+', 1) }))
      .execute();
    const unread = { complete: 0, cursor: null, as_of: null, verified_at: null, started_at: null, rows_read: 0 };
    await db.updateTable('mirror_part').set(unread).execute();
  });

/**
 * Deletes every copied row and the log. `readersEnd` is awaited after gateways have been told that nothing is copied:
 * answers that began before need the rows until then. The leases stay, so that a working leader cannot write old rows
 * back, and the numbers of the log go on: every reader of the log, at its end too, finds that changes were lost, and
 * takes no new change for one that it has.
 */
export const purgeMirror = async (store: Store, readersEnd?: () => Promise<unknown>): Promise<void> => {
  await withdraw(store);
  await readersEnd?.();
  await store.transaction(async (db) => {
    await db
      .updateTable('mirror_lease')
      .set((lease) => ({ holder: null, fence: lease('fence', '+', 1) }))
      .execute();
    for (const { table, measure } of Object.values<MirrorNoun>(NOUNS)) {
      await sql`delete from ${sql.table(table)}`.execute(db);
      if (measure) await sql`delete from ${sql.table(measure.table)}`.execute(db);
    }
    await sql`delete from ${sql.table(TEXTS)}`.execute(db);
    for (const table of STATE) await db.deleteFrom(table).execute();
    await db
      .updateTable('mirror_head')
      .set((head) => ({ seq: head('seq', '+', 1), pruned: head('seq', '+', 1) }))
      .execute();
  });
  if (store.dialect === 'sqlite') await wipe(store);
};

const WIDTH = 20;

/** One line for the terminal: progress bar, number of rows, age or remaining time, and error. */
export const statusLine = (copied: CopiedNoun): string => {
  const { partnerId, noun, rows, asOf, ageSeconds, progress, etaSeconds, drift, error } = copied;
  const full = Math.floor(progress * WIDTH);
  const bar = `${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}`;
  const state =
    ageSeconds === null
      ? `reading${etaSeconds === null ? '' : `, about ${etaSeconds} s left`}`
      : `as of ${asOf}, ${Math.round(ageSeconds)} s ago`;
  const percent = `${Math.floor(progress * 100)}%`.padStart(4);
  const words = [
    `${rows} rows`,
    state,
    ...(drift > 0 ? [`drift ${drift}`] : []),
    ...(error ? [`stopped: ${error}`] : []),
  ];
  return `${partnerId.padEnd(12)} ${noun.padEnd(12)} [${bar}] ${percent}  ${words.join('; ')}`;
};
