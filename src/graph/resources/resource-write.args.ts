import { Field, ID, InputType, Int } from 'type-graphql';
import { WriteInput } from '../operations/index.ts';
import { RenewalTerm, UnsubscriptionReason } from './resource.enums.ts';

@InputType()
export abstract class OwnerInput extends WriteInput {
  @Field(() => ID, { description: 'Id of the customer that has the resources; it must have authorised the partner.' })
  customerId!: string;

  @Field(() => ID, { nullable: true, description: "Under which reseller; left out: the partner's own customers." })
  resellerId?: string | null;
}

@InputType({ description: 'Resources to renew and the length of the renewal.' })
export class RenewResourcesInput extends OwnerInput {
  @Field(() => [ID], { description: 'Main resources, 1 to 10, each once; dependent resources are included.' })
  resourceIds!: string[];

  @Field(() => Int, { nullable: true, description: '1 to 11, 12, 24 or 36. Either this or `years`.' })
  months?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 3. Either this or `months`.' })
  years?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Pay at once from the account, without coupons; else the orders wait for `payOrder`.',
  })
  autoPay!: boolean;
}

@InputType({ description: 'Automatic renewal of a resource, on or off.' })
export class SetAutoRenewalInput extends OwnerInput {
  @Field(() => ID, { description: 'One resource; dependent resources are included.' })
  resourceId!: string;

  @Field(() => Boolean, { description: 'On or off.' })
  enabled!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: '0 to 99 times, 0 without end; left out: the vendor’s default. Only when switched on.',
  })
  times?: number | null;

  @Field(() => RenewalTerm, {
    nullable: true,
    description: 'Length of each renewal; the vendor’s default when left out. Only when `enabled` is true.',
  })
  term?: RenewalTerm | null;
}

@InputType({ description: "One of the two days that hold for all of a customer's renewals." })
export class UnifyExpiryInput extends OwnerInput {
  @Field(() => Int, {
    nullable: true,
    description: 'How many days before its end a resource’s automatic renewal is charged, 2 to 7, at 03:00 UTC+8.',
  })
  deductionDaysBeforeExpiry?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Day of the month on which renewed resources end, 1 to 28; -1: the last one. Either this or the other.',
  })
  commonExpiryDay?: number | null;
}

@InputType({ description: 'Resources to unsubscribe and the reason.' })
export class UnsubscribeResourcesInput extends OwnerInput {
  @Field(() => [ID], { description: 'Main resources, 1 to 10, each once; dependent resources are included.' })
  resourceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Unsubscribes only renewed periods that have not begun, and keeps the resource until then.',
  })
  renewedPeriodsOnly!: boolean;

  @Field(() => UnsubscriptionReason, { nullable: true, description: 'Reason for unsubscribing.' })
  reason?: UnsubscriptionReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason in the customer’s words, at most 255 characters; sent to the vendor and not kept here.',
  })
  comment?: string | null;
}

@InputType({ description: 'Resources to change to pay-per-use and the moment of the change.' })
export class SwitchToPayPerUseInput extends OwnerInput {
  @Field(() => [ID], { description: 'Main resources, each once: 1 to 100; at once 1 to 10.' })
  resourceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'China site: at once, with a refund for the rest of the paid period; otherwise when the period ends.',
  })
  atOnce!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Take back that they become pay-per-use when the paid period ends; not with `atOnce`.',
  })
  cancel!: boolean;
}
