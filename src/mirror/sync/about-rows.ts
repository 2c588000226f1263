import { type RawBuilder, sql } from 'kysely';
import { isGatewayError } from '../../errors/index.ts';
import { DAY_MS, isoOf } from '../../time/index.ts';
import type { AboutSource, MirrorNoun, WireRow } from '../noun.ts';
import { askRows } from './ask-rows.ts';
import { credentialOf, isRefusedAccount } from './by-account.ts';
import type { Part, Surroundings } from './work.ts';

type Sql = RawBuilder<unknown>;

/** Condition on the rows `a` of the other list: facts about them are read now. */
const dueSql = ({ only, until, withinDays }: AboutSource, now: number): Sql => {
  const time = sql.ref(`a.${until}`);
  const parts = Object.entries(only).map(
    ([column, values]) => sql`${sql.ref(`a.${column}`)} in (${sql.join([...values])})`,
  );
  return sql.join(
    [...parts, sql`${time} >= ${isoOf(now)}`, sql`${time} <= ${isoOf(now + withinDays * DAY_MS)}`],
    sql` and `,
  );
};

/** Condition on the customer `c`: facts about some of its rows are read now. */
export const ofCustomersAsked = (about: AboutSource, now: number): Sql =>
  sql`and exists (select 1 from ${sql.table(about.table)} a where a.partner_id = c.partner_id
    and a.reseller_id = c.reseller_id and a.customer_id = c.row_id and ${dueSql(about, now)})`;

const idsOf = async (
  { store: { db }, partnerId, now }: Surroundings,
  about: AboutSource,
  customerId: string,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ row_id: string }>`select a.row_id from ${sql.table(about.table)} a
    where a.partner_id = ${partnerId} and a.customer_id = ${customerId} and ${dueSql(about, now())}
    order by a.row_id`.execute(db);
  return rows.map(({ row_id }) => row_id);
};

/**
 * The vendor's facts about one customer's rows. Empty for a customer who has granted no agency, or whose account the
 * vendor refuses, so that the round continues with the other customers.
 */
export const rowsAbout = async (
  surroundings: Surroundings,
  part: Part,
  about: AboutSource,
  customerId: string,
): Promise<readonly WireRow[]> => {
  const credential = await credentialOf(surroundings, customerId);
  if (credential === null) return [];
  const ids = await idsOf(surroundings, about, customerId);
  const found: WireRow[] = [];
  try {
    for (let from = 0; from < ids.length; from += about.most) {
      const input = { ...about.input, [about.ids]: ids.slice(from, from + about.most) };
      const { rows } = await askRows(surroundings.ask, { ...part, credential }, input);
      found.push(...rows.map((row) => ({ ...row, customer_id: customerId })));
    }
    return found;
  } catch (error) {
    if (isGatewayError(error) && (error.code === 'AGENCY_MISSING' || isRefusedAccount(error.code, customerId)))
      return found;
    throw error;
  }
};

/** Facts that the round did not visit: the rows that they are about are gone or no longer selected. */
export const rowsOfBefore = async (
  { store: { db }, partnerId }: Surroundings,
  { noun, pass }: { readonly noun: MirrorNoun; readonly pass: number },
  startedAt: string,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(noun.table)}
    where partner_id = ${partnerId} and pass <> ${pass} and read_at < ${startedAt}`.execute(db);
  return rows.map(({ row_id }) => row_id);
};
