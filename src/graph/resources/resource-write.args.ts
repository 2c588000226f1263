import { Field, ID, InputType, Int } from 'type-graphql';
import { WriteInput } from '../operations/write.type.ts';
import { RenewalTerm, UnsubscriptionReason } from './resource.enums.ts';

@InputType()
export abstract class OwnerInput extends WriteInput {
  @Field(() => ID, { description: 'Whose resources; it must have authorised the partner.' })
  customerId!: string;

  @Field(() => ID, { nullable: true, description: "Under which reseller; left out: the partner's own customers." })
  resellerId?: string | null;
}

@InputType({ description: 'What is prolonged, and by how much.' })
export class RenewResourcesInput extends OwnerInput {
  @Field(() => [ID], { description: 'Main resources, 1 to 10, each once; what depends on them follows.' })
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

@InputType({ description: 'Whether a resource renews itself.' })
export class SetAutoRenewalInput extends OwnerInput {
  @Field(() => ID, { description: 'One resource; what goes with it follows.' })
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
    description: 'By how much each time; left out: the vendor’s default. Only when switched on.',
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

@InputType({ description: 'What is given back, and why.' })
export class UnsubscribeResourcesInput extends OwnerInput {
  @Field(() => [ID], { description: 'Main resources, 1 to 10, each once; what depends on them follows.' })
  resourceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Give back only renewed periods that have not begun, and keep the resource until then.',
  })
  renewedPeriodsOnly!: boolean;

  @Field(() => UnsubscriptionReason, { nullable: true, description: 'Why.' })
  reason?: UnsubscriptionReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the customer’s words; sent to the vendor and not kept here. At most 255 characters.',
  })
  comment?: string | null;
}

@InputType({ description: 'What is paid by use, and from when.' })
export class SwitchToPayPerUseInput extends OwnerInput {
  @Field(() => [ID], { description: 'Main resources, each once: 1 to 100; at once 1 to 10.' })
  resourceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'China site: now, and what is left of the paid period comes back; else when it ends.',
  })
  atOnce!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Take back that they become pay-per-use when the paid period ends; not with `atOnce`.',
  })
  cancel!: boolean;
}
