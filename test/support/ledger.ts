import { loadContract } from '../../src/contract/index.ts';
import { type Audit, createAudit } from '../../src/ledger/audit/index.ts';
import {
  createLedger,
  type Ledger,
  type LedgerEntry,
  type OperationInput,
  type Receipt,
  type ReconcilerTimes,
  type WriteKindName,
  type WriteRules,
} from '../../src/ledger/operations/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { clockAt } from '../../src/time/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { actorNamed, PARTNER } from './allocation.ts';
import { emptySchema, type StoreKind } from './postgres.ts';

/** A movement as the vendor lists it. */
export interface VendorRecord {
  readonly id: string;
  readonly amount: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly customerId: string;
}

interface Settings {
  readonly kind: StoreKind;
  readonly schema: string;
  readonly rules?: WriteRules;
  readonly times?: Partial<ReconcilerTimes>;
}

export interface Wanted {
  readonly key: string;
  readonly customerId?: string;
  readonly amount?: string;
  readonly by?: ReturnType<typeof actorNamed>;
  readonly send: () => Promise<Receipt>;
  readonly input?: OperationInput;
  readonly kind?: WriteKindName;
}

export const receipt = (upstreamId: string | null, more: Partial<Receipt> = {}): Receipt => ({
  upstreamId,
  rows: [],
  createdIds: [],
  incomplete: false,
  requestId: 'vendor',
  ...more,
});

export const CUSTOMER = 'customer-1';

/** Waits until the test decides how the vendor answers; `sent` resolves when the request has arrived. */
export const heldAnswer = () => {
  const { promise, resolve } = Promise.withResolvers<Receipt>();
  const { promise: sent, resolve: isSent } = Promise.withResolvers<void>();
  const send = () => {
    isSent();
    return promise;
  };
  return { send, sent, answer: resolve };
};

export const lost = () => Promise.reject(new Error('the connection broke'));

/** A ledger whose vendor is a list of records, and whose clock only the test advances. */
export const openTestLedger = async ({ kind: storeKind, schema, rules, times }: Settings) => {
  const location = storeKind === 'PostgreSQL' ? await emptySchema(schema) : ({ kind: 'memory' } as const);
  let now = Date.parse('2026-11-20T08:00:00Z');
  const records: VendorRecord[] = [];
  let questions = 0;
  let clockAheadMs = 0;
  let refusal: Error | null = null;
  const changed: LedgerEntry[] = [];
  const errors: unknown[] = [];
  const upstream = {
    contract: loadContract('CHINA'),
    clockAheadMs: () => clockAheadMs,
    call: async (_: string, input: Readonly<Record<string, unknown>>) => {
      questions += 1;
      if (refusal) throw refusal;
      const [from, until] = [input.operation_time_begin, input.operation_time_end].map((time) =>
        Date.parse(String(time)),
      );
      const matching = records.filter(
        ({ at, customerId }) =>
          (input.customer_id ?? customerId) === customerId && at >= Number(from) && at <= Number(until),
      );
      const offset = Number(input.offset);
      const then = whileAnswering;
      whileAnswering = undefined;
      then?.();
      return {
        total_count: matching.length,
        records: matching.slice(offset, offset + Number(input.limit)).map(({ id, amount, at, customerId }) => ({
          // One row with the fields of an adjustment of funds and of an issued coupon, so that it serves both.
          trans_id: id,
          amount,
          coupon_id: id,
          customer_id: customerId,
          operation_amount: amount,
          operation_time: new Date(at).toISOString(),
        })),
      };
    },
  } as unknown as Upstream;
  let whileAnswering: (() => void) | undefined;
  let afterStoring: (() => Promise<void>) | undefined;
  const watched = (store: Store): Store => ({
    ...store,
    transaction: async (work) => {
      const done = await store.transaction(work);
      const then = afterStoring;
      afterStoring = undefined;
      await then?.();
      return done;
    },
  });
  const ledgerOn = (store: Store, audit: Audit): Ledger =>
    createLedger({
      store: watched(store),
      audit,
      upstreamOf: () => upstream,
      rulesOf: () => ({ exclusive: true, ...(rules ?? { limits: {}, approval: null }) }),
      onChanged: async (operation) => void changed.push(operation),
      onError: (error) => errors.push(error),
      clock: clockAt(() => now),
      times,
    });
  const open = async () => {
    const store = await openStore(location);
    const audit = createAudit({ store, now: () => now });
    const ledger = ledgerOn(store, audit);
    return { store, audit, ledger };
  };
  const first = await open();
  const opened = [first];

  return {
    ...first,
    records,
    changed,
    errors,
    now: () => now,
    questions: () => questions,
    /** The vendor's answer instead of its records; null: the records. */
    refuse: (error: Error | null) => {
      refusal = error;
    },
    /** By how much the vendor's clock is ahead. */
    vendorAhead: (ms: number) => {
      clockAheadMs = ms;
    },
    forward: (ms: number) => {
      now += ms;
    },
    /** Runs after the vendor has made its next answer and before the ledger receives it. */
    whileAnswering: (what: () => void) => {
      whileAnswering = what;
    },
    /** Runs right after the next change is stored. */
    afterStoring: (what: () => Promise<void>) => {
      afterStoring = what;
    },
    /** Another process on the same database; PostgreSQL only. */
    second: async () => {
      const other = await open();
      opened.push(other);
      return other;
    },
    write: (
      {
        key,
        customerId = CUSTOMER,
        amount = '5.00',
        by = actorNamed('ada'),
        send,
        input = {},
        kind = 'ALLOCATE_FUNDS',
      }: Wanted,
      ledger = first.ledger,
    ) =>
      ledger.execute(
        {
          partnerId: PARTNER,
          key,
          kind,
          targetId: customerId,
          input: { customerId, amount, ...input },
          actor: by,
          requestId: `request-${key}`,
        },
        async () => ({ amount, send }),
      ),
    byKey: async (key: string): Promise<LedgerEntry> => {
      const { rows } = await first.ledger.list(PARTNER, {}, { offset: 0, first: 100 });
      const found = rows.find((operation) => operation.key === key);
      if (!found) throw new Error(`no operation ${key}`);
      return found;
    },
    close: async () => {
      for (const { ledger, audit, store } of opened) {
        await ledger.close();
        await audit.close();
        await store.close();
      }
    },
  };
};

export type TestLedger = Awaited<ReturnType<typeof openTestLedger>>;
