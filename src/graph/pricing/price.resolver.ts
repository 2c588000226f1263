import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves, SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { refuse } from '../../request/schema/windows.ts';
import { Customer, customerById } from '../customers/index.ts';
import { PayPerUseQuote } from './pay-per-use-price.type.ts';
import { PayPerUseArgs, YearlyMonthlyArgs } from './price.args.ts';
import { payPerUseProducts, yearlyMonthlyProducts } from './price.input.ts';
import {
  askPrices,
  PAY_PER_USE_PRICES,
  payPerUsePrices,
  YEARLY_MONTHLY_PRICES,
  yearlyMonthlyPrices,
} from './price.loader.ts';
import { joinPayPerUse, joinYearlyMonthly } from './price.quote.ts';
import { Prices, YearlyMonthlyQuote } from './price.type.ts';

/** Decimals of an amount → the vendor's mode. */
const PRECISION: ReadonlyMap<number, number> = new Map([
  [6, 0],
  [10, 1],
]);

@Resolver(() => Prices)
export class PricesResolver {
  @Serves(customerById)
  @Query(() => Prices, {
    description: 'Prices for one customer; NOT_FOUND for an id that is unknown or that the viewer may not see.',
  })
  async prices(
    @Ctx() context: RequestContext,
    @Arg('customerId', () => ID, { description: 'Id of the customer.' }) customerId: string,
  ): Promise<Prices> {
    const customer = await context.load(customerById, customerId);
    if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
    return { customer };
  }

  @Serves(payPerUsePrices)
  @FieldResolver(() => PayPerUseQuote, {
    description:
      'Prices of products that are charged by use. Source: ListOnDemandResourceRatings, one call per 100 products.',
  })
  async payPerUse(
    @Ctx() context: RequestContext,
    @Root() { customer }: Prices,
    @Args(() => PayPerUseArgs) { products: asked, decimals, projectId }: PayPerUseArgs,
  ): Promise<PayPerUseQuote> {
    const products = payPerUseProducts(asked);
    const inquiryPrecision = PRECISION.get(decimals) ?? refuse('decimals', '6 or 10');
    const input = { projectId, inquiryPrecision };
    const parts = await askPrices(context, PayPerUseQuote, {
      operation: PAY_PER_USE_PRICES,
      customer,
      products,
      input,
    });
    return joinPayPerUse(
      products.map(({ id }) => id),
      parts,
    );
  }

  @Serves(yearlyMonthlyPrices)
  @FieldResolver(() => YearlyMonthlyQuote, {
    description:
      'Prices of products for a period paid ahead, with the discounts to choose from. Source: ListRateOnPeriodDetail, one call per 100 products.',
  })
  async yearlyMonthly(
    @Ctx() context: RequestContext,
    @Root() { customer }: Prices,
    @Args(() => YearlyMonthlyArgs) { products: asked, projectId }: YearlyMonthlyArgs,
  ): Promise<YearlyMonthlyQuote> {
    const operation = YEARLY_MONTHLY_PRICES;
    const products = yearlyMonthlyProducts(context.api, operation, asked);
    const parts = await askPrices(context, YearlyMonthlyQuote, { operation, customer, products, input: { projectId } });
    return joinYearlyMonthly(
      products.map(({ id }) => id),
      parts,
    );
  }
}

@Resolver(() => Customer)
export class CustomerPricesResolver {
  @SignedIn('reseller', 'customer')
  @FieldResolver(() => Prices, { description: 'Prices for the customer.' })
  prices(@Root() customer: Customer): Prices {
    return { customer };
  }
}
