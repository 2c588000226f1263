import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger, OperationState } from '../ledger/operations/index.ts';
import { type Mirror, NOUN_NAMES, type NounName } from '../mirror/index.ts';
import { alert, type Records, TOPICS_OF_COPIES } from '../records/index.ts';

export type Topic =
  | 'ORDER_CHANGED'
  | 'ROW_CHANGED'
  | 'OPERATION_SETTLED'
  | 'APPROVAL_WAITING'
  | 'RECORD_CHANGED'
  | 'ALERT_RAISED';

/** The topics and customers that an endpoint has selected. */
export interface Subscription {
  readonly topics: ReadonlySet<Topic>;
  /** Null for all customers. */
  readonly customerIds: readonly string[] | null;
}

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

/** A numbered log of the partner, and the topics of its events. */
export interface TopicLog {
  readonly name: string;
  readonly topics: readonly Topic[];
  last(): Promise<number>;
  read(after: number, wanted: Subscription): Promise<EventsPage>;
}

const TOGETHER = 100;
const WHOLE = { resellerId: null, manager: null, customerId: null, matters: null } as const;

/** Changes of the lists that the gateway copies, for the partner's own customers. */
export const mirrorLog = (mirror: Mirror): TopicLog => ({
  name: 'mirror',
  topics: TOPICS_OF_COPIES,
  last: () => mirror.lastChange(),
  read: async (after, { topics, customerIds }) => {
    const nouns = NOUN_NAMES.filter((noun: NounName) =>
      topics.has(noun === 'orders' ? 'ORDER_CHANGED' : 'ROW_CHANGED'),
    );
    const { changes, next, isGap } = await mirror.changes({ scope: WHOLE, after, nouns, first: TOGETHER });
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
  read: async (after, { topics, customerIds }) => {
    const { records, next } = await audit.after(partnerId, 'WRITE', after);
    const events: Event[] = [];
    for (const { seq, at, detail } of records) {
      const topic = topicOf(detail.outcome);
      if (topic === null || !topics.has(topic)) continue;
      const id = String(detail.operation);
      const entry = await ledger.byId(partnerId, id);
      const customerId = typeof entry?.input.customerId === 'string' ? entry.input.customerId : null;
      if (customerIds !== null && (customerId === null || !customerIds.includes(customerId))) continue;
      const type = topic === 'APPROVAL_WAITING' ? 'approval.waiting' : 'operation.settled';
      const data = {
        sequence: String(seq),
        operationId: id,
        kind: entry?.kind ?? null,
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
const alertEvent = async (records: Records, { seq, recordId, at }: RecordStep): Promise<Event> => {
  const found = await records.find(alert, WHOLE, recordId);
  const { watch = null, ruleId = null } = found?.values ?? {};
  const data = { sequence: String(seq), alertId: recordId, watch, ruleId, customerId: found?.customerId ?? null };
  return { seq, type: 'alert.raised', object: `record:${recordId}`, at, data };
};

/** Changes of the records that the gateway stores, alerts included. */
export const recordsLog = (records: Records): TopicLog => ({
  name: 'records',
  topics: ['RECORD_CHANGED', 'ALERT_RAISED'],
  last: () => records.lastEvent(),
  read: async (after, { topics, customerIds }) => {
    const manager = customerIds === null ? null : { owner: '', customerIds };
    const scope = { resellerId: null, customerId: null, manager, matters: null };
    const kinds = topics.has('RECORD_CHANGED') ? [...records.kinds.keys()] : [alert.name];
    const { events: steps, next } = await records.events(scope, { kinds, after, first: TOGETHER });
    const events: Event[] = [];
    for (const step of steps) {
      if (topics.has('ALERT_RAISED') && isRaised(step)) events.push(await alertEvent(records, step));
      else if (topics.has('RECORD_CHANGED')) events.push(recordEvent(records, step));
    }
    return { isGap: false, next, events };
  },
});
