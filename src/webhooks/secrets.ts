import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tables, Transaction } from '../store/index.ts';
import { DAY_MS, isoOf } from '../time/index.ts';

/** The specification's own form; 24 to 64 bytes. */
const createSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** After this the secret before the newest signs no more. */
const OVERLAP_MS = DAY_MS;

interface Endpoint {
  readonly partnerId: string;
  readonly endpointId: string;
}

/** Secrets that sign now, the newest first: two of them for a day after a new one was issued. */
export const validSecrets = async (
  db: Database,
  { partnerId, endpointId }: Endpoint,
  now: number,
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('webhook_secret')
    .select('secret')
    .where('partner_id', '=', partnerId)
    .where('endpoint_id', '=', endpointId)
    .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', isoOf(now))]))
    .orderBy(sql`case when expires_at is null then 0 else 1 end`)
    .execute();
  return rows.map(({ secret }) => secret);
};

/** What a key has made before. */
export const secretByKey = (db: Database, partnerId: string, key: string) =>
  db
    .selectFrom('webhook_secret')
    .select(['endpoint_id', 'input_digest'])
    .where('partner_id', '=', partnerId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

/** Issues a secret; the one before it goes on for a day, and any older one ends. */
export const issueSecret = async (
  db: Transaction<Tables>,
  { partnerId, endpointId }: Endpoint,
  { key, digest, now }: { readonly key: string; readonly digest: string; readonly now: number },
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
  await db
    .insertInto('webhook_secret')
    .values({
      partner_id: partnerId,
      endpoint_id: endpointId,
      idempotency_key: key,
      input_digest: digest,
      secret,
      issued_at: isoOf(now),
      expires_at: null,
    })
    .execute();
  return secret;
};
