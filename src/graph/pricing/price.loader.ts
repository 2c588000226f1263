import { GatewayError } from '../../errors/index.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { chunksOf } from '../../request/fetch/batched.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { defineOwnedLoader, type Owner } from '../../request/fetch/owned.ts';
import { rowFailure } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import { inFull, type RowClass } from '../../vendor/rows.ts';
import { type Customer } from '../customers/index.ts';
import type { Product } from './price.input.ts';
import { RenewalFailure, RenewalPrice } from './renewal.type.ts';

export const PAY_PER_USE_PRICES = 'ListOnDemandResourceRatings';
export const YEARLY_MONTHLY_PRICES = 'ListRateOnPeriodDetail';
export const RENEWAL_PRICES = 'ListRenewRateOnPeriod';

interface Question {
  readonly operation: string;
  readonly customer: Pick<Customer, 'accountName'>;
  readonly products: readonly Product[];
  /** Inputs besides the products. */
  readonly input: Input;
}

const maxOf = ({ api }: RequestContext, operation: string): number => api.operation(operation).facts.batch?.max ?? 1;

/** Requests prices with one call for each 100 products. The answers are joined, so all parts are read whole. */
export const askPrices = async <T extends object>(
  context: RequestContext,
  type: RowClass<T>,
  { operation, customer, products, input }: Question,
): Promise<T[]> =>
  Promise.all(
    chunksOf(products, maxOf(context, operation)).map(async (productInfos) => {
      const answer = await context.api.askAny(operation, { ...input, productInfos }, asCustomer(customer));
      const quote = answer.one(type);
      if (!quote) throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation } });
      return inFull(type, quote);
    }),
  );

/** One call for each customer and 100 products. */
const pricesBy = (operation: string): Source<{ readonly products: readonly object[] }> => ({
  operations: [operation],
  cost: (customers, { products }, context) => customers * Math.ceil(products.length / maxOf(context, operation)),
});

export const payPerUsePrices = pricesBy(PAY_PER_USE_PRICES);
export const yearlyMonthlyPrices = pricesBy(YEARLY_MONTHLY_PRICES);

/** One call for each customer, period and 10 main resources; a resource without a price fails alone. */
export const renewalPriceByResource = defineOwnedLoader<RenewalPrice, Owner & Pick<Customer, 'accountName'>>({
  name: 'renewalPriceByResource',
  operation: RENEWAL_PRICES,
  owner: ({ id, accountName }) => ({ id, accountName }),
  fetch: async ({ ids, owner, question }, { api }) => {
    const answer = await api.ask(RENEWAL_PRICES, { ...question, resourceIds: ids }, asCustomer(owner));
    const failed = answer
      .many(RenewalFailure)
      .map(
        ({ resourceId, vendorCode }) =>
          [resourceId ?? '', rowFailure({ operation: RENEWAL_PRICES, code: vendorCode })] as const,
      );
    const priced = answer.many(RenewalPrice).map((price) => [price.resourceId, inFull(RenewalPrice, price)] as const);
    return new Map<string, RenewalPrice | GatewayError>([...failed, ...priced]);
  },
});
