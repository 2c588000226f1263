import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../../errors/index.ts';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { Connection, childConnection } from '../../common/index.ts';
import { Customer } from '../../customers/index.ts';
import { PayPerUseResourcesArgs } from '../resource.args.ts';
import { payPerUseInput } from '../resource.filter.ts';
import { payPerUseResourceById, payPerUseResourcesByCustomer, withOwner } from '../resource.loader.ts';
import { resourceSort } from '../resource.mirror.ts';
import { PayPerUseResource, PayPerUseResourceConnection } from './pay-per-use.type.ts';

@Resolver(() => Customer)
export class CustomerPayPerUseResolver {
  @Serves(payPerUseResourcesByCustomer)
  @FieldResolver(() => PayPerUseResourceConnection, {
    description:
      'Resources that the customer is charged for by use; the vendor lists them for RESALE and RESELLER ' +
      'customers only. Source: ListCustomerOnDemandResources, one call per customer and page.',
  })
  async payPerUseResources(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => PayPerUseResourcesArgs) args: PayPerUseResourcesArgs,
  ): Promise<Connection<PayPerUseResource>> {
    const list = listMark('payPerUseResources', customer.id, args.filter, args.sort);
    const sort = resourceSort(args.sort);
    const key = { parent: customer.id, scope: customer.scope, filter: payPerUseInput(args.filter), sort };
    return childConnection(context, payPerUseResourcesByCustomer, { args, list, ...key }, (row) =>
      withOwner(row, { ownerId: customer.id }),
    );
  }

  @Serves(payPerUseResourceById)
  @FieldResolver(() => PayPerUseResource, {
    description:
      "One of the customer's pay-per-use resources; NOT_FOUND for any other id. Source: " +
      'ListCustomerOnDemandResources, one call per 50 resources.',
  })
  async payPerUseResource(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Arg('id', () => ID, { description: 'Id of the resource.' }) id: string,
  ): Promise<PayPerUseResource> {
    const resource = await context.load(payPerUseResourceById, { id, owner: customer });
    if (!resource) throw new GatewayError('NOT_FOUND', { hints: { type: 'PayPerUseResource' } });
    return withOwner(resource, { ownerId: customer.id });
  }
}
