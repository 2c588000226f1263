import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { addCalls } from '../../request/fetch/source.ts';
import { refuse } from '../../request/schema/windows.ts';
import { rowFailure } from '../../upstream/index.ts';
import { inFull } from '../../vendor/rows.ts';
import { renewalPeriod } from '../common/index.ts';
import { dependsOnAnother, ownerOf, resourceOwners, YearlyMonthlyResource } from '../resources/index.ts';
import { RenewalArgs, RenewalQuoteArgs } from './price.args.ts';
import { renewalInput } from './price.input.ts';
import { RENEWAL_PRICES, renewalPriceByResource } from './price.loader.ts';
import { bestOf } from './price.quote.ts';
import { Prices } from './price.type.ts';
import { RenewalPrice, RenewalQuote } from './renewal.type.ts';

@Resolver(() => YearlyMonthlyResource)
export class ResourceRenewalResolver {
  @Serves(addCalls(renewalPriceByResource, resourceOwners))
  @FieldResolver(() => RenewalPrice, {
    nullable: true,
    description:
      "Price of renewing the resource, read in the customer's name; null for a resource that depends on another, " +
      "whose price is part of that one's. Source: ListRenewRateOnPeriod, one call per 10 resources of a customer and period.",
  })
  async renewalPrice(
    @Ctx() context: RequestContext,
    @Root() resource: YearlyMonthlyResource,
    @Args(() => RenewalArgs) args: RenewalArgs,
  ): Promise<RenewalPrice | null> {
    const question = renewalInput(args);
    if (dependsOnAnother(resource)) return null;
    const owner = await ownerOf(context, resource);
    const price = await context.load(renewalPriceByResource, { id: resource.id, owner, question });
    return price && withPeriod(price, args);
  }
}

@Resolver(() => Prices)
export class RenewalQuoteResolver {
  @Serves(RENEWAL_PRICES)
  @FieldResolver(() => RenewalQuote, {
    description:
      'Price of renewing up to ten main resources together, with the discounts to choose from. Source: ' +
      'ListRenewRateOnPeriod, one call.',
  })
  async renewal(
    @Ctx() { api }: RequestContext,
    @Root() { customer }: Prices,
    @Args(() => RenewalQuoteArgs) args: RenewalQuoteArgs,
  ): Promise<RenewalQuote> {
    const { resourceIds } = args;
    const max = api.operation(RENEWAL_PRICES).facts.batch?.max ?? 1;
    const unique = new Set(resourceIds).size;
    if (unique === 0 || unique > max || unique < resourceIds.length) refuse('resourceIds', `1 to ${max}, each once`);
    const answer = await api.ask(RENEWAL_PRICES, { ...renewalInput(args), resourceIds }, asCustomer(customer));
    const view = answer.one(RenewalQuote);
    if (!view) throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation: RENEWAL_PRICES } });
    const quote = inFull(RenewalQuote, view);
    return {
      ...quote,
      bestOffer: bestOf(quote.offers),
      resources: quote.resources.map((price) => withPeriod(price, args)),
      failures: quote.failures.map((failure) => ({
        ...failure,
        code: rowFailure({ operation: RENEWAL_PRICES, code: failure.vendorCode }).code,
      })),
    };
  }
}

const withPeriod = (price: RenewalPrice, args: RenewalArgs): RenewalPrice => ({
  ...price,
  months: renewalPeriod(args.period).months,
  includesDependents: args.includeDependents,
});
