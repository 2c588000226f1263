import { GatewayError, isGatewayError } from '../errors/index.ts';
import { type Claims, lastingClaimsOf, type Rights, rightsOf, type Viewer } from '../identity/index.ts';
import type { Database, Tables, Transaction } from '../store/index.ts';
import type { Endpoint } from './deliveries.ts';
import type { EndpointReader, OpenReach, Reach } from './reach.ts';
import type { Topic } from './subscription.ts';

export const readerOf = (viewer: Viewer): EndpointReader => ({
  claims: lastingClaimsOf(viewer),
  rights: rightsOf(viewer),
});

/** Null for an endpoint that no member has activated since readers are kept. */
export const findReader = async (db: Database, { partnerId, endpointId }: Endpoint): Promise<EndpointReader | null> => {
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
  { claims, rights }: EndpointReader,
): Promise<void> => {
  const values = { claims: JSON.stringify(claims), rights: JSON.stringify(rights) };
  await db
    .insertInto('webhook_reader')
    .values({ partner_id: partnerId, endpoint_id: endpointId, ...values })
    .onConflict((conflict) => conflict.columns(['partner_id', 'endpoint_id']).doUpdateSet(values))
    .execute();
};

/** Why a reader may read nothing, in a code and what it lacks; throws any other error again. */
const refusalIn = (error: unknown): string => {
  if (!isGatewayError(error) || (error.code !== 'UNAUTHENTICATED' && error.code !== 'FORBIDDEN')) throw error;
  return `${error.code}: ${error.extensions.reason}`;
};

/** What the reader may read at this moment, or why it may read nothing. */
export const reachNow = async (
  openReach: OpenReach,
  reader: EndpointReader | null,
  topics: ReadonlySet<Topic>,
): Promise<{ readonly reach: Reach } | { readonly refusal: string }> => {
  if (!reader) return { refusal: 'UNAUTHENTICATED: not activated by a member' };
  try {
    return { reach: await openReach(reader, topics) };
  } catch (error) {
    return { refusal: refusalIn(error) };
  }
};

/** Throws WRONG_STATE for a viewer whose roles only its token names, and FORBIDDEN where it may not read one of the topics. */
export const requireReader = async (
  openReach: OpenReach,
  viewer: Viewer,
  topics: ReadonlySet<Topic>,
): Promise<void> => {
  await openReach(readerOf(viewer), topics).catch((error: unknown) => {
    if (!isGatewayError(error) || error.code !== 'UNAUTHENTICATED') throw error;
    const limit = 'a member whom the organization stores, or a service whose roles are configured';
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'lasting-roles', limit } });
  });
};
