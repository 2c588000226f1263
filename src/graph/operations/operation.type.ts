import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { SITE_CURRENCY } from '../../config/index.ts';
import { ERROR_CODES } from '../../errors/index.ts';
import {
  type Evidence,
  evidenceOf,
  kindOf,
  type ShownChange,
  type ShownPlan,
  type LedgerEntry as StoredOperation,
  toCallerKey,
  WRITE_KINDS,
  type WriteKindName,
} from '../../ledger/operations/index.ts';
import { SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { NodeType } from '../../request/nodes/index.ts';
import { connectionOf, DateTime, Money } from '../common/index.ts';
import {
  OperationEvidence,
  OperationOutcome,
  OperationRowOutcome,
  type OperationRowState,
  OUTCOME_OF_STATE,
} from './outcome.type.ts';
import { PlannedChange } from './planned-change.type.ts';
import { WriteQuote } from './quote.type.ts';

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

@ObjectType({ description: 'Why a write was refused, or why it has no answer.' })
export class OperationError {
  @Field(() => String, { description: 'Error code, as in `extensions.code`.' })
  code!: string;

  @Field(() => String, { description: 'Meaning of the error, for people.' })
  message!: string;

  @Field(() => String, { nullable: true, description: "The vendor's own code." })
  upstreamCode!: string | null;
}

@ObjectType({ description: 'Result for one of the objects that a write named.' })
export class OperationRow {
  @Field(() => ID, { name: 'targetId', description: 'Id of the customer, resource, quota or reseller.' })
  id!: string;

  @Field(() => OperationRowOutcome, { description: 'Outcome of the write.' })
  outcome!: OperationRowState;

  @Field(() => ID, { nullable: true, description: 'Id of the coupon, quota or order that the vendor created.' })
  createdId!: string | null;

  @Field(() => OperationError, { nullable: true, description: 'Why it was refused.' })
  error!: OperationError | null;
}

export const ApprovalDecision = { APPROVED: 'APPROVED', REJECTED: 'REJECTED' } as const;
export type ApprovalDecision = keyof typeof ApprovalDecision;
registerEnumType(ApprovalDecision, {
  name: 'ApprovalDecision',
  description: 'Decision of the second member.',
  valuesConfig: {
    APPROVED: { description: 'The member approved the write, and the gateway sent it.' },
    REJECTED: {
      description: 'The write will never be sent. The member who requested it may reject it too, which withdraws it.',
    },
  },
});

@ObjectType({ description: "A second member's approval of a write." })
export class OperationApproval {
  @Field(() => DateTime, {
    name: 'deadline',
    description: 'Last moment for the decision; afterwards the write is REFUSED.',
  })
  until!: string;

  @Field(() => ApprovalDecision, { nullable: true, description: 'The decision; null while the write waits for one.' })
  decision!: ApprovalDecision | null;

  @SignedIn('reseller')
  @Field(() => String, { nullable: true, description: 'Login name of the member who decided.' })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the member decided.' })
  decidedAt!: string | null;
}

@ObjectType({
  description: 'What a write that an agent requested would send and change, as it is shown to the person who decides.',
})
export class OperationPreview {
  @Field(() => String, { nullable: true, description: 'Operation of the vendor that the write calls.' })
  call!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Input of the call as JSON, with the names of the graph. Exactly this is sent, or nothing.',
  })
  input!: string | null;

  @Field(() => [PlannedChange], {
    description: 'Expected changes; values of fields that the viewer may not use are null.',
  })
  changes!: readonly ShownChange[];

  @Field(() => WriteQuote, {
    nullable: true,
    description: 'Price that the vendor named; null where it names none, or to a viewer who may not use the price.',
  })
  quote!: WriteQuote | null;

  @Field(() => String, {
    description:
      'SHA-256 of the call, its scope, the changes and the price. Where they would differ now, the decision is WRONG_STATE with ' +
      '`rule: preview-changed`.',
  })
  digest!: string;
}

@NodeType<Operation>({
  description: 'A write to the vendor, as recorded in the ledger.',
  parts: ['operationId'],
  of: ({ id }) => [id],
  path: ([id]) => [{ field: 'operation', args: { id } }],
})
export class Operation {
  @Field(() => ID, { name: 'operationId', description: "The gateway's id." })
  id!: string;

  @Field(() => OperationKind, { description: 'Kind of write.' })
  kind!: OperationKind;

  @Field(() => OperationOutcome, { description: 'Outcome of the write.' })
  outcome!: OperationOutcome;

  @Field(() => OperationEvidence, {
    nullable: true,
    description:
      'Proof of the outcome; null while the outcome is unknown, and where a second member rejected the ' + 'write.',
  })
  evidence!: Evidence | null;

  @Field(() => String, { description: 'Idempotency key of the write.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Main object of the write: id of the customer, reseller, order, quota …' })
  targetId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the customer that the write concerns.' })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the reseller that the write concerns.' })
  resellerId!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount; positive in both directions.' })
  amount!: Money | null;

  @Field(() => String, { description: 'Login name of the member who requested the write.' })
  member!: string;

  @Field(() => [OperationRow], {
    description: 'Result for each object, where the write names several; otherwise empty.',
  })
  rows!: OperationRow[];

  @Field(() => [ID], { description: 'Ids of what the vendor created: orders, coupons, quotas, an account.' })
  createdIds!: readonly string[];

  @Field(() => OperationApproval, {
    nullable: true,
    description: 'Approval by a second member; null where none is needed.',
  })
  approval!: OperationApproval | null;

  /** The whole preview; the resolver shows only the fields that the viewer may use. */
  shown!: ShownPlan | null;

  @Field(() => OperationError, { nullable: true, description: 'Why the write was refused, or why it has no answer.' })
  error!: OperationError | null;

  @Field(() => ID, { nullable: true, description: "The vendor's transaction id, where it gives one." })
  transactionId!: string | null;

  @Field(() => String, { description: 'The `x-request-id` of the answer to the member who requested the write.' })
  requestId!: string;

  @Field(() => DateTime, { description: 'When it was accepted and stored.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent to the vendor; null until then.' })
  sentAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the outcome was settled.' })
  settledAt!: string | null;
}

export const OperationConnection = connectionOf(Operation, 'operations');

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A stored write as an object of the schema. */
export const toOperation = (stored: StoredOperation, { language, partner }: RequestContext): Operation => {
  const { id, kind, key, state, targetId, input, actor, error, upstreamId, requestId, amount, approval } = stored;
  const target = kindOf(kind)?.target;
  const toError = (said: StoredOperation['error']): OperationError | null =>
    said && { ...said, message: ERROR_CODES[said.code][language] };
  return {
    id,
    kind: kind as OperationKind,
    outcome: OUTCOME_OF_STATE[state],
    evidence: evidenceOf(stored),
    idempotencyKey: toCallerKey(key),
    targetId,
    customerId: target === 'customer' ? targetId : textIn(input.customerId),
    resellerId: target === 'reseller' ? targetId : textIn(input.resellerId),
    amount: amount === null ? null : { amount, currency: SITE_CURRENCY[partner.config.site] },
    member: actor.accountName,
    rows: stored.rows.map((row) => ({ ...row, outcome: row.state, error: toError(row.error) })),
    createdIds: stored.createdIds,
    approval: approval && { ...approval, decidedBy: approval.decidedBy?.accountName ?? null },
    shown: approval?.shown ?? null,
    error: toError(error),
    transactionId: upstreamId,
    requestId,
    createdAt: stored.createdAt,
    sentAt: stored.sentAt,
    settledAt: stored.settledAt,
  };
};
