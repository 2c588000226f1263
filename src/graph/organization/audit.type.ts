import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AuditRecord as StoredRecord } from '../../ledger/audit/index.ts';
import { isoOf } from '../../time/index.ts';
import { connectionOf, DateTime } from '../common/index.ts';

export const AuditKind = {
  REFUSAL: 'REFUSAL',
  REVEAL: 'REVEAL',
  ROLE_CHANGE: 'ROLE_CHANGE',
  MEMBER_CHANGE: 'MEMBER_CHANGE',
  ASSIGNMENT: 'ASSIGNMENT',
  WRITE: 'WRITE',
  SIGN_ON: 'SIGN_ON',
  RECORD: 'RECORD',
  EXPORT: 'EXPORT',
  AGENT: 'AGENT',
} as const;
export type AuditKind = keyof typeof AuditKind;
registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: 'Kind of event in the audit.',
  valuesConfig: {
    REFUSAL: {
      description:
        'A viewer was refused with FORBIDDEN, or a message about a sign-on with SIGN_ON_REFUSED; one record per viewer, ' +
        'operation or reason, and minute, with a count.',
    },
    REVEAL: { description: 'Personal data was shown in the clear.' },
    ROLE_CHANGE: { description: 'A role was made, changed or deleted, or a member got other roles.' },
    MEMBER_CHANGE: { description: 'A member was added, changed or deactivated.' },
    ASSIGNMENT: { description: 'Customers were assigned to a manager, or a manager to a director.' },
    WRITE: { description: 'A write to the vendor, successful or not; one record when its outcome is settled.' },
    SIGN_ON: { description: "A user was signed on to the vendor's console, or the vendor bound an account to a user." },
    RECORD: { description: "A record of the partner's own was created or changed; it is not sent to the vendor." },
    EXPORT: { description: 'An export was requested, ended, was cancelled, or its file was downloaded.' },
    AGENT: {
      description:
        "An agent called a tool in a person's name, refused calls included; the digest covers the tool's " +
        'arguments. Or an administrator changed what agents may do.',
    },
  },
});

@ObjectType({ description: 'The agent that acted in the name of a person.' })
export class AuditAgent {
  @Field(() => String, { description: 'Client that the person’s token was issued to.' })
  client!: string;

  @Field(() => String, { nullable: true, description: 'Name of the tool; null where none was called.' })
  tool!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the tool’s arguments.' })
  digest!: string | null;
}

@ObjectType({ description: 'The member who acted, with the name and roles at that moment.' })
export class AuditActor {
  @Field(() => String, { description: 'Subject of the token.' })
  subject!: string;

  @Field(() => String, { description: 'Login name.' })
  accountName!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => [String], { description: 'Names of the roles.' })
  roles!: readonly string[];

  @Field(() => AuditAgent, { nullable: true, description: 'The agent that acted; null where the person acted itself.' })
  via!: AuditAgent | null;
}

@ObjectType({ description: 'One record of the audit; each carries the hash of the one before.' })
export class AuditRecord {
  @Field(() => Int, { description: "Number of the record in the partner's chain, from 1 without gaps." })
  seq!: number;

  @Field(() => AuditKind, { description: 'Kind of event.' })
  kind!: AuditKind;

  @Field(() => DateTime, { description: 'When the event happened; for refusals, the first one of the minute.' })
  at!: string;

  @Field(() => AuditActor, { description: 'The member who acted, as recorded at that moment.' })
  actor!: AuditActor;

  @Field(() => String, { description: 'Name of the operation, mutation or rule.' })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Object of the event: a login name, role or id; null where it has no object.',
  })
  on!: string | null;

  @Field(() => Int, { description: 'Number of events within the minute; always 1 except for refusals.' })
  count!: number;

  @Field(() => String, {
    description: 'State before and after the change as JSON, with role names, login names and ids only.',
  })
  detail!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the input; null where the action had no input.' })
  inputDigest!: string | null;

  @Field(() => String, { description: 'Value of the header `x-request-id` of the answer.' })
  requestId!: string;

  @Field(() => ID, { description: 'SHA-256 of this record and the hash of the record before it.' })
  hash!: string;
}

export const AuditRecordConnection = connectionOf(AuditRecord, 'audit records');

@InputType({ description: 'Narrows the audit; all conditions must hold.' })
export class AuditFilter {
  @Field(() => AuditKind, { nullable: true, description: 'Kind of event.' })
  kind?: AuditKind | null;

  @Field(() => String, { nullable: true, description: 'Login name of the member who acted, exactly.' })
  member?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' })
  from?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or earlier.' })
  until?: string | null;
}

export const toAuditRecord = ({ partnerId: _, previous: __, detail, actor, ...record }: StoredRecord): AuditRecord => ({
  ...record,
  actor: { ...actor, via: actor.via ?? null },
  detail: JSON.stringify(detail),
});

/** Times are compared as text. Stored ones have milliseconds, the scalar has none, so they are added. */
const exact = (time: string | null | undefined): string | undefined => (time ? isoOf(time) : undefined);

export const auditFilter = (filter: AuditFilter | null | undefined) => ({
  kind: filter?.kind,
  actor: filter?.member,
  from: exact(filter?.from),
  until: exact(filter?.until),
});
