import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import { ResourcePackage } from '../../src/graph/packages/package.type.ts';
import { PayPerUseQuote } from '../../src/graph/pricing/pay-per-use-price.type.ts';
import { joinPayPerUse, joinYearlyMonthly } from '../../src/graph/pricing/price.quote.ts';
import { YearlyMonthlyQuote } from '../../src/graph/pricing/price.type.ts';
import { RenewalQuote } from '../../src/graph/pricing/renewal.type.ts';
import { PayPerUseResource } from '../../src/graph/resources/pay-per-use/pay-per-use.type.ts';
import { YearlyMonthlyResource } from '../../src/graph/resources/resource.type.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { type Answer, readAnswer } from '../../src/vendor/answer.ts';
import { inFull } from '../../src/vendor/rows.ts';
import { gatewaySchema } from '../support/schema.ts';

const contract = loadContract('CHINA');

/** An answer with a shape that the vendor may send one day, decoded as the gateway decodes it. */
const answerOf = (operation: string, body: Record<string, unknown>): Answer => {
  const found = contract.operations.get(operation);
  if (!found) throw new Error(operation);
  return readAnswer(found, body, { site: 'CHINA', scope: PARTNER });
};

describe('answers that differ from the expected ones', () => {
  // Building the schema registers the fields of each type.
  beforeAll(() => void gatewaySchema());

  it('codes that the contract does not know are UNRECOGNIZED, with the code beside them', () => {
    const [resource] = answerOf('ListPayPerUseCustomerResources', {
      data: [{ resource_id: 'r', status: 77, expire_policy: 'new' }],
    }).many(YearlyMonthlyResource);
    expect(resource).toMatchObject({
      status: 'UNRECOGNIZED',
      statusCode: '77',
      expiryPolicy: 'UNRECOGNIZED',
      expiryPolicyCode: 'new',
    });
    const [byUse] = answerOf('ListCustomerOnDemandResources', { resources: [{ resource_id: 'r', status: 9 }] }).many(
      PayPerUseResource,
    );
    expect(byUse).toMatchObject({ status: 'UNRECOGNIZED', statusCode: '9', details: null });
    const [bundle] = answerOf('ListFreeResourceInfos', {
      free_resource_packages: [{ order_instance_id: 'p', source_type: 5, bundle_type: 'X', quota_reuse_mode: 3 }],
    }).many(ResourcePackage);
    expect(bundle).toMatchObject({ source: 'UNRECOGNIZED', sourceCode: '5', bundle: 'UNRECOGNIZED', items: [] });
    expect(bundle?.refill).toBe('UNRECOGNIZED');
  });

  it('a details text that is no JSON costs its own field only', () => {
    const [row] = answerOf('ListCustomerOnDemandResources', {
      resources: [{ resource_id: 'r', resource_name: 'n', resource_info: '{"cut' }],
    }).many(PayPerUseResource);
    expect(row?.name).toBe('n');
    expect(row?.details).toMatchObject({ extensions: { code: 'UPSTREAM_BAD_ANSWER' } });
  });

  const rated = (products: readonly object[], totals: object) =>
    inFull(
      PayPerUseQuote,
      answerOf('ListOnDemandResourceRatings', { ...totals, product_rating_results: products }).one(
        PayPerUseQuote,
      ) as PayPerUseQuote,
    );

  it('products in another order, missing or not asked for, and amounts as text: each price belongs to its product', () => {
    const part = rated(
      [
        { id: 'stray', amount: 9 },
        { id: 'b', amount: '0.0000000001', official_website_amount: '123456789012345678.12' },
        { id: 'a', amount: 1.5 },
      ],
      { amount: '3.0000000001', currency: 'USD' },
    );
    const quote = joinPayPerUse(['a', 'gone', 'b'], [part]);
    expect(quote.products.map((product) => product?.reference ?? null)).toEqual(['a', null, 'b']);
    expect(quote.products[2]?.amount).toEqual({ amount: '0.0000000001', currency: 'USD' });
    expect(quote.products[2]?.listPrice).toEqual({ amount: '123456789012345678.12', currency: 'USD' });
    expect(quote.amount).toEqual({ amount: '3.0000000001', currency: 'USD' });
  });

  it('a part without its total makes the sum null, not smaller', () => {
    const parts = [rated([], { amount: 1, official_website_amount: 2 }), rated([], { official_website_amount: 3 })];
    const quote = joinPayPerUse([], parts);
    expect(quote.amount).toBeNull();
    expect(quote.listPrice).toEqual({ amount: '5.00', currency: 'CNY' });
  });

  const offered = (...offers: readonly object[]) =>
    inFull(
      YearlyMonthlyQuote,
      answerOf('ListRateOnPeriodDetail', { optional_discount_rating_results: offers }).one(
        YearlyMonthlyQuote,
      ) as YearlyMonthlyQuote,
    );

  it('offers over several calls: only those in every call count, and the largest saving is the best', () => {
    const offer = (id: string, saving: number, best: number) => ({
      discount_id: id,
      discount_amount: saving,
      amount: 100 - saving,
      best_offer: best,
    });
    const quote = joinYearlyMonthly(
      [],
      [offered(offer('x', 5, 0), offer('y', 6, 1), offer('once', 50, 0)), offered(offer('x', 9, 1), offer('y', 2, 0))],
    );
    expect(quote.offers.map(({ id, best }) => [id, best])).toEqual([
      ['x', true],
      ['y', false],
    ]);
    expect(quote.bestOffer?.saving).toEqual({ amount: '14.00', currency: 'CNY' });
    expect(quote.bestOffer?.amount).toEqual({ amount: '186.00', currency: 'CNY' });
  });

  it('answers without an offer: the best offer is null', () => {
    const quote = joinYearlyMonthly(['a'], [offered(), offered()]);
    expect(quote).toMatchObject({ bestOffer: null, offers: [], products: [null] });
  });

  it('an empty answer about a renewal: prices are null and lists are empty', () => {
    const quote = answerOf('ListRenewRateOnPeriod', {}).one(RenewalQuote);
    expect(quote).toMatchObject({ listPrice: null, offers: [], resources: [], failures: [] });
  });
});
