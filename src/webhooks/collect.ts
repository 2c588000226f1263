import type { Store } from '../store/index.ts';
import { isoOf } from '../time/index.ts';
import { addDeliveries, type Endpoint, type NewDelivery } from './deliveries.ts';
import { type Event, LOST_TYPE, type Reading, type TopicLog } from './topics.ts';

interface Collecting {
  readonly store: Store;
  readonly endpoint: Endpoint;
  readonly now: number;
  readonly reading: Reading;
}

const keyOf = ({ partnerId, endpointId }: Endpoint, log: string) => ({
  partner_id: partnerId,
  endpoint_id: endpointId,
  log,
});

/** Starts reading the logs at their present ends. */
export const beginReading = async (
  { store, endpoint }: Pick<Collecting, 'store' | 'endpoint'>,
  logs: readonly TopicLog[],
): Promise<void> => {
  for (const log of logs)
    await store.db
      .insertInto('webhook_cursor')
      .values({ ...keyOf(endpoint, log.name), seq: await log.last() })
      .onConflict((conflict) => conflict.columns(['partner_id', 'endpoint_id', 'log']).doNothing())
      .execute();
};

const readCursor = async ({ store, endpoint }: Collecting, log: string): Promise<number | null> => {
  const row = await store.db
    .selectFrom('webhook_cursor')
    .select('seq')
    .where((cursor) => cursor.and(keyOf(endpoint, log)))
    .executeTakeFirst();
  return row ? Number(row.seq) : null;
};

const deliveryOf = ({ endpointId }: Endpoint, log: string, { seq, type, object, at, data }: Event): NewDelivery => ({
  id: `${log}-${seq}`,
  messageId: `${endpointId}-${log}-${seq}`,
  type,
  object: `${log}:${object}`,
  content: JSON.stringify({ type, timestamp: at, data }),
});

/** The event for a loss of events, after which the receiver should read the lists again. */
const gapOf = ({ endpoint, now }: Collecting, log: string, next: number): NewDelivery =>
  deliveryOf(endpoint, log, {
    seq: next,
    type: LOST_TYPE,
    object: 'gap',
    at: isoOf(now),
    data: { log, until: String(next) },
  });

/**
 * Makes deliveries of the next page of a log. The deliveries and the new position are stored together, and only if no
 * other gateway has moved the position, so that each event becomes one delivery. Returns whether there may be more.
 */
const collectPage = async (collecting: Collecting, log: TopicLog): Promise<boolean> => {
  const { store, endpoint, now, reading } = collecting;
  const place = await readCursor(collecting, log.name);
  if (place === null) return false;
  const last = await log.last();
  if (last === place) return false;
  const isWanted = log.topics.some((topic) => reading.subscription.topics.has(topic));
  const page = isWanted ? await log.read({ after: place }, reading) : { events: [], next: last, isGap: false };
  if (!page || page.next === place) return false;
  const events = page.events.map((event) => deliveryOf(endpoint, log.name, event));
  return store.transaction(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('webhook_cursor')
      .set({ seq: page.next })
      .where((cursor) => cursor.and({ ...keyOf(endpoint, log.name), seq: place }))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const added = page.isGap ? [gapOf(collecting, log.name, page.next), ...events] : events;
    await addDeliveries(db, endpoint, added, now);
    return true;
  });
};

/** Largest number of pages of one log that are read in one turn. */
const MOST_PAGES = 20;

/**
 * Reads the logs from the stored positions. Events that the endpoint has not selected, or its reader may not read, are
 * skipped.
 */
export const collect = async (collecting: Collecting, logs: readonly TopicLog[]): Promise<void> => {
  for (const log of logs) for (let page = 0; page < MOST_PAGES && (await collectPage(collecting, log)); page++);
};
