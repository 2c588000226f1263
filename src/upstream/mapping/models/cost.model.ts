import { defineModel, group, money } from '../model.ts';
import { billedPart, packageUsage, reservedUsage, resourceType, serviceType } from './bill.model.ts';
import { enterpriseProject, region, usage } from './own-bill.model.ts';

export const amortizedCostModel = defineModel({
  rows: { ListCustomerBillsMonthlyBreakDown: 'details.0' },
  fields: {
    part: billedPart,
    month: 'shared_month',
    usageTypeCode: 'usage_type',
    usage,
    packageUsage,
    reservedUsage,
    periodUnit: 'period_type',
    tags: 'effective_tag_pairs',
    costUnits: 'cost_unit_pairs',
    billedMonth: 'bill_cycle',
    type: 'bill_type',
    serviceType,
    resourceType,
    region,
    enterpriseProject,
    resource: group({ id: 'resource_id', name: 'resource_name', tag: 'resource_tag' }),
    specification: 'product_spec_desc',
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    payable: money('consume_amount'),
    earlierMonths: money('past_months_amortized_amount'),
    thisMonth: money('current_month_amortized_amount'),
    laterMonths: money('future_months_amortized_amount'),
    cash: money('amortized_cash_amount'),
    credit: money('amortized_credit_amount'),
    coupon: money('amortized_coupon_amount'),
    flexiCashCoupon: money('amortized_flexipurchase_coupon_amount'),
    storedValueCard: money('amortized_stored_value_card_amount'),
    bonus: money('amortized_bonus_amount'),
  },
});

export const costSeriesModel = defineModel({
  rows: { ListCosts: 'cost_data.0' },
  fields: { points: 'costs', total: money('amount_by_costs'), officialTotal: money('official_amount_by_costs') },
});

export const costValueModel = defineModel({
  rows: { ListCosts: 'cost_data.0.dimensions.0' },
  fields: { dimension: 'key', dimensionCode: 'key' },
});

export const costPointModel = defineModel({
  rows: { ListCosts: 'cost_data.0.costs.0' },
  fields: {
    time: 'time_dimension_value',
    granularity: 'time_measure_id',
    amount: money('amount'),
    official: money('official_amount'),
  },
});

export const costTagModel = defineModel({
  rows: { ListCustomerBillsMonthlyBreakDown: 'details.0.effective_tag_pairs.0' },
  fields: { key: 'tag_key', value: 'tag_value' },
});

export const costUnitModel = defineModel({
  rows: { ListCustomerBillsMonthlyBreakDown: 'details.0.cost_unit_pairs.0' },
  fields: { name: 'cost_unit_name', value: 'cost_unit_rule_value' },
});
