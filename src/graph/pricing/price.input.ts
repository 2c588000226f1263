import { GatewayError } from '../../errors/index.ts';
import { refuse } from '../../request/schema/windows.ts';
import { feeInstallments, pricePeriod } from '../../upstream/mapping/codes/prices.ts';
import type { Api, Input } from '../../vendor/api.ts';
import { compareDecimals, renewalPeriod } from '../common/index.ts';
import type { PayPerUseProductInput, ProductInput, RenewalArgs, YearlyMonthlyProductInput } from './price.args.ts';

const MAX_PRODUCTS = 500;

/** A product as input of the vendor; `id` identifies its price in the answer. */
export type Product = Input & { readonly id: string };

const atLeastOne = (value: number, argument: string): number => (value >= 1 ? value : refuse(argument, 'at least 1'));

const common = (product: ProductInput, place: number): Product => {
  const at = `products.${place}`;
  const { size, sizeUnitId } = product;
  if ((size ?? null) === null ? (sizeUnitId ?? null) !== null : (sizeUnitId ?? null) === null) {
    refuse(`${at}.size`, 'together with sizeUnitId');
  }
  return {
    id: product.reference || String(place),
    cloudServiceType: product.serviceTypeCode,
    resourceType: product.resourceTypeCode,
    resourceSpec: product.specificationCode,
    region: product.region,
    availableZone: product.availabilityZone,
    ...((size ?? null) === null
      ? {}
      : {
          resourceSize: atLeastOne(size ?? 0, `${at}.size`),
          sizeMeasureId: atLeastOne(sizeUnitId ?? 0, `${at}.sizeUnitId`),
        }),
    subscriptionNum: atLeastOne(product.quantity, `${at}.quantity`),
  };
};

const checkProducts = (products: readonly Product[]): readonly Product[] => {
  if (products.length === 0 || products.length > MAX_PRODUCTS) refuse('products', `1 to ${MAX_PRODUCTS}`);
  const ids = new Set(products.map(({ id }) => id));
  if (ids.size < products.length) refuse('products.reference', 'each once');
  return products;
};

export const payPerUseProducts = (products: readonly PayPerUseProductInput[]): readonly Product[] =>
  checkProducts(
    products.map((product, place) => ({
      ...common(product, place),
      usageFactor: product.usageFactor,
      usageValue:
        compareDecimals(product.usageAmount, '0') > 0
          ? product.usageAmount
          : refuse(`products.${place}.usageAmount`, 'above 0'),
      usageMeasureId: atLeastOne(product.usageUnitId, `products.${place}.usageUnitId`),
    })),
  );

export const yearlyMonthlyProducts = (
  api: Api,
  operation: string,
  products: readonly YearlyMonthlyProductInput[],
): readonly Product[] => {
  const fields = api.operation(operation).body?.properties?.product_infos?.items?.properties ?? {};
  return checkProducts(
    products.map((product, place) => {
      const { periodUnit, periods, installments } = product;
      if (installments && !fields.fee_installment_mode) {
        throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { argument: `products.${place}.installments` } });
      }
      return {
        ...common(product, place),
        periodType: Number(pricePeriod.encode(periodUnit)),
        periodNum: atLeastOne(periods, `products.${place}.periods`),
        ...(installments ? { feeInstallmentMode: feeInstallments.encode(installments) } : {}),
      };
    }),
  );
};

/** The period as inputs of ListRenewRateOnPeriod. */
export const renewalInput = (args: RenewalArgs): Input => {
  const { unit, count } = renewalPeriod(args.period);
  return {
    periodType: Number(pricePeriod.encode(unit)),
    periodNum: count,
    // Always sent: the vendor leaves dependents out by default.
    includeRelativeResources: args.includeDependents,
  };
};
