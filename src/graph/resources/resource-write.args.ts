import { Field, ID, InputType, Int } from 'type-graphql';
import { IdOf } from '../../request/nodes/index.ts';
import { OneOf } from '../../request/schema/one-of.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import { RenewalPeriodInput } from '../common/index.ts';
import { WriteInput } from '../operations/index.ts';
import { RenewalTerm, UnsubscriptionReason } from './resource.enums.ts';

@InputType()
export abstract class OwnerInput extends WriteInput {
  @Field(() => ID, { description: 'Id of the customer that has the resources; it must have authorized the partner.' })
  customerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the customer's reseller; left out for the partner's own customers.",
  })
  resellerId?: string | null;
}

@InputType({ description: 'Resources to renew and the length of the renewal.' })
export class RenewResourcesInput extends OwnerInput {
  @IdOf('YearlyMonthlyResource')
  @Field(() => [ID], {
    description: 'Ids of 1 to 10 main resources, without duplicates; dependent resources are included.',
  })
  resourceIds!: string[];

  @Field(() => RenewalPeriodInput, { description: 'Length of the renewal.' })
  period!: RenewalPeriodInput;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the orders are paid at once from the account, without coupons; otherwise they wait for ' + '`payOrder`.',
  })
  autoPay!: boolean;
}

@InputType({ description: 'Automatic renewal of a resource, on or off.' })
export class SetAutoRenewalInput extends OwnerInput {
  @IdOf('YearlyMonthlyResource')
  @Field(() => ID, { description: 'One resource; dependent resources are included.' })
  resourceId!: string;

  @Field(() => Boolean, { description: 'Whether the resource renews automatically.' })
  enabled!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      "Number of renewals, 0 to 99; 0 renews without end. The vendor's default when left out. Only when " +
      '`enabled` is true.',
  })
  times?: number | null;

  @Field(() => RenewalTerm, {
    nullable: true,
    description: 'Length of each renewal; the vendor’s default when left out. Only when `enabled` is true.',
  })
  term?: Known<RenewalTerm> | null;
}

@OneOf()
@InputType({ description: "One of the two days that apply to all of a customer's renewals." })
export class UnifiedDayInput {
  @Field(() => Int, {
    nullable: true,
    description:
      "Number of days before its end on which a resource's automatic renewal is charged, 2 to 7, at 03:00 UTC+8.",
  })
  deductionDaysBeforeExpiry?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Day of the month on which renewed resources end, 1 to 28; -1 for the last day.',
  })
  commonExpiryDay?: number | null;
}

@InputType({ description: 'A day to set for all renewals of a customer.' })
export class UnifyExpiryInput extends OwnerInput {
  @Field(() => UnifiedDayInput, { description: 'The day.' })
  day!: UnifiedDayInput;
}

@InputType({ description: 'Resources to unsubscribe and the reason.' })
export class UnsubscribeResourcesInput extends OwnerInput {
  @IdOf('YearlyMonthlyResource')
  @Field(() => [ID], {
    description: 'Ids of 1 to 10 main resources, without duplicates; dependent resources are included.',
  })
  resourceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Unsubscribes only renewed periods that have not begun, and keeps the resource until then.',
  })
  renewedPeriodsOnly!: boolean;

  @Field(() => UnsubscriptionReason, { nullable: true, description: 'Reason for unsubscribing.' })
  reason?: Known<UnsubscriptionReason> | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason in the customer’s words, at most 255 characters; sent to the vendor and not kept here.',
  })
  comment?: string | null;
}

@InputType({ description: 'Resources to change to pay-per-use and the moment of the change.' })
export class SwitchToPayPerUseInput extends OwnerInput {
  @IdOf('YearlyMonthlyResource')
  @Field(() => [ID], { description: 'Ids of main resources, without duplicates: 1 to 100; with `atOnce` 1 to 10.' })
  resourceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the change happens at once, with a refund for the rest of the paid period (China site ' +
      'only); otherwise when the period ends.',
  })
  atOnce!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a planned change at the end of the paid period is cancelled; not with `atOnce`.',
  })
  cancel!: boolean;
}
