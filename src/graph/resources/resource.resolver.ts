import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access/access.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { addCalls } from '../../request/fetch/source.ts';
import { listMark } from '../../request/pages/paging.ts';
import { resellerIn } from '../../upstream/index.ts';
import { Connection, childConnection } from '../common/index.ts';
import { Customer, customerByPlace } from '../customers/index.ts';
import { Order } from '../orders/index.ts';
import { OrderResourcesArgs, ResourcesArgs } from './resource.args.ts';
import { resourceInput } from './resource.filter.ts';
import {
  credentialFor,
  dependsOnAnother,
  resourceFamilyById,
  resourceOwners,
  resourcesByCustomer,
  resourcesByOrder,
  withOwner,
  withOwners,
} from './resource.loader.ts';
import { resourceSort } from './resource.mirror.ts';
import { YearlyMonthlyResource, YearlyMonthlyResourceConnection } from './resource.type.ts';

@Resolver(() => YearlyMonthlyResource)
export class YearlyMonthlyResourceResolver {
  @Serves(resourceOwners)
  @FieldResolver(() => Customer, { nullable: true, description: 'The customer that has the resource.' })
  async customer(
    @Ctx() context: RequestContext,
    @Root() { owner, ownerId, scope }: YearlyMonthlyResource,
  ): Promise<Customer | null> {
    return owner ?? context.load(customerByPlace, { id: ownerId, scope });
  }

  @Serves(resourceFamilyById)
  @FieldResolver(() => YearlyMonthlyResource, {
    nullable: true,
    description:
      'The resource that it depends on; null for a main one. Source: ListPayPerUseCustomerResources, one call per 50 resources of a customer.',
  })
  async main(
    @Ctx() context: RequestContext,
    @Root() resource: YearlyMonthlyResource,
  ): Promise<YearlyMonthlyResource | null> {
    if (!resource.mainId || !dependsOnAnother(resource)) return null;
    const owner = resource.owner ?? { id: resource.ownerId, scope: resource.scope };
    const family = await context.load(resourceFamilyById, { id: resource.mainId, owner });
    return family && (withOwners([family.resource], resource)[0] ?? null);
  }

  @Serves(resourceFamilyById)
  @FieldResolver(() => [YearlyMonthlyResource], {
    description:
      'Dependent resources, which are renewed with this one; empty for a resource that depends on another. Source: ' +
      'ListPayPerUseCustomerResources, one call per 50 resources of a customer.',
  })
  async dependents(
    @Ctx() context: RequestContext,
    @Root() resource: YearlyMonthlyResource,
  ): Promise<readonly YearlyMonthlyResource[]> {
    if (dependsOnAnother(resource)) return [];
    const owner = resource.owner ?? { id: resource.ownerId, scope: resource.scope };
    const family = await context.load(resourceFamilyById, { id: resource.id, owner });
    return withOwners(family?.dependents ?? [], resource);
  }
}

@Resolver(() => Customer)
export class CustomerResourcesResolver {
  @Serves(resourcesByCustomer)
  @FieldResolver(() => YearlyMonthlyResourceConnection, {
    description:
      'Resources that the customer pays for by the month or the year. Source: ' +
      'ListPayPerUseCustomerResources, one call per customer and page.',
  })
  async resources(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => ResourcesArgs) args: ResourcesArgs,
  ): Promise<Connection<YearlyMonthlyResource>> {
    const list = listMark('customerResources', customer.id, args.filter, args.sort);
    const sort = resourceSort(args.sort);
    const key = { parent: customer.id, filter: resourceInput(args.filter), sort, ...credentialFor(customer) };
    const owners = { ownerId: customer.id, owner: customer };
    return childConnection(context, resourcesByCustomer, { args, list, ...key }, (row) => withOwner(row, owners));
  }

  @Serves(resourceFamilyById)
  @FieldResolver(() => YearlyMonthlyResource, {
    description:
      "One of the customer's yearly/monthly resources; NOT_FOUND for any other id. Source: " +
      'ListPayPerUseCustomerResources, one call per 50 resources.',
  })
  async resource(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Arg('id', () => ID, { description: 'Id of the resource.' }) id: string,
  ): Promise<YearlyMonthlyResource> {
    const family = await context.load(resourceFamilyById, { id, owner: customer });
    const [resource] = family ? withOwners([family.resource], { ownerId: customer.id, owner: customer }) : [];
    if (!resource) throw new GatewayError('NOT_FOUND', { hints: { type: 'YearlyMonthlyResource' } });
    return resource;
  }
}

/** Calls that are needed below a reseller only, where orders are read with the customer's credential. */
const underReseller =
  (cost: CostOf): CostOf =>
  (parents, args, context, above) =>
    above?.('Reseller') === undefined ? 0 : cost(parents, args, context, above);

const ownersUnderReseller = {
  cost: underReseller(resourceOwners.cost),
  most: underReseller(resourceOwners.most ?? resourceOwners.cost),
};

@Resolver(() => Order)
export class OrderResourcesResolver {
  @Serves(addCalls(resourcesByOrder, ownersUnderReseller))
  @FieldResolver(() => YearlyMonthlyResourceConnection, {
    description:
      'The yearly/monthly resources that the order is about. Source: ListPayPerUseCustomerResources, one call per order ' +
      'and page.',
  })
  async resources(
    @Ctx() context: RequestContext,
    @Root() { id, customerId, scope }: Order,
    @Args(() => OrderResourcesArgs) args: OrderResourcesArgs,
  ): Promise<Connection<YearlyMonthlyResource>> {
    const list = listMark('orderResources', id, args.filter);
    const owner = resellerIn(scope)
      ? ((await context.load(customerByPlace, { id: customerId, scope })) ?? undefined)
      : undefined;
    const filter = { ...resourceInput(args.filter), customerId };
    const key = { parent: id, filter, ...(owner ? credentialFor(owner) : {}) };
    const owners = { ownerId: customerId, owner };
    return childConnection(context, resourcesByOrder, { args, list, ...key }, (row) => withOwner(row, owners));
  }
}
