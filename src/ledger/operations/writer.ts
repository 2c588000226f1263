import { randomUUID } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import { effectOf } from '../../upstream/index.ts';
import { type AuditActor, digest } from '../audit/index.ts';
import type { Operation, OperationError, OperationInput, OperationState } from './operation.ts';
import type { OperationRepository } from './repository.ts';

/** A write that somebody wants. */
export interface Intent {
  readonly partnerId: string;
  /** 1 to 255 characters, unique within the partner. */
  readonly key: string;
  readonly kind: string;
  readonly targetId: string;
  /** In one spelling for one meaning: «1.5» and «1.50» would be two inputs. */
  readonly input: OperationInput;
  readonly actor: AuditActor;
  readonly requestId: string;
}

/** What the vendor said to a write that it took. */
export interface Receipt {
  readonly upstreamId: string | null;
  readonly requestId: string | null;
  /** Whether the answer should have named a transaction and does not: then its records must tell. */
  readonly incomplete: boolean;
}

/** Sends the write once. Throws GatewayError. */
export type Send = () => Promise<Receipt>;

export interface Writer {
  /**
   * The operation that this key stands for, made and sent when it is new. `prepare` checks what can be checked before
   * anything is stored and throws what the caller has to put right. BAD_USER_INPUT, IDEMPOTENCY_CONFLICT.
   */
  execute(intent: Intent, prepare: () => Promise<Send>): Promise<Operation>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

interface Settings {
  readonly repository: OperationRepository;
  readonly now: () => number;
  /** After an outcome that may have changed something at the vendor; before the caller hears of it. */
  readonly onChanged: (operation: Operation) => Promise<void>;
  /** What could not be stored; the reconciler will find out. */
  readonly onError: (error: unknown) => void;
}

const LONGEST_KEY = 255;
/** The vendor's own answer is right, whatever the records seemed to say before it came. */
const BEFORE_AN_ANSWER: readonly OperationState[] = ['SENT', 'UNKNOWN', 'NOT_APPLIED', 'AMBIGUOUS'];

export const createWriter = ({ repository, now, onChanged, onError }: Settings): Writer => {
  const running = new Set<Promise<unknown>>();

  const answered = (operation: Operation, { upstreamId, requestId, incomplete }: Receipt) =>
    incomplete
      ? repository.markUnknown(operation, { error: null, upstreamRequestId: requestId })
      : repository.settle(
          operation,
          { state: 'SUCCEEDED', error: null, upstreamId, upstreamRequestId: requestId },
          BEFORE_AN_ANSWER,
        );

  const failed = (operation: Operation, thrown: unknown) => {
    const error = errorOf(thrown);
    const upstreamRequestId = requestIdOf(thrown);
    switch (effectOf(thrown)) {
      case 'UNKNOWN':
        return repository.markUnknown(operation, { error, upstreamRequestId });
      case 'NONE':
        return repository.settle(
          operation,
          { state: 'REFUSED', error, upstreamId: null, upstreamRequestId },
          BEFORE_AN_ANSWER,
        );
      case 'APPLIED':
        return repository.settle(
          operation,
          { state: 'SUCCEEDED', error: null, upstreamId: null, upstreamRequestId },
          BEFORE_AN_ANSWER,
        );
    }
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

  const replay = (stored: Operation, inputDigest: string): Operation => {
    if (stored.inputDigest === inputDigest) return stored;
    throw new GatewayError('IDEMPOTENCY_CONFLICT', { hints: { argument: 'input.idempotencyKey' } });
  };

  return {
    execute: async (intent, prepare) => {
      const { partnerId, key, kind, input } = intent;
      if (key.length < 1 || key.length > LONGEST_KEY) {
        const hints = { argument: 'input.idempotencyKey', limit: `1 to ${LONGEST_KEY} characters` };
        throw new GatewayError('BAD_USER_INPUT', { hints });
      }
      const inputDigest = digest({ kind, input });
      const known = await repository.byKey(partnerId, key);
      if (known) return replay(known, inputDigest);
      const send = await prepare();
      const accepted = await repository.insert({
        ...intent,
        id: randomUUID(),
        inputDigest,
        state: 'ACCEPTED',
        error: null,
        upstreamId: null,
        upstreamRequestId: null,
        createdAt: new Date(now()).toISOString(),
        sentAt: null,
        answeredAt: null,
        settledAt: null,
      });
      if (!accepted) {
        const first = await repository.byKey(partnerId, key);
        if (!first) throw new Error('an operation that is there and is not');
        return replay(first, inputDigest);
      }
      const delivery = deliver(accepted, send);
      running.add(delivery);
      return delivery.finally(() => running.delete(delivery));
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
