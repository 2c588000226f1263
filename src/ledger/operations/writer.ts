import { randomUUID } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import { effectOf, type WriteAnswer } from '../../upstream/index.ts';
import type { AuditActor } from '../audit/index.ts';
import { checkAmount, type Guarding } from './amounts.ts';
import { digestOf } from './digest.ts';
import {
  type Operation,
  type OperationError,
  type OperationInput,
  type OperationState,
  stateOfRows,
} from './operation.ts';
import type { OperationRepository } from './repository.ts';
import { needsApproval, type WriteRules } from './rules.ts';

/** A write that somebody wants. */
export interface Intent {
  readonly partnerId: string;
  /** 1 to 255 characters, unique within the partner. */
  readonly key: string;
  readonly kind: string;
  readonly targetId: string;
  /** Everybody and everything else that it is about, to be found by. */
  readonly alsoAbout?: readonly string[] | undefined;
  /** In one spelling for one meaning: «1.5» and «1.50» would be two inputs. No personal data: it is kept. */
  readonly input: OperationInput;
  /** What must not be kept, such as a password; it counts when two inputs are compared. */
  readonly secret?: OperationInput | undefined;
  readonly actor: AuditActor;
  readonly requestId: string;
}

/** What the vendor said to a write that it took. */
export interface Receipt extends WriteAnswer {
  readonly requestId: string | null;
}

/** Sends the write once. Throws GatewayError. */
export type Send = () => Promise<Receipt>;

/** A write that was checked and can be sent. */
export interface Prepared {
  readonly send: Send;
  /** What it moves, an exact decimal in the partner's currency; null where no money moves. */
  readonly amount: string | null;
}

