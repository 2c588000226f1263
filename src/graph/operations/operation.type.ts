import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { SITE_CURRENCY } from '../../config/index.ts';
import { ERROR_CODES } from '../../errors/index.ts';
import {
  type Evidence,
  evidenceOf,
  kindOf,
  type OperationState,
  type LedgerEntry as StoredOperation,
  type OperationRow as StoredRow,
  sentKey,
  WRITE_KINDS,
  type WriteKindName,
} from '../../ledger/operations/index.ts';
import { SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { connectionOf, DateTime, Money } from '../common/index.ts';

type OperationRowState = StoredRow['state'];

export const OperationKind = Object.fromEntries(Object.keys(WRITE_KINDS).map((kind) => [kind, kind])) as {
  [K in WriteKindName]: K;
};
export type OperationKind = WriteKindName;
registerEnumType(OperationKind, {
  name: 'OperationKind',
  description: 'What a write does at the vendor.',
  valuesConfig: Object.fromEntries(
    (Object.keys(WRITE_KINDS) as WriteKindName[]).map((kind) => [kind, { description: WRITE_KINDS[kind].description }]),
  ),
});

export const OperationOutcome = {
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  IN_PROGRESS: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  PARTLY_SUCCEEDED: 'PARTLY_SUCCEEDED',
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
    PENDING_APPROVAL: { description: 'Waits until a second member agrees; nothing is sent before. See `approval`.' },
    IN_PROGRESS: { description: 'Being sent, or waiting for the answer.' },
    SUCCEEDED: { description: 'Done; `evidence` says by what that is known.' },
    PARTLY_SUCCEEDED: { description: 'Done for some of many; see `rows`.' },
    REFUSED: { description: 'Not done, and certain; see `error`. Another attempt needs another key.' },
    UNKNOWN: { description: 'No answer came; it may have been done. The gateway finds out: ask `operation` again.' },
    NOT_APPLIED: {
      description:
        'No answer came, it was not done, and the vendor would not accept a copy of the request any more. Another attempt ' +
        'needs another key. Where a record appears after all, this becomes SUCCEEDED or AMBIGUOUS.',
    },
    AMBIGUOUS: {
      description:
        'No answer came, and what the records show may be this write’s doing or another’s: a second member must look, and ' +
        'say what is true with `settleOperation`.',
    },
  },
});

