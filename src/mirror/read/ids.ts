import { type RawBuilder, sql } from 'kysely';
import type { Reader } from './reader.ts';

/** A table with these ids in the column `id`. They are one parameter, so the statement is the same for any number. */
export const idsSql = (dialect: Reader['dialect'], ids: Iterable<string>): RawBuilder<unknown> => {
  const json = JSON.stringify([...new Set(ids)]);
  return dialect === 'postgres'
    ? sql`(select value collate "C" as id from json_array_elements_text(cast(${json} as json)))`
    : sql`(select value as id from json_each(${json}))`;
};
