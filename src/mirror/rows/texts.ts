import { sql } from 'kysely';
import type { Tables, Transaction } from '../../store/index.ts';
import { gramsOf } from '../grams.ts';
import type { MirrorNoun, Value } from '../noun.ts';
import type { RowRecord } from './record.ts';

type Writing = Transaction<Tables>;

interface List {
  readonly partnerId: string;
  readonly noun: MirrorNoun;
}

const textOf = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** Adds the texts of new or changed rows to the text index. */
export const indexTexts = async (db: Writing, { partnerId, noun }: List, rows: readonly RowRecord[]): Promise<void> => {
  if (noun.searched.length === 0 || rows.length === 0) return;
  const values = rows.map(({ id, columns }) => {
    const grams = gramsOf([id, ...noun.searched.map((column) => textOf(columns[column]))]);
    return sql`(${sql.join([partnerId, noun.name, id, grams])})`;
  });
  await sql`insert into mirror_text (partner_id, noun, row_id, grams) values ${sql.join(values)}
    on conflict (partner_id, noun, row_id) do update set grams = excluded.grams`.execute(db);
};

/** Removes the texts of rows from the text index. */
export const forgetTexts = async (db: Writing, { partnerId, noun }: List, ids: readonly string[]): Promise<void> => {
  if (noun.searched.length === 0 || ids.length === 0) return;
  await sql`delete from mirror_text where partner_id = ${partnerId} and noun = ${noun.name}
    and row_id in (${sql.join(ids)})`.execute(db);
};
