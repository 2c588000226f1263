import type { Database, Tables, Transaction } from '../../store/index.ts';
import { type CustomerAssignment, EMPTY, type OrganizationState } from './state.ts';

/** Version of the partner's organization; 0 where none is stored. */
export const readVersion = async (db: Database, partnerId: string): Promise<number> => {
  const row = await db
    .selectFrom('organization')
    .select('version')
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  return row?.version ?? 0;
};

const names = (json: string): readonly string[] => JSON.parse(json) as string[];

export const readState = async (db: Database, partnerId: string): Promise<OrganizationState> => {
  const version = await readVersion(db, partnerId);
  if (version === 0) return EMPTY;
  const members = await db.selectFrom('member').selectAll().where('partner_id', '=', partnerId).execute();
  const roles = await db.selectFrom('custom_role').selectAll().where('partner_id', '=', partnerId).execute();
  const directors = await db.selectFrom('manager_assignment').selectAll().where('partner_id', '=', partnerId).execute();
  const customers = await db
    .selectFrom('customer_assignment')
    .selectAll()
    .where('partner_id', '=', partnerId)
    // The map below keeps the last row of each customer, so the newest assignment must come last.
    .orderBy('counts_from')
    .execute();
  return {
    version,
    members: new Map(
      members
        .map(({ account_name, active, subject, name, roles }) => ({
          accountName: account_name,
          subject,
          name,
          active: active === 1,
          roles: names(roles),
        }))
        .map((member) => [member.accountName, member]),
    ),
    roles: new Map(
      roles.map(({ name, description, items }) => [name, { name, description, items: names(items) }] as const),
    ),
    directors: new Map(directors.map(({ manager, director }) => [manager, director])),
    customers: new Map(customers.map((row) => [row.customer_id, toAssignment(row)])),
  };
};

const toAssignment = (row: Tables['customer_assignment']): CustomerAssignment => ({
  customerId: row.customer_id,
  manager: row.manager,
  assignedAt: row.assigned_at,
  countsFrom: row.counts_from,
});

/** Customer id → login name of its manager on a day (`YYYY-MM-DD`, UTC+8), without customers that have no manager. */
export const readManagersOn = async (
  db: Database,
  partnerId: string,
  day: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('customer_assignment')
    .select(['customer_id', 'manager'])
    .where('partner_id', '=', partnerId)
    .where('counts_from', '<=', day)
    .orderBy('counts_from')
    .execute();
  const last = new Map(rows.map(({ customer_id, manager }) => [customer_id, manager]));
  return new Map([...last].filter((entry): entry is [string, string] => entry[1] !== null));
};

/**
 * Locks the partner's organization until the transaction ends, and creates it if necessary; returns its new version.
 */
export const lockVersion = async (db: Transaction<Tables>, partnerId: string): Promise<number> => {
  await db
    .insertInto('organization')
    .values({ partner_id: partnerId, version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // In PostgreSQL the update locks the row. In SQLite the transaction has locked the whole file.
  const { version } = await db
    .updateTable('organization')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('partner_id', '=', partnerId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
};

type Key = string;

const selectChanged = <V>(before: ReadonlyMap<Key, V>, after: ReadonlyMap<Key, V>): V[] =>
  [...after].filter(([key, value]) => before.get(key) !== value).map(([, value]) => value);

const selectRemoved = <V>(before: ReadonlyMap<Key, V>, after: ReadonlyMap<Key, V>): Key[] =>
  [...before.keys()].filter((key) => !after.has(key));

/** Writes only the members, roles and assignments that differ between two states. */
export const writeDifference = async (
  db: Transaction<Tables>,
  partnerId: string,
  before: OrganizationState,
  after: OrganizationState,
): Promise<void> => {
  for (const { accountName, subject, name, active, roles } of selectChanged(before.members, after.members)) {
    const values = { subject, name, active: active ? 1 : 0, roles: JSON.stringify(roles) };
    await db
      .insertInto('member')
      .values({ partner_id: partnerId, account_name: accountName, ...values })
      .onConflict((conflict) => conflict.columns(['partner_id', 'account_name']).doUpdateSet(values))
      .execute();
  }
  for (const { name, description, items } of selectChanged(before.roles, after.roles)) {
    const values = { description, items: JSON.stringify(items) };
    await db
      .insertInto('custom_role')
      .values({ partner_id: partnerId, name, ...values })
      .onConflict((conflict) => conflict.columns(['partner_id', 'name']).doUpdateSet(values))
      .execute();
  }
  for (const name of selectRemoved(before.roles, after.roles)) {
    await db.deleteFrom('custom_role').where('partner_id', '=', partnerId).where('name', '=', name).execute();
  }
  for (const { customerId, manager, assignedAt, countsFrom } of selectChanged(before.customers, after.customers)) {
    const values = { manager, assigned_at: assignedAt };
    await db
      .insertInto('customer_assignment')
      .values({ partner_id: partnerId, customer_id: customerId, counts_from: countsFrom, ...values })
      .onConflict((conflict) => conflict.columns(['partner_id', 'customer_id', 'counts_from']).doUpdateSet(values))
      .execute();
  }
  for (const manager of selectRemoved(before.directors, after.directors)) {
    await db
      .deleteFrom('manager_assignment')
      .where('partner_id', '=', partnerId)
      .where('manager', '=', manager)
      .execute();
  }
  for (const [manager, director] of after.directors) {
    if (before.directors.get(manager) === director) continue;
    await db
      .insertInto('manager_assignment')
      .values({ partner_id: partnerId, manager, director })
      .onConflict((conflict) => conflict.columns(['partner_id', 'manager']).doUpdateSet({ director }))
      .execute();
  }
};
