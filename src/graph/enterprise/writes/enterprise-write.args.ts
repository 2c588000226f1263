import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, MoneyInput } from '../../common/index.ts';
import { WriteInput } from '../../operations/index.ts';
import { TransferableFund } from '../enterprise.type.ts';

@InputType()
abstract class MasterInput extends WriteInput {
  @Field(() => ID, { description: 'The customer who is the master of the enterprise.' })
  customerId!: string;

  @Field(() => ID, { nullable: true, description: "The customer's reseller; for distributors." })
  resellerId?: string | null;
}

@InputType({ description: 'Where enterprise projects are switched on.' })
export class EnableEnterpriseProjectsInput extends MasterInput {}

@InputType({ description: 'A verification code for a future member.' })
export class SendEnterpriseVerificationCodeInput extends MasterInput {
  @Field(() => String, { description: 'The mobile number, 0086-….' })
  mobile!: string;

  @Field(() => Int, { defaultValue: 10, description: 'Validity in minutes, 1 to 60.' })
  validMinutes!: number;
}

@InputType({ description: 'An account to make as a member.' })
export class CreateEnterpriseMemberInput extends MasterInput {
  @Field(() => ID, { description: 'Id of the parent unit; the root of `Enterprise.organisation` when left out.' })
  unitId!: string;

  @Field(() => String, { description: 'Login name, 5 to 32 characters.' })
  accountName!: string;

  @Field(() => String, { description: '8 to 32 characters; not kept.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'Name that the master gives the member; not kept.' })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A mobile number of its own, 0086-…, with its code; left out: the master’s.',
  })
  mobile?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code that `sendEnterpriseVerificationCode` sent there; a dry run does without.',
  })
  verificationCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the master keeps the member's finances." })
  financialCustody?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Rights over the member that the master asks for.' })
  permissionIds?: string[] | null;
}

@InputType()
abstract class MemberFundsInput extends MasterInput {
  @Field(() => ID, { description: 'Account id of the member.' })
  memberId!: string;

  @Field(() => MoneyInput, { description: 'Amount.' })
  amount!: MoneyInput;

  @Field(() => TransferableFund, { defaultValue: TransferableFund.CASH, description: 'Which money.' })
  fund!: TransferableFund;

  @Field(() => DateTime, {
    nullable: true,
    description: 'CREDIT: when the credit ends that is meant, exactly; left out: the one without an end.',
  })
  expiresAt?: string | null;
}

@InputType({ description: 'Funds for a member.' })
export class TransferToMemberInput extends MemberFundsInput {}

@InputType({ description: 'Funds to take back from a member.' })
export class ReclaimFromMemberInput extends MemberFundsInput {}

@InputType({ description: 'A part of a coupon, for a member.' })
export class TransferCouponToMemberInput extends MasterInput {
  @Field(() => ID, { description: 'Account id of the member.' })
  memberId!: string;

  @Field(() => ID, { description: 'One of `Enterprise.transferableCoupons`.' })
  couponId!: string;

  @Field(() => MoneyInput, { description: 'Amount to transfer.' })
  amount!: MoneyInput;
}

@InputType({ description: 'A coupon to take back from a member.' })
export class ReclaimCouponFromMemberInput extends MasterInput {
  @Field(() => ID, { description: 'Account id of the member.' })
  memberId!: string;

  @Field(() => ID, { description: '`memberCouponId` of one of `EnterpriseMember.retrievableCoupons`.' })
  memberCouponId!: string;
}
