import { sql } from 'kysely';
import type { Database, Tables, Transaction } from '../store/index.ts';
import { isoOf } from '../time/index.ts';

/**
 * `WITHHELD`: the endpoint's reader may no longer read the event, or the endpoint no longer selects it. `DROPPED`: the
 * endpoint was removed before the delivery.
 */
export type DeliveryState = 'PENDING' | 'DELIVERED' | 'WITHHELD' | 'DROPPED';

/** One event for one endpoint. */
export interface NewDelivery {
  /** Derived from the number in the log, so that reading the log twice adds nothing. */
  readonly id: string;
  readonly messageId: string;
  readonly type: string;
  /** Key of the object; events of one object are delivered in order. */
  readonly object: string;
  readonly content: string;
}

export interface Delivery extends NewDelivery {
  readonly number: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly answeredAt: string | null;
  readonly status: number | null;
  readonly fault: string | null;
}

export interface Endpoint {
  readonly partnerId: string;
  readonly endpointId: string;
}

/** Name of the counter of an endpoint's deliveries. Its row is locked while deliveries are added. */
const COUNTER = 'deliveries';

const toDelivery = (row: Tables['webhook_delivery']): Delivery => ({
  id: row.id,
  messageId: row.message_id,
  number: Number(row.number),
  type: row.type,
  object: row.object,
  content: row.content,
  state: row.state as DeliveryState,
  attempts: row.attempts,
  dueAt: row.due_at,
  createdAt: row.created_at,
  answeredAt: row.answered_at,
  status: row.status,
  fault: row.fault,
});

const selectDeliveries = (db: Database, { partnerId, endpointId }: Endpoint) =>
  db.selectFrom('webhook_delivery').where('partner_id', '=', partnerId).where('endpoint_id', '=', endpointId);

export const changeDeliveries = (db: Database, { partnerId, endpointId }: Endpoint) =>
  db.updateTable('webhook_delivery').where('partner_id', '=', partnerId).where('endpoint_id', '=', endpointId);

/** Adds deliveries in order after the existing ones, and leaves out those that exist already. */
export const addDeliveries = async (
  db: Transaction<Tables>,
  { partnerId, endpointId }: Endpoint,
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<void> => {
  if (deliveries.length === 0) return;
  await db
    .insertInto('webhook_cursor')
    .values({ partner_id: partnerId, endpoint_id: endpointId, log: COUNTER, seq: 0 })
    .onConflict((conflict) => conflict.columns(['partner_id', 'endpoint_id', 'log']).doNothing())
    .execute();
  const { seq } = await db
    .updateTable('webhook_cursor')
    .set(({ eb }) => ({ seq: eb('seq', '+', deliveries.length) }))
    .where('partner_id', '=', partnerId)
    .where('endpoint_id', '=', endpointId)
    .where('log', '=', COUNTER)
    .returning('seq')
    .executeTakeFirstOrThrow();
  const first = Number(seq) - deliveries.length + 1;
  const at = isoOf(now);
  await db
    .insertInto('webhook_delivery')
    .values(
      deliveries.map(({ id, messageId, type, object, content }, index) => ({
        partner_id: partnerId,
        endpoint_id: endpointId,
        id,
        message_id: messageId,
        number: first + index,
        type,
        object,
        content,
        state: 'PENDING',
        attempts: 0,
        due_at: at,
        created_at: at,
        answered_at: null,
        status: null,
        fault: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['partner_id', 'endpoint_id', 'id']).doNothing())
    .execute();
};

/** Deliveries that may be sent now: of each object only the first one that is not delivered. */
export const dueDeliveries = async (
  db: Database,
  endpoint: Endpoint,
  now: number,
  most: number,
): Promise<readonly Delivery[]> => {
  const rows = await selectDeliveries(db, endpoint)
    .selectAll()
    .where('state', '=', 'PENDING')
    .where('due_at', '<=', isoOf(now))
    .where(
      sql<boolean>`not exists (select 1 from webhook_delivery as earlier where earlier.partner_id = webhook_delivery.partner_id
        and earlier.endpoint_id = webhook_delivery.endpoint_id and earlier.state = 'PENDING'
        and earlier.object = webhook_delivery.object and earlier.number < webhook_delivery.number)`,
    )
    .orderBy('number')
    .limit(most)
    .execute();
  return rows.map(toDelivery);
};

/** Restarts the waiting deliveries with their first attempt, when the endpoint becomes active again. */
export const beginAnew = async (db: Database, endpoint: Endpoint, now: number): Promise<void> => {
  await changeDeliveries(db, endpoint)
    .set({ attempts: 0, due_at: isoOf(now) })
    .where('state', '=', 'PENDING')
    .execute();
};

/** Drops the waiting deliveries of a removed endpoint. */
export const dropDeliveries = async (db: Database, endpoint: Endpoint): Promise<void> => {
  await changeDeliveries(db, endpoint).set({ state: 'DROPPED' }).where('state', '=', 'PENDING').execute();
};

/** Deletes deliveries that were received before the given time. */
export const pruneDeliveries = async (db: Database, partnerId: string, before: number): Promise<void> => {
  await db
    .deleteFrom('webhook_delivery')
    .where('partner_id', '=', partnerId)
    .where('state', '!=', 'PENDING')
    .where('created_at', '<', isoOf(before))
    .execute();
};

/** Newest first. */
export const listDeliveries = async (
  db: Database,
  endpoint: Endpoint,
  { states, first }: { readonly states: readonly DeliveryState[] | null; readonly first: number },
): Promise<readonly Delivery[]> => {
  const rows = await selectDeliveries(db, endpoint)
    .selectAll()
    .$if(states !== null, (query) => query.where('state', 'in', states ?? []))
    .orderBy('number', 'desc')
    .limit(first)
    .execute();
  return rows.map(toDelivery);
};

export const deliveriesByIds = async (
  db: Database,
  endpoint: Endpoint,
  ids: readonly string[],
): Promise<readonly Delivery[]> => {
  const rows = await selectDeliveries(db, endpoint).selectAll().where('id', 'in', ids).orderBy('number').execute();
  return rows.map(toDelivery);
};
