import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { Connection, childConnection, PageArgs } from '../../common/index.ts';
import { pointsByResource } from '../own/own-bill.loader.ts';
import { PercentileUsage, UsagePoint, UsagePointConnection } from './usage.type.ts';

@Resolver(() => PercentileUsage)
export class PercentileUsageResolver {
  @Serves(pointsByResource)
  @FieldResolver(() => UsagePointConnection, {
    nullable: true,
    description: 'Usage in steps of five minutes. Source: ListResourceUsage, one call per resource and page.',
  })
  async points(
    @Ctx() context: RequestContext,
    @Root() { resourceId, question }: PercentileUsage,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<UsagePoint> | null> {
    if (!question) return null;
    const { customer, filter } = question;
    const list = listMark('usagePoints', customer.id, resourceId, filter);
    const key = { parent: resourceId, filter, ...asCustomer(customer) };
    return childConnection(context, pointsByResource, { args, list, ...key });
  }
}
