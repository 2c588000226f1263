import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { ResourceCondition, ResourceSort, ResourceStatus } from '../resources/index.ts';

@InputType({ description: 'Narrows the resources that fall due; all conditions must hold.' })
export class RenewalFilter {
  @Field(() => [ID], { nullable: true, description: 'Resources of these customers, 100 at most.' })
  customerIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Login name of the account manager of the customer.' })
  accountManager?: string | null;

  @ResourceCondition()
  serviceTypeCode?: string | null;

  @ResourceCondition()
  region?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the resource is renewed automatically; both kinds where left out.',
  })
  autoRenewal?: boolean | null;

  @Field(() => [ResourceStatus], {
    nullable: true,
    description: 'In one of these states; all but CLOSED where left out.',
  })
  statuses?: Known<ResourceStatus>[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether resources that depend on others are listed too; they are renewed with their main resource.',
  })
  withDependents?: boolean | null;
}

/** Span of time in which a paid period ends. */
export interface DuePeriod {
  readonly from?: string | null;
  readonly until?: string | null;
  readonly days?: number | null;
}

const DAYS = 'Within this number of days from `from`, 1 to 366; 30 where `until` is left out too.';

@ArgsType()
class DueArgs extends PageArgs implements DuePeriod {
  @Field(() => DateTime, {
    nullable: true,
    description: 'The paid period ends at this moment or later; now where left out.',
  })
  from?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The paid period ends at this moment or earlier. Either this or `days`.',
  })
  until?: string | null;

  @Field(() => Int, { nullable: true, description: DAYS })
  days?: number | null;

  @Field(() => RenewalFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: RenewalFilter | null;
}

@ArgsType()
export class RenewalsArgs extends DueArgs {
  @Field(() => ResourceSort, { nullable: true, description: 'Earliest due first where left out.' })
  sort?: ResourceSort | null;
}

export const RenewalGrouping = { DAY: 'DAY', CUSTOMER: 'CUSTOMER', MANAGER: 'MANAGER' } as const;
export type RenewalGrouping = keyof typeof RenewalGrouping;
registerEnumType(RenewalGrouping, {
  name: 'RenewalGrouping',
  description: 'What the entries of a renewals calendar are about.',
  valuesConfig: {
    DAY: { description: 'Days, counted in UTC+8.' },
    CUSTOMER: { description: 'Customers.' },
    MANAGER: { description: 'Account managers, by who looks after a customer today.' },
  },
});

@ArgsType()
export class RenewalCalendarArgs extends DueArgs {
  @Field(() => RenewalGrouping, { defaultValue: RenewalGrouping.DAY, description: 'What the entries are about.' })
  groupBy!: RenewalGrouping;
}
