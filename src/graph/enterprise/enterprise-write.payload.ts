import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../operations/write.type.ts';
import { Enterprise, EnterpriseMember } from './enterprise.type.ts';

@ObjectType({ description: 'What became of the wish for enterprise projects.' })
export class EnableEnterpriseProjectsPayload extends WritePayload {}

@ObjectType({ description: 'What became of a verification code.' })
export class SendEnterpriseVerificationCodePayload extends WritePayload {}

@ObjectType()
export abstract class MemberPayload extends WritePayload {
  @Field(() => Enterprise, { description: 'The enterprise; what the master may give is what is left after the write.' })
  enterprise!: Enterprise;

  @Field(() => EnterpriseMember, {
    nullable: true,
    description: 'The member as it stands now; null while there is none.',
  })
  member!: EnterpriseMember | null;
}

@ObjectType({ description: 'What became of a member that was to be made.' })
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
