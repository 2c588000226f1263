import { type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../store/index.ts';
import type { WireRow } from '../noun.ts';
import { idsSql } from './ids.ts';
import type { Reader } from './reader.ts';

/** Rows that are kept parsed: those of some ten screens. */
const MOST_KEPT = 3_000;
/** Most rows of one query whose contents are kept; exports and other long lists read each row once. */
const MOST_OF_A_QUERY = 500;

/**
 * Parsed contents by digest. People who look at the same screens read the same rows again and again; a row that has
 * changed has another digest. Only who has read a row's digest from the store, within its scope, gets what is in it.
 */
const parsed = new LRUCache<string, WireRow>({ max: MOST_KEPT });

interface Content {
  readonly digest: string;
  readonly content: string;
}

interface Selected {
  readonly row_id: string;
  readonly kept: string;
}

/** The contents of the rows by digest. Rows that are not kept are read from the store. */
const contentsOf = async (
  db: Database,
  { dialect, noun, partnerId }: Reader,
  rows: readonly Selected[],
): Promise<ReadonlyMap<string, WireRow>> => {
  const found = new Map<string, WireRow>();
  const missing: string[] = [];
  for (const { row_id, kept } of rows) {
    const known = parsed.get(kept);
    if (known) found.set(kept, known);
    else missing.push(row_id);
  }
  if (missing.length === 0) return found;
  const { rows: read } = await sql<Content>`select r.digest, r.content from ${sql.table(noun.table)} r
    where r.partner_id = ${partnerId} and r.row_id in (select id from ${idsSql(dialect, missing)} wanted)`.execute(db);
  for (const { digest, content } of read) {
    const row = JSON.parse(content) as WireRow;
    parsed.set(digest, row);
    found.set(digest, row);
  }
  return found;
};

interface Found<R extends Selected> {
  readonly rows: readonly R[];
  /** The fields of a row's content. */
  readonly fieldsOf: (row: R) => WireRow;
}

/**
 * Runs a query for rows with their contents. The query selects the given column as `kept`: the digest, whose content is
 * mostly known, or the content itself for more than `most` rows, or when rows have changed since their digests were
 * read.
 */
export const readWithContents = async <R extends Selected>(
  db: Database,
  reader: Reader,
  most: number,
  query: (kept: RawBuilder<unknown>) => Promise<readonly R[]>,
): Promise<Found<R>> => {
  if (most <= MOST_OF_A_QUERY) {
    const rows = await query(sql`r.digest`);
    const contents = await contentsOf(db, reader, rows);
    if (rows.every(({ kept }) => contents.has(kept)))
      return { rows, fieldsOf: ({ kept }) => contents.get(kept) as WireRow };
  }
  return { rows: await query(sql`r.content`), fieldsOf: ({ kept }) => JSON.parse(kept) as WireRow };
};
