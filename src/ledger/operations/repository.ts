import { sql } from 'kysely';
import type { Database, Store, Tables, Transaction } from '../../store/index.ts';
import type { Audit } from '../audit/index.ts';
import { type Approval, type Operation, type OperationState, toOperation, toRow } from './operation.ts';
import { startOfDay } from './rules.ts';

export interface OperationFilter {
  /** Those of these kinds only; what the viewer may know of. */
  readonly kinds: readonly string[];
  /** Login name of whoever asked for it. */
  readonly member?: string | null | undefined;
  /** Whom or what it is about, first or among others. */
  readonly targetId?: string | null | undefined;
  readonly states?: readonly OperationState[] | null | undefined;
  /** ISO 8601 in UTC with milliseconds; inclusive, then exclusive. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

type Outcome = Pick<Operation, 'state' | 'error' | 'upstreamId'> &
  Partial<Pick<Operation, 'upstreamRequestId' | 'rows' | 'createdIds'>>;

type Decision = Omit<Approval, 'until'>;

interface Insertion {
  /** Ids that it is found by. */
  readonly about: readonly string[];
  /** Is told the amounts of the member's day so far, and throws what forbids this one. */
  readonly check: (spent: readonly string[]) => void;
}

interface Settings {
  readonly store: Store;
  readonly audit: Audit;
  readonly now: () => number;
}

