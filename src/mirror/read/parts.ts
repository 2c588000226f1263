import type { Database, Tables } from '../../store/index.ts';
import { NOUN_NAMES, type NounName } from '../nouns/index.ts';

/** How far the copy of one list is. */
export interface PartState {
  readonly noun: NounName;
  /** Blank: the partner's own; else a reseller's id, or a month. */
  readonly part: string;
  /** Whether it has been read to its end once. */
  readonly complete: boolean;
  /** The copy has whatever the vendor would have listed then; null before it is complete. */
  readonly asOf: string | null;
  /** When the last complete reading began; null before the first. */
  readonly verifiedAt: string | null;
  /** Rows that the vendor lists; null before the first page. */
  readonly total: number | null;
  /** Rows of the reading under way that have been read. */
  readonly rowsRead: number;
  /** When the reading under way began. */
  readonly startedAt: string | null;
  /** Rows that complete readings found otherwise than refreshes had left them. */
  readonly drift: number;
  /** Code of the error that stops it now. */
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
