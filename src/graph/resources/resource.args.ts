import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { IdOf } from '../../request/nodes/index.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';
import { PayPerUseStatus, ResourceStatus } from './resource.enums.ts';
import { ResourceCondition } from './resource-fields.ts';

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

  @ResourceCondition()
  serviceTypeCode?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The paid period ends at this moment or later.' })
  expiresFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The paid period ends at this moment or earlier.' })
  expiresUntil?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether resources that depend on others are left out.' })
  mainOnly?: boolean | null;
}

export const ResourceSortField = {
  EXPIRES_AT: 'EXPIRES_AT',
  EFFECTIVE_AT: 'EFFECTIVE_AT',
  NAME: 'NAME',
  SERVICE: 'SERVICE',
} as const;
export type ResourceSortField = keyof typeof ResourceSortField;
registerEnumType(ResourceSortField, {
  name: 'ResourceSortField',
  description: 'What yearly/monthly resources are sorted by.',
  valuesConfig: {
    EXPIRES_AT: { description: 'When the paid period ends.' },
    EFFECTIVE_AT: { description: 'When the resource became usable.' },
    NAME: { description: 'Name that the customer gave.' },
    SERVICE: { description: 'Code of the service.' },
  },
});

@InputType({
  description:
    "Order of yearly/monthly resources; answered from the gateway's copy alone: NOT_READY until it is complete, " +
    'MIRROR_OFF where none is kept.',
})
export class ResourceSort {
  @Field(() => ResourceSortField, { description: 'What to sort by; rows without the value come last.' })
  by!: ResourceSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

/** Resources of one order; no copy answers for these. */
@ArgsType()
export class OrderResourcesArgs extends PageArgs {
  @Field(() => ResourceFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: ResourceFilter | null;
}

@ArgsType()
export class ResourcesArgs extends PageArgs {
  @Field(() => ResourceFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: ResourceFilter | null;

  @Field(() => ResourceSort, {
    nullable: true,
    description: "For the partner's own customers; earliest due first where left out and a copy answers.",
  })
  sort?: ResourceSort | null;
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

  @ResourceCondition()
  serviceTypeCode?: string | null;

  @ResourceCondition()
  region?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Became usable at this moment or later.' })
  effectiveFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Became usable at this moment or earlier.' })
  effectiveUntil?: string | null;
}

export const PayPerUseSortField = { EFFECTIVE_AT: 'EFFECTIVE_AT', NAME: 'NAME', SERVICE: 'SERVICE' } as const;
export type PayPerUseSortField = keyof typeof PayPerUseSortField;
registerEnumType(PayPerUseSortField, {
  name: 'PayPerUseSortField',
  description: 'What pay-per-use resources are sorted by.',
  valuesConfig: {
    EFFECTIVE_AT: { description: 'When the resource became usable.' },
    NAME: { description: 'Name that the customer gave.' },
    SERVICE: { description: 'Code of the service.' },
  },
});

@InputType({
  description:
    "Order of pay-per-use resources; answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF " +
    'where none is kept.',
})
export class PayPerUseSort {
  @Field(() => PayPerUseSortField, { description: 'What to sort by; rows without the value come last.' })
  by!: PayPerUseSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class PayPerUseResourcesArgs extends PageArgs {
  @Field(() => PayPerUseResourceFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: PayPerUseResourceFilter | null;

  @Field(() => PayPerUseSort, {
    nullable: true,
    description: 'Earliest usable first where left out and a copy answers.',
  })
  sort?: PayPerUseSort | null;
}
