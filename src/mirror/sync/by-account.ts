import { type RawBuilder, sql } from 'kysely';
import { type ErrorCode, faultOf, isGatewayError, isRetryable } from '../../errors/index.ts';
import type { Credential } from '../../upstream/index.ts';
import { wireText } from '../columns.ts';
import type { AccountsSource, MirrorNoun, WireRow } from '../noun.ts';
import { NOUNS } from '../nouns/index.ts';
import { type CustomerRows, rowsOf } from './customer-rows.ts';
import type { Part, Surroundings } from './work.ts';

/** In the place of a customer's id: the partner's own account. */
export const OWN_ACCOUNT = '';

/** Whether the vendor refuses one customer's account permanently; the round continues with the other accounts. */
export const isRefusedAccount = (code: ErrorCode, accountId: string): boolean =>
  accountId !== OWN_ACCOUNT && faultOf(code) === 'vendor' && !isRetryable(code);

/** Whether the round that begins now reads only accounts with open rows. */
export const isRoundNarrow = ({ noun: { source }, complete, verifiedAt }: Part, now: number): boolean => {
  if (source.kind !== 'customers' || !source.accounts || !complete || verifiedAt === null) return false;
  const age = now - Date.parse(verifiedAt);
  return age >= 0 && age < source.accounts.everySeconds * 1000;
};

/** Condition on the customer `c`: the account has open rows. */
export const ofOpenAccounts = ({ table }: MirrorNoun, { open }: AccountsSource): RawBuilder<unknown> =>
  sql`and exists (select 1 from ${sql.table(table)} r where r.partner_id = c.partner_id and r.customer_id = c.row_id
    and ${sql.ref(`r.${open.column}`)} in (${sql.join([...open.states])}))`;

/** Credential with which an account is read; null for a customer who has left. */
export const credentialOf = async (
  { store, partnerId }: Surroundings,
  accountId: string,
): Promise<Credential | null> => {
  if (accountId === OWN_ACCOUNT) return { kind: 'partner' };
  const { rows } = await sql<{
    account_name: string | null;
  }>`select account_name from ${sql.table(NOUNS.customers.table)}
    where partner_id = ${partnerId} and row_id = ${accountId}`.execute(store.db);
  const accountName = rows[0]?.account_name;
  return accountName ? { kind: 'customer', accountName } : null;
};

/** Adds the number of messages that the account has not read to each open row. */
const withUnread = async (
  { ask }: Surroundings,
  { open, unread }: AccountsSource,
  {
    noun,
    rows,
    credential,
  }: { readonly noun: MirrorNoun; readonly rows: readonly WireRow[]; readonly credential: Credential },
): Promise<readonly WireRow[]> => {
  const isOpen = (row: WireRow): boolean => open.states.includes(String(noun.columns[open.column]?.value(row)));
  const ids = rows.filter(isOpen).flatMap((row) => noun.idOf(row) ?? []);
  const counts = new Map<string, unknown>();
  for (let from = 0; from < ids.length; from += unread.most) {
    const page = await ask(unread.operation, { [unread.ids]: ids.slice(from, from + unread.most) }, credential);
    for (const row of page.rows) counts.set(wireText(unread.id)(row) ?? '', row[unread.count]);
  }
  return rows.map((row) => ({ ...row, [unread.count]: counts.get(noun.idOf(row) ?? '') ?? 0 }));
};

const NONE: CustomerRows = { rows: [], isWhole: true };

/**
 * All rows of one account, read with its own credential. Empty for a customer who has granted no agency; null when the
 * vendor refuses, so that the stored rows stay.
 */
export const rowsOfAccount = async (
  surroundings: Surroundings,
  part: Part,
  accounts: AccountsSource,
  accountId: string,
): Promise<CustomerRows | null> => {
  const credential = await credentialOf(surroundings, accountId);
  if (credential === null) return NONE;
  try {
    const found = await rowsOf(surroundings, part, [accountId], credential);
    // Rows of the partner's own account have no customer.
    const rows = found.rows.map((row) => ({ ...row, customer_id: accountId || null }));
    return { ...found, rows: await withUnread(surroundings, accounts, { noun: part.noun, rows, credential }) };
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    if (error.code === 'AGENCY_MISSING') return NONE;
    if (isRefusedAccount(error.code, accountId)) return null;
    throw error;
  }
};
