import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tables, Transaction } from '../store/index.ts';
import { DAY_MS, isoOf } from '../time/index.ts';
import type { Keyring } from './keyring.ts';

/** The format of Standard Webhooks, which allows 24 to 64 bytes. */
const createSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** How long the previous secret signs after a new one was issued. */
const OVERLAP_MS = DAY_MS;

interface Endpoint {
  readonly partnerId: string;
  readonly endpointId: string;
}

/** Prefix of a secret that was stored without encryption, before a key was configured. */
const UNSEALED = 'whsec_';

type Row = Pick<Tables['webhook_secret'], 'partner_id' | 'endpoint_id' | 'idempotency_key' | 'secret'>;

const COLUMNS = ['partner_id', 'endpoint_id', 'idempotency_key', 'secret'] as const;

/** An encrypted secret can be decrypted only in its own row. */
const contextOf = (row: Omit<Row, 'secret'>): string =>
  JSON.stringify([row.partner_id, row.endpoint_id, row.idempotency_key]);

const openSecret = (keys: Keyring | null, row: Row): string | null =>
  row.secret.startsWith(UNSEALED) ? row.secret : (keys?.open(row.secret, contextOf(row)) ?? null);

export interface ValidSecrets {
  /** Newest first. */
  readonly secrets: readonly string[];
  /** Number of secrets that were encrypted with a key that this gateway does not have. */
  readonly closed: number;
}

/** The secrets that sign now: two for a day after a new one was issued, else one. */
export const validSecrets = async (
  db: Database,
  { partnerId, endpointId }: Endpoint,
  { keys, now }: { readonly keys: Keyring | null; readonly now: number },
): Promise<ValidSecrets> => {
  const rows = await db
    .selectFrom('webhook_secret')
    .select(COLUMNS)
    .where('partner_id', '=', partnerId)
    .where('endpoint_id', '=', endpointId)
    .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', isoOf(now))]))
    .orderBy(sql`case when expires_at is null then 0 else 1 end`)
    .execute();
  const secrets = rows.map((row) => openSecret(keys, row)).filter((secret) => secret !== null);
  return { secrets, closed: rows.length - secrets.length };
};

/**
 * Encrypts with the current key the secrets that are not encrypted or use the previous key, which can then be removed
 * from the settings. The text of an expired secret is deleted; its row stays, because it records what its idempotency
 * key issued.
 */
export const sealSecrets = async (db: Database, partnerId: string, keys: Keyring, now: number): Promise<void> => {
  await db
    .updateTable('webhook_secret')
    .set({ secret: '' })
    .where('partner_id', '=', partnerId)
    .where('expires_at', '<=', isoOf(now))
    .where('secret', '!=', '')
    .execute();
  const rows = await db
    .selectFrom('webhook_secret')
    .select(COLUMNS)
    .where('partner_id', '=', partnerId)
    .where('secret', '!=', '')
    .execute();
  for (const row of rows) {
    const secret = keys.isCurrent(row.secret) ? null : openSecret(keys, row);
    if (secret === null) continue;
    await db
      .updateTable('webhook_secret')
      .set({ secret: keys.seal(secret, contextOf(row)) })
      .where('partner_id', '=', partnerId)
      .where('idempotency_key', '=', row.idempotency_key)
      .where('secret', '=', row.secret)
      .execute();
  }
};

/** What an idempotency key issued before. */
export const secretByKey = (db: Database, partnerId: string, key: string) =>
  db
    .selectFrom('webhook_secret')
    .select(['endpoint_id', 'input_digest'])
    .where('partner_id', '=', partnerId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

interface Issuing {
  readonly key: string;
  readonly digest: string;
  readonly keys: Keyring;
  readonly now: number;
}

/** Issues a secret. The previous one stays valid for a day; older ones expire. */
export const issueSecret = async (
  db: Transaction<Tables>,
  { partnerId, endpointId }: Endpoint,
  { key, digest, keys, now }: Issuing,
): Promise<string> => {
  const secret = createSecret();
  const own = db
    .updateTable('webhook_secret')
    .where('partner_id', '=', partnerId)
    .where('endpoint_id', '=', endpointId);
  await own
    .set({ expires_at: isoOf(now) })
    .where('expires_at', '>', isoOf(now))
    .execute();
  await own
    .set({ expires_at: isoOf(now + OVERLAP_MS) })
    .where('expires_at', 'is', null)
    .execute();
  const place = { partner_id: partnerId, endpoint_id: endpointId, idempotency_key: key };
  await db
    .insertInto('webhook_secret')
    .values({
      ...place,
      input_digest: digest,
      secret: keys.seal(secret, contextOf(place)),
      issued_at: isoOf(now),
      expires_at: null,
    })
    .execute();
  return secret;
};
