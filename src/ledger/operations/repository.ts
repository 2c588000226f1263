import { canBeStored, type Store, type Tables } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import type { Audit } from '../audit/index.ts';
import type { Decision } from './decision.ts';
import { listOperations, type OperationFilter, type OperationSlice } from './listing.ts';
import {
  type Approval,
  type LedgerEntry,
  type OperationState,
  type SettledBy,
  toOperation,
  toRow,
} from './operation.ts';
import {
  createSettlement,
  type Follow,
  type Outcome,
  recorder,
  type Settlement,
  type Unanswered,
} from './settlement.ts';
import { oneAtATime, spentOn } from './spending.ts';
import { countRecords, requireStep, takeStep, WATCHED } from './steps.ts';

interface Insertion {
  /** Ids by which the operation can be found. */
  readonly about: readonly string[];
  /**
   * Receives the amounts of the member's day so far and throws when this one exceeds the limit; null without a daily
   * limit.
   */
  readonly checkDay: ((spent: readonly string[]) => void) | null;
  /** The same for the amounts that the agent has asked for on this day. */
  readonly checkAgentDay?: ((spent: readonly string[]) => void) | null;
}

interface RepositorySettings {
  readonly store: Store;
  readonly audit: Audit;
  readonly follow?: Follow | undefined;
  readonly now: () => number;
}

export interface OperationRepository {
  /**
   * Null when the partner already has an operation with this key. Of two concurrent inserts the database accepts one.
   */
  insert(operation: LedgerEntry, insertion: Insertion): Promise<LedgerEntry | null>;
  byKey(partnerId: string, key: string): Promise<LedgerEntry | null>;
  byId(partnerId: string, id: string): Promise<LedgerEntry | null>;
  /** Amounts of the member's operations of this day that have moved money or may still. */
  spentToday(partnerId: string, member: string, person: string | null, agent?: string): Promise<readonly string[]>;
  /** The same for the day on which an operation was created, without that operation. */
  spentBeside(operation: LedgerEntry): Promise<readonly string[]>;
  /** The operation, now SENT; null when it was no longer ACCEPTED and so must not be sent. */
  markSent(operation: LedgerEntry): Promise<LedgerEntry | null>;
  /** Stores that the vendor gave no answer, or an incomplete one. */
  markUnknown(operation: LedgerEntry, told: Unanswered): Promise<LedgerEntry | null>;
  /**
   * Stores a second member's decision, or that the time ran out, with its audit record; null when the operation no
   * longer waits.
   */
  decide(operation: LedgerEntry, decision: Decision): Promise<LedgerEntry | null>;
  /**
   * Stores a final outcome with its audit record; null when it came too late. The vendor's answer overrides what its
   * records had suggested. An outcome by records requires an operation that was sent and is open, and effects that
   * belong to no other operation.
   */
  settle(operation: LedgerEntry, outcome: Outcome, by: Exclude<SettledBy, 'PERSON'>): Promise<LedgerEntry | null>;
  /** Stores a person's decision with its audit record; null when the operation is not AMBIGUOUS. */
  settleByHand: Settlement['settleByHand'];
  inStates(states: readonly OperationState[]): Promise<readonly LedgerEntry[]>;
  /** Operations of the same kind with the same target. */
  listAlike(
    operation: Pick<LedgerEntry, 'partnerId' | 'kind' | 'targetId'>,
    states: readonly OperationState[],
  ): Promise<readonly LedgerEntry[]>;
  /** Operations of these kinds and states that were sent and had no answer before `since`. */
  listSentSince(
    partnerId: string,
    which: {
      readonly kinds: readonly string[];
      readonly states: readonly OperationState[];
      /** Epoch milliseconds. */
      readonly since: number;
      /** Left out: any target. */
      readonly targetId?: string | undefined;
    },
  ): Promise<readonly LedgerEntry[]>;
  /** Operations settled by records whose next comparison with them is due. */
  toLookAt(): Promise<readonly LedgerEntry[]>;
  /** Sets when these are compared again; null: never. */
  postpone(operations: readonly Pick<LedgerEntry, 'id'>[], lookAt: string | null): Promise<void>;
  /** The given ids that already belong to an operation. */
  findClaimed(partnerId: string, upstreamIds: readonly string[]): Promise<ReadonlySet<string>>;
  list: (partnerId: string, filter: OperationFilter, slice: OperationSlice) => ReturnType<typeof listOperations>;
}

type Row = Tables['operation'];

