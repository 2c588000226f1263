import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { resellerIn } from '../../upstream/index.ts';
import { Connection } from '../common/index.ts';
import { Customer } from '../customers/index.ts';
import { ResellersArgs } from './reseller.args.ts';
import { resellers } from './reseller.list.ts';
import { resellerById } from './reseller.loader.ts';
import { Reseller, ResellerConnection } from './reseller.type.ts';

@Resolver(() => Reseller)
export class ResellerResolver {
  @Serves(resellers)
  @Query(() => ResellerConnection, {
    description: 'Second-tier partners, for distributors. Source: ListIndirectPartners, one call per page.',
  })
  async resellers(
    @Ctx() context: RequestContext,
    @Args(() => ResellersArgs) args: ResellersArgs,
  ): Promise<Connection<Reseller>> {
    return new Connection(await resellers.page(context, args));
  }

  @Serves(resellerById)
  @Query(() => Reseller, {
    description: 'One reseller; NOT_FOUND for an id that is unknown or that the viewer may not see.',
  })
  async reseller(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the reseller.' }) id: string,
  ): Promise<Reseller> {
    const reseller = await context.load(resellerById, id);
    if (!reseller) throw new GatewayError('NOT_FOUND', { hints: { type: 'Reseller' } });
    return reseller;
  }
}

@Resolver(() => Customer)
export class CustomerResellerResolver {
  @Serves(resellerById)
  @FieldResolver(() => Reseller, {
    nullable: true,
    description:
      "The reseller under which the customer was listed; null for the partner's own customers. Source: " +
      'ListIndirectPartners, one call per reseller or one sweep of them all.',
  })
  async reseller(@Ctx() context: RequestContext, @Root() { scope }: Customer): Promise<Reseller | null> {
    const resellerId = resellerIn(scope);
    return resellerId ? context.load(resellerById, resellerId) : null;
  }
}
