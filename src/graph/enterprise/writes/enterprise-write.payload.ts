import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../../operations/index.ts';
import { Enterprise, EnterpriseMember } from '../enterprise.type.ts';

@ObjectType({ description: 'Result of switching enterprise projects on.' })
export class EnableEnterpriseProjectsPayload extends WritePayload {}

@ObjectType({ description: 'Result of sending a verification code.' })
export class SendEnterpriseVerificationCodePayload extends WritePayload {}

@ObjectType()
export abstract class MemberPayload extends WritePayload {
  @Field(() => Enterprise, {
    description: 'The enterprise; the amount that the master may still give is the one after the write.',
  })
  enterprise!: Enterprise;

  @Field(() => EnterpriseMember, {
    nullable: true,
    description: 'State of the member after the write; null until the member exists.',
  })
  member!: EnterpriseMember | null;
}

@ObjectType({ description: 'Result of creating a member.' })
export class CreateEnterpriseMemberPayload extends MemberPayload {}

@ObjectType({ description: 'Result of moving funds to a member.' })
export class TransferToMemberPayload extends MemberPayload {}

@ObjectType({ description: 'Result of taking back funds from a member.' })
export class ReclaimFromMemberPayload extends MemberPayload {}

@ObjectType({
  description: 'Result of giving a member a part of a coupon; `operation.createdIds` has the id of the part.',
})
export class TransferCouponToMemberPayload extends MemberPayload {}

@ObjectType({ description: 'Result of taking back a coupon from a member.' })
export class ReclaimCouponFromMemberPayload extends MemberPayload {}
