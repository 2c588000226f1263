import type { Store, Tables, Transaction } from '../../store/index.ts';
import type { Audit, AuditActor } from '../audit/index.ts';
import { claim, effectsOf, release, takeOver } from './effects.ts';
import { type LedgerEntry, type SettledBy, stateOfRows, toOperation } from './operation.ts';
import { nextPlace, takeStep } from './steps.ts';

const auditEntryOf = (operation: LedgerEntry) => ({
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

interface Change {
  readonly actor: AuditActor;
  readonly requestId: string;
}

/**
 * Records an operation's current state, in the transaction that stored it. `change`: actor and request where another
 * person caused the change.
 */
export const recorder =
  (audit: Audit) =>
  (
    transaction: Transaction<Tables>,
    operation: LedgerEntry,
    change: Partial<Change & { readonly what: string }> = {},
  ): Promise<void> =>
    audit.record(transaction, operation.partnerId, { ...auditEntryOf(operation), ...change });

export type Recorder = ReturnType<typeof recorder>;

type Told = Partial<Pick<LedgerEntry, 'upstreamRequestId' | 'rows' | 'createdIds'>>;
export type Outcome = Pick<LedgerEntry, 'state' | 'error' | 'upstreamId'> &
  Told & {
    /** For an outcome by records: when the records are compared again; null or left out: never. */
    readonly lookAt?: string | null | undefined;
  };

/** Outcomes that a person can decide for a write whose answer was lost. */
export type FoundOut = 'SUCCEEDED' | 'NOT_APPLIED';

export type Unanswered = Told & Pick<LedgerEntry, 'error'>;

/**
 * A function that stores the consequences of a new state in the same transaction. It runs before the audit record is
 * added, so it must not lock rows that other transactions lock after the audit: the two could deadlock.
 */
export type Follow = (transaction: Transaction<Tables>, operation: LedgerEntry) => Promise<void>;

interface SettlementSettings {
  readonly store: Store;
  readonly follow?: Follow | undefined;
  readonly record: Recorder;
  /** ISO 8601. */
  readonly time: () => string;
}

const columnsOf = ({
  rows,
  createdIds,
  upstreamRequestId,
}: Told): Partial<Pick<Tables['operation'], 'rows' | 'created_ids' | 'upstream_request_id'>> => ({
  ...(rows === undefined ? {} : { rows: rows.length === 0 ? null : JSON.stringify(rows) }),
  ...(createdIds === undefined ? {} : { created_ids: createdIds.length === 0 ? null : JSON.stringify(createdIds) }),
  ...(upstreamRequestId === undefined ? {} : { upstream_request_id: upstreamRequestId }),
});

/** Thrown when another operation has claimed the record in between. */
class EffectTaken extends Error {}

const followNothing: Follow = async () => undefined;

/** Stores outcomes, with the effects that each operation owns and with the audit record. */
export const createSettlement = ({ store, follow = followNothing, record, time }: SettlementSettings) => {
  /**
   * Claims the effects in an answer, also those that only records had assigned to other operations. Returns the effects
   * that another operation's answer contains.
   */
  const claimByAnswer = async (
    transaction: Transaction<Tables>,
    operation: LedgerEntry,
    effects: readonly string[],
  ) => {
    const taken = await claim(transaction, operation, effects);
    const { reopened, refused } = await takeOver(transaction, operation, taken);
    for (const other of reopened) await record(transaction, other);
    return new Set(refused);
  };

  /** Stores the id of the vendor's transaction last, so that two operations never have it at the same time. */
  const withTransaction = async (
    transaction: Transaction<Tables>,
    operation: LedgerEntry,
    upstreamId: string | null,
  ) =>
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

  const settleByAnswer = (operation: LedgerEntry, { state, error, upstreamId, ...rest }: Outcome) =>
    store.transaction(async (transaction) => {
      const at = time();
      const row = await takeStep(transaction, operation, ['answer', 'answerLate'], {
        state,
        error: error && JSON.stringify(error),
        upstream_id: null,
        settled_at: at,
        answered_at: at,
        settled_by: 'ANSWER',
        ended_seq: nextPlace(operation),
        look_at: null,
        rows: null,
        created_ids: null,
        ...columnsOf(rest),
      }).executeTakeFirst();
      if (!row) return null;
      const answered = toOperation(row);
      await follow(transaction, answered);
      await release(transaction, answered);
      const refused = await claimByAnswer(transaction, answered, effectsOf({ ...answered, upstreamId }));
      // An id that the vendor returned twice stays with the first operation; this outcome is stored without it.
      const own = upstreamId !== null && refused.has(upstreamId) ? null : upstreamId;
      const settled = await withTransaction(transaction, answered, own);
      await record(transaction, settled);
      return settled;
    });

  const settleBy = async (
    operation: LedgerEntry,
    { state, error, upstreamId, lookAt = null, ...rest }: Outcome,
    by: Exclude<SettledBy, 'ANSWER' | 'PERSON'>,
  ): Promise<LedgerEntry | null> => {
    const isReopened = operation.settledBy === 'RECORDS';
    const step = by === 'UNSENT' ? 'giveUp' : isReopened ? 'lookAgain' : 'findOut';
    try {
      return await store.transaction(async (transaction) => {
        const row = await takeStep(transaction, operation, [step], {
          state,
          error: error && JSON.stringify(error),
          settled_at: time(),
          settled_by: by,
          ended_seq: nextPlace(operation),
          look_at: lookAt,
          ...columnsOf(rest),
        })
          // Another gateway may have changed the state in between with newer records.
          .$if(isReopened, (query) => query.where('state', '=', operation.state))
          .executeTakeFirst();
        if (!row) return null;
        const open = toOperation(row);
        await follow(transaction, open);
        const taken = await claim(transaction, open, effectsOf({ ...open, upstreamId }));
        if (taken.length > 0) throw new EffectTaken();
        const settled = await withTransaction(transaction, open, upstreamId);
        await record(transaction, settled, isReopened ? { what: `REOPENED ${settled.kind}` } : {});
        return settled;
      });
    } catch (error) {
      if (error instanceof EffectTaken) return null;
      throw error;
    }
  };

  const markUnknown = (operation: LedgerEntry, { error, ...rest }: Unanswered): Promise<LedgerEntry | null> =>
    store.transaction(async (transaction) => {
      const row = await takeStep(transaction, operation, ['loseAnswer'], {
        state: 'UNKNOWN',
        error: error && JSON.stringify(error),
        answered_at: time(),
        ...columnsOf(rest),
      }).executeTakeFirst();
      if (!row) return null;
      const unknown = toOperation(row);
      await follow(transaction, unknown);
      // An incomplete answer can contain effects too, which no other operation may claim.
      await claimByAnswer(transaction, unknown, effectsOf(unknown));
      await record(transaction, unknown);
      return unknown;
    });

  /** Stores a person's decision about an operation that the records left open; null when it is not AMBIGUOUS. */
  const settleByHand = (operation: LedgerEntry, state: FoundOut, change: Change): Promise<LedgerEntry | null> =>
    store.transaction(async (transaction) => {
      const rows = operation.rows.map((row) => (row.state === 'AMBIGUOUS' ? { ...row, state } : row));
      const outcome = rows.length === 0 ? state : (stateOfRows(rows) ?? state);
      const row = await takeStep(transaction, operation, ['settleByHand'], {
        state: outcome,
        // Once the write is known to be done, the error of the lost answer is removed.
        ...(outcome === 'NOT_APPLIED' ? {} : { error: null }),
        settled_at: time(),
        settled_by: 'PERSON',
        look_at: null,
        ...columnsOf({ rows }),
      }).executeTakeFirst();
      if (!row) return null;
      const settled = toOperation(row);
      await follow(transaction, settled);
      await record(transaction, settled, { ...change, what: `SETTLED ${settled.kind}` });
      return settled;
    });

  return {
    markUnknown,
    settleByHand,
    settle: (
      operation: LedgerEntry,
      outcome: Outcome,
      by: Exclude<SettledBy, 'PERSON'>,
    ): Promise<LedgerEntry | null> =>
      by === 'ANSWER' ? settleByAnswer(operation, outcome) : settleBy(operation, outcome, by),
  };
};

export type Settlement = ReturnType<typeof createSettlement>;
