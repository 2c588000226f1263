import { SERVICES } from '../data/catalog.ts';
import { scaleDown } from '../data/money.ts';
import {
  bestOf,
  type Discount,
  discountsOf,
  hourPrice,
  PRICE_SCALE,
  type Priced,
  periodPrice,
  roundTo,
} from '../data/prices.ts';
import { REGIONS } from '../data/regions.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, partnerOf } from './behavior.ts';

const CURRENCY_UNIT = 1;

interface ProductInput {
  readonly id: string;
  readonly cloud_service_type: string;
  readonly resource_type: string;
  readonly resource_spec: string;
  readonly region: string;
  readonly resource_size?: number | null;
  readonly subscription_num: number;
  readonly usage_value?: number;
  readonly period_type?: number;
  readonly period_num?: number;
}

export const price = (value: bigint) => scaleDown(value, PRICE_SCALE);

export const ownIndex = ({ caller }: Call): number => {
  if (!caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
  return caller.customer.index;
};

export const discounts = (call: Call): readonly Discount[] => {
  const { seeded } = call.scope.customers;
  const index = ownIndex(call);
  return index < seeded.count ? discountsOf((purpose) => seeded.draw(index, purpose)) : [];
};

/** Throws unless the project is one of the calling customer's. */
const checkProject = (call: Call, input: Input): void => {
  const { customer_id: id } = call.scope.customers.row(ownIndex(call));
  const projects = call.caller.world.projectsOf(id, REGIONS[partnerOf(call).site]);
  if (!projects.some((project) => project.id === input.project_id)) {
    throw refuse(403, 'CBC.0155', 'The project is not the customer’s.');
  }
};

const productsOf = (call: Call, input: Input): readonly ProductInput[] => {
  checkProject(call, input);
  const products = input.product_infos as readonly ProductInput[];
  if (new Set(products.map(({ id }) => id)).size < products.length) throw invalid('product_infos.id must be unique.');
  for (const { cloud_service_type: service, region, subscription_num: number } of products) {
    if (!SERVICES.some(({ code }) => code === service)) throw invalid('cloud_service_type does not exist.');
    if (!(REGIONS[partnerOf(call).site] as readonly string[]).includes(region)) throw invalid('region does not exist.');
    if (number < 1) throw invalid('subscription_num must be positive.');
  }
  return products;
};

const priceOf = (product: ProductInput): Priced => ({
  service: product.cloud_service_type,
  resource: product.resource_type,
  specification: product.resource_spec,
  region: product.region,
  size: product.resource_size ?? 1,
});

const productId = ({ resource_spec: spec }: ProductInput): string => `OFFI-${spec}`;

export const off = (list: bigint, { percent }: Pick<Discount, 'percent'>, decimals: number): bigint =>
  roundTo((list * BigInt(percent)) / 100n, decimals);

export const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** Usage in thousandths, finer than any unit that a price can be requested for. */
const readUsage = (value: number): bigint => BigInt(Math.round(value * 1000));

const onDemand = (call: Call, input: Input) => {
  const decimals = input.inquiry_precision === 1 ? 10 : 6;
  const best = bestOf(discounts(call));
  const rated = productsOf(call, input).map((product) => {
    const hour = hourPrice(call.caller.world.seed, priceOf(product));
    const exact = (hour * readUsage(product.usage_value ?? 0) * BigInt(product.subscription_num)) / 1000n;
    const list = roundTo(exact, decimals);
    return { product, list, saving: best ? off(list, best, decimals) : 0n };
  });
  const amounts = (list: bigint, saving: bigint) => ({
    amount: price(list - saving),
    discount_amount: price(saving),
    official_website_amount: price(list),
    measure_id: CURRENCY_UNIT,
  });
  const [list, saving] = [sum(rated.map((row) => row.list)), sum(rated.map((row) => row.saving))];
  return {
    body: {
      ...amounts(list, saving),
      currency: currencyOf(call),
      product_rating_results: rated.toReversed().map((row) => ({
        id: row.product.id,
        product_id: productId(row.product),
        ...amounts(row.list, row.saving),
        discount_rating_results: best
          ? [
              {
                discount_id: best.id,
                discount_type: best.type,
                amount: price(row.saving),
                measure_id: CURRENCY_UNIT,
                discount_name: best.name,
              },
            ]
          : null,
      })),
    },
  };
};

const period = (call: Call, input: Input) => {
  const rated = productsOf(call, input).map((product) => {
    const one = periodPrice(hourPrice(call.caller.world.seed, priceOf(product)), product.period_type ?? -1);
    if (one === null || (product.period_num ?? 0) < 1) throw invalid('The period is not sold.');
    return { product, list: one * BigInt(product.period_num ?? 1) * BigInt(product.subscription_num) };
  });
  const offered = discounts(call);
  const best = bestOf(offered);
  const amounts = (list: bigint, saving: bigint) => ({
    amount: price(list - saving),
    official_website_amount: price(list),
    discount_amount: price(saving),
    measure_id: CURRENCY_UNIT,
  });
  return {
    body: {
      // An empty currency means the currency of the site.
      currency: '',
      official_website_rating_result: {
        official_website_amount: price(sum(rated.map(({ list }) => list))),
        measure_id: CURRENCY_UNIT,
        product_rating_results: rated.toReversed().map(({ product, list }) => ({
          id: product.id,
          product_id: productId(product),
          official_website_amount: price(list),
          measure_id: CURRENCY_UNIT,
        })),
      },
      optional_discount_rating_results: offered.map((discount) => ({
        discount_id: discount.id,
        discount_type: discount.type,
        discount_name: discount.name,
        best_offer: discount === best ? 1 : 0,
        ...amounts(sum(rated.map(({ list }) => list)), sum(rated.map(({ list }) => off(list, discount, 2)))),
        product_rating_results: rated.map(({ product, list }) => ({
          id: product.id,
          product_id: productId(product),
          ...amounts(list, off(list, discount, 2)),
        })),
      })),
    },
  };
};

export const priceBehaviors: Behaviors = {
  ListOnDemandResourceRatings: onDemand,
  ListRateOnPeriodDetail: period,
};
