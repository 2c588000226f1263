import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AtMost, Serves, SignedIn } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { usageTypes, WHOLE } from '../catalog.loader.ts';
import { Catalog, UsageType } from '../catalog.type.ts';
import { PercentileProduct } from './percentile.type.ts';
import { PERCENTILE_SERVICES, PERCENTILE_USAGE } from './products.ts';

@Resolver(() => Catalog)
export class PercentileCatalogResolver {
  @SignedIn('customer', 'reseller')
  @AtMost(PERCENTILE_SERVICES.length)
  @FieldResolver(() => [PercentileProduct], {
    description:
      "Products that are billed by the month's 95th percentile, according to the vendor's documents for " +
      'partners; no operation lists them. No call to the vendor.',
  })
  percentileProducts(@Ctx() { language }: RequestContext): readonly PercentileProduct[] {
    return PERCENTILE_SERVICES.map(({ name, serviceTypeCode }) => ({ name: name[language], serviceTypeCode }));
  }
}

@Resolver(() => PercentileProduct)
export class PercentileProductResolver {
  @Serves(usageTypes)
  @AtMost(100)
  @FieldResolver(() => [UsageType], {
    description: 'Kinds of use of the product that are billed so. Source: ListUsageTypes, kept for hours.',
  })
  async usageTypes(
    @Ctx() context: RequestContext,
    @Root() { serviceTypeCode }: PercentileProduct,
  ): Promise<readonly UsageType[]> {
    if (serviceTypeCode === null) return [];
    const rows = await context.load(usageTypes, WHOLE);
    return rows.filter((row) => row.serviceTypeCode === serviceTypeCode && PERCENTILE_USAGE.has(row.code));
  }
}
