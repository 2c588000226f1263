import { Field, ID, InputType, Int } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { DateTime, MoneyInput } from '../../common/index.ts';
import { WriteInput } from '../../operations/index.ts';
import { TransferableFund } from '../enterprise.type.ts';

@InputType()
abstract class MasterInput extends WriteInput {
  @Field(() => ID, { description: 'Id of the customer who is the master of the enterprise.' })
  customerId!: string;

  @Field(() => ID, { nullable: true, description: "For distributors: id of the customer's reseller." })
  resellerId?: string | null;
}

@InputType({ description: 'A customer for which enterprise projects are switched on.' })
export class EnableEnterpriseProjectsInput extends MasterInput {}

@InputType({ description: 'A verification code for a future member.' })
export class SendEnterpriseVerificationCodeInput extends MasterInput {
  @Field(() => String, { description: 'Mobile number with country code: 0086-….' })
  mobile!: string;

  @Field(() => Int, { defaultValue: 10, description: 'Validity in minutes, 1 to 60.' })
  validMinutes!: number;
}

@InputType({ description: 'A member account to create.' })
export class CreateEnterpriseMemberInput extends MasterInput {
  @Field(() => ID, { description: 'Id of the parent unit; the root of `Enterprise.organization` when left out.' })
  unitId!: string;

  @Field(() => String, { description: 'Login name, 5 to 32 characters.' })
  accountName!: string;

  @Field(() => String, { description: '8 to 32 characters; the gateway does not store it.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name that the master gives the member; the gateway does not store it.',
  })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The member's own mobile number, 0086-…, together with `verificationCode`; the master's when left " + 'out.',
  })
  mobile?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code that `sendEnterpriseVerificationCode` sent to `mobile`; not needed for a dry run.',
  })
  verificationCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the master manages the member's finances." })
  financialCustody?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the rights over the member that the master requests.' })
  permissionIds?: string[] | null;
}

@InputType()
abstract class MemberFundsInput extends MasterInput {
  @Field(() => ID, { description: 'Account id of the member.' })
  memberId!: string;

  @Field(() => MoneyInput, { description: 'Amount.' })
  amount!: MoneyInput;

  @Field(() => TransferableFund, { defaultValue: TransferableFund.CASH, description: 'Kind of money: cash or credit.' })
  fund!: Known<TransferableFund>;

  @Field(() => DateTime, {
    nullable: true,
    description: 'For CREDIT: exact end of the credit to use; when left out, the credit without an end.',
  })
  expiresAt?: string | null;
}

@InputType({ description: 'Funds to move to a member.' })
export class TransferToMemberInput extends MemberFundsInput {}

@InputType({ description: 'Funds to take back from a member.' })
export class ReclaimFromMemberInput extends MemberFundsInput {}

@InputType({ description: 'A part of a coupon to give to a member.' })
export class TransferCouponToMemberInput extends MasterInput {
  @Field(() => ID, { description: 'Account id of the member.' })
  memberId!: string;

  @Field(() => ID, { description: 'Id of one of `Enterprise.transferableCoupons`.' })
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
