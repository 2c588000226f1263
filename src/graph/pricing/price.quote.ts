import { compareDecimals, sumMoney } from '../common/decimal.ts';
import type { Money } from '../common/index.ts';
import type { PayPerUseQuote } from './pay-per-use-price.type.ts';
import type { PriceOffer, YearlyMonthlyQuote } from './price.type.ts';

/** The vendor's amount for one call; for several calls the exact sum, null where one of them has none. */
const total = (amounts: readonly (Money | null)[]): Money | null => {
  const [first] = amounts;
  if (amounts.length === 1 || !first) return first ?? null;
  return amounts.includes(null) ? null : sumMoney(amounts, first.currency);
};

/** Prices in the order of the input; null for a product without one. Prices of other products are dropped. */
const inOrder = <T extends { readonly reference: string }>(
  references: readonly string[],
  products: readonly (T | null)[],
): (T | null)[] => {
  const found = new Map(products.flatMap((product) => (product ? [[product.reference, product] as const] : [])));
  return references.map((reference) => found.get(reference) ?? null);
};

export const joinPayPerUse = (references: readonly string[], parts: readonly PayPerUseQuote[]): PayPerUseQuote => ({
  amount: total(parts.map(({ amount }) => amount)),
  listPrice: total(parts.map(({ listPrice }) => listPrice)),
  saving: total(parts.map(({ saving }) => saving)),
  products: inOrder(
    references,
    parts.flatMap(({ products }) => products),
  ),
});

/** The best offer: the vendor marks it for one call; for several calls it is the one that saves most. */
export const bestOf = <T extends { readonly best: boolean | null }>(offers: readonly T[]): T | null =>
  offers.find(({ best }) => best) ?? null;

const markBest = (offers: readonly PriceOffer[]): PriceOffer[] => {
  const savings = offers.map(({ saving }) => saving?.amount ?? '0');
  const most = savings.reduce((best, saving) => (compareDecimals(saving, best) > 0 ? saving : best), '0');
  const place = savings.findIndex((saving) => saving === most && compareDecimals(most, '0') > 0);
  return offers.map((offer, index) => ({ ...offer, best: index === place }));
};

/** Offers for all products: only discounts that the answers of all calls contain. */
const joinOffers = (parts: readonly YearlyMonthlyQuote[]): PriceOffer[] => {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first?.offers ?? [];
  const joined = first.offers.flatMap((offer) => {
    const same = others.map(({ offers }) => offers.find(({ id }) => id === offer.id));
    if (same.includes(undefined)) return [];
    const all = [offer, ...same.filter((each) => each !== undefined)];
    return [
      {
        ...offer,
        amount: total(all.map(({ amount }) => amount)),
        listPrice: total(all.map(({ listPrice }) => listPrice)),
        saving: total(all.map(({ saving }) => saving)),
        installment: null,
        products: all.flatMap(({ products }) => products),
      },
    ];
  });
  return markBest(joined);
};

export const joinYearlyMonthly = (
  references: readonly string[],
  parts: readonly YearlyMonthlyQuote[],
): YearlyMonthlyQuote => {
  const offers = joinOffers(parts);
  const bestOffer = bestOf(offers);
  const best = new Map(bestOffer?.products.map((product) => [product.reference, product]));
  const products = inOrder(
    references,
    parts.flatMap((part) => part.products),
  ).map((product) => product && { ...product, best: best.get(product.reference) ?? null });
  return { listPrice: total(parts.map(({ listPrice }) => listPrice)), bestOffer, offers, products };
};
