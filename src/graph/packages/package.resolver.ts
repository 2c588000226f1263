import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { listMark } from '../../request/pages/paging.ts';
import { Connection, childConnection } from '../common/index.ts';
import { Customer } from '../customers/index.ts';
import { CustomerPackageUsageArgs, PackageUsageArgs, ResourcePackagesArgs } from './package.args.ts';
import { daysInput, packageInput } from './package.filter.ts';
import {
  packagesByCustomer,
  usageByPackageItem,
  usageRecordsByCustomer,
  usageRecordsByItem,
} from './package.loader.ts';
import {
  PackageItem,
  PackageItemUsage,
  PackageUsageRecord,
  PackageUsageRecordConnection,
  ResourcePackage,
  ResourcePackageConnection,
} from './package.type.ts';

@Resolver(() => Customer)
export class CustomerPackagesResolver {
  @Serves(packagesByCustomer)
  @FieldResolver(() => ResourcePackageConnection, {
    description:
      "The customer's resource packages, read in its name: AGENCY_MISSING where the customer has not " +
      'authorized the partner. Source: ListFreeResourceInfos, one call per customer and page.',
  })
  async resourcePackages(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => ResourcePackagesArgs) args: ResourcePackagesArgs,
  ): Promise<Connection<ResourcePackage>> {
    const list = listMark('resourcePackages', customer.id, args.filter);
    const key = { parent: customer.id, filter: packageInput(args.filter), ...asCustomer(customer) };
    return childConnection(context, packagesByCustomer, { args, list, ...key }, (row) =>
      Object.assign(row, { owner: customer }),
    );
  }

  @Serves(usageRecordsByCustomer)
  @FieldResolver(() => PackageUsageRecordConnection, {
    description:
      "Deductions from all of the customer's packages in up to 90 days. Read in the customer's name: " +
      'AGENCY_MISSING where the customer has not authorized the partner. Source: ' +
      'ListFreeResourcesUsageRecords, one call per customer and page.',
  })
  async packageUsageRecords(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CustomerPackageUsageArgs) args: CustomerPackageUsageArgs,
  ): Promise<Connection<PackageUsageRecord>> {
    const { from, until, productId, resourceTypeCode } = args;
    const list = listMark('packageUsageRecords', customer.id, from, until, productId, resourceTypeCode);
    const filter = { ...daysInput(context.api, args), productId, resourceTypeCode };
    const key = { parent: customer.id, filter, ...asCustomer(customer) };
    return childConnection(context, usageRecordsByCustomer, { args, list, ...key });
  }
}

@Resolver(() => ResourcePackage)
export class ResourcePackageResolver {
  @FieldResolver()
  items(@Root() { items, owner }: ResourcePackage): readonly PackageItem[] {
    return items.map((item) => Object.assign(item, { owner }));
  }
}

@Resolver(() => PackageItem)
export class PackageItemResolver {
  @Serves(usageByPackageItem)
  @FieldResolver(() => PackageItemUsage, {
    nullable: true,
    description:
      'Remaining amount and its cycle; null where the vendor has no usage for the item. Source: ' +
      'ListFreeResourceUsages, one call per 100 items of a customer.',
  })
  usage(@Ctx() context: RequestContext, @Root() { id, owner }: PackageItem): Promise<PackageItemUsage | null> {
    return context.load(usageByPackageItem, { id, owner });
  }

  @Serves(usageRecordsByItem)
  @FieldResolver(() => PackageUsageRecordConnection, {
    description: 'Deductions in up to 90 days. Source: ListFreeResourcesUsageRecords, one call per item and page.',
  })
  async usageRecords(
    @Ctx() context: RequestContext,
    @Root() { id, owner }: PackageItem,
    @Args(() => PackageUsageArgs) args: PackageUsageArgs,
  ): Promise<Connection<PackageUsageRecord>> {
    const list = listMark('itemUsageRecords', id, args.from, args.until);
    const key = { parent: id, filter: daysInput(context.api, args), ...asCustomer(owner) };
    return childConnection(context, usageRecordsByItem, { args, list, ...key });
  }
}
