import { canBeStored, type Store, type Tables, type Transaction } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import { append, toRecord } from './chain.ts';
import type { AuditActor, AuditEntry, AuditKind, AuditRecord } from './record.ts';

/** A call or field that the gateway refused to a viewer. */
export interface Refusal {
  readonly partnerId: string;
  readonly actor: AuditActor;
  /** The vendor's operation, the permission item or the rule that refused. */
  readonly what: string;
  readonly requestId: string;
}

export interface AuditFilter {
  readonly kind?: AuditKind | null | undefined;
  /** Filter: login name of the actor. */
  readonly actor?: string | null | undefined;
  /** ISO 8601 in UTC, inclusive. */
  readonly from?: string | null | undefined;
  /** Exclusive. */
  readonly until?: string | null | undefined;
}

type NewEntry = Omit<AuditEntry, 'at' | 'count'>;

export interface Audit {
  /** Adds a record in the transaction that makes the change, so that both are stored or neither. */
  record(db: Transaction<Tables>, partnerId: string, entry: NewEntry): Promise<void>;
  /** Adds a record in a separate transaction; resolves when it is stored. */
  add(partnerId: string, entry: NewEntry): Promise<void>;
  /**
   * Counts a refusal in memory. Each minute becomes one record for each viewer and operation, so that repeated
   * refusals cannot flood the audit.
   */
  countRefusal(refusal: Refusal): void;
  /** Writes the refusals of minutes that have ended. */
  settle(): Promise<void>;
  /** Newest first. */
  list(
    partnerId: string,
    filter: AuditFilter,
    slice: { readonly offset: number; readonly first: number },
  ): Promise<{ readonly rows: readonly AuditRecord[]; readonly total: number }>;
  /** Number of the partner's last record; 0 before the first. */
  last(partnerId: string): Promise<number>;
  /**
   * A few hundred records of one kind after the record number `seq`, in order, none after the number `until`; `next` is
   * the number of the last record that was examined.
   */
  after(
    partnerId: string,
    kind: AuditKind,
    seq: number,
    until?: number,
  ): Promise<{ readonly records: readonly AuditRecord[]; readonly next: number }>;
  /** Writes the refusals that are still counted in memory. */
  close(): Promise<void>;
}

interface AuditSettings {
  readonly store: Store;
  readonly now: () => number;
  /** Called when refusals could not be written; the next run writes them again. */
  readonly onError?: (error: unknown) => void;
}

const MINUTE_MS = 60_000;
const SETTLE_EVERY_MS = 10_000;

interface Counted {
  readonly partnerId: string;
  readonly minute: number;
  readonly entry: Omit<AuditEntry, 'count'>;
  count: number;
}

const MOST_AT_ONCE = 200;

const lastOf = async ({ db }: Store, partnerId: string): Promise<number> => {
  const head = await db.selectFrom('audit_head').select('seq').where('partner_id', '=', partnerId).executeTakeFirst();
  return Number(head?.seq ?? 0);
};

export const createAudit = ({ store, now, onError = () => undefined }: AuditSettings): Audit => {
  const counted = new Map<string, Counted>();
  const stamp = (entry: NewEntry): AuditEntry => ({ ...entry, at: isoOf(now()), count: 1 });

  const write = async (isDue: (refusal: Counted) => boolean): Promise<void> => {
    const due = [...counted].filter(([, refusal]) => isDue(refusal));
    // Removed before the write, so that a refusal counted during the write starts a new record.
    for (const [key] of due) counted.delete(key);
    for (const [partnerId, own] of Map.groupBy(due, ([, refusal]) => refusal.partnerId)) {
      try {
        const entries = own.map(([, { entry, count }]) => ({ ...entry, count }));
        await store.transaction((db) => append(db, partnerId, entries));
      } catch (error) {
        onError(error);
        for (const [key, refusal] of own) {
          const later = counted.get(key);
          if (later) later.count += refusal.count;
          else counted.set(key, refusal);
        }
      }
    }
  };

  const minuteNow = (): number => Math.floor(now() / MINUTE_MS);
  const settle = (): Promise<void> => write(({ minute }) => minute < minuteNow());
  const timer = setInterval(() => void settle(), SETTLE_EVERY_MS).unref();

  return {
    record: (db, partnerId, entry) => append(db, partnerId, [stamp(entry)]),
    add: (partnerId, entry) => store.transaction((db) => append(db, partnerId, [stamp(entry)])),
    countRefusal: ({ partnerId, actor, what, requestId }) => {
      const minute = minuteNow();
      const key = JSON.stringify([partnerId, actor.subject, what, minute]);
      const known = counted.get(key);
      if (known) {
        known.count += 1;
        return;
      }
      const at = isoOf(now());
      const entry = { kind: 'REFUSAL', at, actor, what, on: null, detail: {}, inputDigest: null, requestId } as const;
      counted.set(key, { partnerId, minute, entry, count: 1 });
    },
    settle,
    list: async (partnerId, { kind, actor, from, until }, { offset, first }) => {
      if (!canBeStored(actor ?? '')) return { rows: [], total: 0 };
      const wanted = store.db
        .selectFrom('audit_record')
        .where('partner_id', '=', partnerId)
        .$if(!!kind, (query) => query.where('kind', '=', kind ?? ''))
        .$if(!!actor, (query) => query.where('actor', '=', actor ?? ''))
        .$if(!!from, (query) => query.where('at', '>=', from ?? ''))
        .$if(!!until, (query) => query.where('at', '<=', until ?? ''));
      const { total } = await wanted.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow();
      const rows = await wanted.selectAll().orderBy('seq', 'desc').limit(first).offset(offset).execute();
      return { rows: rows.map(toRecord), total: Number(total) };
    },
    last: (partnerId) => lastOf(store, partnerId),
    after: async (partnerId, kind, seq, until) => {
      // Read before the records, so that a record added during this read is returned by the next call.
      const last = await lastOf(store, partnerId);
      const rows = await store.db
        .selectFrom('audit_record')
        .selectAll()
        .where('partner_id', '=', partnerId)
        .where('kind', '=', kind)
        .where('seq', '>', seq)
        .where('seq', '<=', Math.min(last, until ?? last))
        .orderBy('seq')
        .limit(MOST_AT_ONCE)
        .execute();
      const next = rows.length === MOST_AT_ONCE ? (rows.at(-1)?.seq ?? seq) : Math.max(seq, last);
      return { records: rows.map(toRecord), next };
    },
    close: async () => {
      clearInterval(timer);
      await write(() => true);
    },
  };
};
