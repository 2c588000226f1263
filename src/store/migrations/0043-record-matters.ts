import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/**
 * What a record is about, where that limits who may read it, and the member whose write it is about. Alerts get both:
 * those of writes that the ledger no longer has are about an unknown write, which only viewers who may read everything
 * see.
 */
export const recordMatters = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    for (const column of ['matter', 'matter_member'])
      await db.schema.alterTable('record').addColumn(column, text).execute();
    const contentOf = (name: string) =>
      dialect === 'postgres'
        ? sql`(record.content::json ->> ${sql.lit(name)})`
        : sql`json_extract(record.content, ${sql.lit(`$.${name}`)})`;
    const writeOf = (column: string) => sql`(
      select operation.${sql.ref(column)} from operation
      where operation.partner_id = record.partner_id and operation.id = ${contentOf('subject')}
    )`;
    await sql`update record set matter = ${contentOf('watch')} where kind = 'alert'`.execute(db);
    await sql`
      update record
      set matter = matter || ':' || coalesce(${writeOf('kind')}, ''), matter_member = coalesce(${writeOf('member')}, '')
      where kind = 'alert' and matter = 'OPERATION_UNKNOWN'
    `.execute(db);
  },
};
