import { sql } from 'kysely';
import type { Database, Store } from '../store/index.ts';
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
  readonly rows: number;
  /** Time that the oldest of its lists reflects; null until all lists have been read once. */
  readonly asOf: string | null;
  /** From 0 to 1. */
  readonly progress: number;
  readonly etaSeconds: number | null;
  readonly drift: number;
  readonly error: string | null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const etaOf = ({ complete, total, rowsRead, startedAt }: PartState, now: number): number => {
  if (complete || total === null || startedAt === null || rowsRead === 0) return 0;
  const spent = Math.max(0, now - Date.parse(startedAt)) / 1000;
  return Math.ceil((spent * Math.max(0, total - rowsRead)) / rowsRead);
};

/** Combines the lists of one noun: the oldest and the least complete decide. */
export const sumUp = (noun: NounName, parts: readonly PartState[], now: number): Omit<CopiedNoun, 'partnerId'> => {
  const rows = sum(parts.map(({ total }) => total ?? 0));
  const read = sum(parts.map(({ complete, total, rowsRead }) => (complete ? (total ?? 0) : rowsRead)));
  const isComplete = parts.every(({ complete }) => complete);
  const ages = parts.map(({ asOf }) => asOf ?? '').sort();
  return {
    noun,
    rows,
    asOf: isComplete ? (ages[0] ?? '') || null : null,
    progress: isComplete ? 1 : Math.min(1, read / Math.max(1, rows)),
    etaSeconds: isComplete ? null : Math.max(0, ...parts.map((part) => etaOf(part, now))) || null,
    drift: sum(parts.map(({ drift }) => drift)),
    error: parts.find(({ error }) => error !== null)?.error ?? null,
  };
};

/** The copied nouns of every partner in the store. */
export const copiedNouns = async (db: Database, now: number): Promise<readonly CopiedNoun[]> => {
  const partners = await db.selectFrom('mirror_part').select('partner_id').distinct().orderBy('partner_id').execute();
  const all: CopiedNoun[] = [];
  for (const { partner_id: partnerId } of partners) {
    const parts = await readParts(db, partnerId);
    for (const [noun, each] of Map.groupBy(parts, (part) => part.noun))
      all.push({ partnerId, ...sumUp(noun, each, now) });
  }
  return all;
};

/**
 * Deletes every copied row and the log. The lease stays, so that a working leader cannot write old rows back, and the numbers of the log go
 * on: every reader of the log, at its end too, finds that changes were lost, and takes no new change for one that it has.
 */
export const purgeMirror = (store: Store): Promise<void> =>
  store.transaction(async (db) => {
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

const WIDTH = 20;

/** One line for the terminal: progress bar, number of rows, age or remaining time, and error. */
export const statusLine = (copied: CopiedNoun, now: number): string => {
  const { partnerId, noun, rows, asOf, progress, etaSeconds, drift, error } = copied;
  const full = Math.floor(progress * WIDTH);
  const bar = `${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}`;
  const age = asOf === null ? null : Math.max(0, Math.round((now - Date.parse(asOf)) / 1000));
  const state =
    age === null
      ? `reading${etaSeconds === null ? '' : `, about ${etaSeconds} s left`}`
      : `as of ${asOf}, ${age} s ago`;
  const percent = `${Math.floor(progress * 100)}%`.padStart(4);
  const words = [
    `${rows} rows`,
    state,
    ...(drift > 0 ? [`drift ${drift}`] : []),
    ...(error ? [`stopped: ${error}`] : []),
  ];
  return `${partnerId.padEnd(12)} ${noun.padEnd(12)} [${bar}] ${percent}  ${words.join('; ')}`;
};
