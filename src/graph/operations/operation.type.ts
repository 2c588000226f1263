import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ERROR_CODES, type Language } from '../../errors/index.ts';
import {
  kindOf,
  type OperationState,
  type Operation as StoredOperation,
  WRITE_KINDS,
  type WriteKindName,
} from '../../ledger/operations/index.ts';
import { connectionOf, DateTime, Money } from '../common/index.ts';

export const OperationKind = Object.fromEntries(Object.keys(WRITE_KINDS).map((kind) => [kind, kind])) as {
  [K in WriteKindName]: K;
};
export type OperationKind = WriteKindName;
registerEnumType(OperationKind, {
  name: 'OperationKind',
  description: 'What a write does at the vendor.',
  valuesConfig: {
    ALLOCATE_FUNDS: { description: 'Funds to a customer.' },
    RECLAIM_FUNDS: { description: 'Funds back from a customer.' },
    ALLOCATE_TO_RESELLER: { description: 'Funds to a reseller.' },
    RECLAIM_FROM_RESELLER: { description: 'Funds back from a reseller.' },
    SET_BUDGET: { description: 'What a customer may spend.' },
  },
});

export const OperationOutcome = {
  IN_PROGRESS: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
  NOT_APPLIED: 'NOT_APPLIED',
  AMBIGUOUS: 'AMBIGUOUS',
} as const;
export type OperationOutcome = keyof typeof OperationOutcome;
registerEnumType(OperationOutcome, {
  name: 'OperationOutcome',
  description: 'How far a write has come. The same key never sends it again, whatever stands here.',
  valuesConfig: {
    IN_PROGRESS: { description: 'Being sent, or waiting for the answer.' },
    SUCCEEDED: { description: 'Done; by the answer or by the vendor’s records.' },
    REFUSED: { description: 'Not done, and certain; see `error`. Another attempt needs another key.' },
    UNKNOWN: { description: 'No answer came; it may have been done. The gateway finds out: ask `operation` again.' },
    NOT_APPLIED: { description: 'No answer came, and it was not done. Another attempt needs another key.' },
    AMBIGUOUS: { description: 'No answer came, and the records fit more than one story: a person must look.' },
  },
});

@ObjectType({ description: 'Why a write was refused, or has no answer.' })
export class OperationError {
  @Field(() => String, { description: 'A code as in the errors of any answer.' })
  code!: string;

  @Field(() => String, { description: 'What it means, for people.' })
  message!: string;

  @Field(() => String, { nullable: true, description: "The vendor's own code." })
  upstreamCode!: string | null;
}

@ObjectType({ description: 'A write to the vendor, as it stands in the ledger.' })
export class Operation {
  @Field(() => ID, { description: "The gateway's id." })
  id!: string;

  @Field(() => OperationKind, { description: 'What it does.' })
  kind!: OperationKind;

  @Field(() => OperationOutcome, { description: 'How far it has come.' })
  outcome!: OperationOutcome;

  @Field(() => String, { description: 'The key that it was asked for with.' })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The customer whom it is about.' })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The reseller whom it is about.' })
  resellerId!: string | null;

  @Field(() => Money, { nullable: true, description: 'How much; positive both ways.' })
  amount!: Money | null;

  @Field(() => String, { description: 'Login name of the member who asked for it.' })
  member!: string;

  @Field(() => OperationError, { nullable: true, description: 'Why it was refused, or has no answer.' })
  error!: OperationError | null;

  @Field(() => ID, { nullable: true, description: "The vendor's transaction id, where it gives one." })
  transactionId!: string | null;

  @Field(() => String, { description: 'The `x-request-id` of the answer to whoever asked for it.' })
  requestId!: string;

  @Field(() => DateTime, { description: 'When it was accepted and stored.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent; null while it was not.' })
  sentAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when the outcome is final.' })
  settledAt!: string | null;
}

export const OperationConnection = connectionOf(Operation, 'operations');

const OUTCOMES: Readonly<Record<OperationState, OperationOutcome>> = {
  ACCEPTED: 'IN_PROGRESS',
  SENT: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
  NOT_APPLIED: 'NOT_APPLIED',
  AMBIGUOUS: 'AMBIGUOUS',
};

/** States of the ledger that are told as one of these outcomes. */
export const statesOf = (outcomes: readonly OperationOutcome[]): readonly OperationState[] =>
  (Object.keys(OUTCOMES) as OperationState[]).filter((state) => outcomes.includes(OUTCOMES[state]));

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A stored write as the graph gives it. */
export const toOperation = (stored: StoredOperation, language: Language): Operation => {
  const { id, kind, key, state, targetId, input, actor, error, upstreamId, requestId } = stored;
  const target = kindOf(kind)?.target;
  const [amount, currency] = [textIn(input.amount), textIn(input.currency)];
  return {
    id,
    kind: kind as OperationKind,
    outcome: OUTCOMES[state],
    idempotencyKey: key,
    customerId: target === 'customer' ? targetId : null,
    resellerId: target === 'reseller' ? targetId : null,
    amount: amount !== null && currency !== null ? { amount, currency } : null,
    member: actor.accountName,
    error: error && { ...error, message: ERROR_CODES[error.code][language] },
    transactionId: upstreamId,
    requestId,
    createdAt: stored.createdAt,
    sentAt: stored.sentAt,
    settledAt: stored.settledAt,
  };
};
