import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { BillingDate, PageArgs } from '../common/index.ts';
import { PackageStatus } from './package.enums.ts';

@InputType({ description: 'Narrows a list of resource packages; all conditions must hold.' })
export class ResourcePackageFilter {
  @Field(() => PackageStatus, { nullable: true, description: 'Current state.' })
  status?: Known<PackageStatus> | null;

  @Field(() => [String], { nullable: true, description: 'Codes of 1 to 10 services; packages for any of them.' })
  serviceTypeCodes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the region.' })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order that bought the package.' })
  orderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the product.' })
  productId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the product.' })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the enterprise project, "0" for the default one; when left out, packages without an enterprise project.',
  })
  enterpriseProjectId?: string | null;
}

@ArgsType()
export class ResourcePackagesArgs extends PageArgs {
  @Field(() => ResourcePackageFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: ResourcePackageFilter | null;
}

@ArgsType()
export class PackageUsageArgs extends PageArgs {
  @Field(() => BillingDate, { description: 'First day of the deductions, UTC+8.' })
  from!: string;

  @Field(() => BillingDate, { description: 'Last day of the deductions, UTC+8; at most 90 days after the first.' })
  until!: string;
}

@ArgsType()
export class CustomerPackageUsageArgs extends PackageUsageArgs {
  @Field(() => ID, { nullable: true, description: 'From packages of this product only.' })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For resources of this type only, by its code.' })
  resourceTypeCode?: string | null;
}