export const OperationEvidence = {
  ANSWER: 'ANSWER',
  IDENTIFIER: 'IDENTIFIER',
  RECORD: 'RECORD',
  STATE: 'STATE',
  UNSENT: 'UNSENT',
  PERSON: 'PERSON',
} as const satisfies Record<Evidence, Evidence>;
registerEnumType(OperationEvidence, {
  name: 'OperationEvidence',
  description: 'By what the outcome of a write is known.',
  valuesConfig: {
    ANSWER: { description: 'The vendor’s answer.' },
    IDENTIFIER: { description: 'The vendor’s records: they carry an id that this write alone has sent.' },
    RECORD: {
      description:
        'The vendor’s records: one for each write of its kind, receiver and amount. Only where the partner is configured ' +
        'as `exclusive`, because the records do not name who moved the money.',
    },
    STATE: {
      description:
        'The object is, or is not, as it was asked for, and no other write of this gateway explains it. Who made it so ' +
        'the vendor does not tell.',
    },
    UNSENT: { description: 'The gateway stopped before it sent the write.' },
    PERSON: { description: 'A second member looked and said so.' },
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

export const OperationRowOutcome = {
  SUCCEEDED: 'SUCCEEDED',
  PENDING: 'PENDING',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
  NOT_APPLIED: 'NOT_APPLIED',
  AMBIGUOUS: 'AMBIGUOUS',
} as const satisfies Record<OperationRowState, OperationRowState>;
registerEnumType(OperationRowOutcome, {
  name: 'OperationRowOutcome',
  description: 'What became of one of many.',
  valuesConfig: {
    SUCCEEDED: { description: 'Done.' },
    PENDING: { description: 'Taken by the vendor, who decides later.' },
    REFUSED: { description: 'Not done, and certain; see `error`.' },
    UNKNOWN: { description: 'The answer did not tell; the gateway finds out.' },
    NOT_APPLIED: { description: 'The answer did not tell, and it was not done.' },
    AMBIGUOUS: { description: 'The answer did not tell, and the records fit more than one story.' },
  },
});

@ObjectType({ description: 'What became of one of the things that a write named.' })
export class OperationRow {
  @Field(() => ID, { description: 'The customer, resource, quota or reseller.' })
  id!: string;

  @Field(() => OperationRowOutcome, { description: 'How far it has come.' })
  outcome!: OperationRowState;

  @Field(() => ID, { nullable: true, description: 'What the vendor made for it: a coupon, a quota, an order.' })
  createdId!: string | null;

  @Field(() => OperationError, { nullable: true, description: 'Why it was refused.' })
  error!: OperationError | null;
}

export const ApprovalDecision = { APPROVED: 'APPROVED', REJECTED: 'REJECTED' } as const;
export type ApprovalDecision = keyof typeof ApprovalDecision;
registerEnumType(ApprovalDecision, {
  name: 'ApprovalDecision',
  description: 'What a second member said.',
  valuesConfig: {
    APPROVED: { description: 'It was sent then.' },
    REJECTED: { description: 'It will never be sent; whoever asked may reject it too, to take it back.' },
  },
});

@ObjectType({ description: "A second member's say in a write." })
export class OperationApproval {
  @Field(() => DateTime, { description: 'Until when somebody may agree; afterwards it is REFUSED.' })
  until!: string;

  @Field(() => ApprovalDecision, { nullable: true, description: 'Null: nobody has said anything.' })
  decision!: ApprovalDecision | null;

  @SignedIn('reseller')
  @Field(() => String, { nullable: true, description: 'Login name of whoever decided.' })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When.' })
  decidedAt!: string | null;
}

@ObjectType({ description: 'A write to the vendor, as it stands in the ledger.' })
export class Operation {
  @Field(() => ID, { description: "The gateway's id." })
  id!: string;

  @Field(() => OperationKind, { description: 'What it does.' })
  kind!: OperationKind;

  @Field(() => OperationOutcome, { description: 'How far it has come.' })
  outcome!: OperationOutcome;

  @Field(() => OperationEvidence, {
    nullable: true,
    description: 'By what the outcome is known; null while it is not known, and where a second member refused it.',
  })
  evidence!: Evidence | null;

  @Field(() => String, { description: 'The key that it was asked for with.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'What it is about first of all: the customer, reseller, order, quota …' })
  targetId!: string;

  @Field(() => ID, { nullable: true, description: 'The customer whom it is about.' })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The reseller whom it is about.' })
  resellerId!: string | null;

  @Field(() => Money, { nullable: true, description: 'How much; positive both ways.' })
  amount!: Money | null;

  @Field(() => String, { description: 'Login name of the member who asked for it.' })
  member!: string;

  @Field(() => [OperationRow], { description: 'What became of each, where it names many; else empty.' })
  rows!: OperationRow[];

  @Field(() => [ID], { description: 'What the vendor made: orders, coupons, quotas, an account.' })
  createdIds!: readonly string[];

  @Field(() => OperationApproval, { nullable: true, description: 'Null where no second member is needed.' })
  approval!: OperationApproval | null;

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

  @Field(() => DateTime, { nullable: true, description: 'Since when the outcome stands.' })
  settledAt!: string | null;
}

export const OperationConnection = connectionOf(Operation, 'operations');

const OUTCOMES: Readonly<Record<OperationState, OperationOutcome>> = {
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  ACCEPTED: 'IN_PROGRESS',
  SENT: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  PARTLY_SUCCEEDED: 'PARTLY_SUCCEEDED',
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
export const toOperation = (stored: StoredOperation, { language, partner }: RequestContext): Operation => {
  const { id, kind, key, state, targetId, input, actor, error, upstreamId, requestId, amount, approval } = stored;
  const target = kindOf(kind)?.target;
  const toError = (said: StoredOperation['error']): OperationError | null =>
    said && { ...said, message: ERROR_CODES[said.code][language] };
  return {
    id,
    kind: kind as OperationKind,
    outcome: OUTCOMES[state],
    evidence: evidenceOf(stored),
    idempotencyKey: sentKey(key),
    targetId,
    customerId: target === 'customer' ? targetId : textIn(input.customerId),
    resellerId: target === 'reseller' ? targetId : textIn(input.resellerId),
    amount: amount === null ? null : { amount, currency: SITE_CURRENCY[partner.config.site] },
    member: actor.accountName,
    rows: stored.rows.map((row) => ({ ...row, outcome: row.state, error: toError(row.error) })),
    createdIds: stored.createdIds,
    approval: approval && { ...approval, decidedBy: approval.decidedBy?.accountName ?? null },
    error: toError(error),
    transactionId: upstreamId,
    requestId,
    createdAt: stored.createdAt,
    sentAt: stored.sentAt,
    settledAt: stored.settledAt,
  };
};
