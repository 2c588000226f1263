import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ReferralCustomers } from '../../bills/index.ts';
import { BillingMonth, PageArgs } from '../../common/index.ts';
import { PerformanceBy } from './performance.type.ts';

const MANAGER =
  'What counts for this account manager, by login name. An account director has to name one, and where the organisation ' +
  'knows the director, one of its own.';

@InputType({ description: 'Narrows performance; all conditions must hold.' })
export class PerformanceFilter {
  @Field(() => ID, { nullable: true, description: 'One customer; NOT_FOUND for an unknown id and for a foreign one.' })
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
      'Whether the entries of a referral customer, who is in no monthly sum, are summed up: one call and more a customer.',
  })
  referral!: ReferralCustomers;
}
