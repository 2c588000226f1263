import { sql } from 'kysely';
import type { Database, Store, Tables, Transaction } from '../../store/index.ts';
import { DAY_MS, startOfDayAt } from '../../time/index.ts';
import type { OperationState } from './operation.ts';

/** Nothing was moved, and nothing will be. */
const HARMLESS: readonly OperationState[] = ['REFUSED', 'NOT_APPLIED'];

interface Day {
  readonly partnerId: string;
  /** Login name. */
  readonly member: string;
  /** The same person may have other login names; null: known by this one alone. */
  readonly person: string | null;
  /** Left out of the sum. */
  readonly except?: string | undefined;
  /** Any moment of it; epoch milliseconds. */
  readonly at: number;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Amounts of the member's operations of a day that have moved something, or may have, or may yet. */
export const spentOn = async (
  db: Database | Transaction<Tables>,
  { partnerId, member, person, except, at }: Day,
): Promise<readonly string[]> => {
  const start = startOfDayAt(at);
  const rows = await db
    .selectFrom('operation')
    .select('amount')
    .where('partner_id', '=', partnerId)
    .where((where) => where.or([where('member', '=', member), ...(person ? [where('person', '=', person)] : [])]))
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .where('created_at', '>=', iso(start))
    .where('created_at', '<', iso(start + DAY_MS))
    // That nothing was moved is a person's word only: the day of whoever asked is not freed by it.
    .where((where) => where.or([where('state', 'not in', HARMLESS), where('settled_by', '=', 'PERSON')]))
    .where('amount', 'is not', null)
    .execute();
  return rows.flatMap(({ amount }) => amount ?? []);
};

/** Whoever comes with another operation of this member waits until this one is stored and counts. */
export const oneAtATime = async (
  { dialect }: Pick<Store, 'dialect'>,
  transaction: Transaction<Tables>,
  { partnerId, member, person }: Omit<Day, 'at'>,
): Promise<void> => {
  if (dialect !== 'postgres') return;
  // In one order for all, or two transactions could wait for each other.
  for (const name of [member, ...(person ? [person] : [])].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${partnerId}/${name}`}, 0))`.execute(transaction);
};
