import type { Database, Tables } from '../../store/index.ts';
import type { Clock } from '../../time/index.ts';
import { NOUN_NAMES, type NounName } from '../nouns/index.ts';

/** Identifies one of a noun's lists. */
export interface Place {
  /** Reseller of the list; blank for the partner's own. */
  readonly resellerId: string;
  readonly month: string | null;
  /** Kind of row, for lists by month. */
  readonly kind: string | null;
}

const BETWEEN = '|';

/** Name of a part in the store. */
export const partName = ({ resellerId, month, kind }: Place): string =>
  month === null ? resellerId : [resellerId, month, kind ?? ''].join(BETWEEN);

export const placeOf = (part: string): Place => {
  const [resellerId = '', month = null, kind = null] = part.split(BETWEEN);
  return { resellerId, month, kind };
};

/** Selects one of a noun's lists: the partner's own or a reseller's, and for lists by month the month and the kind. */
export interface ListPlace {
  /** Null: the partner's own. */
  readonly resellerId: string | null;
  readonly month?: string;
  readonly kind?: string;
}

export const partAt = ({ resellerId, month, kind }: ListPlace): string =>
  partName({ resellerId: resellerId ?? '', month: month ?? null, kind: kind ?? null });

/** State of the copy of one list. */
export interface PartState {
  readonly noun: NounName;
  /** Blank: the partner's own; else a reseller's id, or a month. */
  readonly part: string;
  /** Whether the first reading is complete. */
  readonly complete: boolean;
  /** Time at which the vendor's list was as the copy is; null before the copy is complete. */
  readonly asOf: string | null;
  /** When the last complete reading began; null before the first. */
  readonly verifiedAt: string | null;
  /** Rows that the vendor lists; null before the first page. */
  readonly total: number | null;
  /** Rows of the reading under way that have been read. */
  readonly rowsRead: number;
  /** When the reading under way began. */
  readonly startedAt: string | null;
  /** Duration of the last refresh, or of the running one if that is longer; null before the first. */
  readonly refreshMs: number | null;
  /** Number of rows that complete readings found to differ from the refreshed copy. */
  readonly drift: number;
  /** Code of the error that currently stops the sync of the list. */
  readonly error: string | null;
}

const isNoun = (name: string): name is NounName => (NOUN_NAMES as readonly string[]).includes(name);

const stateOf = (row: Tables['mirror_part']): PartState[] =>
  isNoun(row.noun)
    ? [
        {
          noun: row.noun,
          part: row.part,
          complete: row.complete === 1,
          asOf: row.as_of,
          verifiedAt: row.verified_at,
          total: row.total,
          rowsRead: row.rows_read,
          startedAt: row.started_at,
          refreshMs: row.refresh_ms,
          drift: row.drift,
          error: row.error,
        },
      ]
    : [];

export const readParts = async (db: Database, partnerId: string, noun?: NounName): Promise<readonly PartState[]> => {
  const all = db.selectFrom('mirror_part').selectAll().where('partner_id', '=', partnerId);
  const rows = await (noun ? all.where('noun', '=', noun) : all).orderBy('noun').orderBy('part').execute();
  return rows.flatMap(stateOf);
};

export const readPart = async (
  db: Database,
  partnerId: string,
  noun: NounName,
  part: string,
): Promise<PartState | null> => {
  const row = await db
    .selectFrom('mirror_part')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('noun', '=', noun)
    .where('part', '=', part)
    .executeTakeFirst();
  return (row && stateOf(row)[0]) ?? null;
};

/** Sums over all lists of a noun, which are read one after the other. */
export interface ListSums {
  /** How long refreshing them takes; 0 for lists without a refresh. */
  readonly refreshMs: number;
  /** Number of rows; of customers, for lists that are read by customer. */
  readonly total: number;
}

export const sumsOf = (parts: readonly PartState[]): ListSums => {
  const sums = { refreshMs: 0, total: 0 };
  for (const { refreshMs, total } of parts) {
    sums.refreshMs += refreshMs ?? 0;
    sums.total += total ?? 0;
  }
  return sums;
};

const NO_LISTS = sumsOf([]);

/** The states of all lists of a partner at one moment. */
export interface Board {
  readonly parts: readonly PartState[];
  part(noun: NounName, part: string): PartState | null;
  sums(noun: NounName): ListSums;
  /** Whether a write has changed rows of the list that the copy does not have yet. */
  isTouched(noun: NounName, part: string): boolean;
}

interface BoardSettings {
  readonly db: Database;
  readonly partnerId: string;
  readonly clock: Clock;
}

/** How long a board is reused; shorter than any difference of age that matters to a caller. */
const MEMORY_MS = 250;

const keyOf = (noun: string, part: string): string => `${noun} ${part}`;

const readBoard = async ({ db, partnerId }: BoardSettings): Promise<Board> => {
  const [parts, touches] = await Promise.all([
    readParts(db, partnerId),
    db
      .selectFrom('mirror_touch')
      .select(['noun', 'reseller_id'])
      .distinct()
      .where('partner_id', '=', partnerId)
      .where('blocks', '=', 1)
      .execute(),
  ]);
  const byKey = new Map(parts.map((state) => [keyOf(state.noun, state.part), state]));
  const byNoun = Map.groupBy(parts, ({ noun }) => noun);
  const sums = new Map([...byNoun].map(([noun, all]) => [noun, sumsOf(all)]));
  const touched = new Set(touches.map(({ noun, reseller_id }) => keyOf(noun, reseller_id)));
  return {
    parts,
    part: (noun, part) => byKey.get(keyOf(noun, part)) ?? null,
    sums: (noun) => sums.get(noun) ?? NO_LISTS,
    isTouched: (noun, part) => touched.has(keyOf(noun, part)),
  };
};

/**
 * Operations that start at nearly the same time share one query to the store. Call `forget` after a write of this
 * gateway.
 */
export const createBoard = (settings: BoardSettings): { read(): Promise<Board>; forget(): void } => {
  const { now } = settings.clock;
  let last: { readonly at: number; readonly board: Promise<Board> } | null = null;
  return {
    read: () => {
      const age = last ? now() - last.at : Number.POSITIVE_INFINITY;
      if (last && age >= 0 && age < MEMORY_MS) return last.board;
      const current = { at: now(), board: readBoard(settings) };
      last = current;
      current.board.catch(() => {
        if (last === current) last = null;
      });
      return current.board;
    },
    forget: () => {
      last = null;
    },
  };
};
