import type { Database, Store, Tables, Transaction } from '../../store/index.ts';
import type { Audit } from '../audit/index.ts';
import { type Operation, type OperationState, toOperation, toRow } from './operation.ts';

export interface OperationFilter {
  /** Those of these kinds only; what the viewer may know of. */
  readonly kinds: readonly string[];
  /** Login name of whoever asked for it. */
  readonly member?: string | null | undefined;
  readonly targetId?: string | null | undefined;
  readonly states?: readonly OperationState[] | null | undefined;
  /** ISO 8601 in UTC with milliseconds; inclusive, then exclusive. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

type Outcome = Pick<Operation, 'state' | 'error' | 'upstreamId'> & Partial<Pick<Operation, 'upstreamRequestId'>>;

interface Settings {
  readonly store: Store;
  readonly audit: Audit;
  readonly now: () => number;
}

export interface OperationRepository {
  /** Null when the partner has an operation with this key already: the database decides between two that come at once. */
  insert(operation: Operation): Promise<Operation | null>;
  byKey(partnerId: string, key: string): Promise<Operation | null>;
  byId(partnerId: string, id: string): Promise<Operation | null>;
  /** Whether it was still ACCEPTED and so may be sent. */
  markSent(operation: Operation): Promise<Operation | null>;
  /** The wait for an answer is over without one. */
  markUnknown(operation: Operation, outcome: Omit<Outcome, 'state' | 'upstreamId'>): Promise<Operation | null>;
  /** A final outcome with its audit record, when the operation is in one of these states; null when it is not. */
  settle(operation: Operation, outcome: Outcome, from: readonly OperationState[]): Promise<Operation | null>;
  inStates(states: readonly OperationState[]): Promise<readonly Operation[]>;
  alike(operation: Pick<Operation, 'partnerId' | 'kind' | 'targetId'>): Promise<readonly Operation[]>;
  /** Of these transactions those that belong to an operation. */
  claimed(partnerId: string, upstreamIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Newest first. */
  list(
    partnerId: string,
    filter: OperationFilter,
    slice: { readonly offset: number; readonly first: number },
  ): Promise<{ readonly rows: readonly Operation[]; readonly total: number }>;
}

type Row = Tables['operation'];

const orNull = (row: Row | undefined): Operation | null => (row ? toOperation(row) : null);

const update = async (
  db: Database | Transaction<Tables>,
  { id }: Operation,
  from: readonly OperationState[],
  change: Partial<Row>,
): Promise<Operation | null> =>
  orNull(
    await db
      .updateTable('operation')
      .set(change)
      .where('id', '=', id)
      .where('state', 'in', from)
      .returningAll()
      .executeTakeFirst(),
  );

export const createRepository = ({ store, audit, now }: Settings): OperationRepository => {
  const { db } = store;
  const time = (): string => new Date(now()).toISOString();
  const of = (partnerId: string) => db.selectFrom('operation').selectAll().where('partner_id', '=', partnerId);

  return {
    insert: async (operation) =>
      orNull(
        await db
          .insertInto('operation')
          .values(toRow(operation))
          .onConflict((conflict) => conflict.columns(['partner_id', 'idempotency_key']).doNothing())
          .returningAll()
          .executeTakeFirst(),
      ),
    byKey: async (partnerId, key) => orNull(await of(partnerId).where('idempotency_key', '=', key).executeTakeFirst()),
    byId: async (partnerId, id) => orNull(await of(partnerId).where('id', '=', id).executeTakeFirst()),
    markSent: (operation) => update(db, operation, ['ACCEPTED'], { state: 'SENT', sent_at: time() }),
    markUnknown: (operation, { error, upstreamRequestId = null }) =>
      update(db, operation, ['SENT'], {
        state: 'UNKNOWN',
        error: error && JSON.stringify(error),
        upstream_request_id: upstreamRequestId,
        answered_at: time(),
      }),
    settle: (operation, { state, error, upstreamId, upstreamRequestId }, from) =>
      store.transaction(async (transaction) => {
        const at = time();
        const settled = await update(transaction, operation, from, {
          state,
          error: error && JSON.stringify(error),
          upstream_id: upstreamId,
          settled_at: at,
          ...(upstreamRequestId === undefined ? {} : { upstream_request_id: upstreamRequestId, answered_at: at }),
        });
        if (settled) await audit.record(transaction, settled.partnerId, auditEntryOf(settled));
        return settled;
      }),
    inStates: async (states) =>
      (await db.selectFrom('operation').selectAll().where('state', 'in', states).orderBy('created_at').execute()).map(
        toOperation,
      ),
    alike: async ({ partnerId, kind, targetId }) =>
      (await of(partnerId).where('kind', '=', kind).where('target_id', '=', targetId).execute()).map(toOperation),
    claimed: async (partnerId, upstreamIds) => {
      if (upstreamIds.length === 0) return new Set();
      const rows = await of(partnerId).where('upstream_id', 'in', upstreamIds).execute();
      return new Set(rows.flatMap(({ upstream_id: id }) => id ?? []));
    },
    list: async (partnerId, { kinds, member, targetId, states, from, until }, { offset, first }) => {
      if (kinds.length === 0 || states?.length === 0) return { rows: [], total: 0 };
      const wanted = db
        .selectFrom('operation')
        .where('partner_id', '=', partnerId)
        .where('kind', 'in', kinds)
        .$if(!!member, (query) => query.where('member', '=', member ?? ''))
        .$if(!!targetId, (query) => query.where('target_id', '=', targetId ?? ''))
        .$if(!!states, (query) => query.where('state', 'in', states ?? []))
        .$if(!!from, (query) => query.where('created_at', '>=', from ?? ''))
        .$if(!!until, (query) => query.where('created_at', '<', until ?? ''));
      const { total } = await wanted.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow();
      const rows = await wanted
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(first)
        .offset(offset)
        .execute();
      return { rows: rows.map(toOperation), total: Number(total) };
    },
  };
};

const auditEntryOf = (operation: Operation) => ({
  kind: 'WRITE' as const,
  actor: operation.actor,
  what: operation.kind,
  on: operation.targetId,
  detail: {
    operation: operation.id,
    input: operation.input,
    outcome: operation.state,
    error: operation.error,
    transaction: operation.upstreamId,
    upstreamRequest: operation.upstreamRequestId,
  },
  inputDigest: operation.inputDigest,
  requestId: operation.requestId,
});
