import type { Kysely } from 'kysely';
import type { Dialect } from '../migrate.ts';
import { createMirrorTable } from './mirror-table.ts';

const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'text' as const]));
const numbers = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'number' as const]));

const TABLES: readonly Parameters<typeof createMirrorTable>[1][] = [
  {
    name: 'mirror_resource',
    columns: texts(
      'name',
      'status',
      'service_code',
      'resource_type',
      'region',
      'is_main',
      'main_id',
      'expiry_policy',
      'effective_at',
      'expires_at',
    ),
    indexed: ['expires_at', 'name'],
  },
  {
    name: 'mirror_pay_per_use',
    columns: texts('name', 'status', 'service_code', 'resource_type', 'region', 'effective_at', 'expires_at'),
    indexed: ['name'],
  },
  { name: 'mirror_balance', columns: numbers('amount', 'debt'), indexed: ['amount', 'debt'] },
  { name: 'mirror_budget', columns: { ...numbers('amount', 'used'), ...texts('type') }, indexed: ['amount', 'used'] },
  {
    name: 'mirror_coupon',
    columns: {
      ...texts('status', 'type', 'created_at', 'effective_at', 'expires_at'),
      ...numbers('face_value', 'balance'),
    },
    indexed: ['created_at', 'expires_at', 'status'],
  },
  {
    name: 'mirror_adjustment',
    columns: { ...texts('type', 'operated_at'), ...numbers('amount') },
    indexed: ['operated_at'],
  },
  {
    name: 'mirror_bill',
    columns: {
      ...texts('month', 'charge_mode', 'bill_type', 'service_code', 'resource_type'),
      ...numbers('amount'),
    },
    indexed: ['month'],
  },
];

/** Further copied lists, and touches: rows to be read again soon, while their copy still answers. */
export const mirrorNouns = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    for (const table of TABLES) await createMirrorTable(db, table, dialect);
    await db.schema
      .alterTable('mirror_touch')
      .addColumn('blocks', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
