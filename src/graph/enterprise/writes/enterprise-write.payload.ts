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

@ObjectType({ description: 'Master and member after funds were to move to the member.' })
export class TransferToMemberPayload extends MemberPayload {}

@ObjectType({ description: 'Master and member after funds were to come back.' })
export class ReclaimFromMemberPayload extends MemberPayload {}

@ObjectType({
  description: 'Master and member after a part of a coupon was to move; `operation.createdIds` has its id.',
})
export class TransferCouponToMemberPayload extends MemberPayload {}

@ObjectType({ description: 'Master and member after a coupon was to come back.' })
export class ReclaimCouponFromMemberPayload extends MemberPayload {}
