import { SITE_CURRENCY } from '../../../config/index.ts';
import { GatewayError, isGatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { pricePeriod } from '../../../upstream/mapping/codes/prices.ts';
import { type Money, type RenewalPeriod, roundDecimal, sumDecimals } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';
import { RENEWAL_PRICES, renewalPriceByResource } from '../../pricing/index.ts';

type Period = Pick<RenewalPeriod, 'unit' | 'count'>;

const priceOf = async (context: RequestContext, owner: Customer, id: string, period: Period): Promise<string> => {
  const question = {
    periodType: Number(pricePeriod.encode(period.unit)),
    periodNum: period.count,
    includeRelativeResources: true,
  };
  const price = await context.load(renewalPriceByResource, { id, owner, question });
  const amount = price?.amount ?? null;
  // An amount that could not be read is an Error in the row.
  if (amount instanceof Error) throw amount;
  if (amount === null) throw new GatewayError('UPSTREAM_BAD_ANSWER', { upstream: { operation: RENEWAL_PRICES } });
  return amount.amount;
};

/**
 * The price of renewing resources together with those that depend on them. Throws with the ids of resources that have
 * no price, and the reason.
 */
export const renewalPriceOf = async (
  context: RequestContext,
  owner: Customer,
  { ids, period }: { readonly ids: readonly string[]; readonly period: Period },
): Promise<Money> => {
  const prices = await Promise.allSettled(ids.map((id) => priceOf(context, owner, id, period)));
  const failed = prices.flatMap((price, place) => (price.status === 'rejected' ? [{ place, ...price }] : []));
  const [first] = failed;
  if (first) {
    const { reason } = first;
    // A retryable error is about the call, not about these resources.
    if (!isGatewayError(reason) || reason.extensions.retryable) throw reason;
    const hints = { rule: 'renewal-price', resourceIds: failed.flatMap(({ place }) => ids[place] ?? []) };
    throw new GatewayError(reason.code, { hints, cause: reason });
  }
  const amounts = prices.flatMap((price) => (price.status === 'fulfilled' ? [price.value] : []));
  return {
    amount: roundDecimal(sumDecimals(amounts), 2),
    currency: SITE_CURRENCY[context.partner.config.site],
  };
};
