import type { Database, Store, Tables, Transaction } from '../../store/index.ts';
import type { Audit, AuditActor } from '../audit/index.ts';
import { claim, effectsOf, release, takeOver } from './effects.ts';
import { listOperations, type OperationFilter } from './listing.ts';
import { type Approval, type Operation, type OperationState, type SettledBy, toOperation, toRow } from './operation.ts';
import { oneAtATime, spentOn } from './spending.ts';

type Told = Partial<Pick<Operation, 'upstreamRequestId' | 'rows' | 'createdIds'>>;
export type Outcome = Pick<Operation, 'state' | 'error' | 'upstreamId'> & Told;

interface Decision extends Omit<Approval, 'until'> {
  /** Of the request that decided; null: nobody did. */
  readonly requestId: string | null;
}

interface Insertion {
  /** Ids that it is found by. */
  readonly about: readonly string[];
  /** Is told the amounts of the member's day so far, and throws what forbids this one; null where the day does not count. */
  readonly checkDay: ((spent: readonly string[]) => void) | null;
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
  markUnknown(operation: Operation, told: Told & Pick<Operation, 'error'>): Promise<Operation | null>;
  /** A second member's say, in time, or that the time is over, with its audit record; null when it waits no longer. */
  decide(operation: Operation, decision: Decision): Promise<Operation | null>;
  /**
   * A final outcome with its audit record; null when it came too late. The vendor's answer outweighs what its records
   * seemed to say; what the records say needs an operation that was sent and is open, and effects that nobody has.
   */
  settle(operation: Operation, outcome: Outcome, by: SettledBy): Promise<Operation | null>;
  inStates(states: readonly OperationState[]): Promise<readonly Operation[]>;
  /** Of the same kind, about the same. */
  alike(
    operation: Pick<Operation, 'partnerId' | 'kind' | 'targetId'>,
    states: readonly OperationState[],
  ): Promise<readonly Operation[]>;
  /** Of these records of the vendor those that belong to an operation. */
  claimed(partnerId: string, upstreamIds: readonly string[]): Promise<ReadonlySet<string>>;
  list: (
    partnerId: string,
    filter: OperationFilter,
    slice: { readonly offset: number; readonly first: number },
  ) => ReturnType<typeof listOperations>;
}

type Row = Tables['operation'];

const orNull = (row: Row | undefined): Operation | null => (row ? toOperation(row) : null);

const update = (
  db: Database | Transaction<Tables>,
  { id }: Operation,
  from: readonly OperationState[],
  change: Partial<Row>,
) => db.updateTable('operation').set(change).where('id', '=', id).where('state', 'in', from).returningAll();

const told = ({ rows, createdIds, upstreamRequestId }: Told): Partial<Row> => ({
  ...(rows === undefined ? {} : { rows: rows.length === 0 ? null : JSON.stringify(rows) }),
  ...(createdIds === undefined ? {} : { created_ids: createdIds.length === 0 ? null : JSON.stringify(createdIds) }),
  ...(upstreamRequestId === undefined ? {} : { upstream_request_id: upstreamRequestId }),
});

/** Another operation has got the record meanwhile. */
class EffectTaken extends Error {}

const MANY = 500;

