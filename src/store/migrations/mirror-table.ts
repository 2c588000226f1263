import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

type ColumnType = 'text' | 'number';

interface MirrorTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Columns by which lists are sorted or often filtered; each gets an index. */
  readonly indexed: readonly string[];
}

/** PostgreSQL would sort texts by its locale; by bytes, both databases sort alike. */
const textType = (dialect: Dialect) => (dialect === 'postgres' ? sql`text collate "C"` : sql`text`);
const numberType = sql`double precision`;

/** Creates the table of a copied list: the row's key, the vendor's row, and columns to filter and sort by. */
export const createMirrorTable = async (
  db: Kysely<unknown>,
  { name, columns, indexed }: MirrorTable,
  dialect: Dialect,
): Promise<void> => {
  const text = textType(dialect);
  let table = db.schema
    .createTable(name)
    .addColumn('partner_id', text, (column) => column.notNull())
    .addColumn('reseller_id', text, (column) => column.notNull())
    .addColumn('row_id', text, (column) => column.notNull())
    .addColumn('customer_id', text)
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('read_at', text, (column) => column.notNull())
    .addColumn('pass', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, ['partner_id', 'row_id']);
  for (const [column, type] of Object.entries(columns))
    table = table.addColumn(column, type === 'number' ? numberType : text);
  await table.execute();
  for (const column of ['row_id', 'customer_id', ...indexed]) {
    await db.schema
      .createIndex(`${name}_${column}`)
      .on(name)
      .columns(['partner_id', 'reseller_id', ...new Set([column, 'row_id'])])
      .execute();
  }
};
