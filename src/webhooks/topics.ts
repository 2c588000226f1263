import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger, OperationState } from '../ledger/operations/index.ts';
import type { Mirror, NounName } from '../mirror/index.ts';
import { alert, type RecordScope, type Records, TOPICS_OF_COPIES } from '../records/index.ts';
import type { Reach } from './reach.ts';
import type { Subscription, Topic } from './subscription.ts';

/**
 * One event as a receiver gets it. It has only ids, states and times; a receiver with rights to more reads the graph.
 */
export interface Event {
  readonly seq: number;
  readonly type: string;
  /** Key of the object; events of one object stay in order. */
  readonly object: string;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EventsPage {
  readonly events: readonly Event[];
  /** Number from which to continue. */
  readonly next: number;
  /** Whether some events are no longer in the log. */
  readonly isGap: boolean;
}

/** Entries of a log after one number, and none after another one. */
export interface Span {
  readonly after: number;
  /** Left out: up to the last. */
  readonly until?: number;
}

/** Of a log only what an endpoint has selected and its reader may read. */
export interface Reading {
  readonly subscription: Subscription;
  readonly reach: Reach;
}

/** A numbered log of the partner, and the topics of its events. */
export interface TopicLog {
  readonly name: string;
  readonly topics: readonly Topic[];
  last(): Promise<number>;
  /** Null while it is not known what the reader may read. */
  read(span: Span, reading: Reading): Promise<EventsPage | null>;
}

/** Type of the event that says that others were lost. */
export const LOST_TYPE = 'events.lost';
/** Type of the event by which a receiver is tried. */
export const TEST_TYPE = 'webhook.test';

const TOGETHER = 100;

const topicOfList = (list: NounName): Topic => (list === 'orders' ? 'ORDER_CHANGED' : 'ROW_CHANGED');

/** Changes of the lists that the gateway copies, for the partner's own customers. */
export const mirrorLog = (mirror: Mirror): TopicLog => ({
  name: 'mirror',
  topics: TOPICS_OF_COPIES,
  last: () => mirror.lastChange(),
  read: async (span, { subscription: { topics, customerIds }, reach }) => {
    const rows = await reach.rows();
    if (!rows) return null;
    const nouns = rows.lists.filter((list) => topics.has(topicOfList(list)));
    const { changes, next, isGap } = await mirror.changes({ ...span, scope: rows.scope, nouns, first: TOGETHER });
    const events = changes
      .filter(({ customerId }) => customerIds === null || (customerId !== null && customerIds.includes(customerId)))
      .map(({ seq, noun, id, customerId, change, at }) => ({
        seq,
        type: noun === 'orders' ? 'order.changed' : 'row.changed',
        object: `${noun}:${id}`,
        at,
        data: { sequence: String(seq), list: noun, id, customerId, kind: change },
      }));
    return { events, next, isGap };
  },
});

const SETTLED: readonly OperationState[] = [
  'SUCCEEDED',
  'PARTLY_SUCCEEDED',
  'REFUSED',
  'UNKNOWN',
  'NOT_APPLIED',
  'AMBIGUOUS',
];

const topicOf = (outcome: unknown): Topic | null => {
  if (outcome === 'PENDING_APPROVAL') return 'APPROVAL_WAITING';
  return SETTLED.some((state) => state === outcome) ? 'OPERATION_SETTLED' : null;
};

interface OperationsLog {
  readonly partnerId: string;
  readonly audit: Audit;
  readonly ledger: Pick<Ledger, 'byId'>;
}

/** Steps of writes, from the audit, which has a record for each. */
export const operationsLog = ({ partnerId, audit, ledger }: OperationsLog): TopicLog => ({
  name: 'operations',
  topics: ['OPERATION_SETTLED', 'APPROVAL_WAITING'],
  last: () => audit.last(partnerId),
  read: async ({ after, until }, { subscription: { topics, customerIds }, reach }) => {
    const { records, next } = await audit.after(partnerId, 'WRITE', after, until);
    const events: Event[] = [];
    for (const { seq, at, detail } of records) {
      const topic = topicOf(detail.outcome);
      if (topic === null || !topics.has(topic)) continue;
      const id = String(detail.operation);
      const entry = await ledger.byId(partnerId, id);
      if (!entry || !reach.seesOperation(entry)) continue;
      const customerId = typeof entry.input.customerId === 'string' ? entry.input.customerId : null;
      if (customerIds !== null && (customerId === null || !customerIds.includes(customerId))) continue;
      const type = topic === 'APPROVAL_WAITING' ? 'approval.waiting' : 'operation.settled';
      const data = {
        sequence: String(seq),
        operationId: id,
        kind: entry.kind,
        outcome: detail.outcome,
        customerId,
      };
      events.push({ seq, type, object: `operation:${id}`, at, data });
    }
    return { events, next, isGap: false };
  },
});

type RecordStep = Awaited<ReturnType<Records['events']>>['events'][number];

const isRaised = ({ kind, step }: RecordStep): boolean => kind === alert.name && step === 'create';

const recordEvent = (records: Records, { seq, kind, recordId, version, step, to, at }: RecordStep): Event => ({
  seq,
  type: 'record.changed',
  object: `record:${recordId}`,
  at,
  data: {
    sequence: String(seq),
    type: records.kinds.get(kind)?.type ?? kind,
    recordId,
    version,
    step,
    state: to,
  },
});

/** The event of an alert names its rule, because receivers sort alerts by rules. */
const alertEvent = async (records: Records, scope: RecordScope, { seq, recordId, at }: RecordStep): Promise<Event> => {
  const found = await records.find(alert, scope, recordId);
  const { watch = null, ruleId = null } = found?.values ?? {};
  const data = { sequence: String(seq), alertId: recordId, watch, ruleId, customerId: found?.customerId ?? null };
  return { seq, type: 'alert.raised', object: `record:${recordId}`, at, data };
};

/** Changes of the records that the gateway stores, alerts included. */
export const recordsLog = (records: Records): TopicLog => ({
  name: 'records',
  topics: ['RECORD_CHANGED', 'ALERT_RAISED'],
  last: () => records.lastEvent(),
  read: async (span, { subscription: { topics, customerIds }, reach }) => {
    const { scope, kinds: readable } = await reach.records();
    const kinds = topics.has('RECORD_CHANGED') ? readable : [alert.name];
    const { events: steps, next } = await records.events(scope, { ...span, kinds, customerIds, first: TOGETHER });
    const events: Event[] = [];
    for (const step of steps) {
      if (topics.has('ALERT_RAISED') && isRaised(step)) events.push(await alertEvent(records, scope, step));
      else if (topics.has('RECORD_CHANGED')) events.push(recordEvent(records, step));
    }
    return { isGap: false, next, events };
  },
});
