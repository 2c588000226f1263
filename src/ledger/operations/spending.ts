import { sql } from 'kysely';
import type { Database, Store, Tables, Transaction } from '../../store/index.ts';
import { DAY_MS, isoOf, startOfDayAt } from '../../time/index.ts';
import type { OperationState } from './operation.ts';

/** States in which no amount was or will be moved. */
const HARMLESS: readonly OperationState[] = ['REFUSED', 'NOT_APPLIED'];

interface Day {
  readonly partnerId: string;
  /** Login name. */
  readonly member: string;
  /** Key of the person, who may have other login names; null: known by this login name only. */
  readonly person: string | null;
  /** Id of an agent whose operations alone are counted; left out: all operations. */
  readonly agent?: string | undefined;
  /** Id of an operation to leave out of the sum. */
  readonly except?: string | undefined;
  /** Any moment of the day; epoch milliseconds. */
  readonly at: number;
}

/** Amounts of the member's operations of a day that have moved money, or may have, or still may. */
export const spentOn = async (
  db: Database | Transaction<Tables>,
  { partnerId, member, person, agent, except, at }: Day,
): Promise<readonly string[]> => {
  const start = startOfDayAt(at);
  const rows = await db
    .selectFrom('operation')
    .select('amount')
    .where('partner_id', '=', partnerId)
    .where((where) => where.or([where('member', '=', member), ...(person ? [where('person', '=', person)] : [])]))
    .$if(agent !== undefined, (query) => query.where('agent', '=', agent ?? ''))
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .where('created_at', '>=', isoOf(start))
    .where('created_at', '<', isoOf(start + DAY_MS))
    // A person's NOT_APPLIED does not give back the amount to the asker's day: the money may have been moved.
    .where((where) => where.or([where('state', 'not in', HARMLESS), where('settled_by', '=', 'PERSON')]))
    .where('amount', 'is not', null)
    .execute();
  return rows.flatMap(({ amount }) => amount ?? []);
};

/** The same for all operations of a day that agents asked for. */
export const spentByAgents = async (
  db: Database,
  { partnerId, at }: Pick<Day, 'partnerId' | 'at'>,
): Promise<readonly { readonly agent: string; readonly person: string | null; readonly amount: string }[]> => {
  const start = startOfDayAt(at);
  const rows = await db
    .selectFrom('operation')
    .select(['agent', 'person', 'amount'])
    .where('partner_id', '=', partnerId)
    .where('agent', 'is not', null)
    .where('created_at', '>=', isoOf(start))
    .where('created_at', '<', isoOf(start + DAY_MS))
    .where((where) => where.or([where('state', 'not in', HARMLESS), where('settled_by', '=', 'PERSON')]))
    .execute();
  return rows.flatMap(({ agent, person, amount }) => (agent && amount ? [{ agent, person, amount }] : []));
};

/**
 * Locks the member until the transaction ends, so that another operation of the same member waits and then counts this
 * one.
 */
export const oneAtATime = async (
  { dialect }: Pick<Store, 'dialect'>,
  transaction: Transaction<Tables>,
  { partnerId, member, person }: Omit<Day, 'at'>,
): Promise<void> => {
  if (dialect !== 'postgres') return;
  // Sorted: transactions that lock in different orders could wait for each other.
  for (const name of [member, ...(person ? [person] : [])].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${partnerId}/${name}`}, 0))`.execute(transaction);
};