export interface OperationRepository {
  /** Null when the partner has an operation with this key already: the database decides between two that come at once. */
  insert(operation: Operation, insertion: Insertion): Promise<Operation | null>;
  byKey(partnerId: string, key: string): Promise<Operation | null>;
  byId(partnerId: string, id: string): Promise<Operation | null>;
  /** Amounts of the member's operations of this day that may have moved something. */
  spentToday(partnerId: string, member: string): Promise<readonly string[]>;
  /** Whether it was still ACCEPTED and so may be sent. */
  markSent(operation: Operation): Promise<Operation | null>;
  /** The wait for an answer is over without one, or with half of one. */
  markUnknown(operation: Operation, outcome: Omit<Outcome, 'state' | 'upstreamId'>): Promise<Operation | null>;
  /** A second member's say, with its audit record; null when it waits no longer. */
  decide(operation: Operation, decision: Decision): Promise<Operation | null>;
  /** A final outcome with its audit record, when the operation is in one of these states; null when it is not. */
  settle(operation: Operation, outcome: Outcome, from: readonly OperationState[]): Promise<Operation | null>;
  inStates(states: readonly OperationState[]): Promise<readonly Operation[]>;
  alike(operation: Pick<Operation, 'partnerId' | 'kind' | 'targetId'>): Promise<readonly Operation[]>;
  /** Of these records of the vendor those that belong to an operation. */
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

const HARMLESS: readonly OperationState[] = ['REFUSED', 'NOT_APPLIED'];

const told = ({ rows, createdIds }: Partial<Pick<Operation, 'rows' | 'createdIds'>>): Partial<Row> => ({
  ...(rows === undefined ? {} : { rows: rows.length === 0 ? null : JSON.stringify(rows) }),
  ...(createdIds === undefined ? {} : { created_ids: createdIds.length === 0 ? null : JSON.stringify(createdIds) }),
});

export const createRepository = ({ store, audit, now }: Settings): OperationRepository => {
  const { db } = store;
  const time = (): string => new Date(now()).toISOString();
  const of = (partnerId: string) => db.selectFrom('operation').selectAll().where('partner_id', '=', partnerId);

  const spent = async (within: Database | Transaction<Tables>, partnerId: string, member: string) => {
    const rows = await within
      .selectFrom('operation')
      .select('amount')
      .where('partner_id', '=', partnerId)
      .where('member', '=', member)
      .where('created_at', '>=', new Date(startOfDay(now())).toISOString())
      .where('state', 'not in', HARMLESS)
      .where('amount', 'is not', null)
      .execute();
    return rows.flatMap(({ amount }) => amount ?? []);
  };

  /** Whoever comes with another operation of this member waits until this one is stored and counts. */
  const oneAtATime = async (transaction: Transaction<Tables>, partnerId: string, member: string) => {
    if (store.dialect !== 'postgres') return;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${partnerId}/${member}`}, 0))`.execute(transaction);
  };

  const claim = async (
    transaction: Transaction<Tables>,
    { id, partnerId, upstreamId, rows, createdIds }: Operation,
  ) => {
    const effects = new Set([upstreamId, ...createdIds, ...rows.map(({ createdId }) => createdId)]);
    const values = [...effects].flatMap((effect) =>
      effect === null ? [] : [{ partner_id: partnerId, effect_id: effect, operation_id: id }],
    );
    if (values.length > 0) await transaction.insertInto('operation_effect').values(values).execute();
  };

  return {
    insert: (operation, { about, check }) =>
      store.transaction(async (transaction) => {
        const { partnerId, actor, amount, id } = operation;
        if (amount !== null) {
          await oneAtATime(transaction, partnerId, actor.accountName);
          const known = await transaction
            .selectFrom('operation')
            .select('id')
            .where('partner_id', '=', partnerId)
            .where('idempotency_key', '=', operation.key)
            .executeTakeFirst();
          if (known) return null;
          check(await spent(transaction, partnerId, actor.accountName));
        }
        const stored = await transaction
          .insertInto('operation')
          .values(toRow(operation))
          .onConflict((conflict) => conflict.columns(['partner_id', 'idempotency_key']).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (!stored) return null;
        const values = [...new Set(about)].map((target) => ({
          partner_id: partnerId,
          target_id: target,
          operation_id: id,
        }));
        await transaction.insertInto('operation_target').values(values).execute();
        if (operation.state === 'PENDING_APPROVAL') {
          await audit.record(transaction, partnerId, auditEntryOf(operation));
        }
        return toOperation(stored);
      }),
    byKey: async (partnerId, key) => orNull(await of(partnerId).where('idempotency_key', '=', key).executeTakeFirst()),
    byId: async (partnerId, id) => orNull(await of(partnerId).where('id', '=', id).executeTakeFirst()),
    spentToday: (partnerId, member) => spent(db, partnerId, member),
    markSent: (operation) => update(db, operation, ['ACCEPTED'], { state: 'SENT', sent_at: time() }),
    markUnknown: (operation, { error, upstreamRequestId = null, ...rest }) =>
      store.transaction(async (transaction) => {
        const unknown = await update(transaction, operation, ['SENT'], {
          state: 'UNKNOWN',
          error: error && JSON.stringify(error),
          upstream_request_id: upstreamRequestId,
          answered_at: time(),
          ...told(rest),
        });
        if (unknown) await audit.record(transaction, unknown.partnerId, auditEntryOf(unknown));
        return unknown;
      }),
    decide: (operation, decision) =>
      store.transaction(async (transaction) => {
        const approval: Approval = { until: operation.approval?.until ?? time(), ...decision };
        const change: Partial<Row> =
          decision.decision === 'APPROVED'
            ? { state: 'ACCEPTED', accepted_at: time() }
            : {
                state: 'REFUSED',
                settled_at: time(),
                error: JSON.stringify({
                  code: decision.decision === 'REJECTED' ? 'APPROVAL_REJECTED' : 'APPROVAL_EXPIRED',
                  upstreamCode: null,
                }),
              };
        const decided = await update(transaction, operation, ['PENDING_APPROVAL'], {
          ...change,
          approval: JSON.stringify(approval),
        });
        if (!decided) return null;
        const by = decision.decidedBy ?? operation.actor;
        const entry = {
          ...auditEntryOf(decided),
          actor: by,
          what: `${decision.decision ?? 'EXPIRED'} ${decided.kind}`,
        };
        await audit.record(transaction, decided.partnerId, entry);
        return decided;
      }),
    settle: (operation, { state, error, upstreamId, upstreamRequestId, ...rest }, from) =>
      store.transaction(async (transaction) => {
        const at = time();
        const settled = await update(transaction, operation, from, {
          state,
          error: error && JSON.stringify(error),
          upstream_id: upstreamId,
          settled_at: at,
          ...told(rest),
          ...(upstreamRequestId === undefined ? {} : { upstream_request_id: upstreamRequestId, answered_at: at }),
        });
        if (!settled) return null;
        await claim(transaction, settled);
        await audit.record(transaction, settled.partnerId, auditEntryOf(settled));
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
      const [whole, effects] = await Promise.all([
        of(partnerId).where('upstream_id', 'in', upstreamIds).execute(),
        db
          .selectFrom('operation_effect')
          .select('effect_id')
          .where('partner_id', '=', partnerId)
          .where('effect_id', 'in', upstreamIds)
          .execute(),
      ]);
      return new Set([...whole.flatMap(({ upstream_id: id }) => id ?? []), ...effects.map(({ effect_id: id }) => id)]);
    },
    list: async (partnerId, { kinds, member, targetId, states, from, until }, { offset, first }) => {
      if (kinds.length === 0 || states?.length === 0) return { rows: [], total: 0 };
      const wanted = db
        .selectFrom('operation')
        .where('partner_id', '=', partnerId)
        .where('kind', 'in', kinds)
        .$if(!!member, (query) => query.where('member', '=', member ?? ''))
        .$if(!!targetId, (query) =>
          query.where((where) =>
            where.or([
              where('target_id', '=', targetId ?? ''),
              where(
                'id',
                'in',
                where
                  .selectFrom('operation_target')
                  .select('operation_id')
                  .where('operation_target.partner_id', '=', partnerId)
                  .where('operation_target.target_id', '=', targetId ?? ''),
              ),
            ]),
          ),
        )
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
    rows: operation.rows,
    approval: operation.approval,
    upstreamRequest: operation.upstreamRequestId,
  },
  inputDigest: operation.inputDigest,
  requestId: operation.requestId,
});
