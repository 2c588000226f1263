import { GatewayError } from '../errors/index.ts';
import type { Store } from '../store/index.ts';
import { type Clock, isoOf } from '../time/index.ts';
import type { Asked } from './asked.ts';
import { type AskedStep, createRecord, makeStep, notFound, type Target, updateRecord } from './change.ts';
import { type EventsPage, type EventsQuery, eventsOf, type RecordEvent, readEvents, readLastEvent } from './events.ts';
import { type ImportRequest, type ImportResult, importByKey, importFile } from './imports/import-file.ts';
import type { Links, Matter, RecordKind, StoredRecord } from './kind.ts';
import {
  countRecords,
  findByKeys,
  findRecord,
  listRecords,
  type RecordConditions,
  type RecordsPage,
  type RecordsQuery,
} from './list.ts';
import { eventByKey, isAnyDue, type Writing } from './repository.ts';
import type { RecordScope } from './scope.ts';
import type { Settings } from './settings.ts';
import { type PartnerRecords, Turn } from './turn.ts';
import type { Values } from './values.ts';

/** Changes of records within a transaction that changes something else too. */
export interface RecordTurn {
  /** The record that the change with this key created or changed. */
  findByKey(kind: RecordKind, asked: Asked): Promise<StoredRecord | null>;
  create(kind: RecordKind, asked: Asked, links: Links & Matter, given: Values): Promise<StoredRecord>;
  step(kind: RecordKind, asked: Asked, target: Target, step: AskedStep): Promise<StoredRecord>;
}

/** The records that one partner keeps beside the vendor's data. */
export interface Records {
  readonly kinds: ReadonlyMap<string, RecordKind>;
  /** Currency of their amounts. */
  readonly currency: string;
  create(kind: RecordKind, asked: Asked, links: Links & Matter, given: Values): Promise<StoredRecord>;
  update(kind: RecordKind, asked: Asked, target: Target, given: Values): Promise<StoredRecord>;
  /** Makes a transition. */
  step(kind: RecordKind, asked: Asked, target: Target, step: AskedStep): Promise<StoredRecord>;
  /**
   * Takes the partner's turn to change records; no other change of the partner's records happens until the transaction
   * ends.
   */
  within(db: Writing): Promise<RecordTurn>;
  /** Imports all rows of a file, or none. */
  importFile(request: ImportRequest): Promise<ImportResult>;
  /** Null for an unknown record and for one outside the scope. */
  find(kind: RecordKind, scope: RecordScope, id: string): Promise<StoredRecord | null>;
  /** Records within the scope that have one of these unique keys, by their keys. */
  findByKeys(kind: RecordKind, scope: RecordScope, keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>>;
  list(kind: RecordKind, scope: RecordScope, query: RecordsQuery): Promise<RecordsPage>;
  count(kind: RecordKind, scope: RecordScope, where: RecordConditions): Promise<number>;
  /** The events of some records, by the ids of the records, each list in order. */
  history(ids: readonly string[]): Promise<ReadonlyMap<string, readonly RecordEvent[]>>;
  events(scope: RecordScope, query: EventsQuery): Promise<EventsPage>;
  /** Number of the last event; 0 before the first. */
  lastEvent(): Promise<number>;
  /** Settings of a kind, as they are configured for the partner. */
  settingsOf(kind: string): Settings;
}

interface RecordsSettings extends Omit<PartnerRecords, 'dialect'> {
  readonly store: Store;
  readonly clock: Clock;
}

export const createRecords = ({ store, clock, ...rest }: RecordsSettings): Records => {
  const partner: PartnerRecords = { ...rest, dialect: store.dialect };
  const { partnerId, kinds } = partner;

  /** Makes a change once for its key; a repeated request returns the record's current state. */
  const once = (
    kind: RecordKind,
    { key, digest, scope }: Asked,
    change: (turn: Turn) => Promise<StoredRecord>,
  ): Promise<StoredRecord> =>
    store.transaction(async (db) => {
      const turn = await Turn.take(db, partner, clock.now());
      const known = await eventByKey(db, partnerId, key);
      if (!known && (await importByKey(db, partnerId, key))) throw new GatewayError('IDEMPOTENCY_CONFLICT');
      if (!known) return change(turn);
      if (known.input_digest !== digest) throw new GatewayError('IDEMPOTENCY_CONFLICT');
      const record = await findRecord(db, { partnerId, kind, scope }, known.record_id);
      if (!record) throw notFound(kind);
      return record;
    });

  /** Makes the changes that are due before a read, so that no state is older than the clock. */
  const settle = async (): Promise<void> => {
    const now = clock.now();
    if (await isAnyDue(store.db, partnerId, isoOf(now))) await store.transaction((db) => Turn.take(db, partner, now));
  };

  return {
    kinds,
    currency: partner.currency,
    create: (kind, asked, links, given) =>
      once(kind, asked, (turn) => createRecord({ turn, kind, asked }, links, given)),
    update: (kind, asked, target, given) =>
      once(kind, asked, (turn) => updateRecord({ turn, kind, asked }, target, given)),
    step: (kind, asked, target, step) => once(kind, asked, (turn) => makeStep({ turn, kind, asked }, target, step)),
    within: async (db) => {
      const turn = await Turn.take(db, partner, clock.now());
      return {
        findByKey: async (kind, { key, scope }) => {
          const known = await eventByKey(db, partnerId, key);
          return known ? findRecord(db, { partnerId, kind, scope }, known.record_id) : null;
        },
        create: (kind, asked, links, given) => createRecord({ turn, kind, asked }, links, given),
        step: (kind, asked, target, step) => makeStep({ turn, kind, asked }, target, step),
      };
    },
    importFile: (request) => importFile(store, partner, clock.now(), request),
    find: async (kind, scope, id) => {
      await settle();
      return findRecord(store.db, { partnerId, kind, scope }, id);
    },
    findByKeys: async (kind, scope, keys) => {
      await settle();
      return findByKeys(store.db, { partnerId, kind, scope }, keys);
    },
    list: async (kind, scope, query) => {
      await settle();
      return listRecords(store.db, { partnerId, kind, scope }, query);
    },
    count: (kind, scope, where) => countRecords(store.db, { partnerId, kind, scope }, where),
    history: (ids) => eventsOf(store.db, partnerId, ids),
    events: async (scope, query) => {
      await settle();
      return readEvents(store.db, { partnerId, scope }, query);
    },
    lastEvent: () => readLastEvent(store.db, partnerId),
    settingsOf: (kind) => partner.settings.get(kind) ?? {},
  };
};
