import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { IdOf } from '../../request/nodes/index.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { PayPerUseStatus, ResourceStatus } from './resource.enums.ts';

@InputType({ description: 'Narrows a list of yearly/monthly resources; all conditions must hold.' })
export class ResourceFilter {
  @IdOf('YearlyMonthlyResource')
  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of 1 to 50 resources; dependent resources are included unless `mainOnly`. Ids that are not ' +
      "among the customer's are ignored.",
  })
  resourceIds?: string[] | null;

  @Field(() => [ResourceStatus], { nullable: true, description: '1 to 10 states; resources in any of them.' })
  statuses?: Known<ResourceStatus>[] | null;

  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The paid period ends at this moment or later.' })
  expiresFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The paid period ends at this moment or earlier.' })
  expiresUntil?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether resources that depend on others are left out.' })
  mainOnly?: boolean | null;
}

@ArgsType()
export class ResourcesArgs extends PageArgs {
  @Field(() => ResourceFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: ResourceFilter | null;
}

@InputType({ description: 'Narrows a list of pay-per-use resources; all conditions must hold.' })
export class PayPerUseResourceFilter {
  @IdOf('PayPerUseResource')
  @Field(() => [ID], {
    nullable: true,
    description: "Ids of 1 to 50 resources; ids that are not among the customer's are ignored.",
  })
  resourceIds?: string[] | null;

  @Field(() => PayPerUseStatus, { nullable: true, description: 'State of the resources; one state at a time.' })
  status?: Known<PayPerUseStatus> | null;

  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the region.' })
  region?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Became usable at this moment or later.' })
  effectiveFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Became usable at this moment or earlier.' })
  effectiveUntil?: string | null;
}

@ArgsType()
export class PayPerUseResourcesArgs extends PageArgs {
  @Field(() => PayPerUseResourceFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: PayPerUseResourceFilter | null;
}
