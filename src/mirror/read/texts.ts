import { type RawBuilder, sql } from 'kysely';
import { queryOf } from '../grams.ts';
import { capitalsFor, lowerLetters } from '../letters.ts';
import type { Reader } from './reader.ts';

type Sql = RawBuilder<unknown>;

/** Condition that a text contains this part, which is in lower case. */
const containsLower = (value: Sql, lower: string): Sql => {
  const folded = capitalsFor(lower).reduce(
    (text, letter) => sql`replace(${text}, ${letter.capital}, ${letter.lower})`,
    sql`lower(${value})`,
  );
  return sql`${folded} like ${`%${lower.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
};

/** Condition that a text contains the part literally, in any case, with composed or decomposed letters. */
export const containsSql = (value: Sql, part: string): Sql => {
  const lower = lowerLetters(part).join('');
  const spellings = [...new Set([lower, lower.normalize('NFD')])];
  return sql`(${sql.join(
    spellings.map((each) => containsLower(value, each)),
    sql` or `,
  )})`;
};

/** Whether the text index contains all of these columns. */
export const isIndexed = ({ noun: { searched } }: Reader, columns: readonly string[]): boolean =>
  searched.length > 0 && columns.every((column) => column === 'row_id' || searched.includes(column));

/** Ids of rows of which any indexed text contains the part; the caller's condition then checks the column. */
const foundSql = ({ partnerId, noun, dialect }: Reader, part: string): Sql => {
  const { words, isPrefix } = queryOf(part);
  const own = sql`t.partner_id = ${partnerId} and t.noun = ${noun.name}`;
  if (dialect === 'postgres') {
    const query = isPrefix ? sql`to_tsquery('simple', ${`${words}:*`})` : sql`phraseto_tsquery('simple', ${words})`;
    return sql`select t.row_id from mirror_text t where ${own} and t.words @@ ${query}`;
  }
  const query = isPrefix ? `"${words}"*` : `"${words}"`;
  return sql`select t.row_id from mirror_search join mirror_text t on t.id = mirror_search.rowid
    where mirror_search match ${query} and ${own}`;
};

/** Condition that any indexed text of the row contains the part, answered by the text index. */
export const indexedSql = (reader: Reader, part: string): Sql => sql`r.row_id in (${foundSql(reader, part)})`;
