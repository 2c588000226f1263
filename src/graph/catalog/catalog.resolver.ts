import { Arg, Args, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { Serves, SignedIn } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../request/paging.ts';
import { Connection, PageArgs } from '../common/index.ts';
import { serviceTypes } from './catalog.loader.ts';
import { Catalog, ServiceType, ServiceTypeConnection } from './catalog.type.ts';

@Resolver(() => Catalog)
export class CatalogResolver {
  @SignedIn()
  @Query(() => Catalog, { nullable: true, description: 'What the vendor sells.' })
  catalog(): Catalog {
    return {};
  }

  @Serves('ListServiceTypes')
  @FieldResolver(() => ServiceTypeConnection, {
    nullable: true,
    description: 'All cloud services. Source: ListServiceTypes, kept for hours.',
  })
  async serviceTypes(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('name', () => String, { nullable: true, description: 'Part of the name or of the code.' }) name?:
      | string
      | null,
  ): Promise<Connection<ServiceType>> {
    const list = listMark('serviceTypes', context.language, name);
    const slice = sliceOf(args, list);
    const part = name?.toLowerCase() ?? '';
    const rows = await serviceTypes(context);
    const found = rows.filter((row) => `${row.name}\n${row.code}\n${row.abbreviation}`.toLowerCase().includes(part));
    return new Connection(pageOf(found, slice, list));
  }
}