export interface Writer {
  /**
   * The operation that this key stands for, made and sent when it is new, or kept until a second member agrees. `prepare`
   * checks what can be checked before anything is stored and throws what the caller has to put right. BAD_USER_INPUT,
   * IDEMPOTENCY_CONFLICT, AMOUNT_LIMIT_EXCEEDED.
   */
  execute(intent: Intent, prepare: () => Promise<Prepared>): Promise<Operation>;
  /** Sends what waits for a second member. NOT_FOUND, WRONG_STATE, FORBIDDEN for one's own. */
  approve(operation: Operation, by: AuditActor, prepare: () => Promise<Prepared>): Promise<Operation>;
  /** Ends what waits for a second member; whoever asked may take it back. NOT_FOUND, WRONG_STATE. */
  reject(operation: Operation, by: AuditActor): Promise<Operation>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

interface Settings {
  readonly repository: OperationRepository;
  readonly rulesOf: (partnerId: string) => WriteRules;
  readonly now: () => number;
  /** After an outcome that may have changed something at the vendor; before the caller hears of it. */
  readonly onChanged: (operation: Operation) => Promise<void>;
  /** What could not be stored; the reconciler will find out. */
  readonly onError: (error: unknown) => void;
}

const LONGEST_KEY = 255;
/** The vendor's own answer is right, whatever the records seemed to say before it came. */
const BEFORE_AN_ANSWER: readonly OperationState[] = ['SENT', 'UNKNOWN', 'NOT_APPLIED', 'AMBIGUOUS'];

export const createWriter = ({ repository, rulesOf, now, onChanged, onError }: Settings): Writer => {
  const running = new Set<Promise<unknown>>();
  const time = (ms = now()): string => new Date(ms).toISOString();

  const answered = (operation: Operation, receipt: Receipt) => {
    const { upstreamId, requestId: upstreamRequestId, incomplete, rows, createdIds } = receipt;
    const state = rows.length === 0 ? 'SUCCEEDED' : stateOfRows(rows);
    if (incomplete || state === null) {
      return repository.markUnknown(operation, { error: null, upstreamRequestId, rows, createdIds });
    }
    const error = state === 'REFUSED' ? (rows[0]?.error ?? null) : null;
    const outcome = { state, error, upstreamId, upstreamRequestId, rows, createdIds };
    return repository.settle(operation, outcome, BEFORE_AN_ANSWER);
  };

  const failed = (operation: Operation, thrown: unknown) => {
    const error = errorOf(thrown);
    const upstreamRequestId = requestIdOf(thrown);
    const effect = effectOf(thrown);
    if (effect === 'UNKNOWN') return repository.markUnknown(operation, { error, upstreamRequestId });
    const outcome =
      effect === 'NONE' ? ({ state: 'REFUSED', error } as const) : ({ state: 'SUCCEEDED', error: null } as const);
    return repository.settle(operation, { ...outcome, upstreamId: null, upstreamRequestId }, BEFORE_AN_ANSWER);
  };

  const deliver = async (accepted: Operation, send: Send): Promise<Operation> => {
    // The reconciler may have given it up meanwhile; then nobody sends it.
    const sent = await repository.markSent(accepted);
    if (!sent) return (await repository.byId(accepted.partnerId, accepted.id)) ?? accepted;
    const store = await send().then(
      (receipt) => () => answered(sent, receipt),
      (error: unknown) => () => failed(sent, error),
    );
    let outcome: Operation;
    try {
      outcome = (await store()) ?? (await repository.byId(sent.partnerId, sent.id)) ?? sent;
    } catch (error) {
      onError(error);
      outcome = { ...sent, state: 'UNKNOWN' };
    }
    if (outcome.state !== 'REFUSED') await onChanged(outcome).catch(onError);
    return outcome;
  };

  const delivered = (accepted: Operation, send: Send): Promise<Operation> => {
    const delivery = deliver(accepted, send);
    running.add(delivery);
    return delivery.finally(() => running.delete(delivery));
  };

  const replay = (stored: Operation, inputDigest: string): Operation => {
    if (stored.inputDigest === inputDigest) return stored;
    throw new GatewayError('IDEMPOTENCY_CONFLICT', { hints: { argument: 'input.idempotencyKey' } });
  };

  const requirePending = (operation: Operation): void => {
    if (operation.state === 'PENDING_APPROVAL' && time() < (operation.approval?.until ?? '')) return;
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'pending-approval' } });
  };

  const decided = async (
    operation: Operation,
    by: AuditActor,
    decision: 'APPROVED' | 'REJECTED',
  ): Promise<Operation> => {
    const stored = await repository.decide(operation, { decision, decidedBy: by, decidedAt: time() });
    if (!stored) throw new GatewayError('WRONG_STATE', { hints: { rule: 'pending-approval' } });
    return stored;
  };

  return {
    execute: async (intent, prepare) => {
      const { partnerId, key, kind, input, secret, targetId, alsoAbout = [], actor, requestId } = intent;
      if (key.length < 1 || key.length > LONGEST_KEY) {
        const hints = { argument: 'input.idempotencyKey', limit: `1 to ${LONGEST_KEY} characters` };
        throw new GatewayError('BAD_USER_INPUT', { hints });
      }
      const inputDigest = await digestOf({ kind, input, secret, salt: `${partnerId}/${key}` });
      const known = await repository.byKey(partnerId, key);
      if (known) return replay(known, inputDigest);
      const { send, amount } = await prepare();
      const rules = rulesOf(partnerId);
      const guarding: Guarding = { rules, actor, amount, now: now() };
      const waits = needsApproval(rules, amount);
      const accepted = await repository.insert(
        {
          id: randomUUID(),
          partnerId,
          key,
          kind,
          targetId,
          input,
          inputDigest,
          actor,
          requestId,
          state: waits ? 'PENDING_APPROVAL' : 'ACCEPTED',
          error: null,
          upstreamId: null,
          upstreamRequestId: null,
          rows: [],
          createdIds: [],
          approval: waits
            ? {
                until: time(now() + (rules.approval?.expiresAfterSeconds ?? 0) * 1000),
                decision: null,
                decidedBy: null,
                decidedAt: null,
              }
            : null,
          amount,
          createdAt: time(),
          acceptedAt: waits ? null : time(),
          sentAt: null,
          answeredAt: null,
          settledAt: null,
        },
        { about: [targetId, ...alsoAbout], check: (spent) => checkAmount(guarding, spent) },
      );
      if (!accepted) {
        const first = await repository.byKey(partnerId, key);
        if (!first) throw new Error('an operation that is there and is not');
        return replay(first, inputDigest);
      }
      return waits ? accepted : delivered(accepted, send);
    },
    approve: async (operation, by, prepare) => {
      requirePending(operation);
      const { actor } = operation;
      if (by.subject === actor.subject || by.accountName === actor.accountName) {
        throw new GatewayError('FORBIDDEN', { hints: { reason: 'a second member decides' } });
      }
      const { send, amount } = await prepare();
      // A price that has changed since is another decision.
      if (amount !== operation.amount) throw new GatewayError('WRONG_STATE', { hints: { rule: 'amount-changed' } });
      checkAmount({ rules: rulesOf(operation.partnerId), actor: by, amount, now: now() }, null);
      return delivered(await decided(operation, by, 'APPROVED'), send);
    },
    reject: async (operation, by) => {
      requirePending(operation);
      return decided(operation, by, 'REJECTED');
    },
    idle: async () => {
      await Promise.allSettled(running);
    },
  };
};

const errorOf = (error: unknown): OperationError => {
  if (!(error instanceof GatewayError)) return { code: 'INTERNAL', upstreamCode: null };
  const { upstream } = error.extensions as { upstream?: { code?: string } };
  return { code: error.code, upstreamCode: upstream?.code ?? null };
};

const requestIdOf = (error: unknown): string | null => {
  if (!(error instanceof GatewayError)) return null;
  const { upstream } = error.extensions as { upstream?: { requestId?: string } };
  return upstream?.requestId ?? null;
};
