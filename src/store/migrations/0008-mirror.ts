import type { Kysely } from 'kysely';
import type { Dialect } from '../migrate.ts';
import { createMirrorTable } from './mirror-table.ts';

const textColumns = <const T extends string>(...names: readonly T[]) =>
  Object.fromEntries(names.map((name) => [name, 'text' as const]));

/** Copies of the vendor's lists, their progress, the lease of the gateway that updates them, and the log of changes. */
export const mirror = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    await createMirrorTable(
      db,
      {
        name: 'mirror_customer',
        columns: textColumns(
          'account_name',
          'name',
          'name_order',
          'shown_name',
          'shown_name_order',
          'label',
          'kind',
          'level',
          'association_model',
          'associated_at',
          'verification',
          'frozen',
          'manager',
        ),
        indexed: ['account_name', 'name_order', 'shown_name_order', 'level', 'associated_at', 'manager'],
      },
      dialect,
    );
    await createMirrorTable(
      db,
      {
        name: 'mirror_order',
        columns: {
          ...textColumns('status', 'type', 'source', 'service_code', 'created_at', 'paid_at'),
          amount: 'number',
          official_amount: 'number',
        },
        indexed: ['created_at', 'paid_at', 'amount', 'status'],
      },
      dialect,
    );
    await db.schema
      .createIndex('mirror_order_customer_time')
      .on('mirror_order')
      .columns(['partner_id', 'customer_id', 'created_at', 'row_id'])
      .execute();

    await db.schema
      .createTable('mirror_lease')
      .addColumn('partner_id', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text')
      .addColumn('fence', 'integer', (column) => column.notNull())
      .addColumn('beat', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('mirror_part')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('noun', 'text', (column) => column.notNull())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('complete', 'integer', (column) => column.notNull())
      .addColumn('pass', 'integer', (column) => column.notNull())
      .addColumn('cursor', 'text')
      .addColumn('as_of', 'text')
      .addColumn('verified_at', 'text')
      .addColumn('total', 'integer')
      .addColumn('rows_read', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'text')
      .addColumn('drift', 'integer', (column) => column.notNull())
      .addColumn('error', 'text')
      .addPrimaryKeyConstraint('mirror_part_key', ['partner_id', 'noun', 'part'])
      .execute();
    await db.schema
      .createTable('mirror_head')
      .addColumn('partner_id', 'text', (column) => column.primaryKey())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('pruned', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('mirror_change')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('noun', 'text', (column) => column.notNull())
      .addColumn('reseller_id', 'text', (column) => column.notNull())
      .addColumn('customer_id', 'text')
      .addColumn('row_id', 'text', (column) => column.notNull())
      .addColumn('change', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('mirror_change_key', ['partner_id', 'seq'])
      .execute();
    await db.schema
      .createTable('mirror_touch')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('noun', 'text', (column) => column.notNull())
      .addColumn('reseller_id', 'text', (column) => column.notNull())
      .addColumn('row_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('mirror_touch_key', ['partner_id', 'noun', 'reseller_id', 'row_id'])
      .execute();
    await db.schema.createIndex('mirror_change_time').on('mirror_change').columns(['partner_id', 'at']).execute();
  },
};