const orNull = (row: Row | undefined): LedgerEntry | null => (row ? toOperation(row) : null);

const MANY = 500;

export const createRepository = ({ store, audit, follow, now }: RepositorySettings): OperationRepository => {
  const { db } = store;
  const time = (): string => isoOf(now());
  const of = (partnerId: string) => db.selectFrom('operation').selectAll().where('partner_id', '=', partnerId);
  const record = recorder(audit);
  const { markUnknown, settle, settleByHand } = createSettlement({ store, follow, record, time });

  return {
    insert: (operation, { about, checkDay, checkAgentDay }) =>
      store.transaction(async (transaction) => {
        const { partnerId, actor, id, createdAt } = operation;
        requireStep(['ask'], operation.state);
        if (checkDay || checkAgentDay) {
          const day = { partnerId, member: actor.accountName, person: operation.person, at: Date.parse(createdAt) };
          await oneAtATime(store, transaction, day);
          const known = await transaction
            .selectFrom('operation')
            .select('id')
            .where('partner_id', '=', partnerId)
            .where('idempotency_key', '=', operation.key)
            .executeTakeFirst();
          if (known) return null;
          checkDay?.(await spentOn(transaction, day));
          checkAgentDay?.(await spentOn(transaction, { ...day, agent: actor.via?.client }));
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
    byId: async (partnerId, id) =>
      canBeStored(id) ? orNull(await of(partnerId).where('id', '=', id).executeTakeFirst()) : null,
    spentToday: (partnerId, member, person, agent) => spentOn(db, { partnerId, member, person, agent, at: now() }),
    spentBeside: ({ partnerId, actor, person, id, createdAt }) =>
      spentOn(db, { partnerId, member: actor.accountName, person, at: Date.parse(createdAt), except: id }),
    markSent: async (operation) =>
      orNull(
        await takeStep(db, operation, ['send'], {
          state: 'SENT',
          sent_at: time(),
          sent_seq: countRecords(operation),
        }).executeTakeFirst(),
      ),
    markUnknown,
    decide: (operation, { requestId, ...said }) =>
      store.transaction(async (transaction) => {
        const at = time();
        const { decision, decidedBy } = said;
        const { until = at, shown } = operation.approval ?? {};
        const approval: Approval = { until, ...said, decidedAt: at, ...(shown ? { shown } : {}) };
        const refusal = decision === 'REJECTED' ? 'APPROVAL_REJECTED' : 'APPROVAL_EXPIRED';
        const change =
          decision === 'APPROVED'
            ? ({ state: 'ACCEPTED', accepted_at: at } as const)
            : ({
                state: 'REFUSED',
                settled_at: at,
                error: JSON.stringify({ code: refusal, upstreamCode: null }),
              } as const);
        const step = decision === 'APPROVED' ? 'approve' : 'endApproval';
        const row = await takeStep(transaction, operation, [step], { ...change, approval: JSON.stringify(approval) })
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
    settle,
    settleByHand,
    inStates: async (states) =>
      (await db.selectFrom('operation').selectAll().where('state', 'in', states).orderBy('created_at').execute()).map(
        toOperation,
      ),
    listAlike: async ({ partnerId, kind, targetId }, states) =>
      (
        await of(partnerId)
          .where('kind', '=', kind)
          .where('target_id', '=', targetId)
          .where('state', 'in', states)
          .execute()
      ).map(toOperation),
    listSentSince: async (partnerId, { kinds, states, since, targetId }) =>
      (
        await of(partnerId)
          .where('kind', 'in', kinds)
          .where('state', 'in', states)
          .$if(targetId !== undefined, (query) => query.where('target_id', '=', targetId ?? ''))
          .where('sent_at', 'is not', null)
          .where((where) => where.or([where('answered_at', 'is', null), where('answered_at', '>=', isoOf(since))]))
          .execute()
      ).map(toOperation),
    toLookAt: async () =>
      (
        await db
          .selectFrom('operation')
          .selectAll()
          .where('look_at', '<=', time())
          .where('state', 'in', WATCHED)
          .where('settled_by', '=', 'RECORDS')
          .execute()
      ).map(toOperation),
    postpone: async (operations, lookAt) => {
      for (let at = 0; at < operations.length; at += MANY) {
        const ids = operations.slice(at, at + MANY).map(({ id }) => id);
        await db.updateTable('operation').set({ look_at: lookAt }).where('id', 'in', ids).execute();
      }
    },
    findClaimed: async (partnerId, upstreamIds) => {
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
