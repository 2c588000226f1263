/*
 * One write to the vendor, from state to state (`steps.ts`; docs/writes.md draws it, with the corrections that follow):
 *
 *   PENDING_APPROVAL → ACCEPTED | REFUSED
 *   ACCEPTED         → SENT | NOT_APPLIED
 *   SENT             → UNKNOWN | SUCCEEDED | PARTLY_SUCCEEDED | REFUSED | NOT_APPLIED | AMBIGUOUS
 *   UNKNOWN          → SUCCEEDED | PARTLY_SUCCEEDED | REFUSED | NOT_APPLIED | AMBIGUOUS
 *
 * `writer.ts` takes the steps of a request, `decisions.ts` those that a second member decides, `reconciler.ts` those
 * that only the vendor's records allow, and `settlement.ts` stores the outcomes, each with its audit record.
 */
import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/index.ts';
import type { Clock } from '../../time/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import type { Audit, AuditActor } from '../audit/index.ts';
import type { LedgerEntry } from './operation.ts';
import { createReconciler } from './reconciler.ts';
import { createRepository, type OperationRepository } from './repository.ts';
import {
  type AgentAmounts,
  checkAgentAmount,
  checkAmount,
  countsAgentDays,
  countsDays,
  limitsOf,
  NO_RULES,
  needsApproval,
  restOfLimit,
  sumOf,
  type WriteRules,
} from './rules.ts';
import type { Follow } from './settlement.ts';
import { createWindows, DEFAULT_TIMES, type ReconcilerTimes } from './windows.ts';
import { createWriter, type Writer } from './writer.ts';

/** Sends writes to the vendor so that no write is lost or sent twice. */
export interface Ledger
  extends Pick<Writer, 'execute' | 'approve' | 'reject' | 'settle'>,
    Pick<OperationRepository, 'byId' | 'list'> {
  /** Checks an amount against the partner's rules without writing. Throws AMOUNT_LIMIT_EXCEEDED. */
  outlook(partnerId: string, actor: AuditActor, amount: string | null, person?: string): Promise<Outlook>;
  /** Checks an amount against an agent's limits without writing. Throws AMOUNT_LIMIT_EXCEEDED. */
  requireAgentAmount(asked: AgentAsk, limits: AgentAmounts): Promise<void>;
  /** Settles all operations whose outcome can be found now. */
  reconcile(): Promise<void>;
  /** Waits until pending outcomes are stored. The caller must abort the calls to the vendor first. */
  close(): Promise<void>;
}

/** A write that an agent is about to ask for. */
export interface AgentAsk {
  readonly partnerId: string;
  readonly actor: AuditActor;
  readonly person: string;
  readonly amount: string | null;
}

export interface Outlook {
  readonly needsApproval: boolean;
  /** Amount that the member may still move today after this one; null: no limit. */
  readonly leftToday: string | null;
}

interface LedgerSettings {
  readonly store: Store;
  readonly audit: Audit;
  /** Null for a partner that is no longer configured. */
  readonly upstreamOf: (partnerId: string) => Upstream | null;
  /** Left out: no limits and no approvals. */
  readonly rulesOf?: ((partnerId: string) => WriteRules) | undefined;
  /**
   * Called for each new state of a write that was sent, in the transaction that stores the state; left out: nothing is
   * called.
   */
  readonly follow?: Follow | undefined;
  /** Called after an outcome that may have changed something at the vendor, before any caller receives the outcome. */
  readonly onChanged: (operation: LedgerEntry) => Promise<void>;
  /** Called with the error when an outcome could not be stored or looked up; both are repeated later. */
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly clock: Clock;
  /** Returns a new id for each operation; left out: a random UUID. */
  readonly newId?: (() => string) | undefined;
  readonly times?: Partial<ReconcilerTimes> | undefined;
}

export const createLedger = (settings: LedgerSettings): Ledger => {
  const { store, audit, upstreamOf, onChanged, onError = () => undefined, clock, newId = randomUUID } = settings;
  const { now } = clock;
  const rulesOf = settings.rulesOf ?? (() => NO_RULES);
  const repository = createRepository({ store, audit, follow: settings.follow, now });
  const times = { ...DEFAULT_TIMES, ...settings.times };
  const windows = createWindows({ times, now, upstreamOf });
  const writer = createWriter({ repository, rulesOf, windows, clock, newId, onChanged, onError });
  const isExclusive = (partnerId: string): boolean => rulesOf(partnerId).exclusive === true;
  const reconciler = createReconciler({
    repository,
    upstreamOf,
    isExclusive,
    now,
    windows,
    everyMs: times.everyMs,
    onChanged,
    onError,
  });
  return {
    execute: writer.execute,
    approve: writer.approve,
    reject: writer.reject,
    settle: writer.settle,
    outlook: async (partnerId, actor, amount, person) => {
      const rules = rulesOf(partnerId);
      const { perDay } = limitsOf(rules, actor.roles);
      const guarding = { rules, actor, amount };
      const spent = countsDays(guarding)
        ? await repository.spentToday(partnerId, actor.accountName, person ?? null)
        : [];
      checkAmount(guarding, spent);
      return {
        needsApproval: needsApproval(rules, amount),
        leftToday: amount === null || perDay === null ? null : restOfLimit(perDay, sumOf([...spent, amount])),
      };
    },
    requireAgentAmount: async ({ partnerId, actor, person, amount }, limits) => {
      const spent = countsAgentDays(limits, amount)
        ? await repository.spentToday(partnerId, actor.accountName, person, actor.via?.client)
        : null;
      checkAgentAmount(limits, amount, spent);
    },
    byId: repository.byId,
    list: repository.list,
    reconcile: reconciler.run,
    close: async () => {
      await reconciler.close();
      await writer.idle();
    },
  };
};
