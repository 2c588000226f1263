import type { Database, Tables } from '../store/index.ts';
import type { RecordSource } from './kind.ts';
import { type RecordScope, withinScope } from './scope.ts';

/** One change of a record. */
export interface RecordEvent {
  /** Number in the partner's log; events become visible in this order. */
  readonly seq: number;
  readonly kind: string;
  readonly recordId: string;
  readonly version: number;
  readonly step: string;
  readonly from: string | null;
  readonly to: string;
  readonly at: string;
  /** Blank where a deadline made the change. */
  readonly actor: string;
  readonly source: RecordSource;
  readonly reason: string | null;
}

export interface EventsPage {
  readonly events: readonly RecordEvent[];
  /** Number of the last event that was read; the next page begins after it. */
  readonly next: number;
}

export interface EventsQuery {
  readonly kinds: readonly string[];
  /** Only later ones; 0: from the first. */
  readonly after: number;
  /** Only up to this number; left out: all. */
  readonly until?: number | undefined;
  /** Only records about these customers; null or left out: about any, or none. */
  readonly customerIds?: readonly string[] | null | undefined;
  readonly first: number;
}

const toEvent = (row: Tables['record_event']): RecordEvent => ({
  seq: Number(row.seq),
  kind: row.kind,
  recordId: row.record_id,
  version: row.version,
  step: row.step,
  from: row.from_state,
  to: row.to_state,
  at: row.at,
  actor: row.actor,
  source: row.source as RecordSource,
  reason: row.reason,
});

/** The events of some records, by the ids of the records, each list in order. */
export const eventsOf = async (
  db: Database,
  partnerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordEvent[]>> => {
  const rows = await db
    .selectFrom('record_event')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('record_id', 'in', ids)
    .orderBy('seq')
    .execute();
  return Map.groupBy(rows.map(toEvent), ({ recordId }) => recordId);
};

/** Number of the last event; 0 before the first. */
export const readLastEvent = async (db: Database, partnerId: string): Promise<number> => {
  const head = await db.selectFrom('record_head').select('seq').where('partner_id', '=', partnerId).executeTakeFirst();
  return Number(head?.seq ?? 0);
};

/** Events of the records within the scope, in their order; a reader that continues from `next` misses none. */
export const readEvents = async (
  db: Database,
  { partnerId, scope }: { readonly partnerId: string; readonly scope: RecordScope },
  { kinds, after, until, customerIds = null, first }: EventsQuery,
): Promise<EventsPage> => {
  if (kinds.length === 0) return { events: [], next: after };
  const last = await readLastEvent(db, partnerId);
  const seen = db
    .selectFrom('record')
    .select('id')
    .where(withinScope(partnerId, scope))
    .$if(customerIds !== null, (query) => query.where('customer_id', 'in', customerIds ?? []));
  const rows = await db
    .selectFrom('record_event')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('seq', '>', after)
    .where('seq', '<=', Math.min(last, until ?? last))
    .where('kind', 'in', kinds)
    .where('record_id', 'in', seen)
    .orderBy('seq')
    .limit(first)
    .execute();
  const events = rows.map(toEvent);
  return { events, next: events.length === first ? (events.at(-1)?.seq ?? after) : Math.max(after, last) };
};