export const createRepository = ({ store, audit, now }: Settings): OperationRepository => {
  const { db } = store;
  const time = (): string => new Date(now()).toISOString();
  const of = (partnerId: string) => db.selectFrom('operation').selectAll().where('partner_id', '=', partnerId);
  const record = (transaction: Transaction<Tables>, operation: Operation, change: Partial<AuditChange> = {}) =>
    audit.record(transaction, operation.partnerId, { ...auditEntryOf(operation), ...change });

  /** By an answer: what only the records gave to others is taken from them. Gives what an answer gave to another. */
  const claimByAnswer = async (transaction: Transaction<Tables>, operation: Operation, effects: readonly string[]) => {
    const taken = await claim(transaction, operation, effects);
    const { reopened, refused } = await takeOver(transaction, operation, taken);
    for (const other of reopened) await record(transaction, other);
    return new Set(refused);
  };

  /** The transaction's id comes last: no two operations may have it for a moment. */
  const withTransaction = async (transaction: Transaction<Tables>, operation: Operation, upstreamId: string | null) =>
    upstreamId === null
      ? operation
      : toOperation(
          await transaction
            .updateTable('operation')
            .set({ upstream_id: upstreamId })
            .where('id', '=', operation.id)
            .returningAll()
            .executeTakeFirstOrThrow(),
        );

  const settleByAnswer = (operation: Operation, { state, error, upstreamId, ...rest }: Outcome) =>
    store.transaction(async (transaction) => {
      const at = time();
      const row = await transaction
        .updateTable('operation')
        .set({
          state,
          error: error && JSON.stringify(error),
          upstream_id: null,
          settled_at: at,
          answered_at: at,
          settled_by: 'ANSWER',
          rows: null,
          created_ids: null,
          ...told(rest),
        })
        .where('id', '=', operation.id)
        .where((where) => where.or([where('state', 'in', ['SENT', 'UNKNOWN']), where('settled_by', '=', 'RECORDS')]))
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      const answered = toOperation(row);
      await release(transaction, answered);
      const refused = await claimByAnswer(transaction, answered, effectsOf({ ...answered, upstreamId }));
      // An id that the vendor has given twice stays with the first; the outcome is kept all the same.
      const own = upstreamId !== null && refused.has(upstreamId) ? null : upstreamId;
      const settled = await withTransaction(transaction, answered, own);
      await record(transaction, settled);
      return settled;
    });

  const settleBy = async (
    operation: Operation,
    { state, error, upstreamId, ...rest }: Outcome,
    by: Exclude<SettledBy, 'ANSWER'>,
  ): Promise<Operation | null> => {
    const from: readonly OperationState[] = by === 'UNSENT' ? ['ACCEPTED'] : ['SENT', 'UNKNOWN'];
    try {
      return await store.transaction(async (transaction) => {
        const row = await update(transaction, operation, from, {
          state,
          error: error && JSON.stringify(error),
          settled_at: time(),
          settled_by: by,
          ...told(rest),
        }).executeTakeFirst();
        if (!row) return null;
        const open = toOperation(row);
        const taken = await claim(transaction, open, effectsOf({ ...open, upstreamId }));
        if (taken.length > 0) throw new EffectTaken();
        const settled = await withTransaction(transaction, open, upstreamId);
        await record(transaction, settled);
        return settled;
      });
    } catch (error) {
      if (error instanceof EffectTaken) return null;
      throw error;
    }
  };

  return {
    insert: (operation, { about, checkDay }) =>
      store.transaction(async (transaction) => {
        const { partnerId, actor, id, createdAt } = operation;
        if (checkDay) {
          const day = { partnerId, member: actor.accountName, at: Date.parse(createdAt) };
          await oneAtATime(store, transaction, day);
          const known = await transaction
            .selectFrom('operation')
            .select('id')
            .where('partner_id', '=', partnerId)
            .where('idempotency_key', '=', operation.key)
            .executeTakeFirst();
          if (known) return null;
          checkDay(await spentOn(transaction, day));
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
        if (operation.state === 'PENDING_APPROVAL') await record(transaction, operation);
        return toOperation(stored);
      }),
    byKey: async (partnerId, key) => orNull(await of(partnerId).where('idempotency_key', '=', key).executeTakeFirst()),
    byId: async (partnerId, id) => orNull(await of(partnerId).where('id', '=', id).executeTakeFirst()),
    spentToday: (partnerId, member) => spentOn(db, { partnerId, member, at: now() }),
    markSent: async (operation) =>
      orNull(await update(db, operation, ['ACCEPTED'], { state: 'SENT', sent_at: time() }).executeTakeFirst()),
    markUnknown: (operation, { error, ...rest }) =>
      store.transaction(async (transaction) => {
        const row = await update(transaction, operation, ['SENT'], {
          state: 'UNKNOWN',
          error: error && JSON.stringify(error),
          answered_at: time(),
          ...told(rest),
        }).executeTakeFirst();
        if (!row) return null;
        const unknown = toOperation(row);
        // Half an answer names effects too; nobody else may be given them.
        await claimByAnswer(transaction, unknown, effectsOf(unknown));
        await record(transaction, unknown);
        return unknown;
      }),
    decide: (operation, { requestId, ...said }) =>
      store.transaction(async (transaction) => {
        const at = time();
        const { decision, decidedBy } = said;
        const approval: Approval = { until: operation.approval?.until ?? at, ...said };
        const refusal = decision === 'REJECTED' ? 'APPROVAL_REJECTED' : 'APPROVAL_EXPIRED';
        const change: Partial<Row> =
          decision === 'APPROVED'
            ? { state: 'ACCEPTED', accepted_at: at }
            : { state: 'REFUSED', settled_at: at, error: JSON.stringify({ code: refusal, upstreamCode: null }) };
        const row = await update(transaction, operation, ['PENDING_APPROVAL'], {
          ...change,
          approval: JSON.stringify(approval),
        })
          .where('approval_until', decision === null ? '<=' : '>', at)
          .executeTakeFirst();
        if (!row) return null;
        const decided = toOperation(row);
        await record(transaction, decided, {
          ...(decidedBy ? { actor: decidedBy } : {}),
          ...(requestId === null ? {} : { requestId }),
          what: `${decision ?? 'EXPIRED'} ${decided.kind}`,
        });
        return decided;
      }),
    settle: (operation, outcome, by) =>
      by === 'ANSWER' ? settleByAnswer(operation, outcome) : settleBy(operation, outcome, by),
    inStates: async (states) =>
      (await db.selectFrom('operation').selectAll().where('state', 'in', states).orderBy('created_at').execute()).map(
        toOperation,
      ),
    alike: async ({ partnerId, kind, targetId }, states) =>
      (
        await of(partnerId)
          .where('kind', '=', kind)
          .where('target_id', '=', targetId)
          .where('state', 'in', states)
          .execute()
      ).map(toOperation),
    claimed: async (partnerId, upstreamIds) => {
      const claimed = new Set<string>();
      for (let at = 0; at < upstreamIds.length; at += MANY) {
        const rows = await db
          .selectFrom('operation_effect')
          .select('effect_id')
          .where('partner_id', '=', partnerId)
          .where('effect_id', 'in', upstreamIds.slice(at, at + MANY))
          .execute();
        for (const { effect_id } of rows) claimed.add(effect_id);
      }
      return claimed;
    },
    list: (partnerId, filter, slice) => listOperations(db, partnerId, filter, slice),
  };
};

interface AuditChange {
  readonly actor: AuditActor;
  readonly requestId: string;
  readonly what: string;
}

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
