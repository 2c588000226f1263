import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Serves, SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../request/pages/paging.ts';
import { anyContains, Connection, MarkerConnection, PageArgs } from '../common/index.ts';
import { ResourceSpecsArgs } from './catalog.args.ts';
import {
  conversions,
  measureUnits,
  resourcesByService,
  resourceTypes,
  serviceTypes,
  usageTypes,
  WHOLE,
} from './catalog.loader.ts';
import {
  Catalog,
  Conversion,
  MeasureUnit,
  ResourceSpec,
  ResourceSpecConnection,
  ResourceType,
  ResourceTypeConnection,
  ServiceResource,
  ServiceType,
  ServiceTypeConnection,
  UsageType,
  UsageTypeConnection,
} from './catalog.type.ts';
import { resourceTypeName, serviceTypeName } from './names.loader.ts';
import { resourceSpecsPage } from './specs.ts';

const NAME = { nullable: true, description: 'Part of the name or of the code.' } as const;

@Resolver(() => Catalog)
export class CatalogResolver {
  @SignedIn('reseller', 'customer')
  @Query(() => Catalog, { description: "The vendor's catalog." })
  catalog(): Catalog {
    return {};
  }

  @Serves(serviceTypes)
  @FieldResolver(() => ServiceTypeConnection, {
    description: 'All cloud services. Source: ListServiceTypes, kept for hours.',
  })
  async serviceTypes(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('name', () => String, NAME) name?: string | null,
  ): Promise<Connection<ServiceType>> {
    const list = listMark('serviceTypes', context.language, name);
    const slice = sliceOf(args, list);
    const rows = await context.load(serviceTypes, WHOLE);
    const found = rows.filter((row) => anyContains([row.name, row.code, row.abbreviation], name));
    return new Connection(pageOf(found, slice, list));
  }

  @Serves(resourceTypes)
  @FieldResolver(() => ResourceTypeConnection, {
    description: 'The resource types of all services. Source: ListResourceTypes, kept for hours.',
  })
  async resourceTypes(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('name', () => String, NAME) name?: string | null,
    @Arg('serviceTypeCode', () => ID, { nullable: true, description: 'Code of one service.' })
    serviceTypeCode?: string | null,
  ): Promise<Connection<ResourceType>> {
    const list = listMark('resourceTypes', context.language, name, serviceTypeCode);
    const slice = sliceOf(args, list);
    const rows = await context.load(resourceTypes, WHOLE);
    const found = rows.filter(
      (row) => anyContains([row.name, row.code], name) && (!serviceTypeCode || row.serviceTypeCode === serviceTypeCode),
    );
    return new Connection(pageOf(found, slice, list));
  }

  @Serves(usageTypes)
  @FieldResolver(() => UsageTypeConnection, {
    description: 'The kinds of use that are measured. Source: ListUsageTypes, kept for hours.',
  })
  async usageTypes(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('resourceTypeCode', () => ID, { nullable: true, description: 'Code of one resource type.' })
    resourceTypeCode?: string | null,
  ): Promise<Connection<UsageType>> {
    const list = listMark('usageTypes', context.language, resourceTypeCode);
    const slice = sliceOf(args, list);
    const rows = await context.load(usageTypes, WHOLE);
    const found = rows.filter((row) => !resourceTypeCode || row.resourceTypeCode === resourceTypeCode);
    return new Connection(pageOf(found, slice, list));
  }

  @Serves('ListResourceSpecs')
  @FieldResolver(() => ResourceSpecConnection, {
    description:
      'Specifications of one resource type of one service in one region. Source: ListResourceSpecs, one call per page; the ' +
      'vendor does not count them.',
  })
  async resourceSpecs(
    @Ctx() context: RequestContext,
    @Args(() => ResourceSpecsArgs) args: ResourceSpecsArgs,
  ): Promise<MarkerConnection<ResourceSpec>> {
    return new MarkerConnection(await resourceSpecsPage(context, args));
  }

  @Serves(measureUnits)
  @FieldResolver(() => [MeasureUnit], {
    description: 'All units of measure. Source: ListMeasureUnits, kept for a day.',
  })
  measureUnits(@Ctx() context: RequestContext): Promise<readonly MeasureUnit[]> {
    return context.load(measureUnits, WHOLE);
  }

  @Serves(conversions)
  @FieldResolver(() => [Conversion], {
    description: 'Conversion factors between units. Source: ListConversions, kept for a day.',
  })
  conversions(@Ctx() context: RequestContext): Promise<readonly Conversion[]> {
    return context.load(conversions, WHOLE);
  }
}

@Resolver(() => ServiceType)
export class ServiceTypeResolver {
  @Serves(resourcesByService)
  @FieldResolver(() => [ServiceResource], {
    description: 'Products of the service. Source: ListServiceResources, one call per service, kept for hours.',
  })
  resources(@Ctx() context: RequestContext, @Root() { code }: ServiceType): Promise<readonly ServiceResource[]> {
    return context.load(resourcesByService, code);
  }

  @FieldResolver()
  name(@Ctx() context: RequestContext, @Root() serviceType: ServiceType): Promise<string | null> | string | null {
    return serviceTypeName(context, serviceType);
  }
}

@Resolver(() => ResourceType)
export class ResourceTypeResolver {
  @Serves(usageTypes)
  @FieldResolver(() => [UsageType], {
    description: 'Usage types measured for it. Source: ListUsageTypes, the whole table once, kept for hours.',
  })
  async usageTypes(@Ctx() context: RequestContext, @Root() { code }: ResourceType): Promise<readonly UsageType[]> {
    return (await context.load(usageTypes, WHOLE)).filter(({ resourceTypeCode }) => resourceTypeCode === code);
  }

  @FieldResolver()
  name(@Ctx() context: RequestContext, @Root() resourceType: ResourceType): Promise<string | null> | string | null {
    return resourceTypeName(context, resourceType);
  }
}
