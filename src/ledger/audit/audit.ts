import { canBeStored, type Store, type Tables, type Transaction } from '../../store/index.ts';
import { append, toRecord } from './chain.ts';
import type { AuditActor, AuditEntry, AuditKind, AuditRecord } from './record.ts';

/** Somebody was told «you may not». */
export interface Refusal {
  readonly partnerId: string;
  readonly actor: AuditActor;
  /** The operation of the vendor, the item or the rule. */
  readonly what: string;
  readonly requestId: string;
}

export interface AuditFilter {
  readonly kind?: AuditKind | null | undefined;
  /** Login name of whoever did it. */
  readonly actor?: string | null | undefined;
  /** ISO 8601 in UTC, inclusive. */
  readonly from?: string | null | undefined;
  /** Exclusive. */
  readonly until?: string | null | undefined;
}

type NewEntry = Omit<AuditEntry, 'at' | 'count'>;

export interface Audit {
  /** Part of the transaction that does what is recorded. */
  record(db: Transaction<Tables>, partnerId: string, entry: NewEntry): Promise<void>;
  /** On its own; resolves when it is stored. */
  add(partnerId: string, entry: NewEntry): Promise<void>;
  /** Counted at once and written when the minute is over, one record a viewer and operation: nobody can flood it. */
  refused(refusal: Refusal): void;
  /** Writes the refusals of the minutes that are over. */
  settle(): Promise<void>;
  /** Newest first. */
  list(
    partnerId: string,
    filter: AuditFilter,
    slice: { readonly offset: number; readonly first: number },
  ): Promise<{ readonly rows: readonly AuditRecord[]; readonly total: number }>;
  /** Writes what is waiting. */
  close(): Promise<void>;
}

interface Settings {
  readonly store: Store;
  readonly now: () => number;
  /** Refusals that could not be written; they are tried again. */
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

export const createAudit = ({ store, now, onError = () => undefined }: Settings): Audit => {
  const counted = new Map<string, Counted>();
  const stamp = (entry: NewEntry): AuditEntry => ({ ...entry, at: new Date(now()).toISOString(), count: 1 });

  const write = async (isDue: (refusal: Counted) => boolean): Promise<void> => {
    const due = [...counted].filter(([, refusal]) => isDue(refusal));
    // Taken out first: whoever comes meanwhile begins a new record.
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
    refused: ({ partnerId, actor, what, requestId }) => {
      const minute = minuteNow();
      const key = JSON.stringify([partnerId, actor.subject, what, minute]);
      const known = counted.get(key);
      if (known) {
        known.count += 1;
        return;
      }
      const at = new Date(now()).toISOString();
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
        .$if(!!until, (query) => query.where('at', '<', until ?? ''));
      const { total } = await wanted.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow();
      const rows = await wanted.selectAll().orderBy('seq', 'desc').limit(first).offset(offset).execute();
      return { rows: rows.map(toRecord), total: Number(total) };
    },
    close: async () => {
      clearInterval(timer);
      await write(() => true);
    },
  };
};
