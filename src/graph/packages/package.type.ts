import { Field, ID, ObjectType } from 'type-graphql';
import {
  packageItemModel,
  packageItemUsageModel,
  packageUsageRecordModel,
  resourcePackageModel,
} from '../../upstream/mapping/models/package.model.ts';
import { Row } from '../../vendor/rows.ts';
import { Quantity, ResourceType, ServiceType } from '../catalog/index.ts';
import { CodedField, connectionOf, DateTime } from '../common/index.ts';
import { type Customer } from '../customers/index.ts';
import {
  PackageBundle,
  PackageProjects,
  PackageRefill,
  PackageSource,
  PackageStatus,
  RefillBasis,
  RefillCycle,
} from './package.enums.ts';

@Row(packageItemUsageModel)
@ObjectType({
  description: 'Remaining amount of a package item and the cycle that it covers. Source: ListFreeResourceUsages.',
})
export class PackageItemUsage {
  @Field(() => String, { nullable: true, description: 'Name of what the item covers.' })
  typeName!: string | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Remaining amount; of the current cycle where the item is refilled.',
  })
  remaining!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'The full amount; of one cycle where it is refilled.' })
  original!: Quantity | null;

  @CodedField(() => RefillCycle, 'Interval between refills; null where the item is not refilled.')
  cycle!: RefillCycle | null;

  @CodedField(() => RefillBasis, 'Starting point of the cycle.')
  basis!: RefillBasis | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Start of the current cycle; where the item is not refilled, of the package.',
  })
  from!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'End of the current cycle; where the item is not refilled, of the package.',
  })
  until!: string | null;
}

@Row(packageItemModel)
@ObjectType({ description: 'One kind of use that a package covers. Source: ListFreeResourceInfos.' })
export class PackageItem {
  @Field(() => ID, { name: 'itemId', description: 'Id of the item.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Kind of use, in the language of the request.' })
  usageType!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount that is left.' })
  remaining!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'The full amount.' })
  original!: Quantity | null;

  /** The customer that has the package, whose credential calls about it need. */
  owner!: Customer;
}

@Row(resourcePackageModel)
@ObjectType({
  description:
    'An amount of use that was bought or given in advance, such as traffic or storage. Listed until 18 ' +
    'months after its end. Source: ListFreeResourceInfos.',
})
export class ResourcePackage {
  @Field(() => ID, { name: 'packageId', description: 'Id of this purchase of the package.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name, in the language of the request.' })
  name!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the product.' })
  productId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order that bought it; null for a gift.' })
  orderId!: string | null;

  @CodedField(() => PackageStatus, 'Current state.')
  status!: PackageStatus | null;

  @CodedField(() => PackageSource, 'Whether the package was bought or given.')
  source!: PackageSource | null;

  @CodedField(() => PackageBundle, 'Whether the package has one product or several.')
  bundle!: PackageBundle | null;

  @CodedField(() => PackageRefill, 'Whether the amount is refilled.')
  refill!: PackageRefill | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service that it is for.' })
  serviceType!: ServiceType | null;

  @Field(() => String, { nullable: true, description: 'Code of the region that it is for.' })
  region!: string | null;

  @CodedField(() => PackageProjects, 'Which enterprise projects it is for.')
  projects!: PackageProjects | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the enterprise project that it is for; "0" is the default one.',
  })
  enterpriseProjectId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it became usable.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends.' })
  expiresAt!: string | null;

  @Field(() => [PackageItem], { description: 'Items that the package covers.' })
  items!: PackageItem[];

  /** The customer that has the package; set where packages are listed. */
  owner!: Customer;
}

@Row(packageUsageRecordModel)
@ObjectType({ description: 'One deduction from a package item. Source: ListFreeResourcesUsageRecords.' })
export class PackageUsageRecord {
  @Field(() => DateTime, { nullable: true, description: 'When it was deducted.' })
  deductedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the package item.' })
  itemId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the product, that is, of the package.' })
  productId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the package, in the language of the site.' })
  productName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the resource that was used.' })
  resourceId!: string | null;

  @Field(() => ResourceType, { nullable: true, description: 'Type of the resource.' })
  resourceType!: ResourceType | null;

  @Field(() => String, { nullable: true, description: 'Tag of the resource.' })
  resourceTag!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the kind of use.' })
  usageTypeCode!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount left before the deduction.' })
  before!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount deducted.' })
  used!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount left after the deduction.' })
  after!: Quantity | null;

  @Field(() => DateTime, { nullable: true, description: 'Start of the use.' })
  usedFrom!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'End of the use.' })
  usedUntil!: string | null;
}

export const ResourcePackageConnection = connectionOf(ResourcePackage, 'resource packages');
export const PackageUsageRecordConnection = connectionOf(PackageUsageRecord, 'deductions from packages');
