import { GatewayError } from '../errors/index.ts';
import { type Asker, type Claims, lastingClaimsOf, type Rights, rightsOf, type Viewer } from '../identity/index.ts';
import type { Database, Tables, Transaction } from '../store/index.ts';
import type { Endpoint } from './deliveries.ts';
import type { OpenReach } from './reach.ts';
import type { Topic } from './subscription.ts';

export const readerOf = (viewer: Viewer): Asker => ({
  claims: lastingClaimsOf(viewer),
  rights: rightsOf(viewer),
});

/** Null for an endpoint that no member has activated since readers are kept. */
export const findReader = async (db: Database, { partnerId, endpointId }: Endpoint): Promise<Asker | null> => {
  const row = await db
    .selectFrom('webhook_reader')
    .select(['claims', 'rights'])
    .where('partner_id', '=', partnerId)
    .where('endpoint_id', '=', endpointId)
    .executeTakeFirst();
  return row ? { claims: JSON.parse(row.claims) as Claims, rights: JSON.parse(row.rights) as Rights } : null;
};

export const keepReader = async (
  db: Transaction<Tables>,
  { partnerId, endpointId }: Endpoint,
  { claims, rights }: Asker,
): Promise<void> => {
  const values = { claims: JSON.stringify(claims), rights: JSON.stringify(rights) };
  await db
    .insertInto('webhook_reader')
    .values({ partner_id: partnerId, endpoint_id: endpointId, ...values })
    .onConflict((conflict) => conflict.columns(['partner_id', 'endpoint_id']).doUpdateSet(values))
    .execute();
};

/**
 * Why a reader may read nothing; null for an endpoint that has none, because it was activated before readers were kept.
 */
export const reasonOf = (refusal: GatewayError | null): string =>
  refusal ? `${refusal.code}: ${refusal.extensions.reason}` : 'UNAUTHENTICATED: not activated by a member';

/**
 * Throws WRONG_STATE for a viewer whose roles only its token names, and FORBIDDEN where it may not read one of the
 * topics.
 */
export const requireReader = (openReach: OpenReach, viewer: Viewer, topics: ReadonlySet<Topic>): void => {
  const found = openReach(readerOf(viewer), topics);
  if ('reach' in found) return;
  if (found.refusal.code !== 'UNAUTHENTICATED') throw found.refusal;
  const limit = 'a member whom the organization stores, or a service whose roles are configured';
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'lasting-roles', limit } });
};
