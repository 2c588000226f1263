import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ReferralCustomers } from '../../bills/index.ts';
import { BillingMonth, PageArgs } from '../../common/index.ts';
import { PerformanceBy } from './performance.type.ts';

const MANAGER =
  'Login name of the account manager whose performance is listed. An account director has to name one: ' +
  'one of its own, where the organization has stored the director.';

@InputType({ description: 'Narrows performance; all conditions must hold.' })
export class PerformanceFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'One customer; NOT_FOUND for an id that is unknown or that the viewer may not see.',
  })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: MANAGER })
  accountManager?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of one service.' })
  serviceTypeCode?: string | null;
}

@ArgsType()
export class PerformanceArgs {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8; not in the future.' })
  month!: string;

  @Field(() => PerformanceBy, { defaultValue: 'CUSTOMER', description: 'Dimension of the sums.' })
  by!: PerformanceBy;

  @Field(() => PerformanceFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: PerformanceFilter | null;

  @Field(() => ReferralCustomers, {
    defaultValue: 'OMIT',
    description: "Handling of referral customers, who are missing from the vendor's monthly sums.",
  })
  referral!: ReferralCustomers;
}

@ArgsType()
export class PoliciesArgs extends PageArgs {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8; not in the future.' })
  month!: string;

  @Field(() => ID, { nullable: true, description: 'Code of one service.' })
  serviceTypeCode?: string | null;
}

@ArgsType()
export class CustomerPerformanceArgs {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8; not in the future.' })
  month!: string;

  @Field(() => ReferralCustomers, {
    defaultValue: 'INCLUDE',
    description:
      'Whether the entries of a referral customer, for whom the vendor has no monthly sums, are added up: ' +
      'at least one call per customer.',
  })
  referral!: ReferralCustomers;
}
