import { sql } from 'kysely';
import type { Database } from '../store/index.ts';
import type { RecordKind, StoredRecord } from './kind.ts';
import { type Row, toStored } from './repository.ts';
import { type RecordScope, withinScope } from './scope.ts';

/** Conditions that must all hold. */
export interface RecordConditions {
  readonly states?: readonly string[];
  readonly customerId?: string;
  readonly resellerId?: string;
  readonly owner?: string;
  /** ISO 8601 in UTC with milliseconds, both ends included. */
  readonly createdFrom?: string;
  readonly createdUntil?: string;
  readonly changedFrom?: string;
  readonly changedUntil?: string;
  /** Part of a searchable value. */
  readonly search?: string;
  /** Whether values about persons are searched too. */
  readonly searchPersons: boolean;
}

/** Position of a row in the order of its list. */
export interface RecordEnd {
  readonly value: string;
  readonly id: string;
}

export interface RecordSort {
  readonly by: 'created_at' | 'changed_at';
  readonly descending: boolean;
}

export interface RecordsQuery {
  readonly where: RecordConditions;
  readonly sort: RecordSort;
  /** Rows after this one; without it, after the first `skip`. */
  readonly after?: RecordEnd | undefined;
  readonly skip: number;
  readonly first: number;
}

export interface RecordsPage {
  readonly records: readonly StoredRecord[];
  readonly ends: readonly RecordEnd[];
  readonly hasMore: boolean;
}

export interface Listed {
  readonly partnerId: string;
  readonly kind: RecordKind;
  readonly scope: RecordScope;
}

const likeOf = (part: string): string =>
  `%${part
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;

const selectRecords = (db: Database, { partnerId, kind, scope }: Listed) =>
  db.selectFrom('record').where(withinScope(partnerId, scope)).where('kind', '=', kind.name);

const narrow = (db: Database, listed: Listed, where: RecordConditions) => {
  const { states, customerId, resellerId, owner, createdFrom, createdUntil, changedFrom, changedUntil } = where;
  const like = where.search === undefined ? undefined : likeOf(where.search);
  return selectRecords(db, listed)
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(customerId !== undefined, (query) => query.where('customer_id', '=', customerId ?? ''))
    .$if(resellerId !== undefined, (query) => query.where('reseller_id', '=', resellerId ?? ''))
    .$if(owner !== undefined, (query) => query.where('owner', '=', owner ?? ''))
    .$if(createdFrom !== undefined, (query) => query.where('created_at', '>=', createdFrom ?? ''))
    .$if(createdUntil !== undefined, (query) => query.where('created_at', '<=', createdUntil ?? ''))
    .$if(changedFrom !== undefined, (query) => query.where('changed_at', '>=', changedFrom ?? ''))
    .$if(changedUntil !== undefined, (query) => query.where('changed_at', '<=', changedUntil ?? ''))
    .$if(like !== undefined, (query) =>
      query.where(({ or }) =>
        or([
          sql<boolean>`search like ${like} escape '\\'`,
          ...(where.searchPersons ? [sql<boolean>`search_personal like ${like} escape '\\'`] : []),
        ]),
      ),
    );
};

/** One record of a kind by id; null for an unknown record and for one outside the scope. */
export const findRecord = async (db: Database, listed: Listed, id: string): Promise<StoredRecord | null> => {
  const row = await selectRecords(db, listed).selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toStored(row) : null;
};

/** Records of a kind by what is unique among them. */
export const findByKeys = async (
  db: Database,
  listed: Listed,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord>> => {
  if (keys.length === 0) return new Map();
  const rows = await selectRecords(db, listed).selectAll().where('unique_key', 'in', keys).execute();
  return new Map(rows.flatMap((row) => (row.unique_key === null ? [] : [[row.unique_key, toStored(row)]])));
};

export const countRecords = async (db: Database, listed: Listed, where: RecordConditions): Promise<number> => {
  const { total } = await narrow(db, listed, where)
    .select(({ fn }) => fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
};

/** A page that begins after the last row of the previous one, even if rows before it were created or changed. */
export const listRecords = async (
  db: Database,
  listed: Listed,
  { where, sort, after, skip, first }: RecordsQuery,
): Promise<RecordsPage> => {
  const { by, descending } = sort;
  const way = descending ? 'desc' : 'asc';
  const beyond = descending ? sql`<` : sql`>`;
  const rows: readonly Row[] = await narrow(db, listed, where)
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${sql.ref(by)}, id) ${beyond} (${after?.value ?? ''}, ${after?.id ?? ''})`),
    )
    .orderBy(by, way)
    .orderBy('id', way)
    .limit(first + 1)
    .offset(after === undefined ? skip : 0)
    .execute();
  const page = rows.slice(0, first);
  return {
    records: page.map(toStored),
    ends: page.map((row) => ({ value: row[by], id: row.id })),
    hasMore: rows.length > first,
  };
};
