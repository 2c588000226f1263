import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { listMark, sliceOf } from '../../request/pages/paging.ts';
import { Connection } from '../common/index.ts';
import { Customer } from '../customers/index.ts';
import { CustomerPackageUsageArgs, PackageUsageArgs, ResourcePackagesArgs } from './package.args.ts';
import { daysInput, packageInput } from './package.filter.ts';
import {
  PACKAGES,
  packagesByCustomer,
  USAGE_RECORDS,
  USAGES,
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
  @Serves(PACKAGES, { cost: packagesByCustomer.cost })
  @FieldResolver(() => ResourcePackageConnection, {
    nullable: true,
    description:
      "The customer's resource packages, asked in its name: AGENCY_MISSING where the customer has not " +
      'authorised the partner. Source: ListFreeResourceInfos, one call a customer and page.',
  })
  async resourcePackages(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => ResourcePackagesArgs) args: ResourcePackagesArgs,
  ): Promise<Connection<ResourcePackage>> {
    const list = listMark('resourcePackages', customer.id, args.filter);
    const { offset, first } = sliceOf(args, list);
    const { rows, total } = await context.load(packagesByCustomer, {
      parent: customer.id,
      offset,
      first,
      filter: packageInput(args.filter),
      ...asCustomer(customer),
    });
    return new Connection({ rows: rows.map((row) => Object.assign(row, { owner: customer })), offset, total, list });
  }

  @Serves(USAGE_RECORDS, { cost: usageRecordsByCustomer.cost })
  @FieldResolver(() => PackageUsageRecordConnection, {
    nullable: true,
    description:
      "Deductions from all of the customer's packages in up to 90 days. Asked in the customer's name: " +
      'AGENCY_MISSING where the customer has not authorised the partner. Source: ' +
      'ListFreeResourcesUsageRecords, one call a customer and page.',
  })
  async packageUsageRecords(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CustomerPackageUsageArgs) args: CustomerPackageUsageArgs,
  ): Promise<Connection<PackageUsageRecord>> {
    const { from, until, productId, resourceTypeCode } = args;
    const list = listMark('packageUsageRecords', customer.id, from, until, productId, resourceTypeCode);
    const { offset, first } = sliceOf(args, list);
    const { rows, total } = await context.load(usageRecordsByCustomer, {
      parent: customer.id,
      offset,
      first,
      filter: { ...daysInput(context.api, args), productId, resourceTypeCode },
      ...asCustomer(customer),
    });
    return new Connection({ rows, offset, total, list });
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
  @Serves(USAGES, { cost: usageByPackageItem.cost })
  @FieldResolver(() => PackageItemUsage, {
    nullable: true,
    description:
      'Remaining amount and its cycle; null where the vendor has no usage for the item. Source: ' +
      'ListFreeResourceUsages, one call for 100 items of a customer.',
  })
  usage(@Ctx() context: RequestContext, @Root() { id, owner }: PackageItem): Promise<PackageItemUsage | null> {
    return context.load(usageByPackageItem, { id, owner });
  }

  @Serves(USAGE_RECORDS, { cost: usageRecordsByItem.cost })
  @FieldResolver(() => PackageUsageRecordConnection, {
    nullable: true,
    description: 'Deductions in up to 90 days. Source: ListFreeResourcesUsageRecords, one call an item and page.',
  })
  async usageRecords(
    @Ctx() context: RequestContext,
    @Root() { id, owner }: PackageItem,
    @Args(() => PackageUsageArgs) args: PackageUsageArgs,
  ): Promise<Connection<PackageUsageRecord>> {
    const list = listMark('itemUsageRecords', id, args.from, args.until);
    const { offset, first } = sliceOf(args, list);
    const { rows, total } = await context.load(usageRecordsByItem, {
      parent: id,
      offset,
      first,
      filter: daysInput(context.api, args),
      ...asCustomer(owner),
    });
    return new Connection({ rows, offset, total, list });
  }
}
