import type { Database, Store, Tables, Transaction, TransactionOptions } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import type { MirrorNoun, WireRow } from '../noun.ts';
import { type NounName, nounOf } from '../nouns/index.ts';
import { placeOf } from '../read/parts.ts';
import { logChanges, type RowChange, takeTurn } from '../rows/log.ts';
import type { Ask } from './ask.ts';
import { hurry } from './hurry.ts';
import { type Position, START } from './pages.ts';

/** State of a running reading of a whole list. */
export interface Cursor {
  readonly position: Position;
  /** When it began, ISO 8601. */
  readonly startedAt: string;
  /** Whether only accounts with open rows are read. */
  readonly isNarrow?: boolean;
  /** When the list is read a second time, ISO 8601, since the first time lacked stored rows. */
  readonly againAt?: string;
}

/** State of a running refresh. It is not stored: after a restart or an error the refresh begins again. */
export interface Refresh {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Filters of the lists that are still to be read, the one under way first. */
  readonly filters: readonly WireRow[];
  /** Position in the first of them. */
  readonly position: Position;
  /** Ids of rows that were read by id because they had left their state. */
  readonly again: ReadonlySet<string>;
}

/** One list of one noun, with the state of its sync. */
export interface Part {
  readonly noun: MirrorNoun<NounName>;
  /** Blank: the partner's own; else a reseller's id, or a month. */
  readonly part: string;
  readonly complete: boolean;
  readonly pass: number;
  readonly cursor: Cursor | null;
  readonly refresh: Refresh | null;
  /** When the new rows were last read, ISO 8601; null until a refresh of this gateway has read them. */
  readonly newAt: string | null;
  /** How long reading only them took the last time. */
  readonly newMs: number;
  /** When pages of the whole list were last read, ISO 8601; null until this gateway has read some. */
  readonly readAt: string | null;
  readonly asOf: string | null;
  readonly verifiedAt: string | null;
  readonly total: number | null;
  readonly rowsRead: number;
  /** Duration of the last refresh, or of the running one if that is longer; null before the first. */
  readonly refreshMs: number | null;
  readonly drift: number;
  readonly error: string | null;
}

/** The state that a part has only in the memory of the gateway that leads. */
const NOT_STORED = { refresh: null, newAt: null, newMs: 0, readAt: null } as const;

export const newPart = (noun: NounName, part: string): Part => ({
  noun: nounOf(noun) as MirrorNoun<NounName>,
  part,
  complete: false,
  pass: 0,
  cursor: null,
  ...NOT_STORED,
  asOf: null,
  verifiedAt: null,
  total: null,
  rowsRead: 0,
  refreshMs: null,
  drift: 0,
  error: null,
});

/** The dependencies of a unit of work. */
export interface Surroundings {
  readonly partnerId: string;
  readonly store: Store;
  /** Throws LeaseLost unless this gateway has led without interruption since the work began. */
  readonly guard: (db: Transaction<Tables>) => Promise<void>;
  readonly ask: Ask;
  /** Epoch milliseconds by the vendor's clock, because the rows contain the vendor's times. */
  readonly now: () => number;
  /** Number of pages that are requested at once. */
  readonly together: (operation: string) => number;
}

type PartRow = Tables['mirror_part'];

const cursorOf = (text: string | null): Cursor | null => {
  if (text === null) return null;
  const { position, ...cursor } = JSON.parse(text) as Cursor;
  return { ...cursor, position: { ...START, ...position } };
};

export const partOf = (row: PartRow): Part => ({
  noun: nounOf(row.noun as NounName) as MirrorNoun<NounName>,
  part: row.part,
  complete: row.complete === 1,
  pass: row.pass,
  cursor: cursorOf(row.cursor),
  ...NOT_STORED,
  asOf: row.as_of,
  verifiedAt: row.verified_at,
  total: row.total,
  rowsRead: row.rows_read,
  refreshMs: row.refresh_ms,
  drift: row.drift,
  error: row.error,
});

/** Stores the part. Its drift is added to the stored counter, so that the counter survives a restart. */
export const savePart = async (db: Database, partnerId: string, part: Part): Promise<void> => {
  const values = {
    complete: part.complete ? 1 : 0,
    pass: part.pass,
    cursor: part.cursor ? JSON.stringify(part.cursor) : null,
    as_of: part.asOf,
    verified_at: part.verifiedAt,
    total: part.total,
    rows_read: part.rowsRead,
    refresh_ms: part.refreshMs,
    started_at: part.cursor?.startedAt ?? null,
    drift: part.drift,
    error: part.error,
  };
  await db
    .insertInto('mirror_part')
    .values({ partner_id: partnerId, noun: part.noun.name, part: part.part, ...values })
    .onConflict((conflict) => conflict.columns(['partner_id', 'noun', 'part']).doUpdateSet(values))
    .execute();
};

interface Step {
  readonly part: Part;
  readonly changes: readonly RowChange[];
}

/** The time of a write, and the number of the last change before it. */
interface Moment {
  readonly at: string;
  readonly last: number;
}

/** Runs one transaction that writes to the partner's copies, if this gateway leads. */
export const whileLeading = <T>(
  { store, partnerId, guard, now }: Pick<Surroundings, 'store' | 'partnerId' | 'guard' | 'now'>,
  write: (db: Transaction<Tables>, moment: Moment) => Promise<T>,
  options?: TransactionOptions<T>,
): Promise<T> =>
  store.transaction(async (db) => {
    const last = await takeTurn(db, partnerId, store.dialect);
    await guard(db);
    return write(db, { at: isoOf(now()), last });
  }, options);

type CommitStep = (db: Transaction<Tables>, nowIso: string) => Promise<Step>;

/**
 * Stores rows, their changes and the part's new position in one transaction, if this gateway leads. Rows of a list's
 * first reading are not logged as changes. A change's number may be published at once, so it must survive a power cut;
 * most steps find no change, and their data can be read again.
 */
export const commit = async (surroundings: Surroundings, before: Part, step: CommitStep): Promise<Part> => {
  const { part } = await whileLeading(
    surroundings,
    async (db, { at, last }) => {
      const { partnerId } = surroundings;
      const { part, changes } = await step(db, at);
      if (before.complete) {
        await logChanges(db, { partnerId, at, last }, changes);
        const { resellerId } = placeOf(before.part);
        await hurry(db, { partnerId, noun: before.noun.name, resellerId, at, changes });
      }
      await savePart(db, partnerId, part);
      return { part, isLogged: before.complete && changes.length > 0 };
    },
    { survivesPowerCut: ({ isLogged }) => isLogged },
  );
  return part;
};
