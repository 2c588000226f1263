import { defineModel, group, money } from '../model.ts';

const installment = group({
  amount: 'installment_amount',
  listPrice: 'installment_official_website_amount',
  saving: 'installment_official_discount_amount',
  period: 'installment_period_type',
});

const listInstallment = group({
  listPrice: 'installment_official_website_amount',
  period: 'installment_period_type',
});

const discounted = {
  amount: money('amount'),
  listPrice: money('official_website_amount'),
  saving: money('discount_amount'),
} as const;

const discount = {
  id: 'discount_id',
  name: 'discount_name',
  type: 'discount_type',
} as const;

export const payPerUseQuoteModel = defineModel({
  rows: { ListOnDemandResourceRatings: '.' },
  fields: { ...discounted, products: 'product_rating_results' },
});

export const payPerUsePriceModel = defineModel({
  rows: { ListOnDemandResourceRatings: 'product_rating_results.0' },
  fields: { reference: 'id', ...discounted, discounts: 'discount_rating_results' },
});

/** `amount` is the reduction, not the reduced price. */
export const payPerUseDiscountModel = defineModel({
  rows: { ListOnDemandResourceRatings: 'product_rating_results.0.discount_rating_results.0' },
  fields: { ...discount, saving: money('amount') },
});

const list = 'official_website_rating_result';
const listPrice = money(`${list}.official_website_amount`, { measure: `${list}.measure_id` });

export const yearlyMonthlyQuoteModel = defineModel({
  rows: { ListRateOnPeriodDetail: '.' },
  fields: { listPrice, products: `${list}.product_rating_results`, offers: 'optional_discount_rating_results' },
  closed: true,
});

export const yearlyMonthlyPriceModel = defineModel({
  rows: { ListRateOnPeriodDetail: `${list}.product_rating_results.0` },
  fields: {
    reference: 'id',
    productId: 'product_id',
    listPrice: discounted.listPrice,
    installment: listInstallment,
  },
  closed: true,
});

export const renewalOfferModel = defineModel({
  rows: { ListRenewRateOnPeriod: 'optional_discount_rating_results.0' },
  fields: { ...discount, ...discounted, best: 'best_offer', installment },
});

export const priceOfferModel = defineModel({
  rows: { ListRateOnPeriodDetail: 'optional_discount_rating_results.0' },
  fields: { ...discount, ...discounted, best: 'best_offer', installment, products: 'product_rating_results' },
});

export const productOfferModel = defineModel({
  rows: { ListRateOnPeriodDetail: 'optional_discount_rating_results.0.product_rating_results.0' },
  fields: { reference: 'id', ...discounted, installment },
});

export const renewalQuoteModel = defineModel({
  rows: { ListRenewRateOnPeriod: '.' },
  fields: {
    listPrice: money(`${list}.official_website_amount`),
    offers: 'optional_discount_rating_results',
    resources: 'renew_inquiry_results',
    failures: 'fail_resource_infos',
  },
  closed: true,
});

export const resourceRenewalModel = defineModel({
  rows: { ListRenewRateOnPeriod: 'renew_inquiry_results.0' },
  fields: { resourceId: 'resource_id', amount: money('amount') },
  closed: true,
});

export const renewalFailureModel = defineModel({
  rows: { ListRenewRateOnPeriod: 'fail_resource_infos.0' },
  fields: { resourceId: 'resource_id', vendorCode: 'error_code' },
  closed: true,
});
