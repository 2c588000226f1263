import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType, underCustomer } from '../../request/nodes/index.ts';
import { resellerIn } from '../../upstream/index.ts';
import * as codes from '../../upstream/mapping/codes/enterprise.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import {
  memberModel,
  organizationModel,
  organizationUnitModel,
  retrievableAmountModel,
  retrievableCouponModel,
  transferableAmountModel,
  transferableCouponModel,
  transferRestrictionModel,
} from '../../upstream/mapping/models/enterprise.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, enumOf, Money, Personal } from '../common/index.ts';
import { type Customer } from '../customers/index.ts';

export const MemberStatus = enumOf('MemberStatus', 'State of a member of an enterprise.', codes.memberStatus);
export type MemberStatus = WordOf<typeof codes.memberStatus>;

export const TransferableFund = enumOf(
  'TransferableFund',
  'Kind of money that moves between a master and its members.',
  codes.transferableFund,
);
export type TransferableFund = WordOf<typeof codes.transferableFund>;

@Row(organizationUnitModel)
@ObjectType({ description: 'A unit of an enterprise. Source: ListEnterpriseOrganizations.' })
export class OrganizationUnit {
  @Field(() => ID, { name: 'unitId', description: "The vendor's id." })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of its place in the tree.' })
  relationId!: string | null;

  @Field(() => [OrganizationUnit], { description: 'Units below it; empty where only one level was requested.' })
  units!: OrganizationUnit[];
}

@Row(organizationModel)
@ObjectType({ description: 'The units of an enterprise. Source: ListEnterpriseOrganizations.' })
export class OrganizationTree {
  @Field(() => ID, { name: 'rootId', nullable: true, description: 'Id of the root.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the root.' })
  name!: string | null;

  @Field(() => [OrganizationUnit], { description: 'Units below the root, or below the requested unit.' })
  units!: OrganizationUnit[];
}

@Row(transferRestrictionModel)
@ObjectType({ description: 'A restriction of a coupon, as the vendor writes it.' })
export class TransferRestriction {
  @Field(() => ID, { name: 'restrictionId', nullable: true, description: 'Id of the restriction.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of restriction.' })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Value of the restriction.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The upper end, where it is a range.' })
  secondValue!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the values.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'Meaning of the values.' })
  kind!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the promotion plan.' })
  planId!: string | null;
}

/** An amount that can move between a master and its members: cash, or a credit line. */
@ObjectType()
abstract class MovableAmount {
  @Field(() => Money, { nullable: true, description: 'The credit line; credit only.' })
  credit!: Money | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the credit ends; null for cash and for a credit without an end.',
  })
  expiresAt!: string | null;
}

@Row(transferableAmountModel)
@ObjectType({
  description: 'An amount that a master may give to members. Source: ShowMultiAccountTransferAmount (China site).',
})
export class TransferableAmount extends MovableAmount {
  @Field(() => Money, { nullable: true, description: 'Amount that may be given.' })
  transferable!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Balance.' })
  balance!: Money | null;
}

@Row(retrievableAmountModel)
@ObjectType({
  description:
    'An amount that a master may take back from a member. Source: ListEnterpriseMultiAccount (China ' + 'site).',
})
export class RetrievableAmount extends MovableAmount {
  @Field(() => Money, { nullable: true, description: 'Amount that may be taken back.' })
  retrievable!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Balance of the member.' })
  balance!: Money | null;
}

/** A coupon that can move between a master and its members. */
@ObjectType()
abstract class MovableCoupon {
  @Field(() => String, { nullable: true, description: "Name of the coupon's plan." })
  planName!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount that is left.' })
  balance!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it can be used.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'End of validity.' })
  expiresAt!: string | null;

  @Field(() => [TransferRestriction], { description: 'Values to which it is restricted.' })
  restrictions!: TransferRestriction[];
}

@Row(transferableCouponModel)
@ObjectType({ description: 'A coupon that a master may give. Source: ListMultiAccountTransferCoupons (China site).' })
export class TransferableCoupon extends MovableCoupon {
  @Field(() => ID, { name: 'couponId', description: "The vendor's id." })
  id!: string;
}

@Row(retrievableCouponModel)
@ObjectType({
  description: 'A coupon that a master may take back. Source: ListMultiAccountRetrieveCoupons (China site).',
})
export class RetrievableCoupon extends MovableCoupon {
  @Field(() => ID, { name: 'couponId', description: 'Id of the coupon that it was taken from.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: "Id of the member's part." })
  memberCouponId!: string | null;
}

@Row(memberModel)
@NodeType<EnterpriseMember>({
  description: 'A member account of an enterprise. Source: ListEnterpriseSubCustomers.',
  parts: ['memberId', 'customerId', 'resellerId'],
  of: ({ id, master }) => [id, master.id, resellerIn(master.scope)],
  path: ([id, customerId, resellerId], context) => {
    const enterprise = underCustomer(context, { field: 'enterprise', customerId, resellerId });
    return enterprise && [...enterprise, { field: 'member', args: { id } }];
  },
})
export class EnterpriseMember {
  @Field(() => ID, { name: 'memberId', description: 'Account id of the member.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Login name of the account.' })
  accountName!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name that the master gave the member.' })
  displayName!: string | null;

  @CodedField(() => MemberStatus, 'Current state.')
  status!: MemberStatus | null;

  @Field(() => ID, { nullable: true, description: 'Id of the unit that it belongs to.' })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the unit.' })
  unitName!: string | null;

  /** The member's master, whose credential calls about the member need. */
  master!: Customer;
}

@NodeType<Enterprise>({
  description:
    "The enterprise of which a customer is the master. Read in the customer's name: AGENCY_MISSING " +
    'where the customer has not authorized the partner; refused where the customer is not a master.',
  parts: ['ofCustomer', 'resellerId'],
  of: ({ master: { id, scope } }) => [id, resellerIn(scope)],
  path: ([customerId, resellerId], context) => underCustomer(context, { field: 'enterprise', customerId, resellerId }),
})
export class Enterprise {
  /** The master. */
  master!: Customer;
}

export const EnterpriseMemberConnection = connectionOf(EnterpriseMember, 'members');
export const TransferableAmountConnection = connectionOf(TransferableAmount, 'transferable amounts');
export const RetrievableAmountConnection = connectionOf(RetrievableAmount, 'retrievable amounts');
export const TransferableCouponConnection = connectionOf(TransferableCoupon, 'transferable coupons');
export const RetrievableCouponConnection = connectionOf(RetrievableCoupon, 'retrievable coupons');
