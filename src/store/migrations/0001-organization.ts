import type { Kysely } from 'kysely';

/** Members, roles, account managers of customers and directors of account managers. */
export const organization = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('organization')
      .addColumn('partner_id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('member')
      .addColumn('partner_id', 'text', (column) => column.notNull().references('organization.partner_id'))
      .addColumn('account_name', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('member_key', ['partner_id', 'account_name'])
      .addUniqueConstraint('member_subject', ['partner_id', 'subject'])
      .execute();

    await db.schema
      .createTable('custom_role')
      .addColumn('partner_id', 'text', (column) => column.notNull().references('organization.partner_id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('description', 'text', (column) => column.notNull())
      .addColumn('items', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('custom_role_key', ['partner_id', 'name'])
      .execute();

    await db.schema
      .createTable('customer_assignment')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('customer_id', 'text', (column) => column.notNull())
      .addColumn('counts_from', 'text', (column) => column.notNull())
      .addColumn('manager', 'text')
      .addColumn('assigned_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('customer_assignment_key', ['partner_id', 'customer_id', 'counts_from'])
      .addForeignKeyConstraint('customer_assignment_manager', ['partner_id', 'manager'], 'member', [
        'partner_id',
        'account_name',
      ])
      .execute();

    await db.schema
      .createTable('manager_assignment')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('manager', 'text', (column) => column.notNull())
      .addColumn('director', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('manager_assignment_key', ['partner_id', 'manager'])
      .addForeignKeyConstraint('manager_assignment_manager', ['partner_id', 'manager'], 'member', [
        'partner_id',
        'account_name',
      ])
      .addForeignKeyConstraint('manager_assignment_director', ['partner_id', 'director'], 'member', [
        'partner_id',
        'account_name',
      ])
      .execute();
  },
};
