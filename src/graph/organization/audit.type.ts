import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AuditRecord as StoredRecord } from '../../ledger/audit/index.ts';
import { connectionOf, DateTime } from '../common/index.ts';

export const AuditKind = {
  REFUSAL: 'REFUSAL',
  REVEAL: 'REVEAL',
  ROLE_CHANGE: 'ROLE_CHANGE',
  MEMBER_CHANGE: 'MEMBER_CHANGE',
  ASSIGNMENT: 'ASSIGNMENT',
  WRITE: 'WRITE',
} as const;
export type AuditKind = keyof typeof AuditKind;
registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: 'What an audit record is about.',
  valuesConfig: {
    REFUSAL: { description: 'Somebody was told FORBIDDEN; one record a viewer, operation and minute, with a count.' },
    REVEAL: { description: 'Personal data was shown in the clear.' },
    ROLE_CHANGE: { description: 'A role was made, changed or deleted, or a member got other roles.' },
    MEMBER_CHANGE: { description: 'A member was added, changed or deactivated.' },
    ASSIGNMENT: { description: 'Customers went to a manager, or a manager to a director.' },
    WRITE: { description: 'Something was written at the vendor, or was not; one record when its outcome is settled.' },
  },
});

@ObjectType({ description: 'Who did it, as they were at that moment.' })
export class AuditActor {
  @Field(() => String, { description: 'Subject of the token.' })
  subject!: string;

  @Field(() => String, { description: 'Login name.' })
  accountName!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => [String], { description: 'Roles.' })
  roles!: readonly string[];
}

@ObjectType({ description: 'One record of the audit; each carries the hash of the one before.' })
export class AuditRecord {
  @Field(() => Int, { description: "Place in the partner's chain, from 1 without gaps." })
  seq!: number;

  @Field(() => AuditKind, { description: 'What it is about.' })
  kind!: AuditKind;

  @Field(() => DateTime, { description: 'When; of refusals the first one of the minute.' })
  at!: string;

  @Field(() => AuditActor, { description: 'Who.' })
  actor!: AuditActor;

  @Field(() => String, { description: 'The operation, mutation or rule.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'Login name, role or id; null where there is no object.' })
  on!: string | null;

  @Field(() => Int, { description: 'How many times within the minute; 1 but for refusals.' })
  count!: number;

  @Field(() => String, { description: 'Before and after as JSON: names of roles, login names and ids.' })
  detail!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the input; null where there was none.' })
  inputDigest!: string | null;

  @Field(() => String, { description: "The answer's `x-request-id`." })
  requestId!: string;

  @Field(() => ID, { description: 'SHA-256 of this record and the hash before.' })
  hash!: string;
}

export const AuditRecordConnection = connectionOf(AuditRecord, 'audit records');

@InputType({ description: 'Narrows the audit; all conditions must hold.' })
export class AuditFilter {
  @Field(() => AuditKind, { nullable: true, description: 'What it is about.' })
  kind?: AuditKind | null;

  @Field(() => String, { nullable: true, description: 'Login name of whoever did it, exactly.' })
  member?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' })
  from?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  until?: string | null;
}

export const toAuditRecord = ({ partnerId: _, previous: __, detail, ...record }: StoredRecord): AuditRecord => ({
  ...record,
  detail: JSON.stringify(detail),
});

/** Stored times have milliseconds, the scalar has none; as texts they would not compare. */
const exact = (time: string | null | undefined): string | undefined =>
  time ? new Date(time).toISOString() : undefined;

export const auditFilter = (filter: AuditFilter | null | undefined) => ({
  kind: filter?.kind,
  actor: filter?.member,
  from: exact(filter?.from),
  until: exact(filter?.until),
});
