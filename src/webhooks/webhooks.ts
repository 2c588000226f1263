import { hash } from 'node:crypto';
import { GatewayError } from '../errors/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import type { Mirror } from '../mirror/index.ts';
import type { Records, StoredRecord } from '../records/index.ts';
import type { Database, Store, Tables, Transaction } from '../store/index.ts';
import { type Clock, DAY_MS, isoOf, repeatEvery } from '../time/index.ts';
import { beginReading, collect } from './collect.ts';
import { deliverDue } from './deliver.ts';
import {
  addDeliveries,
  beginAnew,
  type Delivery,
  type DeliveryState,
  deliveriesByIds,
  dropDeliveries,
  type Endpoint,
  listDeliveries,
  type NewDelivery,
  pruneDeliveries,
} from './deliveries.ts';
import { ENDPOINT_KIND, findEndpoint, listEndpoints, pauseEndpoint, readSubscription, urlOf } from './endpoints.ts';
import { judge } from './judge.ts';
import type { Keyring } from './keyring.ts';
import type { Post } from './post.ts';
import type { OpenReach } from './reach.ts';
import { findReader, keepReader, readerOf, reasonOf, requireReader } from './readers.ts';
import { issueSecret, sealSecrets, secretByKey, validSecrets } from './secrets.ts';
import { mirrorLog, operationsLog, type Reading, recordsLog, TEST_TYPE, type TopicLog } from './topics.ts';

/** A change that is made once for its idempotency key, with its audit record in the same transaction. */
export interface Asked {
  readonly key: string;
  readonly digest: string;
  audit(db: Transaction<Tables>): Promise<void>;
}

/** The secret is shown once; null when the same request was answered before. */
export interface IssuedSecret {
  readonly secret: string | null;
}

/** The webhooks of one partner: endpoints, secrets and deliveries. */
export interface Webhooks {
  /** Throws WRONG_STATE or FORBIDDEN for a viewer as whom the endpoint cannot read; nothing for an unknown endpoint. */
  requireReader(endpointId: string, viewer: Viewer): Promise<void>;
  /** From then on the endpoint sends what this viewer may read. */
  keepReader(db: Transaction<Tables>, endpointId: string, viewer: Viewer): Promise<void>;
  issueSecret(endpointId: string, asked: Asked): Promise<IssuedSecret>;
  /** Adds an event without a meaning, with which a receiver can be tested; returns its delivery. */
  sendTest(endpointId: string, asked: Asked): Promise<Delivery>;
  /** Sends deliveries again, with the same message ids. */
  replay(endpointId: string, ids: readonly string[], asked: Asked): Promise<readonly Delivery[]>;
  deliveries(
    endpointId: string,
    query: { readonly states: readonly DeliveryState[] | null; readonly first: number },
  ): Promise<readonly Delivery[]>;
  /** Does what is due now, and waits until it is done. */
  step(): Promise<void>;
  /** Starts to do what is due every second. A slow receiver delays only its own endpoint. */
  start(): void;
  close(): Promise<void>;
}

interface WebhooksSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly records: Records;
  readonly audit: Audit;
  readonly ledger: Pick<Ledger, 'byId'>;
  /** Null when no copies are kept. */
  readonly mirror: Mirror | null;
  readonly post: Post;
  /** What readers may read, by the rules of the graph. Null in programs without a graph: nothing is sent. */
  readonly openReach: OpenReach | null;
  /** Encrypts the stored secrets. Without a configured key it is null, and no secret is issued. */
  readonly keys: Keyring | null;
  readonly onError?: ((error: unknown) => void) | undefined;
}

const EVERY_MS = 1_000;
/** Limits of one turn of an endpoint, in rounds and in time. */
const MOST_ROUNDS = 50;
const MOST_TURN_MS = 5_000;
const PRUNE_EVERY_MS = 3_600_000;

