import { GatewayError } from '../../errors/index.ts';
import { isoOf } from '../../time/index.ts';
import type { AuditActor } from '../audit/index.ts';
import { TIME_IS_UP } from './decision.ts';
import type { PreparedWrite, Send } from './intent.ts';
import type { LedgerEntry, ShownPlan } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import { checkAmount, countsDays, NO_RULES, needsApproval, sameAmounts, type WriteRules } from './rules.ts';
import type { FoundOut } from './settlement.ts';
import type { Windows } from './windows.ts';

/** The member who decides about another person's write, and the request of the decision. */
export interface Decider {
  readonly actor: AuditActor;
  /** Key of the decider as a person; left out when only subject and login name are known. */
  readonly person?: string | undefined;
  /** Present roles of the member who asked for the write; left out: the roles at that time. */
  readonly rolesOfAsker?: readonly string[] | undefined;
  readonly requestId: string;
  /** Whether the decider is the person in whose name an agent asked for the write. */
  readonly ofOwnAgent?: boolean | undefined;
  /** Whether the asker's own money moves, as `WriteIntent.ownMoney`. */
  readonly ownMoney?: boolean | undefined;
}

/** Decisions of a second member: about a write that waits for approval, and about one whose answer was lost. */
export interface Decisions {
  /**
   * Approves and sends an operation. Throws WRONG_STATE, and FORBIDDEN for the asker's own operation. When `prepare`
   * throws, the operation keeps waiting and can be approved later.
   */
  approve(operation: LedgerEntry, by: Decider, prepare: () => Promise<PreparedWrite>): Promise<LedgerEntry>;
  /** Rejects an operation that waits for approval; the asker may withdraw it this way. Throws WRONG_STATE. */
  reject(operation: LedgerEntry, by: Decider): Promise<LedgerEntry>;
  /**
   * Settles an AMBIGUOUS operation with the outcome that a second member has found out. Throws FORBIDDEN for the
   * asker's own operation, and WRONG_STATE, also for NOT_APPLIED while the vendor could still accept a copy of the
   * request.
   */
  settle(operation: LedgerEntry, found: FoundOut, by: Decider): Promise<LedgerEntry>;
  /** Refuses an operation whose time for approval has passed. */
  refuseExpired(operation: LedgerEntry): Promise<LedgerEntry>;
}

interface DecisionsSettings {
  readonly repository: OperationRepository;
  readonly rulesOf: (partnerId: string) => WriteRules;
  readonly windows: Pick<Windows, 'isOver' | 'overAt'>;
  readonly now: () => number;
  /** Sends an approved write. */
  readonly deliver: (accepted: LedgerEntry, send: Send) => Promise<LedgerEntry>;
  /** Called after an outcome that may have changed something at the vendor, before the caller receives it. */
  readonly onChanged: (operation: LedgerEntry) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export const createDecisions = ({
  repository,
  rulesOf,
  windows,
  now,
  deliver,
  onChanged,
  onError,
}: DecisionsSettings): Decisions => {
  const refuseExpired = async (operation: LedgerEntry): Promise<LedgerEntry> => {
    if (operation.state !== 'PENDING_APPROVAL' || isoOf(now()) < (operation.approval?.until ?? '')) return operation;
    return (await repository.decide(operation, TIME_IS_UP)) ?? operation;
  };

  const notPending = (): GatewayError => new GatewayError('WRONG_STATE', { hints: { rule: 'pending-approval' } });

  const requirePending = async (operation: LedgerEntry): Promise<void> => {
    if ((await refuseExpired(operation)).state !== 'PENDING_APPROVAL') throw notPending();
  };

  const decide = async (
    operation: LedgerEntry,
    { actor, requestId }: Decider,
    decision: 'APPROVED' | 'REJECTED',
  ): Promise<LedgerEntry> => {
    const known = await repository.decide(operation, { decision, decidedBy: actor, requestId });
    if (!known) throw notPending();
    return known;
  };

  return {
    refuseExpired,
    approve: async (operation, by, prepare) => {
      await requirePending(operation);
      const rules = by.ownMoney ? NO_RULES : rulesOf(operation.partnerId);
      if (by.ofOwnAgent) requireOwnAgent(operation, by, rules);
      else requireAnother(operation, by);
      const { send, amount, shown } = await prepare();
      // The price has changed since the approval was requested.
      if (!sameAmounts(amount, operation.amount)) {
        throw new GatewayError('WRONG_STATE', { hints: { rule: 'amount-changed' } });
      }
      requireSamePlan(operation, shown);
      checkAmount({ rules, actor: by.actor, amount }, null);
      // The asker must still be allowed this amount: roles and limits may have changed since.
      const asker = { rules, actor: { ...operation.actor, roles: by.rolesOfAsker ?? operation.actor.roles }, amount };
      checkAmount(asker, countsDays(asker) ? await repository.spentBeside(operation) : null);
      return deliver(await decide(operation, by, 'APPROVED'), send);
    },
    reject: async (operation, by) => {
      await requirePending(operation);
      return decide(operation, by, 'REJECTED');
    },
    settle: async (operation, found, { actor, person, requestId }) => {
      if (operation.state === 'AMBIGUOUS') requireAnother(operation, { actor, person, requestId });
      if (operation.state === 'AMBIGUOUS' && found === 'NOT_APPLIED' && !windows.isOver(operation)) {
        const until = isoOf(windows.overAt(operation));
        throw new GatewayError('WRONG_STATE', { hints: { rule: 'may-still-happen', until } });
      }
      const settled = await repository.settleByHand(operation, found, { actor, requestId });
      if (!settled) throw new GatewayError('WRONG_STATE', { hints: { rule: 'ambiguous' } });
      await onChanged(settled).catch(onError);
      return settled;
    },
  };
};

/** Throws WRONG_STATE when an agent's write would now send or change something other than what the person was shown. */
const requireSamePlan = ({ approval }: LedgerEntry, shown: ShownPlan | undefined): void => {
  if (approval?.shown && approval.shown.digest !== shown?.digest)
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'preview-changed' } });
};

const PROGRAM = 'service:';

/**
 * Throws FORBIDDEN unless an agent asked in the name of the person who decides now. A program is not a person, an agent
 * may not decide, and above the partner's amount a second member is still needed.
 */
const requireOwnAgent = ({ actor, person, amount }: LedgerEntry, by: Decider, rules: WriteRules): void => {
  const isOwn = actor.via !== undefined && person !== null && person === by.person;
  const isPerson = by.actor.via === undefined && !by.actor.subject.startsWith(PROGRAM);
  if (isOwn && isPerson && !needsApproval(rules, amount)) return;
  throw new GatewayError('FORBIDDEN', { hints: { reason: 'a second member must decide' } });
};

/** Throws FORBIDDEN for the person who asked for the write, even with another token or login name. */
const requireAnother = ({ actor, person }: LedgerEntry, { actor: decider, person: decides }: Decider): void => {
  const isSame = person !== null && person === decides;
  if (!isSame && decider.subject !== actor.subject && decider.accountName !== actor.accountName) return;
  throw new GatewayError('FORBIDDEN', { hints: { reason: 'a second member must decide' } });
};