export const createWebhooks = (settings: WebhooksSettings): Webhooks => {
  const { partnerId, store, clock, records, audit, mirror, post, keys, openReach, onError } = settings;
  const { now } = clock;
  const logs: readonly TopicLog[] = [
    ...(mirror ? [mirrorLog(mirror)] : []),
    operationsLog(settings),
    recordsLog(records),
  ];
  const own = records.settingsOf(ENDPOINT_KIND);
  const endpointOf = (endpointId: string): Endpoint => ({ partnerId, endpointId });
  /** Endpoints whose undecryptable secrets have been reported. */
  const closedEndpoints = new Set<string>();
  /** The running turn of each endpoint. */
  const turns = new Map<string, Promise<void>>();
  let prunedAt = 0;
  let isClosed = false;

  /**
   * Stores what an idempotency key added. The same request again adds nothing; another request with the key is refused.
   */
  const addOnce = async (
    endpointId: string,
    asked: Asked,
    make: (db: Database) => Promise<readonly Omit<NewDelivery, 'id'>[]>,
  ): Promise<readonly Delivery[]> => {
    const endpoint = endpointOf(endpointId);
    const mark = hash('sha256', asked.key).slice(0, 32);
    const ids = await store.transaction(async (db) => {
      const made = (await make(db)).map((delivery, index) => ({ ...delivery, id: `${mark}-${index}` }));
      const found = await deliveriesByIds(db, endpoint, [`${mark}-0`]);
      if (found.length === 0) {
        await addDeliveries(db, endpoint, made, now());
        await asked.audit(db);
      } else if (found[0]?.messageId !== made[0]?.messageId) throw new GatewayError('IDEMPOTENCY_CONFLICT');
      return made.map(({ id }) => id);
    });
    return deliveriesByIds(store.db, endpoint, ids);
  };

  const pause = async (record: StoredRecord, reason: string): Promise<void> => {
    await pauseEndpoint({ records, audit, partnerId }, record, reason);
    await beginAnew(store.db, endpointOf(record.id), now());
    onError?.(new Error(`webhook endpoint ${record.id} is paused: ${reason}`));
  };

  /** What the endpoint may send at this moment; null where it may send nothing, or was changed since it was listed. */
  const readingOf = async (record: StoredRecord, open: OpenReach): Promise<Reading | null> => {
    const reader = await findReader(store.db, endpointOf(record.id));
    // An activation changes reader and version together: while the version is the same, this is the record's reader.
    const current = await findEndpoint(records, record.id);
    if (current?.version !== record.version) return null;
    const subscription = readSubscription(record);
    const found = reader && open(reader, subscription.topics);
    if (found && 'reach' in found) return { subscription, reach: found.reach };
    await pause(record, reasonOf(found?.refusal ?? null));
    return null;
  };

  const serve = async (record: StoredRecord, open: OpenReach): Promise<void> => {
    const endpoint = endpointOf(record.id);
    const first = await readingOf(record, open);
    if (!first) return;
    const { secrets, closed } = await validSecrets(store.db, endpoint, { keys, now: now() });
    if (closed === 0) closedEndpoints.delete(record.id);
    else if (!closedEndpoints.has(record.id)) {
      closedEndpoints.add(record.id);
      onError?.(new Error(`webhook endpoint ${record.id}: a secret was sealed with another key than WEBHOOK_KEYS has`));
    }
    if (secrets.length === 0) return;
    await collect({ store, endpoint, now: now(), reading: first }, logs);
    const privateNetworks = own.privateNetworks === 1;
    const delivering = { store, endpoint, post, now, url: urlOf(record), secrets, privateNetworks };
    const until = now() + MOST_TURN_MS;
    for (let round = 0; round < MOST_ROUNDS && now() <= until && !isClosed; round += 1) {
      const reading = await readingOf(record, open);
      if (!reading) return;
      const verdictOf = (delivery: Delivery) => judge(logs, endpoint, delivery, reading);
      const { pause: reason, isMore } = await deliverDue({ ...delivering, verdictOf });
      if (reason) return pause(record, reason);
      if (!isMore) return;
    }
  };

  const prune = async (): Promise<void> => {
    if (now() - prunedAt < PRUNE_EVERY_MS) return;
    if (keys) await sealSecrets(store.db, partnerId, keys, now());
    for (const { id } of await listEndpoints(records, ['REMOVED'])) await dropDeliveries(store.db, endpointOf(id));
    await pruneDeliveries(store.db, partnerId, now() - (own.keepDays ?? 0) * DAY_MS);
    prunedAt = now();
  };

  /** Begins a turn of every active endpoint without one, so that an endpoint that fails or is slow delays no other. */
  const beginTurns = async (): Promise<void> => {
    await prune();
    if (!openReach) return;
    for (const record of await listEndpoints(records, ['ACTIVE'])) {
      if (turns.has(record.id)) continue;
      const turn = serve(record, openReach)
        .catch((error: unknown) => onError?.(error))
        .finally(() => turns.delete(record.id));
      turns.set(record.id, turn);
    }
  };

  const endTurns = async (): Promise<void> => {
    await Promise.all(turns.values());
  };

  const work = repeatEvery({ clock, everyMs: EVERY_MS, step: beginTurns, onError });

  return {
    requireReader: async (endpointId, viewer) => {
      if (!openReach) throw new Error('webhooks without a graph have no readers');
      const record = await findEndpoint(records, endpointId);
      if (record) requireReader(openReach, viewer, readSubscription(record).topics);
    },
    keepReader: (db, endpointId, viewer) => keepReader(db, endpointOf(endpointId), readerOf(viewer)),
    issueSecret: async (endpointId, asked) => {
      const endpoint = endpointOf(endpointId);
      if (!keys) throw new GatewayError('WEBHOOKS_OFF');
      await beginReading({ store, endpoint }, logs);
      return store.transaction(async (db) => {
        const known = await secretByKey(db, partnerId, asked.key);
        if (known && (known.endpoint_id !== endpointId || known.input_digest !== asked.digest))
          throw new GatewayError('IDEMPOTENCY_CONFLICT');
        if (known) return { secret: null };
        await asked.audit(db);
        return { secret: await issueSecret(db, endpoint, { ...asked, keys, now: now() }) };
      });
    },
    sendTest: async (endpointId, asked) => {
      const at = isoOf(now());
      const content = JSON.stringify({ type: TEST_TYPE, timestamp: at, data: {} });
      const messageId = `${endpointId}-test-${hash('sha256', asked.key).slice(0, 32)}`;
      const [delivery] = await addOnce(endpointId, asked, async () => [
        { messageId, type: TEST_TYPE, object: messageId, content },
      ]);
      if (!delivery) throw new Error('the test event of a webhook endpoint could not be stored');
      return delivery;
    },
    replay: (endpointId, ids, asked) =>
      addOnce(endpointId, asked, async (db) => {
        const found = await deliveriesByIds(db, endpointOf(endpointId), ids);
        if (found.length !== new Set(ids).size)
          throw new GatewayError('NOT_FOUND', { hints: { type: 'WebhookDelivery' } });
        return found.map(({ messageId, type, object, content }) => ({ messageId, type, object, content }));
      }),
    deliveries: (endpointId, query) => listDeliveries(store.db, endpointOf(endpointId), query),
    step: async () => {
      await beginTurns();
      await endTurns();
    },
    start: work.start,
    close: async () => {
      isClosed = true;
      await work.close();
      await endTurns();
    },
  };
};
